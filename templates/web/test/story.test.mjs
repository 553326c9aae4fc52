// Stories: the paragraph in the middle of the window drives date and selection;
// without scripts they are plain articles.

import assert from "node:assert/strict";
import { suite } from "node:test";
import { load } from "./load.mjs";
import { record } from "./record.mjs";
import { visit } from "./visit.mjs";

const { words } = await load("day");
const { symbolOf } = await load("record");

const STORY = "articles/down-the-river-2014.html";
const touch = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const steps = page => page.locator(".story-step").evaluateAll(list => list.map(e => ({ id: e.id, on: Number(e.dataset.on), of: e.dataset.of.split(" "), sel: e.dataset.sel })));
const shown = page => page.locator("#stage .on").textContent();
const ready = page => page.locator(".story-step.now").waitFor({ state: "attached" });
const middle = (page, id) => page.locator(`#${id}`).evaluate(e => e.scrollIntoView({ block: "center", behavior: "instant" }));
const at = (page, id) => page.waitForFunction(id => document.querySelector(".story-step.now")?.id === id, id);

suite("a story", () => {
  visit("follows the scroll on a desk", STORY, { reducedMotion: "reduce" }, async (page, go, t) => {
    await ready(page);
    const list = await steps(page);
    assert.ok(list.length >= 8 && list.length <= 14);
    assert.equal(await shown(page), words(list[0].on));

    await t.test("date, discs, rows and address go along, there and back", async () => {
      for (const i of [3, 8, list.length - 1, 1]) {
        const step = list[i];
        await middle(page, step.id);
        await at(page, step.id);
        assert.equal(await shown(page), words(step.on));
        assert.equal(await page.locator(".stage-rows .now text").textContent(), words(step.on));
        const bold = await page.locator(".stage-rows a.name.cur").evaluateAll(a => a.map(e => e.dataset.place));
        assert.deepEqual(bold.filter(id => !step.of.includes(id)), []);
        assert.equal(await page.locator(".stage-rows .spots circle").count(), bold.length);
        assert.ok(await page.locator(".stage-map .rings circle").count() >= 1, step.id);
        await page.waitForFunction(day => location.search.includes(`on=${day}`), new Date(step.on * 864e5).toISOString().slice(0, 10));
      }
    });

    await t.test("the discs have the holders of the day", async () => {
      await middle(page, list[2].id);
      await at(page, list[2].id);
      const r = await record(page);
      for (const id of list[2].of) {
        const p = r.places.find(p => p.id === id).periods.findLast(p => p.from <= list[2].on);
        assert.equal(await page.locator(`.stage-map a.pl[data-place="${id}"] use`).getAttribute("href"), `#${symbolOf(r, p)}`);
      }
    });

    await t.test("two buttons go from step to step", async () => {
      await page.getByRole("button", { name: "Next step" }).evaluate(e => e.focus({ preventScroll: true })); // press() would scroll to it, and the step with it
      await page.keyboard.press("Enter");
      await at(page, list[3].id);
      const back = await page.getByRole("button", { name: "Step back" }).boundingBox(); // playwright scrolls to what is sticky
      await page.mouse.click(back.x + back.width / 2, back.y + back.height / 2);
      await at(page, list[2].id);
      assert.equal(await page.locator(".stage-steps .note").textContent(), `3 of ${list.length}`);
    });

    await t.test("map and diagram are in sight beside the text", async () => {
      for (const part of [".stage-map svg", ".stage-rows svg"]) {
        const box = await page.locator(part).boundingBox();
        assert.ok(box.y >= 0 && box.y + box.height <= 900 && box.width > 400, `${part}: ${JSON.stringify(box)}`);
      }
    });

    await t.test("the map is no row of stops for the tab key", async () =>
      assert.ok(await page.locator(".stage-map a:not([tabindex='-1'])").count() <= list.length));
  });

  visit("opens where its address says", `${STORY}?on=2014-07-14`, {}, async page => {
    await ready(page);
    await page.waitForFunction(() => scrollY > 500);
    assert.equal(await shown(page), "14 July 2014");
  });

  visit("on a phone has a strip above the text", STORY, { ...touch, reducedMotion: "reduce" }, async (page, go, t) => {
    await ready(page);
    const list = await steps(page), last = list.at(-1);
    await middle(page, last.id);
    await at(page, last.id);
    const { top, bottom } = await page.locator("#stage").evaluate(e => e.getBoundingClientRect().toJSON());
    assert.ok(Math.abs(top) <= 1 && bottom < 844 * .36, `from ${top} to ${bottom}`);
    assert.ok(await page.locator(".stage-map svg").isVisible() && await page.locator(".stage-rows svg").isVisible());
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    for (const b of await page.locator(".stage-steps button").all()) assert.ok((await b.boundingBox()).height >= 44);
  });

  visit("on the smallest phone stays in its width", STORY, { viewport: { width: 320, height: 640 } }, async page => {
    await ready(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });

  visit("moves without a glide where less motion is wanted, and with one elsewhere", STORY, {}, async page => {
    await ready(page);
    await page.evaluate(() => {
      globalThis.asked = [];
      Element.prototype.scrollIntoView = function (how) { globalThis.asked.push(how.behavior); };
    });
    await page.getByRole("button", { name: "Next step" }).click();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.getByRole("button", { name: "Next step" }).click();
    assert.deepEqual(await page.evaluate(() => globalThis.asked), ["smooth", "auto"]);
  });

  visit("from disk", STORY, { way: "file" }, async page => {
    await ready(page);
    const list = await steps(page);
    await middle(page, list[5].id);
    await at(page, list[5].id);
    assert.equal(await shown(page), words(list[5].on));
  });

  visit("without scripts is an article with dates in its margin", STORY, { javaScriptEnabled: false }, async page => {
    const list = await page.locator(".story-step").all();
    for (const step of list) {
      assert.ok(await step.locator(".step-when time").isVisible());
      assert.match(await step.locator(".step-when a").nth(1).getAttribute("href"), /^\.\.\/events\/.+\.html$/);
    }
    assert.ok(await page.locator(".stage-map svg").isVisible());
  });

  visit("is named on the front page and in the list of articles", "index.html", {}, async (page, go) => {
    assert.equal(await page.locator(".stories a").count(), 2);
    await page.locator(".stories a").first().click();
    await page.waitForURL(/articles\/down-the-river/);
    await go("articles/index.html");
    assert.equal(await page.locator("li:has-text('story') a[href*='down-the-river']").count(), 1);
  });
});
