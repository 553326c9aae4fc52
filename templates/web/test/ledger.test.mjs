// The river diagram: what a row says in words, pointer, touch and keys on it,
// the period it shows, the order of its rows, and a second date.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { load } from "./load.mjs";
import { ENTRIES } from "./entries.mjs";
import { record } from "./record.mjs";
import { visit } from "./visit.mjs";

const { parse, words } = await load("day");
const { subpaths, line } = await load("pathdata");
const { span, grounds } = await load("readout");
const { firstChange } = await load("order");
const { shownDays, ticks, Stretch } = await load("zoom");
const { Scale } = await load("ledger");
const { compared, sentence } = await load("compare");

const WIDE = ".wide svg.ledger", TALL = ".tall svg.ledger";
const touch = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const readout = async page => (await page.locator("#readout p").textContent()).replace(/\s+/g, " ");
const on = async page => Number(await page.locator("#day input[type=range]").inputValue());
const ready = page => page.locator("svg.ledger.live").first().waitFor({ state: "attached" });
const standing = (place, day) => place.periods.findLast(p => p.from <= day && (p.until === null || day < p.until));

/** Where on the screen a row of the diagram shows a day, by what the drawing says of itself. */
async function spot(page, id, day, svg = WIDE) {
  const at = await page.locator(svg).evaluate((svg, [id, day]) => {
    const row = svg.querySelector(`.row[data-place="${id}"]`), { d0, d1, x0, x1, y0, y1 } = svg.dataset;
    const from = Number(x0 ?? y0), to = Number(x1 ?? y1);
    const along = from + (to - from) * (day + .5 - d0) / (d1 - d0), across = Number(row.dataset.mid);
    const point = new DOMPoint(...x0 === undefined ? [across, along] : [along, across]).matrixTransform(svg.getScreenCTM());
    return { x: point.x, y: point.y };
  }, [id, day]);
  return at;
}

/** Brings a part of the diagram between the bar above and the line below. */
async function show(page, id, svg = WIDE) {
  await page.locator(`${svg} .row[data-place="${id}"]`).evaluate(row => scrollBy(0, row.getBoundingClientRect().top - 250));
}

const near = (a, b, slack) => assert.ok(Math.abs(a - b) <= slack, `${words(a)}, not within ${slack} days of ${words(b)}`);

suite("what a row says", () => {
  visit("under the mouse, after a click, and with the keys", "index.html", {}, async (page, go, t) => {
    await ready(page);
    const rows = await page.locator(`${WIDE} .row`).evaluateAll(list => list.map(e => e.dataset.place));
    const r = await record(page), raqqa = r.places.find(p => p.id === "raqqa");
    const day = parse("2015-06-15"), period = standing(raqqa, day);
    await show(page, "raqqa");

    await t.test("place, date, state, ground, event and source", async () => {
      const { x, y } = await spot(page, "raqqa", day);
      await page.mouse.move(x, y);
      const text = await readout(page), said = /^Raqqa, (\d+ \w+ \d+): /.exec(text);
      assert.ok(said, text);
      near(parse(new Date(`${said[1]} UTC`).toISOString().slice(0, 10)), day, 3);
      assert.ok(text.includes(`${r.actors[period.holder].name}, ${period.status}`), text);
      assert.ok(text.includes(`since ${words(period.from)}, last evidence `), text);
      assert.equal(await page.locator("#readout .how a").getAttribute("href"), `events/${period.event}.html`);
      for (const source of ENTRIES.find(e => e.id === period.event).sources) await page.waitForFunction(source => document.querySelector("#readout").textContent.includes(source), source); // the entry may come later
      assert.equal(await page.locator("#readout .lead a").getAttribute("href"), "places/raqqa.html");
    });

    await t.test("nothing is announced while the pointer only passes", async () =>
      assert.equal(await page.locator("#readout p").getAttribute("aria-live"), "off"));

    await t.test("before anything is known: not assessed, and since when it is", async () => {
      const place = r.places.find(p => p.periods[0].from > r.first + 400 && rows.includes(p.id));
      await show(page, place.id);
      const { x, y } = await spot(page, place.id, r.first + 100);
      await page.mouse.move(x, y);
      const text = await readout(page);
      assert.match(text, /: not assessed/);
      assert.ok(text.includes(`first known ${words(place.periods[0].from)}`), text);
    });

    await show(page, "raqqa");
    await t.test("a click sets the date, stays on the page and keeps the row", async () => {
      const { x, y } = await spot(page, "raqqa", day);
      await page.mouse.click(x, y);
      assert.match(page.url(), /index\.html/);
      near(await on(page), day, 3);
      await page.mouse.move(5, 300);
      assert.ok((await readout(page)).startsWith(`Raqqa, ${words(await on(page))}`), await readout(page));
    });

    await t.test("the arrows then go on from there, and are announced", async () => {
      const before = await on(page);
      await page.keyboard.press("ArrowRight");
      assert.equal(await on(page), before + 1);
      assert.ok((await readout(page)).startsWith(`Raqqa, ${words(before + 1)}`));
      assert.equal(await page.locator("#readout p").getAttribute("aria-live"), "polite");
    });
  });

  visit("on a mark: the event, which a click follows", "index.html", {}, async page => {
    await ready(page);
    const mark = page.locator(`${WIDE} .ev`).nth(3), event = (await mark.getAttribute("data-event")).split(" ")[0];
    await mark.scrollIntoViewIfNeeded();
    await mark.hover();
    assert.equal(await page.locator("#readout .how a").first().getAttribute("href"), `events/${event}.html`);
    await mark.click();
    await page.waitForURL(/events\//);
  });

  visit("from disk", "index.html", { way: "file" }, async page => {
    await ready(page);
    await page.locator(`${WIDE} a.name[data-place="raqqa"]`).focus();
    assert.match(await readout(page), /^Raqqa, /);
  });
});

suite("dragging", () => {
  visit("with the mouse", "index.html?on=2014-01-01", {}, async (page, go, t) => {
    await ready(page);
    await show(page, "raqqa");
    await t.test("goes along with the date", async () => {
      const a = await spot(page, "raqqa", parse("2014-06-01")), b = await spot(page, "raqqa", parse("2018-06-01"));
      await page.mouse.move(a.x, a.y);
      await page.mouse.down();
      await page.mouse.move((a.x + b.x) / 2, a.y, { steps: 4 });
      near(await on(page), parse("2016-06-01"), 4);
      await page.mouse.move(b.x, b.y, { steps: 4 });
      await page.mouse.up();
      near(await on(page), parse("2018-06-01"), 4);
      assert.match(page.url(), /index\.html/);
      await page.mouse.move(a.x, a.y);
      near(await on(page), parse("2018-06-01"), 4);
    });
    await t.test("does not begin on a row's name", async () => {
      const before = await on(page);
      const name = await page.locator(`${WIDE} a.name[data-place="raqqa"]`).boundingBox();
      const b = await spot(page, "raqqa", parse("2015-06-01"));
      await page.mouse.move(name.x + 5, name.y + 5);
      await page.mouse.down();
      await page.mouse.move(b.x, b.y, { steps: 4 });
      await page.mouse.up();
      assert.equal(await on(page), before);
      assert.match(page.url(), /index\.html/);
    });
    await t.test("a row's name opens its page", async () => {
      await page.locator(`${WIDE} a.name[data-place="raqqa"]`).click();
      await page.waitForURL(/places\/raqqa\.html/);
    });
  });

  visit("with a finger: across scrubs, down scrolls", "index.html?on=2014-01-01", { viewport: { width: 1024, height: 800 }, hasTouch: true, isMobile: true }, async (page, go, t) => {
    await ready(page);
    await show(page, "raqqa");
    const client = await page.context().newCDPSession(page);
    const swipe = async (a, b) => {
      const send = (type, touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
      await send("touchStart", [a]);
      for (let i = 1; i <= 8; i++) await send("touchMove", [{ x: a.x + (b.x - a.x) * i / 8, y: a.y + (b.y - a.y) * i / 8 }]);
      await send("touchEnd", []);
    };
    await t.test("across", async () => {
      const y0 = await page.evaluate(() => scrollY);
      await swipe(await spot(page, "raqqa", parse("2014-06-01")), await spot(page, "raqqa", parse("2017-06-01")));
      near(await on(page), parse("2017-06-01"), 8);
      assert.match(await readout(page), /^Raqqa, /);
      assert.equal(await page.evaluate(() => scrollY), y0);
    });
    await t.test("down", async () => {
      const before = await on(page), y0 = await page.evaluate(() => scrollY);
      const a = await spot(page, "raqqa", parse("2015-06-01"));
      await swipe({ x: a.x, y: a.y + 150 }, { x: a.x, y: a.y - 50 });
      await page.waitForFunction(y => scrollY > y + 50, y0);
      assert.equal(await on(page), before);
    });
    await t.test("a tap on a mark tells of the event and its date, and stays", async () => {
      const mark = page.locator(`${WIDE} a.name[data-place="raqqa"] + .marks .ev`).nth(2), event = (await mark.getAttribute("data-event")).split(" ")[0];
      await show(page, "raqqa");
      await mark.tap();
      assert.equal(await page.locator("#readout .how a").first().getAttribute("href"), `events/${event}.html`);
      assert.equal(await on(page), ENTRIES.find(e => e.id === event).first);
      assert.match(page.url(), /index\.html/);
    });
  });

  visit("a tap on the phone's diagram", "index.html?on=2014-01-01", touch, async page => {
    await ready(page);
    const day = parse("2016-03-01"), r = await record(page);
    await page.locator(TALL).evaluate(svg => scrollBy(0, svg.getBoundingClientRect().top - 100));
    const { x, y } = await spot(page, "mayadin", day, TALL);
    await page.touchscreen.tap(x, y);
    near(await on(page), day, 4);
    const text = await readout(page);
    assert.ok(text.startsWith(`Mayadin, ${words(await on(page))}: `), text);
    assert.ok(text.includes(r.actors[standing(r.places.find(p => p.id === "mayadin"), day).holder].name), text);
    assert.ok(await page.locator("#readout").evaluate(e => e.getBoundingClientRect().bottom <= innerHeight + 1), "out of sight");
    assert.ok(page.url().includes("index.html"));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  });
});

suite("the keys", () => {
  visit("on the desk's diagram", "index.html?on=2016-01-31", {}, async (page, go, t) => {
    await ready(page);
    const names = page.locator(`${WIDE} a.name`);
    await t.test("one row is a stop of the tab key", async () =>
      assert.equal(await names.evaluateAll(list => list.filter(a => a.tabIndex === 0).length), 1));
    await names.first().focus();
    for (const [key, want] of [["ArrowRight", "2016-02-01"], ["ArrowLeft", "2016-01-31"], ["Shift+ArrowRight", "2016-02-29"], ["Shift+ArrowLeft", "2016-01-29"], ["PageUp", "2017-01-29"], ["PageDown", "2016-01-29"]]) {
      await t.test(key, async () => {
        await page.keyboard.press(key);
        assert.equal(words(await on(page)), words(parse(want)));
      });
    }
    await t.test("up and down go from row to row, and no further than the ends", async () => {
      const ids = await names.evaluateAll(list => list.map(a => a.dataset.place));
      const focused = () => page.evaluate(() => document.activeElement.dataset.place);
      for (const [key, want] of [["ArrowDown", ids[1]], ["ArrowDown", ids[2]], ["ArrowUp", ids[1]], ["End", ids.at(-1)], ["ArrowDown", ids.at(-1)], ["Home", ids[0]], ["ArrowUp", ids[0]]]) {
        await page.keyboard.press(key);
        assert.equal(await focused(), want, key);
      }
      assert.equal(await names.evaluateAll(list => list.filter(a => a.tabIndex === 0).length), 1);
    });
    await t.test("the row with the focus is read, is seen to have it, and is not under the line below", async () => {
      for (let i = 0; i < 45; i++) await page.keyboard.press("ArrowDown");
      const { id, bottom, outline, top } = await page.evaluate(() => {
        const e = document.activeElement;
        return { id: e.textContent, bottom: e.getBoundingClientRect().bottom, outline: getComputedStyle(e).outlineStyle, top: document.querySelector("#readout").getBoundingClientRect().top };
      });
      assert.ok((await readout(page)).startsWith(id.endsWith("…") ? id.slice(0, -1) : `${id}, `));
      assert.equal(outline, "solid");
      assert.ok(bottom <= top + 1, `${bottom} below ${top}`);
    });
    await t.test("Enter opens the place", async () => {
      const href = await page.evaluate(() => document.activeElement.getAttribute("href"));
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/${href}`);
    });
  });

  visit("where time runs down, up and down go along it", "index.html?on=2016-01-31", touch, async page => {
    await ready(page);
    const names = page.locator(`${TALL} a.name`);
    await names.first().focus();
    await page.keyboard.press("ArrowDown");
    assert.equal(words(await on(page)), "1 February 2016");
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.place), await names.nth(1).getAttribute("data-place"));
  });
});

suite("the period", () => {
  const FROM = "2017-01-01", TO = "2017-12-31";

  /** Every bar with the ends of its body, in units of the drawing. */
  const bars = page => page.locator(WIDE).evaluate(svg => [...svg.querySelectorAll(".bar")].map(bar => {
    const box = bar.querySelector("path").getBBox();
    return { from: Number(bar.dataset.from), until: bar.dataset.until ? Number(bar.dataset.until) : null, x0: box.x, x1: box.x + box.width, height: box.height };
  }));

  visit("fills the diagram", `index.html?from=${FROM}&to=${TO}&on=2017-06-01`, {}, async (page, go, t) => {
    await ready(page);
    const at = day => 172 + 640 * (day - parse(FROM)) / 365, begin = b => at(Math.max(b.from, parse("2013-01-01"))); // the axis has no day before

    await t.test("every bar begins and ends at its day, and gaps keep their size", async () => {
      const list = await bars(page);
      assert.ok(list.some(b => b.from > parse(FROM)), "no bar to judge by");
      for (const b of list) {
        assert.ok(b.x0 - begin(b) > -.6 && b.x0 - begin(b) < 1.7, `${words(b.from)} at ${b.x0}, not ${begin(b)}`);
        if (b.until !== null && b.until < parse("2019-12-31")) assert.ok(at(b.until) - b.x1 > -1 && at(b.until) - b.x1 < 1.7, `until ${words(b.until)} at ${b.x1}, not ${at(b.until)}`);
      }
    });

    await t.test("nothing of a bar is seen beside the axis", async () => {
      const clip = await page.locator(`${WIDE} g[clip-path]`).evaluate(g => {
        const id = /#([^)"]+)/.exec(g.getAttribute("clip-path"))[1], box = document.getElementById(id).firstChild;
        return [Number(box.getAttribute("x")), Number(box.getAttribute("width")), g.querySelectorAll(".row").length, g.parentElement.querySelectorAll(".row").length];
      });
      assert.deepEqual(clip.slice(0, 2), [172, 640]);
      assert.equal(clip[2], clip[3]);
    });

    await t.test("codes keep their size and stand within their bars", async () => {
      const wrong = await page.locator(WIDE).evaluate(svg => [...svg.querySelectorAll("text.c")].filter(t => getComputedStyle(t).visibility === "visible").flatMap(t => {
        const text = t.getBBox(), d = t.closest(".bar").dataset, at = day => 172 + 640 * (day - svg.dataset.d0) / (svg.dataset.d1 - svg.dataset.d0);
        const end = d.until ? at(Number(d.until)) : Infinity;
        return text.x < 172 || text.x < at(Number(d.from)) || text.x + text.width > end || t.transform.baseVal.numberOfItems ? [t.closest(".bar").dataset.event] : [];
      }));
      assert.deepEqual(wrong, []);
    });

    await t.test("the axis names its months", async () => {
      const labels = await page.locator(`${WIDE} > .axis text`).allTextContents();
      assert.deepEqual(labels.filter((_, i) => i % 2 === 0), ["2017", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);
    });

    await t.test("the date line stands in it, and pointer and click follow it", async () => {
      const x = Number(/translate\((-?[\d.]+)/.exec(await page.locator(`${WIDE} .now`).getAttribute("transform"))[1]);
      assert.ok(Math.abs(x - at(parse("2017-06-01"))) < .1);
      await show(page, "raqqa");
      const p = await spot(page, "raqqa", parse("2017-09-20"));
      await page.mouse.click(p.x, p.y);
      near(await on(page), parse("2017-09-20"), 0);
    });

    await t.test("a date outside of it has no line", async () => {
      await page.locator('#day input[type="date"]').fill("2015-01-01");
      assert.equal(await page.locator(`${WIDE} .now`).getAttribute("visibility"), "hidden");
      await page.locator('#day input[type="date"]').fill("2017-06-01");
      assert.equal(await page.locator(`${WIDE} .now`).getAttribute("visibility"), "visible");
    });

    await t.test("Whole time gives back the drawing as it was", async () => {
      await page.getByRole("button", { name: /^Whole time/ }).click();
      const now = await bars(page), axis = await page.locator(`${WIDE} > .axis text`).allTextContents();
      assert.equal(await page.getByRole("button", { name: /^Whole time/ }).count(), 0);
      await go("index.html?on=2017-06-01");
      await ready(page);
      const fresh = await bars(page);
      for (const [i, b] of fresh.entries()) for (const key of ["x0", "x1"]) assert.ok(Math.abs(now[i][key] - b[key]) < .11, `bar ${i}: ${now[i][key]}, not ${b[key]}`);
      assert.deepEqual(axis, await page.locator(`${WIDE} > .axis text`).allTextContents());
    });
  });

  visit("is set by the filter while the page is open", "index.html", {}, async page => {
    await ready(page);
    await page.getByLabel("From", { exact: true }).fill("2016-01-01");
    assert.equal(await page.locator(WIDE).getAttribute("data-d0"), `${parse("2016-01-01")}`);
    await page.locator(`${WIDE} a.name`).first().focus();
    await page.getByRole("button", { name: /^Whole time/ }).press("Enter");
    assert.equal(await page.getByLabel("From", { exact: true }).inputValue(), "");
  });
});

suite("the order", () => {
  const drawn = page => page.locator(WIDE).evaluate(svg => [...svg.querySelectorAll("a.name")]
    .map(a => ({ id: a.dataset.place, a: a.getBoundingClientRect(), bar: svg.querySelector(`.row[data-place="${a.dataset.place}"]`).getBoundingClientRect() }))
    .map(({ id, a, bar }) => ({ id, y: (a.top + a.bottom) / 2, bar: (bar.top + bar.bottom) / 2 }))
    .sort((a, b) => a.y - b.y));

  visit("by first change of holder, and back", "index.html", { reducedMotion: "reduce" }, async (page, go, t) => {
    await ready(page);
    const { places } = await record(page), river = await drawn(page);
    const byId = new Map(places.map(p => [p.id, p]));
    const change = id => byId.get(id).periods.find((p, i, all) => i > 0 && p.holder !== all[i - 1].holder)?.from ?? Infinity;

    await t.test("rows stand by the day they first changed hands", async () => {
      await page.getByRole("combobox", { name: "Order" }).selectOption("first");
      const list = await drawn(page);
      assert.notDeepEqual(list.map(r => r.id), river.map(r => r.id));
      for (let i = 1; i < list.length; i++) {
        assert.ok(change(list[i - 1].id) <= change(list[i].id), `${list[i - 1].id} before ${list[i].id}`);
        assert.ok(list[i].y - list[i - 1].y > 8, `${list[i].id} lies on ${list[i - 1].id}`);
      }
      for (const [i, row] of list.entries()) assert.ok(Math.abs(row.y - row.bar - (river[0].y - river[0].bar)) < 3, `${row.id} is away from its bar, ${i}`);
    });

    await t.test("the kilometres go, the months of the changes come", async () => {
      assert.ok(!await page.locator(`${WIDE} .km`).isVisible());
      const first = await page.locator(`${WIDE} .firsts text`).first().textContent();
      const day = Math.min(...river.map(r => change(r.id)));
      assert.equal(first, words(day).replace(/^\d+ (...)\w* /, "$1 "));
    });

    await t.test("keys and pointer follow it, and the address has it", async () => {
      const list = await drawn(page);
      await page.waitForFunction(() => location.search.includes("order=first"));
      await page.locator(`${WIDE} a.name[data-place="${list[3].id}"]`).focus();
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.evaluate(() => document.activeElement.dataset.place), list[4].id);
      const box = await page.locator(`${WIDE} a.name[data-place="${list[10].id}"]`).boundingBox();
      await page.mouse.move(box.x + 300, box.y + box.height / 2);
      assert.equal(await page.locator("#readout .lead a").getAttribute("href"), `places/${list[10].id}.html`);
    });

    await t.test("and back", async () => {
      await page.getByRole("combobox", { name: "Order" }).selectOption("km");
      assert.deepEqual((await drawn(page)).map(r => r.id), river.map(r => r.id));
      assert.ok(await page.locator(`${WIDE} .km`).isVisible());
    });
  });

  visit("rows take at most a fifth of a second, and none where motion is reduced", "index.html", {}, async page => {
    await ready(page);
    const duration = () => page.locator(`${WIDE} .row`).first().evaluate(e => getComputedStyle(e).transitionDuration);
    assert.equal(await duration(), "0.2s");
    await page.emulateMedia({ reducedMotion: "reduce" });
    assert.equal(await duration(), "0s");
  });
});

suite("two dates", () => {
  visit("are compared in words and marks", "index.html?on=2018-01-01", {}, async (page, go, t) => {
    await ready(page);
    const r = await record(page);
    const rows = await page.locator(`${WIDE} .row`).evaluateAll(list => list.map(e => e.dataset.place));
    const want = (a, b) => rows.filter(id => {
      const [p, q] = [a, b].map(day => standing(r.places.find(place => place.id === id), day));
      return p && q && p.holder !== q.holder;
    });
    const marked = () => page.locator(`${WIDE} .row.changed`).evaluateAll(list => list.map(e => e.dataset.place));
    const count = () => page.locator("#readout .comparison [role=status]").textContent();

    await t.test("by the field", async () => {
      await page.getByLabel("Compare with").fill("2014-09-01");
      const ids = want(parse("2014-09-01"), parse("2018-01-01"));
      assert.ok(ids.length > 0 && ids.length < rows.length);
      assert.deepEqual(await marked(), ids);
      assert.ok((await count()).startsWith(`${ids.length} of ${rows.length} places changed holder between 1 September 2014 and 1 January 2018`), await count());
      assert.equal(await page.locator(".compared-list a").count(), ids.length);
      await page.waitForFunction(() => location.search.includes("vs=2014-09-01"));
    });

    await t.test("follows the date", async () => {
      await page.locator('#day input[type="date"]').fill("2014-01-20");
      assert.deepEqual(await marked(), want(parse("2014-09-01"), parse("2014-01-20")));
      assert.match(await count(), /between 20 January 2014 and 1 September 2014/);
    });

    await t.test("by a click with shift, which leaves the date", async () => {
      await show(page, "raqqa");
      const { x, y } = await spot(page, "raqqa", parse("2016-05-01"));
      await page.keyboard.down("Shift");
      await page.mouse.click(x, y);
      await page.keyboard.up("Shift");
      assert.equal(await on(page), parse("2014-01-20"));
      near(parse(await page.getByLabel("Compare with").inputValue()), parse("2016-05-01"), 3);
    });

    await t.test("and end", async () => {
      await page.getByRole("button", { name: "End the comparison" }).click();
      assert.deepEqual(await marked(), []);
      assert.ok(!await page.locator(".comparison").isVisible());
      assert.equal(await page.locator(`${WIDE} .then`).getAttribute("visibility"), "hidden");
      await page.waitForFunction(() => !location.search.includes("vs="));
    });
  });
});

suite("where time runs down", () => {
  visit("a period fills the columns, and the whole comes back", "index.html?from=2017-01-01&to=2017-12-31&on=2017-06-01", touch, async (page, go, t) => {
    await ready(page);
    const bars = () => page.locator(TALL).evaluate(svg => [...svg.querySelectorAll(".bar")].map(bar => {
      const box = bar.querySelector("path").getBBox();
      return { from: Number(bar.dataset.from), until: bar.dataset.until ? Number(bar.dataset.until) : null, y0: box.y, y1: box.y + box.height, x: box.x, width: box.width };
    }));
    const { y0, y1 } = await page.locator(TALL).evaluate(svg => ({ y0: Number(svg.dataset.y0), y1: Number(svg.dataset.y1) }));
    const at = day => y0 + (y1 - y0) * (day - parse("2017-01-01")) / 365, begin = b => at(Math.max(b.from, parse("2013-01-01"))); // the axis has no day before
    await t.test("every bar begins and ends at its day", async () => {
      const list = await bars();
      assert.ok(list.some(b => b.from > parse("2017-01-01")), "no bar to judge by");
      for (const b of list) {
        assert.ok(b.y0 - begin(b) > -.6 && b.y0 - begin(b) < 1.7, `${words(b.from)} at ${b.y0}, not ${begin(b)}`);
        if (b.until !== null && b.until < parse("2019-12-31")) assert.ok(at(b.until) - b.y1 > -1 && at(b.until) - b.y1 < 1.7, `until ${words(b.until)} at ${b.y1}, not ${at(b.until)}`);
      }
    });
    await t.test("the axis names its months", async () =>
      assert.deepEqual(await page.locator(`${TALL} > .axis text`).allTextContents(), ["2017", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]));
    await t.test("names are not cut with the bars", async () =>
      assert.equal(await page.locator(`${TALL} a.name`).evaluateAll(list => list.filter(a => a.closest("[clip-path]")).length), 0));
    await t.test("Whole time gives back the drawing as it was", async () => {
      await page.getByRole("button", { name: /^Whole time/ }).click();
      const now = await bars();
      await go("index.html");
      await ready(page);
      for (const [i, b] of (await bars()).entries()) for (const key of ["x", "width", "y0", "y1"]) assert.ok(Math.abs(now[i][key] - b[key]) < .11, `bar ${i}: ${key} ${now[i][key]}, not ${b[key]}`);
    });
  });

  visit("columns stand by first change", "index.html", { ...touch, reducedMotion: "reduce" }, async page => {
    await ready(page);
    const { places } = await record(page), byId = new Map(places.map(p => [p.id, p]));
    await page.getByRole("combobox", { name: "Order" }).selectOption("first");
    const list = await page.locator(TALL).evaluate(svg => [...svg.querySelectorAll("a.name")].map(a => {
      const bar = svg.querySelector(`.row[data-place="${a.dataset.place}"] .column`).getBoundingClientRect();
      return { id: a.dataset.place, x: bar.left, name: a.getBoundingClientRect().left - bar.left };
    }).sort((a, b) => a.x - b.x));
    const days = list.map(r => firstChange(byId.get(r.id)) ?? Infinity);
    assert.deepEqual(days, [...days].sort((a, b) => a - b));
    for (let i = 1; i < list.length; i++) assert.ok(list[i].x - list[i - 1].x > 6 && Math.abs(list[i].name - list[0].name) < 3, list[i].id);
  });

  visit("scrolling sets the date only when it is asked to", "index.html", touch, async (page, go, t) => {
    await ready(page);
    const to = y => page.locator(TALL).evaluate((svg, y) => scrollBy(0, svg.getBoundingClientRect().top - 300 + y), y);
    await to(0);
    const start = await on(page);
    await to(200);
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await on(page), start);
    const button = page.getByRole("button", { name: "Scrolling sets the date" });
    await button.evaluate(b => b.click());
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    await to(300);
    await page.waitForFunction(before => Number(document.querySelector("#day input[type=range]").value) !== before, start);
    const first = await on(page);
    await to(500);
    await page.waitForFunction(before => Number(document.querySelector("#day input[type=range]").value) > before + 200, first);
    await t.test("the small map is in sight and has the holders of the date", async () => {
      const box = await page.locator(".strip svg").boundingBox();
      assert.ok(box.y >= 90 && box.y < 250, `${box.y}`);
      assert.ok(await page.locator(".strip use[href^='#mini-']").count() > 20);
    });
    await t.test("until it is not", async () => {
      await button.evaluate(b => b.click());
      const before = await on(page);
      await to(100);
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
      assert.equal(await on(page), before);
      assert.ok(!await page.locator(".strip").isVisible());
    });
  });

  visit("all places are a page away, with the date", "index.html?on=2016-05-05", touch, async (page, go, t) => {
    await ready(page);
    await page.getByRole("link", { name: /^All \d+ places/ }).click();
    await page.waitForURL(/river\.html\?on=2016-05-05/);
    await ready(page);
    const { places } = await record(page);
    assert.equal(await page.locator("figure.tall .row").count(), places.length);
    assert.equal(await page.getByLabel("Date", { exact: true }).inputValue(), "2016-05-05");
    const { inner, box, page: width } = await page.locator("figure.tall .scroll").evaluate(e => ({ inner: e.scrollWidth, box: e.clientWidth, page: document.documentElement.scrollWidth }));
    assert.ok(inner > 2 * box && width === 390, `${inner} in ${box} on a page of ${width}`);
    const name = page.locator("figure.tall a.name").last();
    await name.focus();
    assert.ok((await readout(page)).startsWith(`${places.at(-1).name}, 5 May 2016: `), await readout(page));
  });
});

suite("parts that need no page", () => {
  test("path data reads as points", () => {
    assert.deepEqual(subpaths("m1 2h3v4h-3z"), [[[1, 2], [4, 2], [4, 6], [1, 6]]]);
    assert.deepEqual(subpaths("m172 40 640 0m-640 40.5 640 0"), [[[172, 40], [812, 40]], [[172, 80.5], [812, 80.5]]]);
    assert.deepEqual(subpaths("m1.5.5h2v1h-2zm10 0h1v1h-1z")[1][0], [11.5, .5]);
    assert.deepEqual(subpaths(line([[1, 2], [4, 2], [4, 6], [1, 6]])), [[[1, 2], [4, 2], [4, 6], [1, 6]]]);
  });

  test("spans in words", () => {
    for (const [days, text] of [[1, "1 day"], [59, "59 days"], [60, "2 months"], [365, "12 months"], [729, "24 months"], [731, "2 years"], [1095, "2 years"], [1096, "3 years"]]) assert.equal(span(days), text);
  });

  test("the grounds of a state", () => {
    const period = { from: 100, seen: [100, 120, 300] };
    assert.equal(grounds(period, 100), "since this day, last evidence of this day");
    assert.equal(grounds(period, 121), "since 11 April 1970, last evidence 1 day before");
    assert.equal(grounds(period, 299), "since 11 April 1970, last evidence 6 months before");
    assert.equal(grounds({ from: 100, seen: [105] }, 102), "since 11 April 1970, evidence 3 days later");
    assert.equal(grounds({ from: 100, seen: [] }, 102), "since 11 April 1970");
  });

  test("a change is of the holder, not of how a place is held", () => {
    const periods = (...holders) => ({ periods: holders.map((holder, i) => ({ from: i * 10, holder })) });
    assert.equal(firstChange(periods(1)), undefined);
    assert.equal(firstChange(periods(1, 1, 1)), undefined);
    assert.equal(firstChange(periods(1, 1, 2, 3)), 20);
    assert.equal(firstChange(periods(1, -1)), 10);
  });

  test("the days of a period", () => {
    const r = { first: 100, last: 999 };
    for (const [from, to, want] of [[null, null, [100, 1000]], [200, 299, [200, 300]], [null, 299, [100, 300]], [200, null, [200, 1000]], [0, 5000, [100, 1000]],
      [300, 200, [100, 1000]], [200, 200, [200, 214]], [999, null, [986, 1000]], [2000, null, [100, 1000]]]) assert.deepEqual(shownDays(r, { from, to }), want, `${from} to ${to}`);
  });

  test("ticks", () => {
    const text = (a, b) => ticks(parse(a), parse(b)).map(t => t.text);
    assert.deepEqual(text("2013-01-01", "2017-01-01"), ["2013", "2014", "2015", "2016"]);
    assert.deepEqual(text("2015-05-10", "2016-12-01"), ["Jul 2015", "Oct", "2016", "Apr", "Jul", "Oct"]);
    assert.deepEqual(text("2017-01-31", "2017-05-02"), ["Feb 2017", "Mar", "Apr", "May"]);
    assert.deepEqual(text("2017-09-28", "2017-10-20"), ["28 Sep 2017", "5 Oct", "12 Oct", "19 Oct"]);
  });

  test("what is a gap stays one when time is stretched", () => {
    const k = new Stretch(new Scale(0, 1000, 0, 100), new Scale(500, 600, 0, 100));
    assert.equal(k.at(50), 0);
    assert.equal(k.at(60), 100);
    assert.equal(k.edge(56, [55], [-.1, 1.6]), 51);
    assert.equal(k.edge(57, [55], [-.1, 1.6]), 70);
  });

  test("a day, and back", () => {
    const s = new Scale(100, 200, 10, 810);
    for (let day = 100; day < 200; day++) assert.equal(s.day(s.at(day)), day);
    assert.equal(s.day(-50), 100);
    assert.equal(s.day(900), 199);
    assert.ok(s.has(100) && s.has(199) && !s.has(200) && !s.has(99));
  });

  test("two days compared", () => {
    const place = (id, ...periods) => ({ id, periods: periods.map(([from, until, holder]) => ({ from, until, holder })) });
    const places = [place("a", [0, 10, 1], [10, null, 2]), place("b", [0, null, 1]), place("c", [15, null, 1]), place("d", [0, 12, 1], [12, null, 1])];
    const { changed, unknown } = compared(places, 5, 20);
    assert.deepEqual(changed.map(p => p.id), ["a"]);
    assert.equal(unknown, 1);
    assert.equal(sentence(4, { changed, unknown }, 20, 5), "1 of 4 places changed holder between 6 January 1970 and 21 January 1970; 1 not assessed on one day or both");
  });
});
