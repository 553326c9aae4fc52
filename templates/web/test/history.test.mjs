// The pages of a place and of an actor: who held what on a day, by field, by
// pointer and by keys, on a desk and on a phone.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { load } from "./load.mjs";
import { record } from "./record.mjs";
import { visit } from "./visit.mjs";

const { parse, words } = await load("day");
const { reach } = await load("actor");

const touch = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const ready = page => page.locator("svg.ledger.live").first().waitFor({ state: "attached" });
const answer = async page => (await page.locator("#ask .readout p").textContent()).replace(/\s+/g, " ");
const standing = (place, day) => place.periods.findLast(p => p.from <= day && (p.until === null || day < p.until));
const marked = page => page.locator(".periods tr[aria-current=date]").evaluateAll(list => list.map(e => e.dataset.from ?? ""));
const state = (r, id, day) => {
  const p = standing(r.places.find(p => p.id === id), day);
  return p ? `${r.actors[p.holder]?.name ?? "nobody named"}, ${p.status}` : "not assessed";
};

suite("the page of a place", () => {
  visit("answers who held it on a date", "places/raqqa.html", {}, async (page, go, t) => {
    await ready(page);
    const r = await record(page), field = page.getByLabel("Who held it on"), day = parse("2017-10-03");

    await t.test("in words, with the ground and the source", async () => {
      await field.fill("2017-10-03");
      const text = await answer(page), period = standing(r.places.find(p => p.id === "raqqa"), day);
      assert.ok(text.startsWith("Raqqa, 3 October 2017: "), text);
      for (const part of [state(r, "raqqa", day), `since ${words(period.from)}, last evidence`, r.events[period.event].title, r.events[period.event].source]) assert.ok(text.includes(part), `${part} in ${text}`);
      assert.equal(await page.locator("#ask .how a").getAttribute("href"), `../events/${period.event}.html`);
    });
    await t.test("and is announced, since it was asked for", async () =>
      assert.equal(await page.locator("#ask .readout p").getAttribute("aria-live"), "polite"));
    await t.test("marks the line of the table", async () =>
      assert.deepEqual(await marked(page), [`${standing(r.places.find(p => p.id === "raqqa"), day).from}`]));
    await t.test("says who held the neighbours, who are linked to with the date", async () => {
      assert.equal(await page.locator(".near-head .on").textContent(), "3 October 2017");
      const near = page.locator(".near-list li");
      assert.ok(await near.count() >= 2);
      for (const line of await near.all()) {
        const id = await line.getAttribute("data-place");
        assert.ok((await line.locator(".state").textContent()).includes(state(r, id, day)), id);
        assert.equal(await line.locator("a").first().getAttribute("href"), `${id}.html?on=2017-10-03`);
      }
    });
    await t.test("and the date is in the address, which says the same", async () => {
      await page.waitForFunction(() => location.search === "?on=2017-10-03");
      const said = await answer(page);
      await page.reload();
      await ready(page);
      assert.equal(await answer(page), said);
      assert.equal(await field.inputValue(), "2017-10-03");
    });
    await t.test("steps from change to change", async () => {
      const days = r.places.find(p => p.id === "raqqa").periods.map(p => p.from);
      await page.getByRole("button", { name: "Change before" }).click();
      assert.ok((await answer(page)).startsWith(`Raqqa, ${words(days.findLast(d => d < day))}: `));
      await page.getByRole("button", { name: "Next change" }).click();
      assert.ok((await answer(page)).startsWith(`Raqqa, ${words(days.find(d => d > day))}: `));
      while (await page.getByRole("button", { name: "Next change" }).isEnabled()) await page.getByRole("button", { name: "Next change" }).click();
      assert.ok((await answer(page)).startsWith(`Raqqa, ${words(days.at(-1))}: `));
    });
    await t.test("before anything is known it says so", async () => {
      const first = r.places.find(p => p.id === "raqqa").periods[0].from;
      await field.fill(new Date((first - 1) * 864e5).toISOString().slice(0, 10));
      assert.match(await answer(page), /: not assessed first known /);
      assert.deepEqual(await marked(page), [""]);
    });
  });

  visit("by pointer and keys on its rows", "places/raqqa.html?on=2015-06-01", {}, async (page, go, t) => {
    await ready(page);
    const own = page.locator('figure.wide .row[data-place="raqqa"]');
    await own.scrollIntoViewIfNeeded();
    await t.test("a click sets the date, and the answer stays with the place", async () => {
      const neighbour = await page.locator('figure.wide .row:not([data-place="raqqa"])').first().boundingBox(), box = await own.boundingBox();
      await page.mouse.move(neighbour.x + neighbour.width * .8, neighbour.y + neighbour.height / 2);
      assert.doesNotMatch(await answer(page), /^Raqqa, /);
      await page.mouse.click(box.x + box.width * .8, neighbour.y + neighbour.height / 2);
      await page.mouse.move(5, 5);
      const text = await answer(page);
      assert.match(text, /^Raqqa, /);
      assert.doesNotMatch(text, /1 June 2015/);
    });
    await t.test("arrow keys go on from there", async () => {
      const before = (await answer(page)).match(/, (\d+ \w+ \d+):/)[1];
      await page.locator('figure.wide a.name[data-place="raqqa"]').focus();
      await page.keyboard.press("ArrowRight");
      const day = parse(new Date(`${before} UTC`).toISOString().slice(0, 10)) + 1;
      assert.ok((await answer(page)).startsWith(`Raqqa, ${words(day)}: `));
    });
    await t.test("a neighbour's name opens its page on that date", async () => {
      await page.locator("figure.wide a.name").first().click();
      await page.waitForURL(/places\/(?!raqqa).*\.html\?on=20/);
      await ready(page);
      const day = new URL(page.url()).searchParams.get("on");
      assert.equal(await page.getByLabel("Who held it on").inputValue(), day);
    });
  });

  visit("on a phone, by a tap", "places/raqqa.html", touch, async page => {
    await ready(page);
    const row = page.locator('figure.tall .row[data-place="raqqa"]');
    await row.evaluate(e => scrollBy(0, e.getBoundingClientRect().top - 300));
    const box = await row.boundingBox();
    assert.ok(box.height >= 18, `a bar of ${box.height} px`);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    assert.match(await answer(page), /^Raqqa, \d+ \w+ 201[56]: /);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    for (const control of await page.locator("#ask :is(input, button)").all()) assert.ok((await control.boundingBox()).height >= 44);
  });

  visit("from disk", "places/raqqa.html?on=2016-01-01", { way: "file" }, async page => {
    await ready(page);
    assert.match(await answer(page), /^Raqqa, 1 January 2016: /);
  });

  visit("without scripts: rows, neighbours and table", "places/raqqa.html", { javaScriptEnabled: false }, async page => {
    assert.ok(await page.locator("figure.wide .row").count() >= 3);
    assert.ok(await page.locator(".near-list li").count() >= 2);
    assert.ok(!await page.locator("#ask").isVisible());
    for (const line of await page.locator(".near-list .state").allTextContents()) assert.match(line, /held|contested|besieged|shared|not assessed|left|unknown/);
  });

  visit("of which nothing is known says no more", "places/manbij.html", {}, async page => {
    assert.equal(await page.locator("#ask").count(), await page.locator("figure.wide .row").count() ? 1 : 0);
  });
});

suite("the page of an actor", () => {
  visit("says its reach on a date", "actors/isil.html", {}, async (page, go, t) => {
    await ready(page);
    const r = await record(page), isil = r.actors.findIndex(a => a.id === "isil");
    const line = page.locator(".reach");
    for (const date of ["2013-02-01", "2014-10-03", "2019-12-01"]) {
      await t.test(date, async () => {
        await page.getByLabel("Reach on").fill(date);
        const { held } = reach(r.places, isil, parse(date)), text = await line.textContent();
        assert.ok(text.startsWith(`Held ${held.length} of ${r.places.length} places`), text);
        if (held.length > 1) assert.ok(text.includes(`from ${held[0].name} to ${held.at(-1).name}`), text);
      });
    }
    await t.test("a row says who held the place, be it another", async () => {
      await page.getByLabel("Reach on").fill("2019-06-01");
      const name = page.locator('figure.wide a.name[data-place="raqqa"]');
      await name.focus();
      assert.ok((await answer(page)).includes(state(r, "raqqa", parse("2019-06-01"))), await answer(page));
      await name.press("Enter");
      await page.waitForURL(/places\/raqqa\.html/);
    });
  });

  visit("on a phone", "actors/sdf.html?on=2018-01-01", touch, async page => {
    await ready(page);
    assert.match(await page.locator(".reach").textContent(), /^Held [1-9]/);
    assert.ok(await page.locator("figure.tall svg").isVisible());
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  });

  test("what is fought over is not held", () => {
    const place = (id, ...periods) => ({ id, periods: periods.map(([from, until, holder, status, ...rest]) => ({ from, until, holder, status, with: rest })) });
    const places = [place("a", [0, null, 1, "held"]), place("b", [0, null, 1, "contested", 2]), place("c", [0, null, 2, "shared", 1]), place("d", [0, null, 2, "besieged", 1]), place("e", [5, null, 1, "held"]), place("f", [0, null, 1, "besieged", 2])];
    const { held, pressed } = reach(places, 1, 3);
    assert.deepEqual(held.map(p => p.id), ["a", "c", "f"]);
    assert.deepEqual(pressed.map(p => p.id), ["b", "d"]);
  });
});
