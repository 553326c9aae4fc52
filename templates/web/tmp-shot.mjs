import { launch } from "./test/browser.mjs";
import { serve } from "./test/site.mjs";
const s=await serve(); const b=await launch();
const shots=JSON.parse(process.argv[2]);
for (const [name,path,w,h,full,extra] of shots) {
  const c=await b.newContext({viewport:{width:w,height:h},deviceScaleFactor:w<500?2:1,isMobile:w<500,hasTouch:w<500,...(extra||{})});
  const p=await c.newPage(); p.on("console",m=>{if(m.type()!=="log")console.log(name,m.text())}); p.on("pageerror",e=>console.log(name,e.message));
  await p.goto(s.url+path); await p.waitForTimeout(2500);
  await p.screenshot({path:`/tmp/shot-${name}.png`,fullPage:!!full}); await c.close();
}
await b.close(); await s.close();
