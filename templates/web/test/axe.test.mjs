// axe-core over every kind of page, on a desk and on a phone: nothing serious
// or critical of WCAG 2.0 to 2.2, levels A and AA.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { suite } from "node:test";
import { TYPICAL } from "./site.mjs";
import { visit } from "./visit.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// Entries, marks and the places of the dossier come from one template each and are
// many; axe takes a second for fifty. Two of a list are enough: every actor's colours stand in the list of actors.
const REPEATED = ["li.event:nth-child(n+3)", "svg .ev:nth-child(n+3)", "svg .row:nth-of-type(n+6)", "svg .name:nth-of-type(n+6)", "svg .pl:nth-of-type(n+6)", ".dossier > section:nth-of-type(n+9)"];
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

// The policy of the pages would keep axe out, so it is put aside here, and only here.
const open = { bypassCSP: true };

const DEVICES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

suite("accessible on a desk and on a phone", () => {
  for (const [kind, path] of TYPICAL) {
    visit(kind, path, open, async page => {
      const found = [];
      await page.evaluate(AXE);
      for (const [device, size] of Object.entries(DEVICES)) {
        await page.setViewportSize(size);
        found.push(...(await violations(page)).map(what => `${path} on a ${device}: ${what}`));
      }
      assert.deepEqual(found, []);
    });
  }
});

// What the night changes are colours, and those are the same in every language.
suite("legible in the dark", () => {
  for (const [kind, path] of [...TYPICAL].filter(([kind]) => !kind.startsWith("ar "))) {
    visit(kind, path, { ...open, colorScheme: "dark" }, async page => {
      await page.evaluate(AXE);
      assert.deepEqual(await violations(page, { type: "rule", values: ["color-contrast"] }), []);
    });
  }
});

/** One line a violation: rule, how often, where, and the first reason. */
async function violations(page, runOnly = LEVELS) {
  const found = await page.evaluate(async ([runOnly, exclude]) => {
    const { violations } = await axe.run({ exclude }, { runOnly, resultTypes: ["violations"], preload: false });
    return violations.map(({ id, impact, nodes }) => ({
      id, impact,
      nodes: nodes.map(n => ({ target: n.target.join(" "), why: [...n.any, ...n.all, ...n.none].map(c => c.message)[0] })),
    }));
  }, [runOnly, REPEATED]);
  return found.filter(v => ["serious", "critical"].includes(v.impact)).map(({ id, impact, nodes }) =>
    `${impact} ${id}, ${nodes.length} times: ${nodes.slice(0, 3).map(n => `${n.target} (${n.why})`).join("; ")}`);
}
