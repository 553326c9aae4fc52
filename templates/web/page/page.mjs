// Measures built sites as a reader's phone meets them and prints one table a
// site, beside the budgets. `make page` runs it:
//
//   node page.mjs TITLE=FOLDER …
//
//   serve.mjs       a host on loopback that compresses, as static hosts do
//   weight.mjs      what the first view fetches, compressed
//   lighthouse.mjs  Lighthouse's mobile run, its four scores, LCP, TBT, CLS
//   pace.mjs        how long a date, a filter and a search take to show
//
// Times are this machine's, and noisy where others use it: the table is to be
// read, no test fails by it.

import { resolve } from "node:path";
import { launchAt } from "./chromium.mjs";
import { audit } from "./lighthouse.mjs";
import { pace } from "./pace.mjs";
import { serve } from "./serve.mjs";
import { samples } from "./samples.mjs";
import { weigh } from "./weight.mjs";

const line = (what, found, budget = "") => console.log(`  ${what.padEnd(46)}${`${found}`.padStart(12)}   ${budget}`);

async function measure(title, folder) {
  const server = await serve(folder);
  const chromium = await launchAt();
  try {
    console.log(`\n${title}`);
    const pages = samples(folder);
    for (const row of await weigh(chromium, server.url)) line(...row);
    for (const row of await pace(chromium, server.url)) line(...row);
    for (const [kind, path] of pages) for (const row of await audit(chromium, kind, server.url + path)) line(...row);
  } finally {
    await chromium.close();
    await server.close();
  }
}

for (const argument of process.argv.slice(2)) {
  const [title, folder] = argument.split("=");
  await measure(title, resolve(folder));
}
