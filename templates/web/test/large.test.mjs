// A site of 5,000 events: nothing overflows, the counts are those of the rows, and
// every page lists no more than a reader may read.

import assert from "node:assert/strict";
import { after, before, suite } from "node:test";
import { LARGE, ROWS, row } from "./largesite.mjs";
import { made } from "./made.mjs";
import { visit } from "./visit.mjs";

let site;
before(async () => { site = await made(LARGE); });
after(() => site?.close());
const base = () => site.url;

const rows = Array.from({ length: ROWS }, (_, i) => row(i));
const EVENTS = ROWS + 16; // and who held the places
const number = text => Number(text.replace(/[^0-9]/g, ""));
const shown = page => page.locator("#counts .shown").textContent().then(number);

suite("5,000 events", () => {
  for (const width of [320, 1440]) {
    visit(`fit into ${width} px`, "index.html", { base, viewport: { width, height: 844 } }, async (page, go) => {
      for (const path of ["index.html", "places/raqqa.html", "actors/north.html", "years/2016.html", "years/2016-03.html", "events/index.html", "river.html", "ar/index.html"]) {
        await go(path);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${path} is ${wide} px wide`);
      }
    });
  }

  visit("are counted, filtered and searched", "index.html", { base }, async page => {
    const choice = name => page.locator("#filters label", { has: page.locator("span", { hasText: name }) }).locator("select");
    assert.equal(await shown(page), EVENTS);
    await choice("Kind").selectOption("airstrike");
    assert.equal(await shown(page), rows.filter(r => r.kind === "airstrike").length);
    await choice("Place").selectOption("raqqa");
    assert.equal(await shown(page), rows.filter(r => r.kind === "airstrike" && r.place === "raqqa").length);
    await page.goBack();
    await page.goBack();
    assert.equal(await shown(page), EVENTS);
    await page.fill("#filters input[type=search]", "4321");
    await page.waitForFunction(() => document.querySelector("#counts .shown").textContent === "1");
    assert.match(await page.locator("#events li.event .title").first().textContent(), /Row 4321 of the table/);
  });

  visit("stand on the map as marks with a number, which open", "index.html?on=2016-03-01", { base }, async page => {
    await page.waitForSelector(".map-stage");
    const marks = await page.locator("svg.map a.ev[data-n]").evaluateAll(all => all.map(a => Number(a.dataset.n)));
    assert.equal(marks.reduce((sum, n) => sum + n, 0), EVENTS);
    await page.locator('.map-view a.pl[data-place="raqqa"]').focus();
    await page.keyboard.press("Enter");
    const card = page.getByRole("dialog", { name: "Raqqa" });
    await card.locator("li").first().waitFor();
    const { items, height } = await card.evaluate(e => ({ items: e.querySelectorAll("li").length, height: e.getBoundingClientRect().height }));
    assert.ok(items === 50 && height <= 500, `${items} items, ${height} px high`);
    await page.waitForFunction(() => [...document.querySelectorAll(".map-card .what")].every(a => a.textContent.startsWith("Row ") || a.textContent.startsWith("Who held")));
    await card.getByRole("link", { name: "List all of them" }).click();
    assert.equal(await shown(page), rows.filter(r => r.place === "raqqa").length + 1);
  });

  visit("follow the date, step by step", "index.html?on=2016-03-01", { base }, async page => {
    const day = page.locator("#day input[type=date]");
    await page.locator("#day").getByRole("button", { name: /next/i }).first().click();
    await page.waitForFunction(() => document.querySelector("#day input[type=date]").value > "2016-03-01");
    const next = await day.inputValue();
    assert.ok(rows.some(r => r.date === next), `${next} is the day of an event`);
  });

  visit("are listed by months without scripts, each once", "events/index.html", { base, javaScriptEnabled: false }, async page => {
    const months = await page.locator("main li a").evaluateAll(all => [...new Set(all.map(a => a.href.split("#")[0]))]);
    const ids = [];
    for (const href of months) ids.push(...[...(await (await page.request.get(href)).text()).matchAll(/<li class="event [^>]*id="e-([^"]*)"/g)].map(m => m[1]));
    assert.equal(ids.length, EVENTS);
    assert.equal(new Set(ids).size, EVENTS);
  });

  visit("a place lists its latest, and leads to the others", "actors/north.html", { base }, async page => {
    assert.equal(await page.locator("li.event").count(), 200);
    const said = await page.locator("section > p.note a[href*='actor=north']").locator("..").textContent();
    const all = rows.filter((_, i) => i % 3 === 0 || (i + 1) % 3 === 0).length;
    assert.ok(number(said.split(".")[0].split("of")[1]) >= all, said);
    await page.locator("p.note a[href*='actor=north']").click();
    await page.waitForFunction(() => !document.querySelector("#events.waiting"));
    assert.ok(await shown(page) >= all);
  });
});
