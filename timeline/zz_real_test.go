package timeline
import ("testing";"os";"fmt";"strings";"time";"runtime/debug")
func TestReal(t *testing.T){
 tl,err:=Load(os.DirFS("../site/content"),Options{Dir:"site/content",Drafts:true}); 
 if err!=nil{fmt.Println(err);return}
 fmt.Println(len(tl.Articles),len(tl.Events),len(tl.Places),tl.Site.Period)
}
func TestDeep(t *testing.T){
 debug.SetMaxStack(1<<30)
 for name,s:=range map[string]string{"quote":strings.Repeat(">",40000),"brack":strings.Repeat("[",400000),"star":strings.Repeat("*a ",400000),"list":strings.Repeat("- ",160000), "amp":strings.Repeat("&",400000),"quo":strings.Repeat("\"'",240000),"us":strings.Repeat("_a__b",160000), "fn":strings.Repeat("[^1]",10000)+"\n\n[^1]: x\n","tick":strings.Repeat("`",400000),"tick2":strings.Repeat("` ",400000),"lt":strings.Repeat("<a ",400000),"bang":strings.Repeat("![",400000),"para":strings.Repeat("a b\n",400000),"nest":strings.Repeat("> - ",5000),"fn2":func() string{b:="";for i:=0;i<3000;i++{b+=fmt.Sprintf("[^%d] ",i)};b+="\n\n";for i:=0;i<3000;i++{b+=fmt.Sprintf("[^%d]: x\n\n",i)};return b}(),"refs":strings.Repeat("[a]: b\n",400000),"tbl":strings.Repeat("|a",200)+"\n"+strings.Repeat("|-",200)+"\n"+strings.Repeat("|a|\n",160000)}{
  start:=time.Now()
  f:=Annotate([]byte(s),"x.md",smallGazetteer,Date{})
  fmt.Println(name,len(f),time.Since(start))
 }
 for name,s:=range map[string]string{"flow":"a: "+strings.Repeat("[",9000),"flow2":"a: "+strings.Repeat("{a: ",9000),"keys":strings.Repeat("k: v\n",160000),"block":strings.Repeat("- ",9000), "tags": "a: "+strings.Repeat("!",160000),"q":"a: \""+strings.Repeat("\\u0041",160000), "plain":strings.Repeat("a",100000), "bad":strings.Repeat("a:\n - b\n",160000)+" x"} {
  start:=time.Now()
  fl:=&file{name:"x.md",content:[]byte("---\n"+s+"\n---\ntext")}
  rec := &record{actors: &actorTable{}, publishers: &publisherTable{}, gaz: smallGazetteer, lang: "en", places: map[string]*Place{}}
  rec.readArticle(fl,true)
  fmt.Println(name,len(fl.errors),time.Since(start)); if len(fl.errors)>0 {fmt.Println(fl.errors[0])}
 }
}
