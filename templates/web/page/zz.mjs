setTimeout(() => process.exit(1), 300000);
import { launchAt } from "./chromium.mjs"; import { serve } from "./serve.mjs"; import { samples } from "./samples.mjs";
import lighthouse from "lighthouse"; import {resolve} from "node:path";
const folder=resolve(process.argv[2]), want=process.argv[3].split(","), n=Number(process.argv[4]??3);
const s=await serve(folder), c=await launchAt();
const pages=samples(folder); pages.set("phonear","ar/index.html");
for (const k of want) { const rows=[];
 for(let i=0;i<n;i++){ const {lhr}=await lighthouse(s.url+(pages.get(k)??k),{port:c.port,output:"json",logLevel:"silent",onlyCategories:["performance"]});
  const a=lhr.audits, v=id=>Math.round(a[id].numericValue);
  rows.push([Math.round(lhr.categories.performance.score*100),v("first-contentful-paint"),v("largest-contentful-paint"),v("total-blocking-time"),v("speed-index"),a["cumulative-layout-shift"].numericValue.toFixed(4)]);
  if(i==n-1&&process.argv[5]) { console.log(JSON.stringify(a["mainthread-work-breakdown"].details.items.map(x=>[x.group,Math.round(x.duration)]))); console.log(JSON.stringify(a["long-tasks"]?.details?.items)); console.log(JSON.stringify(a["bootup-time"]?.details?.items?.map(x=>[x.url,x.total|0,x.scripting|0,x.scriptParseCompile|0])));const l=a["largest-contentful-paint-element"]??a["lcp-breakdown-insight"]; console.log(JSON.stringify(l?.details)?.slice(0,1500)); console.log(JSON.stringify(a["network-requests"]?.details?.items?.map(x=>[x.url.split("/").pop(),x.networkRequestTime|0,x.networkEndTime|0,x.transferSize,x.priority])));}
 }
 rows.sort((a,b)=>a[0]-b[0]); console.log(k,"score fcp lcp tbt si cls",JSON.stringify(rows)); }
await c.close(); await s.close(); process.exit(0);
