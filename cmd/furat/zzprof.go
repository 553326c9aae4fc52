package main
import ("os";"runtime/pprof";"runtime/trace")
func init(){ if p:=os.Getenv("FURAT_PROF");p!=""{ f,_:=os.Create(p); pprof.StartCPUProfile(f); stopProf=func(){pprof.StopCPUProfile();f.Close()} }
if p:=os.Getenv("FURAT_TRACE");p!=""{ f,_:=os.Create(p); trace.Start(f); stopProf=func(){trace.Stop();f.Close()} } }
var stopProf = func(){}
