setTimeout(() => process.exit(1), 200000);
import { launchAt } from "./chromium.mjs"; import { serve } from "./serve.mjs"; import { pace } from "./pace.mjs";
const s=await serve(process.argv[2]), c=await launchAt(); for (const r of await pace(c,s.url)) console.log(r.join("  ")); await c.close(); await s.close(); process.exit(0);
