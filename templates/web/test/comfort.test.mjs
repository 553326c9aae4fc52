// The page is at ease with how its reader reads: nothing jumps, large text and
// narrow windows cut nothing, and the dark and the forced palettes hold.

import assert from "node:assert/strict";
import { suite } from "node:test";
import { KINDS, TYPICAL } from "./site.mjs";
import { visit } from "./visit.mjs";

/** Kind and path of each kind of page, once for both languages where one will do. */
const pagesOf = kinds => [...kinds].filter(([kind]) => kind !== "404");

suite("nothing jumps while fonts arrive late", () => {
  for (const width of [390, 1440]) {
    visit(`at ${width} px`, undefined, { viewport: { width, height: 900 } }, async (page, go) => {
      await page.route("**/*.woff2", async route => { await new Promise(f => setTimeout(f, 250)); await route.continue().catch(() => {}); });
      await page.addInitScript(() => {
        window.shift = 0;
        new PerformanceObserver(list => { for (const e of list.getEntries()) window.shift += e.value; }).observe({ type: "layout-shift", buffered: true });
      });
      for (const [kind, path] of pagesOf(TYPICAL)) {
        await go(path);
        await page.evaluate(() => document.fonts.ready);
        const shift = await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.shift)))));
        assert.ok(shift < 0.01, `${kind} (${path}) shifts by ${shift}`);
      }
    });
  }
});
