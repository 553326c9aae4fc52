package timeline
import ("testing";"os";"fmt";"strings";"time";"runtime/debug")
func TestReal(t *testing.T){
 tl,err:=Load(os.DirFS("../site/content"),Options{Dir:"site/content",Drafts:true}); 
 if err!=nil{fmt.Println(err);return}
 fmt.Println(len(tl.Articles),len(tl.Events),len(tl.Places),tl.Site.Period)
}
func TestDeep(t *testing.T){
 debug.SetMaxStack(1<<30)
 for _,n:=range []int{5000,10000,20000} { for name,s:=range map[string]string{"refs":strings.Repeat("[a]: b\n",n),"us":strings.Repeat("_a__b",n),"tbl":strings.Repeat("|a",100)+"\n"+strings.Repeat("|-",100)+"\n"+strings.Repeat("|a|\n",n)}{
  start:=time.Now()
  f:=Annotate([]byte(s),"x.md",smallGazetteer,Date{})
  fmt.Println(name,n,len(f),time.Since(start))
 }}
 for name,s:=range map[string]string{"flow":"a: "+strings.Repeat("[",9000),"flow2":"a: "+strings.Repeat("{a: ",9000),"keys":strings.Repeat("k: v\n",160000),"block":strings.Repeat("- ",9000), "tags": "a: "+strings.Repeat("!",160000),"q":"a: \""+strings.Repeat("\\u0041",160000), "plain":strings.Repeat("a",100000), "bad":strings.Repeat("a:\n - b\n",160000)+" x"} {
  start:=time.Now()
  fl:=&file{name:"x.md",content:[]byte("---\n"+s+"\n---\ntext")}
  rec := &record{actors: &actorTable{}, publishers: &publisherTable{}, gaz: smallGazetteer, lang: "en", places: map[string]*Place{}}
  rec.readArticle(fl,true)
  fmt.Println(name,len(fl.errors),time.Since(start)); if len(fl.errors)>0 {fmt.Println(fl.errors[0])}
 }
}
