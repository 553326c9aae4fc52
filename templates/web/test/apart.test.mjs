// A record of thousands of spots: marks that stand close together are one on the
// whole river, and come apart where the map is magnified.

import assert from "node:assert/strict";
import { after, before, suite } from "node:test";
import { article, made } from "./made.mjs";
import { visit } from "./visit.mjs";

const ROWS = 2400, KINDS = ["battle", "airstrike", "shelling"];

/** Row i lies at a spot of its own about Raqqa. */
const row = i => ({ id: `r${i}`, lat: 35.8 + ((i * 37) % 1201) / 4004, lon: 38.8 + ((i * 53) % 2399) / 4800, kind: KINDS[i % 3], date: new Date(Date.UTC(2014, 0, 1 + (i % 700))).toISOString().slice(0, 10) });
const number = id => Number(id.replace("rows-r", ""));
const CSV = ["id,date,title,lat,lon,kind", ...Array.from({ length: ROWS }, (_, i) => { const r = row(i); return [r.id, r.date, `Row ${i}`, r.lat.toFixed(5), r.lon.toFixed(5), r.kind].join(); })].join("\n");

let site;
before(async () => {
  const source = { by: "An example", url: "https://example.org/" };
  site = await made({
    "site.yaml": { title: "Many spots", period: "2014/2015", start: "2014-06-01" },
    "actors.yaml": [{ id: "north", name: "Party of the north", code: "NO", colour: "#a1292c" }],
    "events/rows.csv": CSV,
    "events/rows.yaml": { title: "Rows", format: "table", licence: "CC0 1.0", source, columns: { id: "id", date: "date", title: "title", lat: "lat", lon: "lon", kind: "kind" } },
    "articles/2014-01-01-held.md": article({ title: "Who held Raqqa", source, events: [{ id: "held", when: "2014-01-01", title: "Who held Raqqa", place: "raqqa", kind: "control-change", control: { holder: "north" } }] }, "A text."),
  });
});
after(() => site?.close());
const base = () => site.url;

const ready = page => page.waitForSelector(".map-stage svg.measured");
const marks = page => page.locator(".map-view .events > a.ev").evaluateAll(all => all.map(a => ({ n: Number(a.dataset.n ?? 1), spots: Number(a.dataset.spots ?? 0), title: a.querySelector("title").textContent })));
// In one task: in the next the map may have come to rest, and others stand there.
const parts = page => page.evaluate(() => [...document.querySelectorAll(".map-view .spots > a.ev")].map(a => {
  const [x, y] = a.getAttribute("transform").match(/-?[\d.]+/g).map(Number);
  return { ids: a.dataset.event.split(" "), x, y, seen: a.checkVisibility() };
}));
async function magnify(page, times) {
  for (let i = 0; i < times; i++) {
    await page.getByRole("button", { name: "Magnify the map", exact: true }).click();
    await page.waitForTimeout(450);
  }
}
const apart = async (page, times = 3) => {
  await ready(page);
  await magnify(page, times);
  await page.waitForSelector(".map-view .spots > a.ev", { state: "attached" });
};

suite("more spots than can be told apart", () => {
  visit("are few marks on the whole river, each with its number", "index.html", { base }, async page => {
    await ready(page);
    const all = await marks(page), spots = all.filter(m => m.spots);
    assert.ok(all.length <= 1001 && spots.length > 100, `${all.length} marks, ${spots.length} of several spots`);
    assert.equal(all.reduce((sum, m) => sum + m.n, 0), ROWS + 1);
    assert.match(spots[0].title, /^Around .*: \d+ events, at \d+ spots$/);
    assert.equal(await page.evaluate(() => performance.getEntriesByType("resource").filter(r => r.name.endsWith("spots.js")).length), 0, "where they lie is not asked for before it is needed");
  });

  visit("come apart when the map is magnified, and lie where they are", "index.html", { base }, async page => {
    await apart(page);
    const found = await parts(page), byId = new Map(found.flatMap(p => p.ids.map(id => [id, p])));
    assert.ok(found.length > 100 && found.length <= 2000, `${found.length} spots`);
    // Both axes of the projection are straight lines of longitude and of Mercator's latitude.
    const mercator = lat => Math.log(Math.tan(Math.PI / 4 + lat * Math.PI / 360));
    const list = [...byId].map(([id, p]) => ({ ...row(number(id)), x: p.x, y: p.y })).sort((a, b) => a.lon - b.lon);
    const [a, b] = [list[0], list.at(-1)], scale = (b.x - a.x) / (b.lon - a.lon);
    for (const p of list) {
      assert.ok(Math.abs(a.x + (p.lon - a.lon) * scale - p.x) < .25, `${p.id}: x ${p.x}`);
      assert.ok(Math.abs(a.y - (mercator(p.lat) - mercator(a.lat)) * scale * 180 / Math.PI - p.y) < .35, `${p.id}: y ${p.y}`);
    }
    await page.getByRole("button", { name: "Whole river", exact: true }).click();
    await page.waitForFunction(() => !document.querySelector(".map-view .spots"));
    assert.equal(await page.locator(".map-view .ev.apart").count(), 0);
  });

  visit("open by a click and by the keys", "index.html", { base }, async page => {
    await apart(page, 4);
    const id = await page.evaluate(() => {
      const stage = document.querySelector(".map-stage").getBoundingClientRect();
      return [...document.querySelectorAll(".spots > a.ev")].find(a => {
        const r = a.getBoundingClientRect(), x = r.x + r.width / 2, y = r.y + r.height / 2;
        return x > stage.x + 60 && x < stage.right - 60 && y > stage.y + 60 && y < stage.bottom - 60 && document.elementFromPoint(x, y)?.closest("a") === a;
      }).dataset.event;
    });
    const spot = page.locator(`.spots > a.ev[data-event="${id}"]`), at = await spot.boundingBox();
    await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
    await page.waitForFunction(() => document.querySelector(".map-card li .what")?.textContent.startsWith("Row "));
    assert.equal(await page.locator(".map-card li").getAttribute("data-event"), id);
    assert.ok(await spot.evaluate(e => e.matches(".sel")));
    await page.keyboard.press("Escape");
    await spot.focus();
    await page.keyboard.press("Enter");
    assert.ok(await page.locator(".map-card").isVisible());
    assert.match(await spot.getAttribute("aria-label"), /201[45]/);
  });

  visit("follow the filter and the date", "index.html?kind=airstrike", { base }, async page => {
    await apart(page);
    for (const { ids, seen } of await parts(page)) assert.equal(seen, ids.some(id => row(number(id)).kind === "airstrike"), ids.join());
    const strong = () => page.evaluate(() => [...document.querySelectorAll(".spots > .ev.near")].flatMap(a => a.dataset.event.split(" ")));
    const [before] = [await strong()];
    await page.locator('#day input[type="date"]').fill("2015-06-01");
    const now = await strong();
    assert.ok(before.length && now.length && now.every(id => !before.includes(id)));
    for (const id of now) assert.ok(row(number(id)).date <= "2015-06-01");
  });
});
