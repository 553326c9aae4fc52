// Search, filter, period, entries and steps of the front page, by mouse, touch and keys;
// and that the browser's back and forward take each choice back and give it again.

import assert from "node:assert/strict";
import { suite } from "node:test";
import { ENTRIES, listed, shown } from "./entries.mjs";
import { visit } from "./visit.mjs";

const day = iso => Date.parse(iso) / 86_400_000;
const count = async page => Number(await page.locator("#counts .shown").textContent());
const field = page => page.getByRole("searchbox", { name: "Search events" });
const chips = page => page.locator(".chips button").allTextContents();
const search = page => new URL(page.url()).search;
const address = (page, want) => page.waitForFunction(want => decodeURIComponent(location.search) === want, want);
const found = page => page.waitForFunction(() => globalThis.furatTerms !== undefined);
const from = page => page.getByRole("slider", { name: "Period from" });
const to = page => page.getByRole("slider", { name: "Period to" });
const spoken = async page => [await from(page).getAttribute("aria-valuetext"), await to(page).getAttribute("aria-valuetext")];

suite("search", () => {
  for (const way of ["http", "file"]) {
    visit(`the address seeks, and the list shows it (${way})`, "index.html?q=tishrin%20dam", { way }, async page => {
      await page.waitForFunction(all => Number(document.querySelector("#counts .shown").textContent) < all, ENTRIES.length);
      assert.equal(await field(page).inputValue(), "tishrin dam");
      assert.ok(await shown(page) > 0);
      assert.equal(await count(page), await shown(page));
      assert.ok((await page.locator("li.event .title").allTextContents()).some(t => /Tishrin Dam/.test(t)));
    });
  }

  visit("words, spellings, scripts", "index.html", {}, async (page, go, t) => {
    const all = await shown(page);

    await t.test("nothing is fetched before the reader turns to the field", async () => {
      assert.equal(await page.locator('script[src$="search.js"]').count(), 0);
      await field(page).focus();
      await found(page);
    });

    await t.test("every key narrows the list at once", async () => {
      const seen = [];
      for (const key of "kobani") {
        await page.keyboard.press(key);
        seen.push(await count(page));
      }
      assert.ok(seen.every((n, i) => i === 0 || n <= seen[i - 1]), seen.join(" "));
      assert.ok(seen.at(-1) > 0 && seen.at(-1) < all, seen.join(" "));
    });

    // The last word stands for the place in Latin; all ways lead to the same entries.
    for (const [name, ...ways] of [["raqqa", "Raqqah", "RAQQA", "الرقة", "الرَّقّه", "ar-Raqqa"], ["deir ez-zor", "Deir Ezzor", "Dayr az-Zawr", "دير الزور"], ["al-bukamal", "Albukamal", "البوكمال"]]) {
      await t.test(`${name} in any spelling: ${ways.join(", ")}`, async () => {
        await field(page).fill(name);
        assert.ok(await shown(page) > 0);
        for (const way of ways) {
          await field(page).fill(way);
          const got = await listed(page);
          const at = name.replace(/^deir ez-zor$/, "deir-ez-zor").replace("al-bukamal", "abu-kamal");
          assert.deepEqual(ENTRIES.filter(e => e.places.includes(at) && !got.includes(e.id)).map(e => e.id), [], `${way}: entries at ${at} that are not found`);
          assert.ok(got.length < all, way);
        }
      });
    }

    await t.test("words of summaries are found though the list does not show them", async () => {
      const events = await page.evaluate(() => globalThis.furatTerms.events);
      const [id, word] = ENTRIES.map(({ id, text }) => [id, events[id].toLowerCase().match(/[a-z]{8,}/g)?.find(w => !text.toLowerCase().includes(w))]).find(([, w]) => w);
      await field(page).fill(word);
      assert.ok((await listed(page)).includes(id), `${word} finds ${id}`);
    });

    await t.test("what is not there leaves an empty list that says what to do", async () => {
      await field(page).fill("zzzz");
      assert.equal(await shown(page), 0);
      assert.match(await page.locator(".empty").textContent(), /No event fits “zzzz”/);
      await page.getByRole("button", { name: "Show all events" }).click();
      assert.equal(await shown(page), all);
      assert.equal(await field(page).inputValue(), "");
      assert.ok(await page.locator(".empty").isHidden());
    });
  });

  visit("the way out of an empty list says what each part costs", "index.html?q=tishrin&actor=isil&from=2018-01-01", {}, async page => {
    await page.waitForSelector(".empty button");
    assert.equal(await shown(page), 0);
    const way = page.getByRole("button", { name: /^Without from 2018: \d+$/ });
    const n = Number(/\d+$/.exec(await way.textContent())[0]);
    await way.click();
    assert.equal(await shown(page), n);
    await address(page, "?q=tishrin&actor=isil");
  });
});

suite("chips", () => {
  visit("what is set can be taken off, one after the other, by keys", "index.html?actor=isil&place=raqqa&from=2014-01-01&to=2016-12-31", {}, async page => {
    assert.deepEqual(await chips(page), ["Islamic State (ISIL) ×", "in Raqqa ×", "2014–2016 ×"]);
    const [a, b] = [day("2014-01-01"), day("2016-12-31")];
    assert.deepEqual(await listed(page), ENTRIES.filter(e => e.actors.includes("isil") && e.places.includes("raqqa") && !(e.last < a) && !(e.first > b)).map(e => e.id));
    await page.getByRole("button", { name: "Take off in Raqqa" }).focus();
    await page.keyboard.press("Enter");
    assert.deepEqual(await chips(page), ["Islamic State (ISIL) ×", "2014–2016 ×"]);
    await page.keyboard.press("Enter"); // the focus has gone on to the next
    assert.deepEqual(await chips(page), ["Islamic State (ISIL) ×"]);
    await page.keyboard.press("Enter");
    assert.equal(await shown(page), ENTRIES.length);
    assert.ok(await field(page).evaluate(e => e === document.activeElement));
    assert.equal(search(page), "");
  });

  visit("the place filter: every choice shows what is there", "index.html", {}, async page => {
    const options = await page.getByRole("combobox", { name: "Place" }).locator("option").evaluateAll(l => l.map(o => o.value).filter(Boolean));
    assert.ok(options.length > 50);
    for (const id of options.filter((_, i) => i % 9 === 0)) {
      await page.getByRole("combobox", { name: "Place" }).selectOption(id);
      const want = ENTRIES.filter(e => e.places.includes(id)).map(e => e.id);
      assert.ok(want.length > 0, id);
      assert.deepEqual(await listed(page), want, id);
    }
  });
});

suite("the period on the histogram", () => {
  visit("by keys", "index.html", {}, async (page, go, t) => {
    const [first, last] = await spoken(page);
    await t.test("from goes on by months and years, to the ends and back", async () => {
      await from(page).focus();
      for (const [key, want] of [["ArrowRight", "1 February 2013"], ["PageUp", "1 February 2014"], ["ArrowLeft", "1 January 2014"], ["PageDown", first], ["ArrowLeft", first], ["End", "1 December 2019"], ["ArrowRight", "1 December 2019"], ["Home", first]]) {
        await page.keyboard.press(key);
        // End puts it into the last month, beyond which the other handle stands.
        assert.equal((await spoken(page))[0], key === "ArrowRight" && want === "1 December 2019" ? last : want, key);
        if (key === "ArrowRight" && want === "1 December 2019") await page.keyboard.press("Home");
      }
      assert.equal(await from(page).getAttribute("aria-valuemax"), await to(page).getAttribute("aria-valuenow"));
    });
    await t.test("to as well, and list, fields and address follow", async () => {
      await to(page).focus();
      for (const [key, want] of [["Home", "31 January 2013"], ["PageUp", "31 January 2014"], ["ArrowUp", "28 February 2014"], ["ArrowDown", "31 January 2014"]]) {
        await page.keyboard.press(key);
        assert.equal((await spoken(page))[1], want, key);
      }
      assert.equal(await page.getByLabel("To", { exact: true }).inputValue(), "2014-01-31");
      await address(page, "?to=2014-01-31");
      assert.deepEqual(await listed(page), ENTRIES.filter(e => !(e.first > day("2014-01-31"))).map(e => e.id));
    });
    await t.test("the date fields move the handles", async () => {
      await page.getByLabel("From", { exact: true }).fill("2013-06-15");
      assert.deepEqual(await spoken(page), ["15 June 2013", "31 January 2014"]);
    });
    await t.test("Whole record", async () => {
      await page.getByRole("button", { name: "Whole record" }).click();
      assert.deepEqual(await spoken(page), [first, last]);
      assert.ok(await page.getByRole("button", { name: "Whole record" }).isHidden());
    });
    await t.test("the handle with the focus is seen", async () => {
      await from(page).focus();
      await page.keyboard.press("Shift+Tab");
      const plain = await from(page).evaluate(e => getComputedStyle(e, "::after").outlineStyle);
      const focused = () => from(page).evaluate(e => e === document.activeElement);
      for (let tabs = 0; tabs < 6 && !await focused(); tabs++) await page.keyboard.press("Tab"); // the diagram's readout may have links between
      assert.ok(await focused());
      assert.notEqual(await from(page).evaluate(e => getComputedStyle(e, "::after").outlineStyle), plain);
    });
  });

  /** The middle of a day on the histogram, in pixels of the window. */
  const point = (page, iso) => page.locator(".brush").evaluate((box, on) => {
    box.scrollIntoView({ block: "center" });
    const svg = box.parentElement.querySelector("svg").dataset, r = box.getBoundingClientRect();
    return [r.left + r.width * (on + .5 - svg.d0) / (svg.d1 - svg.d0), r.top + r.height / 2];
  }, day(iso));

  visit("by mouse: a new span, its handles, the span itself, a month", "index.html", {}, async (page, go, t) => {
    const drag = async (a, b) => {
      const [x, y] = await point(page, a), [x2] = await point(page, b);
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let i = 1; i <= 8; i++) await page.mouse.move(x + (x2 - x) * i / 8, y);
      await page.mouse.up();
    };
    for (const [what, a, b, want] of [
      ["over the months", "2014-03-15", "2015-06-15", ["1 March 2014", "30 June 2015"]],
      ["backwards, outside of it", "2018-06-15", "2016-02-15", ["1 February 2016", "30 June 2018"]],
      ["a handle", "2016-02-01", "2015-02-10", ["1 February 2015", "30 June 2018"]],
      ["the other handle", "2018-06-30", "2017-01-20", ["1 February 2015", "31 January 2017"]],
      ["the span", "2016-01-15", "2017-01-15", ["1 February 2016", "31 January 2018"]],
      ["the span beyond the end, where it stays as long as it is", "2017-01-15", "2019-12-20", ["1 January 2018", "31 December 2019"]],
    ]) {
      await t.test(what, async () => {
        await drag(a, b);
        assert.deepEqual(await spoken(page), want);
      });
    }
    await t.test("a click takes one month", async () => {
      await page.mouse.click(...await point(page, "2015-10-15"));
      assert.deepEqual(await spoken(page), ["1 October 2015", "31 October 2015"]);
      assert.equal(await shown(page), await count(page));
    });
    await t.test("a drag is one step of the history", async () => {
      await drag("2017-03-15", "2017-08-15");
      await address(page, "?from=2017-03-01&to=2017-08-31");
      await page.goBack();
      assert.deepEqual(await spoken(page), ["1 October 2015", "31 October 2015"]);
    });
  });

  visit("by touch, on a phone", "index.html", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page, go, t) => {
    const client = await page.context().newCDPSession(page);
    const touch = (type, x, y) => client.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    const drag = async (x, y, x2) => {
      await touch("touchStart", x, y);
      for (let i = 1; i <= 8; i++) await touch("touchMove", x + (x2 - x) * i / 8, y);
      await touch("touchEnd");
    };
    await t.test("handles are at least 44 px, and nothing sticks out of the page", async () => {
      for (const thumb of [from(page), to(page)]) {
        const { width, height } = await thumb.boundingBox();
        assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });
    await t.test("a new span, then a handle by its side", async () => {
      const [x, y] = await point(page, "2014-05-15"), [x2] = await point(page, "2016-05-15");
      await drag(x, y, x2);
      const [a, b] = await spoken(page);
      assert.match(a, /^1 May 2014$/);
      assert.match(b, /^31 May 2016$/);
      const [h] = await point(page, "2016-05-31"), [x3] = await point(page, "2018-05-25");
      await drag(h + 10, y, x3 + 10);
      assert.deepEqual(await spoken(page), ["1 May 2014", "31 May 2018"]);
    });
  });
});

suite("an entry opened in place", () => {
  for (const way of ["http", "file"]) {
    visit(`shows what its page shows (${way})`, "index.html", { way, permissions: ["clipboard-read", "clipboard-write"] }, async (page, go, t) => {
      const id = ENTRIES.find(e => /class="versions"/.test(e.html)).id;
      await page.goto("about:blank");
      await go(`index.html?sel=${id}`); // brings it into the window
      const entry = page.locator(`#e-${id}`), more = entry.locator(".more > summary");

      await t.test("that the address selects is open, and is closed and opened by keys", async () => {
        await entry.locator(".details ol.sources").waitFor();
        await more.focus();
        await page.keyboard.press("Enter");
        await address(page, "");
        await page.keyboard.press("Enter");
        await address(page, `?sel=${id}`);
        assert.match(await entry.getAttribute("class"), /\bsel\b/);
      });

      const seen = await entry.locator(".details").evaluate(d => ({
        summary: d.querySelector(".summary").textContent,
        versions: [...d.querySelectorAll("blockquote p")].map(p => p.textContent),
        links: [...d.querySelectorAll("ol.sources a, blockquote a")].map(a => decodeURIComponent(a.href)).sort(),
      }));
      const own = await entry.locator(".details .link-line a").getAttribute("href");
      await t.test("copies the link of the event's page", async () => {
        await entry.getByRole("button", { name: "Copy link" }).click();
        assert.equal(await entry.locator(".link-line [role=status]").textContent(), "Copied");
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), own);
        assert.match(own, new RegExp(`^(http|file)://.*/events/${id}\\.html$`));
      });

      await t.test("cites in three forms", async () => {
        await entry.locator(".cite summary").click();
        for (const [form, begins] of [["Text", "“"], ["BibTeX", `@misc{${id},`], ["RIS", "TY  - ELEC"]]) {
          await entry.getByRole("combobox", { name: "Form of the citation" }).selectOption(form);
          await entry.getByRole("button", { name: "Copy citation" }).click();
          const copied = await page.evaluate(() => navigator.clipboard.readText());
          assert.ok(copied.startsWith(begins), copied);
          assert.ok(copied.includes(own), copied);
        }
      });

      await t.test("closed again it is no longer selected", async () => {
        await more.click();
        await address(page, "");
      });

      await t.test("nothing less than on its page", async () => {
        await go(`events/${id}.html`);
        assert.deepEqual(await page.evaluate(() => ({
          summary: document.querySelector("p.standfirst").textContent,
          versions: [...document.querySelectorAll("table.claims td:nth-child(2)")].map(td => td.textContent),
          links: [...document.querySelectorAll("ol.sources a, table.claims a")].map(a => decodeURIComponent(a.href)).sort(),
        })), seen);
      });
    });
  }

  visit("code is fetched when an entry is opened, entries when they come near", "index.html", {}, async page => {
    const fetched = () => page.locator("script[src]").evaluateAll(list => list.map(s => s.getAttribute("src")));
    assert.ok(!(await fetched()).some(src => /details\.js|download\.js|search\.js|terms\.js|rows\/|events\/201[4-9]/.test(src)), `${await fetched()}`);
  });

  for (const way of ["http", "file"]) {
    visit(`that the address names is opened in the window, by ?sel= and by # (${way})`, undefined, { way }, async (page, go) => {
      for (const [n, at] of [[3, "?sel="], [ENTRIES.length - 5, "#e-"], [ENTRIES.length >> 1, "?on=2014-01-01&sel="]]) {
        const { id } = ENTRIES[n];
        await page.goto("about:blank");
        await go(`index.html${at}${id}`);
        const entry = page.locator(`#e-${id}`);
        await entry.locator(".details .link-line").waitFor();
        await page.waitForFunction(id => { const { top } = document.getElementById(`e-${id}`).getBoundingClientRect(); return top >= 0 && top < innerHeight; }, id);
        assert.deepEqual(await page.locator("li.event.sel").evaluateAll(l => l.map(e => e.dataset.event)), [id]);
      }
    });
  }
});

suite("back and forward", () => {
  visit("take each choice back, and give it again", "index.html", {}, async page => {
    const all = await shown(page), seen = [[search(page), all, await chips(page)]];
    const note = async () => seen.push([search(page), await shown(page), await chips(page)]);
    await page.getByRole("combobox", { name: "Actor" }).selectOption("isil");
    await note();
    await page.getByRole("combobox", { name: "Place" }).selectOption("raqqa");
    await note();
    await field(page).focus();
    await found(page);
    await field(page).pressSequentially("dam");
    await address(page, "?actor=isil&place=raqqa&q=dam");
    await field(page).press("Enter");
    await note();
    await page.getByRole("button", { name: "Clear filter" }).click();
    await note();
    assert.equal(new Set(seen.map(String)).size, 4, "four different lists, and the first again");
    for (const want of seen.slice(0, -1).reverse()) {
      await page.goBack();
      assert.deepEqual([search(page), await shown(page), await chips(page)], want);
      assert.equal(await field(page).inputValue(), want[0].includes("q=dam") ? "dam" : "");
    }
    for (const want of seen.slice(1)) {
      await page.goForward();
      assert.deepEqual([search(page), await shown(page), await chips(page)], want);
    }
  });

  visit("a date that is stepped through adds no steps of the history", "index.html", {}, async page => {
    const before = await page.evaluate(() => history.length);
    await page.getByRole("button", { name: "To the next event" }).click();
    await page.getByRole("button", { name: "To the next event" }).click();
    await page.waitForFunction(() => location.search.startsWith("?on="));
    assert.equal(await page.evaluate(() => history.length), before);
    await page.getByRole("combobox", { name: "Actor" }).selectOption("isil"); // at once after a step
    assert.equal(await page.evaluate(() => history.length), before + 1);
    const on = await page.locator("#map-h").textContent();
    await page.goBack();
    assert.equal(await page.locator("#map-h").textContent(), on, "the date goes with the step it was set in");
  });
});

suite("steps", () => {
  const on = page => page.locator("#map-h .on").textContent();

  visit("by day, week and month", "index.html?on=2014-01-31", {}, async page => {
    for (const [unit, next, back] of [["day", "1 February 2014", "31 January 2014"], ["week", "7 February 2014", "31 January 2014"], ["month", "28 February 2014", "28 January 2014"]]) {
      await page.getByRole("combobox", { name: "Step by" }).selectOption(unit);
      await page.getByRole("button", { name: `A ${unit} on` }).click();
      assert.equal(await on(page), next);
      await page.getByRole("button", { name: `A ${unit} back` }).click();
      assert.equal(await on(page), back);
    }
    await page.locator("#day input[type=range]").press("End");
    assert.ok(await page.getByRole("button", { name: "A month on" }).isDisabled());
  });

  visit("play goes on by months until a key is pressed", "index.html?on=2014-01-15", {}, async page => {
    await page.getByRole("button", { name: "Play" }).click();
    assert.equal(await on(page), "15 February 2014");
    await page.waitForFunction(() => document.querySelector("#map-h .on").textContent === "15 April 2014");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Play" }).waitFor();
    const stopped = await on(page);
    await page.waitForTimeout(1600);
    assert.equal(await on(page), stopped);
  });

  visit("play stops at the end", "index.html?on=2019-11-20", {}, async page => {
    await page.getByRole("button", { name: "Play" }).click();
    await page.waitForFunction(() => document.querySelector("#map-h .on").textContent === "31 December 2019");
    await page.getByRole("button", { name: "Play" }).waitFor();
  });

  visit("where less motion is wanted a press is one step", "index.html?on=2014-01-15", { reducedMotion: "reduce" }, async page => {
    assert.equal(await page.getByRole("button", { name: "Play" }).count(), 0);
    await page.getByRole("button", { name: "Next month" }).click();
    assert.equal(await on(page), "15 February 2014");
    await page.waitForTimeout(1600);
    assert.equal(await on(page), "15 February 2014");
  });
});
