// What the reader's script adds to the front page: the shared date on map and
// diagram, the filter, one mark wherever a thing stands, all of it in the address.

import assert from "node:assert/strict";
import { suite } from "node:test";
import { ENTRIES, listed, shown } from "./entries.mjs";
import { load } from "./load.mjs";
import { record } from "./record.mjs";
import { visit } from "./visit.mjs";

const { symbolOf } = await load("record");

const SLIDER = "#day input[type=range]";
const heading = page => page.locator("#map-h").textContent();
const count = async (page, name) => Number(await page.locator(`#counts .${name}`).textContent());
const number = iso => Date.parse(iso) / 86_400_000;

/** Sets the date as a reader does who types it. */
const setDate = (page, iso) => page.locator('#day input[type="date"]').fill(iso);

suite("the date", () => {
  visit("from disk: the right arrow goes on by a day", "index.html?on=2014-07-15", { way: "file" }, async page => {
    await page.locator(SLIDER).press("ArrowRight");
    assert.equal(await heading(page), "The river on 16 July 2014");
  });

  visit("over HTTP", "index.html?on=2014-07-15", {}, async (page, go, t) => {
    const { first, last } = await record(page);
    const on = async () => Number(await page.locator(SLIDER).inputValue());

    await t.test("the bar appears and the right arrow goes on by a day", async () => {
      assert.ok(await page.locator("#day").isVisible());
      assert.equal(await heading(page), "The river on 15 July 2014");
      await page.locator(SLIDER).press("ArrowRight");
      assert.equal(await heading(page), "The river on 16 July 2014");
      assert.equal(await page.locator(SLIDER).getAttribute("aria-valuetext"), "16 July 2014");
      assert.equal(await page.locator('#day input[type="date"]').inputValue(), "2014-07-16");
      await page.waitForFunction(() => location.search === "?on=2014-07-16");
    });

    await t.test("the keys: a day, a month, the ends of the record", async () => {
      await setDate(page, "2014-01-31");
      await page.locator(SLIDER).focus();
      for (const [key, want] of [["ArrowLeft", "30 January 2014"], ["ArrowRight", "31 January 2014"], ["PageUp", "28 February 2014"], ["PageDown", "28 January 2014"]]) {
        await page.keyboard.press(key);
        assert.equal(await heading(page), `The river on ${want}`, key);
      }
      for (const [key, want] of [["Home", first], ["PageDown", first], ["End", last], ["PageUp", last]]) {
        await page.keyboard.press(key);
        assert.equal(await on(), want, key);
      }
    });

    await t.test("the buttons step from event to event", async () => {
      await setDate(page, "2014-01-01");
      const days = ENTRIES.map(e => e.first).filter(d => d !== undefined);
      const next = Math.min(...days.filter(d => d > number("2014-01-01")));
      await page.getByRole("button", { name: "To the next event" }).click();
      assert.equal(await on(), next);
      await page.getByRole("button", { name: "To the event before" }).click();
      assert.equal(await on(), Math.max(...days.filter(d => d < next)));
    });

    // On a phone time runs down; both drawings are in the page.
    for (const [name, width] of [[".wide", 1440], [".tall", 390]]) {
      await t.test(`the line on the diagram stands at the date: ${name}`, async () => {
        await page.setViewportSize({ width, height: 900 });
        for (const [iso, words] of [["2014-01-01", "1 January 2014"], ["2018-01-01", "1 January 2018"]]) {
          await setDate(page, iso);
          const line = await lineOf(page, `${name} svg.ledger`);
          assert.deepEqual(line.at, line.want(number(iso)));
          assert.equal(line.label, words);
        }
      });
    }

    await t.test("the discs of the map show who held each place", () => discsFollow(page));
  });

  /** Where the date line stands, rounded, and where the drawing's scale puts a day. */
  async function lineOf(page, selector) {
    const { transform, label, scale } = await page.locator(selector).evaluate(svg => ({
      transform: svg.querySelector(".now").getAttribute("transform"),
      label: svg.querySelector(".now text").textContent,
      scale: { ...svg.dataset },
    }));
    const { d0, d1, x0, x1, y0, y1 } = Object.fromEntries(Object.entries(scale).map(([key, text]) => [key, Number(text)]));
    const place = (day, from, to) => Math.round(from + (to - from) * (day - d0) / (d1 - d0));
    return {
      at: transform.match(/-?[\d.]+/g).map(Number).map(Math.round),
      label,
      want: day => (y0 === undefined ? [place(day, x0, x1), 0] : [0, place(day, y0, y1)]),
    };
  }

  async function discsFollow(page) {
    const r = await record(page), { places } = r;
    const drawn = await discs(page);
    const raqqa = [];
    for (const date of ["2014-01-01", "2018-01-01"]) {
      await setDate(page, date);
      const now = await discs(page);
      for (const place of places.filter(p => p.id in drawn)) {
        const period = place.periods.findLast(p => p.from <= number(date) && (p.until === null || number(date) < p.until));
        assert.equal(now[place.id].href, `#${symbolOf(r, period)}`, `${place.id} on ${date}`);
        assert.ok(now[place.id].there, `${place.id} on ${date}: no symbol ${now[place.id].href}`);
      }
      raqqa.push(now.raqqa);
    }
    assert.notEqual(raqqa[0].href, raqqa[1].href, "Raqqa changed hands in between");
    assert.match(raqqa[0].title, /^Raqqa.*: .*ISIL/);
    assert.match(raqqa[1].title, /^Raqqa.*: .*Syrian Democratic Forces/);
  }

  async function discs(page) {
    return Object.fromEntries(await page.evaluate(() => [...document.querySelectorAll(".map-view a.pl[data-place]")].map(a => {
      const href = a.querySelector("use")?.getAttribute("href") ?? "none";
      return [a.dataset.place, { href, title: a.querySelector("title")?.textContent, there: href.startsWith("#") && document.getElementById(href.slice(1)) !== null }];
    })));
  }
});

suite("the filter", () => {
  visit("over HTTP", "index.html", {}, async (page, go, t) => {
    const all = await shown(page);
    const clear = () => page.getByRole("button", { name: "Clear filter" }).click();

    for (const [label, field, value] of [["Actor", "actors", "isil"], ["Kind", "kind", "airstrike"]]) {
      await t.test(`${label} hides the other entries, and the counts follow`, async () => {
        await page.getByRole("combobox", { name: label }).selectOption(value);
        const rows = ENTRIES.filter(e => (field === "kind" ? e.kind === value : e[field].includes(value)));
        const want = { shown: rows.length, unmapped: rows.filter(e => !e.mapped).length, undated: rows.filter(e => e.first === undefined && e.last === undefined).length };
        assert.ok(want.shown > 0 && want.shown < all, `${want.shown} of ${all}`);
        for (const name of ["shown", "unmapped", "undated"]) assert.equal(await count(page, name), want[name], name);
        assert.equal(await shown(page), want.shown, "entries seen");
        assert.equal(await page.evaluate(emptyGroups), 0, "a month or year with no entry is left");
      });
      await t.test(`${label} takes the marks off map and diagram too`, async () => assert.deepEqual(await page.evaluate(wrongMarks), []));
      await clear();
    }

    await t.test("a period takes what may have happened within it", async () => {
      await page.getByLabel("From", { exact: true }).fill("2015-01-10");
      await page.getByLabel("To", { exact: true }).fill("2015-12-20");
      const want = ENTRIES.filter(e => !(e.last < number("2015-01-10")) && !(e.first > number("2015-12-20"))).length;
      assert.ok(want > 0);
      assert.equal(await count(page, "shown"), want);
      assert.equal(await shown(page), want, "entries seen");
    });

    await t.test("Clear filter shows everything again", async () => {
      await clear();
      assert.equal(await shown(page), all);
      assert.equal(await count(page, "shown"), all);
    });

    await t.test("never offers a choice that shows nothing", async () => assert.deepEqual(await emptyChoices(page), []));
  });

  function emptyGroups() {
    return [...document.querySelectorAll(".month, .year")]
      .filter(g => g.checkVisibility() && ![...g.querySelectorAll("li.event")].some(e => e.checkVisibility())).length; // the list stands whole
  }

  /** Marks that are seen though no event of theirs is listed, or the other way about. */
  function wrongMarks() {
    const listed = new Set([...document.querySelectorAll("#events li.event")].map(e => e.dataset.event));
    return [...document.querySelectorAll(".wide svg .ev[data-event], .map-view svg .ev[data-event]")]
      .filter(m => m.checkVisibility() !== m.dataset.event.split(" ").some(id => listed.has(id))).map(m => m.dataset.event);
  }

  /** What the filter offers though no event has it. */
  async function emptyChoices(page) {
    const values = label => page.getByRole("combobox", { name: label, exact: true }).locator("option").evaluateAll(l => l.map(o => o.value).filter(Boolean));
    return [...(await values("Actor")).filter(a => !ENTRIES.some(e => e.actors.includes(a))), ...(await values("Kind")).filter(k => !ENTRIES.some(e => e.kind === k))];
  }
});

suite("the address", () => {
  for (const way of ["http", "file"]) {
    visit(`keeps date and filter, and gives them back (${way})`, "index.html", { way }, async page => {
      await setDate(page, "2015-05-17");
      await page.getByRole("combobox", { name: "Actor" }).selectOption("isil");
      await page.getByLabel("From", { exact: true }).fill("2015-01-01");
      await page.waitForFunction(() => location.search === "?on=2015-05-17&actor=isil&from=2015-01-01");
      const before = await shown(page);
      await page.reload();
      await page.waitForFunction(() => !document.querySelector("#events.waiting"));
      assert.equal(await heading(page), "The river on 17 May 2015");
      assert.equal(await page.getByRole("combobox", { name: "Actor" }).inputValue(), "isil");
      assert.equal(await page.getByLabel("From", { exact: true }).inputValue(), "2015-01-01");
      assert.equal(await shown(page), before);
      await page.getByRole("button", { name: "Clear filter" }).click();
      await page.waitForFunction(() => location.search === "?on=2015-05-17");
    });
  }

  visit("leaves alone what is not its own", "index.html?from=mail&utm=x#e-nothing", {}, async page => {
    await page.getByRole("combobox", { name: "Kind" }).selectOption("airstrike");
    await page.waitForFunction(() => location.search.includes("kind=airstrike"));
    assert.match(page.url(), /utm=x/);
    assert.match(page.url(), /#e-nothing$/);
  });

  visit("that names nothing known opens the whole page", "index.html?on=1800-01-01&actor=nobody&kind=party", {}, async page => {
    assert.equal(await shown(page), ENTRIES.length);
    const { first } = await record(page);
    assert.equal(number(`${await page.locator('#day input[type="date"]').inputValue()}`), first);
  });
});

suite("one thing is marked wherever it stands", () => {
  const ENTRY = 'li.event[data-place="raqqa"]';
  const marked = page => page.evaluate(() => ({
    entry: document.querySelectorAll("li.event.hot").length,
    map: document.querySelectorAll('.map-view [data-place~="raqqa"].hot').length,
    ledger: document.querySelectorAll('.wide svg [data-place~="raqqa"].hot').length,
    strangers: [...document.querySelectorAll(".hot[data-place]")].filter(e => !e.dataset.place.split(" ").includes("raqqa")).length,
  }));
  const allMarked = ({ entry, map, ledger, strangers }) => {
    assert.ok(entry >= 1, "entry");
    assert.ok(map >= 1, "place on the map");
    assert.ok(ledger >= 1, "row of the diagram");
    assert.equal(strangers, 0, "another place is marked");
  };

  visit("over HTTP", "index.html", {}, async (page, go, t) => {
    await listed(page);
    // The focus first: afterwards a list that scrolls under the pointer, though
    // it rests, is under the pointer.
    await t.test("with the focus", async () => {
      await page.locator(`${ENTRY} .title a`).first().focus();
      allMarked(await marked(page));
      await page.locator("#events-h").hover(); // which is about nothing: what has the focus stays marked
      allMarked(await marked(page));
      await page.locator(".mast .home").focus();
      assert.equal(await page.locator(".hot").count(), 0);
    });

    await t.test("from the map to the list", async () => {
      await page.locator('.map-view a.pl[data-place="raqqa"]').focus();
      allMarked(await marked(page));
      await page.locator(".mast .home").focus();
    });

    await t.test("under the pointer, and no longer when it leaves", async () => {
      await page.locator(ENTRY).first().hover();
      allMarked(await marked(page));
      await page.locator(".mast .home").hover();
      assert.equal(await page.locator(".hot").count(), 0);
    });

    for (const selector of [ENTRY, '.map-view a.pl[data-place="raqqa"]', '.wide svg a.name[data-place="raqqa"]', ".wide svg .ev"]) {
      await t.test(`and the mark is seen: ${selector}`, async () => {
        const same = await page.locator(selector).first().evaluate(looksTheSame);
        assert.ok(!same, "looks the same with and without .hot");
      });
    }
  });

  function looksTheSame(e) {
    const look = () => [e, ...e.querySelectorAll("*")].map(x => {
      const style = getComputedStyle(x);
      return Array.from(style, name => style.getPropertyValue(name)).join(";");
    }).join("|");
    const before = look();
    e.classList.add("hot");
    e.getAnimations({ subtree: true }).forEach(a => a.finish());
    const after = look();
    e.classList.remove("hot");
    return after === before;
  }
});
