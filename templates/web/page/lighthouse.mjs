// Lighthouse as it comes: a phone of middle price on a slow 4G line, simulated.

import lighthouse from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** The run of middle performance out of three, and what cost it points. */
export async function audit({ port }, kind, url) {
  const runs = [];
  for (let i = 0; i < 3; i++) runs.push((await lighthouse(url, { port, output: "json", logLevel: "silent", onlyCategories: CATEGORIES })).lhr);
  runs.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  const { categories, audits } = runs[1];
  const scores = CATEGORIES.map(c => Math.round(categories[c].score * 100));
  const ms = id => `${Math.round(audits[id].numericValue)} ms`;
  const shift = audits["cumulative-layout-shift"].numericValue;
  return [
    [`${kind}: Lighthouse`, scores.join("/"), "100/100/100/100"],
    [`${kind}: LCP`, ms("largest-contentful-paint"), "≤ 1000 ms"],
    [`${kind}: TBT`, ms("total-blocking-time"), "≤ 50 ms"],
    [`${kind}: layout shift`, shift.toFixed(3), "0"],
    ...failed(categories, audits).map(([id, score]) => [`${kind}: not in full: ${id}`, score.toFixed(2)]),
  ];
}

/** Audits that count and are not in full, but for the times shown anyway. */
function failed(categories, audits) {
  const weights = CATEGORIES.slice(1).flatMap(c => categories[c].auditRefs.filter(ref => ref.weight > 0));
  return weights.map(ref => [ref.id, audits[ref.id].score]).filter(([, score]) => score !== null && score < 1);
}
