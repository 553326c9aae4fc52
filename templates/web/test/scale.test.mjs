// The list at any length: what stands in the document, entries made by the script
// beside those of Go, the further filters, the bars by what is shown, the download.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suite } from "node:test";
import { ENTRIES, entriesOf, listed, shown } from "./entries.mjs";
import { read } from "./site.mjs";
import { visit } from "./visit.mjs";

const chips = page => page.locator(".chips button").allTextContents();
const count = page => page.locator("#counts .shown").textContent();

suite("the list", () => {
  for (const [way, folder] of [["http", ""], ["file", ""], ["file", "ar/"]]) {
    visit(`the script's entries are Go's (${way}, ${folder}index.html)`, `${folder}index.html`, { way }, async page => {
      const entries = entriesOf(folder);
      assert.deepEqual(await listed(page), entries.map(e => e.id));
      const unlike = await page.evaluate(entries => {
        dispatchEvent(new Event("beforeprint")); // the whole list
        const plain = li => {
          const copy = li.cloneNode(true);
          copy.querySelector(".more")?.remove();
          for (const name of copy.getAttributeNames()) if (/^(data-|aria-|style)/.test(name)) copy.removeAttribute(name);
          return copy.outerHTML.replaceAll('="../', '="').replace(/>\s+|\s+</g, m => m.trim());
        };
        const parse = html => new DOMParser().parseFromString(html, "text/html").querySelector("li");
        return entries.map(({ id, html }) => [plain(document.getElementById(`e-${id}`)), plain(parse(html))]).filter(([a, b]) => a !== b);
      }, entries.map(({ id, html }) => ({ id, html })));
      assert.deepEqual(unlike.slice(0, 3), []);
    });
  }

  visit("only what is near the window stands in the document, and the rest keeps its room", "index.html", {}, async page => {
    const inside = () => page.locator("#events li.event").count();
    assert.ok(await inside() < ENTRIES.length / 2);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height > 80 * ENTRIES.length, `${height} px`);
    // Down the page as a reader goes: all entries come by, in order.
    const seen = [];
    for (let down = true; down;) {
      down = await page.evaluate(async () => {
        const before = scrollY;
        scrollBy(0, 700);
        await new Promise(go => requestAnimationFrame(() => setTimeout(go, 60)));
        return scrollY > before;
      });
      await page.waitForFunction(() => [...document.querySelectorAll("ol.events")].every(ol => {
        const { top, bottom } = ol.getBoundingClientRect();
        return bottom < 0 || top > innerHeight || ol.childElementCount > 0 || !ol.closest("#events") || ol.closest("[hidden]");
      }));
      seen.push(...await page.locator("#events li.event").evaluateAll(list => list.filter(e => { const { top, bottom } = e.getBoundingClientRect(); return bottom > 0 && top < innerHeight; }).map(e => e.id.slice(2))));
    }
    assert.deepEqual([...new Set(seen)], ENTRIES.map(e => e.id));
    assert.ok(await inside() < ENTRIES.length / 2);
  });

  visit("nothing in the window moves while entries above and below come and go", "index.html", {}, async page => {
    await page.waitForSelector(".ledger-tools > *");
    await page.waitForSelector(".map-stage");
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      globalThis.moved = 0;
      new PerformanceObserver(l => { for (const e of l.getEntries()) if (!e.hadRecentInput) globalThis.moved += e.value; }).observe({ type: "layout-shift" });
    });
    for (const step of [...Array(24).fill(500), ...Array(24).fill(-500)]) {
      await page.evaluate(step => scrollBy(0, step), step);
      await page.waitForTimeout(120);
    }
    assert.equal(await page.evaluate(() => globalThis.moved), 0);
  });

  visit("a month that the page lists and one that it does not are the same to a screen reader", "index.html", {}, async page => {
    await listed(page);
    const months = await page.locator("#events .month").evaluateAll(all => all.map(m => [...m.children].map(c => c.localName).join(" ")));
    assert.deepEqual([...new Set(months)], ["h4 ol"]);
    const headings = await page.locator("#events :is(h3, h4)").evaluateAll(all => all.map(h => h.localName + h.textContent));
    const years = [...new Set(ENTRIES.map(e => e.html && e.id))].length;
    assert.ok(years && headings[0].startsWith("h3"));
    assert.equal(headings.filter(h => h.startsWith("h3")).length, (await page.locator("#events .year").count()));
  });
});

suite("more filters", () => {
  visit("confidence, source and stretch, together and in the address", "index.html", {}, async page => {
    const further = page.getByRole("button", { name: "More filters" });
    assert.equal(await further.getAttribute("aria-expanded"), "false");
    assert.ok(await page.getByRole("combobox", { name: "Confidence" }).isHidden());
    await further.click();
    await page.getByRole("combobox", { name: "Confidence" }).selectOption("confirmed");
    assert.deepEqual(await listed(page), ENTRIES.filter(e => e.confidence === "confirmed").map(e => e.id));
    const [id, name] = await page.getByRole("combobox", { name: "Source" }).locator("option:nth-child(6)").evaluate(o => [o.value, o.textContent]);
    await page.getByRole("combobox", { name: "Source" }).selectOption(id);
    assert.deepEqual(await listed(page), ENTRIES.filter(e => e.confidence === "confirmed" && e.sources.includes(name)).map(e => e.id));
    await page.getByRole("combobox", { name: "Confidence" }).selectOption("");
    assert.deepEqual(await listed(page), ENTRIES.filter(e => e.sources.includes(name)).map(e => e.id));
    await page.getByRole("button", { name: `Take off by ${name}` }).click();

    const features = JSON.parse(read("data/events.geojson")).features;
    const raqqa = features.find(f => f.properties.place_id === "raqqa").properties.river_km, mayadin = features.find(f => f.properties.place_id === "mayadin").properties.river_km;
    await page.getByRole("combobox", { name: "River: from" }).selectOption(`${raqqa}`);
    await page.getByRole("combobox", { name: "River: down to" }).selectOption(`${mayadin}`);
    const within = f => { const [a, b = a] = [f.properties.river_km].flat(); return a !== null && b >= raqqa && a <= mayadin; };
    const reports = new Set(ENTRIES.filter(e => e.kind === "report").map(e => e.id)); // of several places, which the data file has not
    assert.deepEqual((await listed(page)).filter(id => !reports.has(id)), ENTRIES.map(e => features.find(f => f.id === e.id)).filter(f => !reports.has(f.id) && within(f)).map(f => f.id));
    assert.deepEqual(await chips(page), ["Raqqa – Mayadin ×"]);
    await page.waitForFunction(want => location.search === want, `?km=${raqqa}&kmto=${mayadin}`);
    await page.getByRole("combobox", { name: "River: from" }).selectOption({ label: "Hit, km 946" });
    assert.deepEqual(await chips(page), ["Hit and below ×"]); // an end that would lie above gives way
  });

  visit("from the address they are seen, and what is not known is dropped", "index.html?conf=confirmed&km=100&kmto=300.5&source=nobody&bars=colour", {}, async page => {
    assert.deepEqual(await chips(page), ["confirmed ×", "km 100 – km 300.5 ×"]);
    assert.ok(await page.getByRole("combobox", { name: "River: from" }).isVisible());
    await page.getByRole("button", { name: "Clear filter" }).click();
    assert.equal(await shown(page), ENTRIES.length);
    await page.waitForFunction(() => location.search === "");
  });

  visit("steps by event go to those that are shown", "index.html?on=2014-01-01&actor=coalition", {}, async page => {
    await page.getByRole("button", { name: "To the next event" }).click();
    const day = Math.min(...ENTRIES.filter(e => e.actors.includes("coalition") && e.first > Date.parse("2014-01-01") / 864e5).map(e => e.first));
    assert.equal(Number(await page.locator("#day input[type=range]").inputValue()), day);
  });
});

suite("bars by what is shown", () => {
  /** The height of all bars together, in events. */
  const area = (page, selector) => page.locator(selector).evaluateAll(paths => paths.reduce((sum, p) => sum + [...p.getAttribute("d").matchAll(/v(-?[\d.]+)/g)].reduce((a, m) => a + Math.abs(m[1]), 0), 0));

  visit("the record pales, and what is shown stands before it", "index.html", {}, async page => {
    assert.equal(await page.locator(".histogram .shown path").count(), 0);
    await page.getByRole("combobox", { name: "Actor" }).selectOption("isil");
    assert.ok(await page.locator(".histogram .months").evaluate(e => Number(getComputedStyle(e).opacity) < .5));
    const isil = await area(page, ".histogram .shown path"), all = await area(page, ".histogram .months g path");
    const share = ENTRIES.filter(e => e.actors.includes("isil")).length / ENTRIES.length;
    assert.ok(Math.abs(isil / all - share) < .12, `${isil} of ${all}, ${share}`);
  });

  for (const by of ["kind", "actor"]) {
    visit(`stacked by ${by} they are as high as all bars, and their legend has numbers`, `index.html?bars=${by}`, {}, async page => {
      const stack = await area(page, ".histogram .shown path"), all = await area(page, ".histogram .months g path");
      assert.ok(Math.abs(stack - all) < all * .02, `${stack} and ${all}`);
      const legend = await page.locator(".bars-legend li:not(.note)").allTextContents();
      assert.ok(legend.length >= 3);
      const [name, n] = /^(.*) (\d+)$/.exec(legend[0]).slice(1);
      const want = by === "kind" ? e => e.kind.replaceAll("-", " ") === name : e => e.html.includes(`title="${name}"`);
      assert.equal(Number(n), ENTRIES.filter(want).length, legend[0]);
    });
  }
});

suite("download what is shown", () => {
  for (const way of ["http", "file"]) {
    visit(`features and rows are those of the data files (${way})`, "index.html?actor=isil&place=raqqa", { way, acceptDownloads: true }, async page => {
      const get = async name => {
        const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
        return [download.suggestedFilename(), readFileSync(await download.path(), "utf8")];
      };
      const ids = await listed(page);
      const [name, text] = await get("GeoJSON"), data = JSON.parse(text);
      assert.equal(name, "events-islamic-state-isil-in-raqqa.geojson");
      assert.deepEqual(data.features.map(f => f.id), ids);
      const whole = read("data/events.geojson"), head = JSON.parse(whole);
      for (const line of text.split("\n").slice(1, -2)) assert.ok(whole.includes(line.replace(/,$/, "")), line.slice(0, 80));
      assert.deepEqual([data.licence, data.credits, data.filter], [head.licence, head.credits, "Islamic State (ISIL); in Raqqa"]);
      assert.equal(await page.locator(".save [role=status]").textContent(), `${ids.length} events written`);
      const [csvName, csv] = await get("CSV"), table = read("data/events.csv");
      assert.equal(csvName, "events-islamic-state-isil-in-raqqa.csv");
      assert.ok(csv.startsWith(`${table.slice(0, table.indexOf("\n"))},licence,edition\n`));
      const found = ids.filter(id => csv.includes(`\n${id},`));
      assert.deepEqual(found, ids);
      for (const row of csv.trimEnd().split("\n").slice(1)) {
        const own = row.slice(0, row.indexOf(`,${head.licence}`));
        assert.ok(table.includes(`${own}\n`), row.slice(0, 80));
      }
    });
  }

  visit("with nothing shown there is nothing to download", "index.html?place=raqqa&actor=syria-gov&from=2019-12-30", {}, async page => {
    await page.waitForFunction(all => document.querySelector("#counts .shown").textContent !== String(all), ENTRIES.length);
    assert.equal(await page.getByRole("button", { name: "CSV", exact: true }).isDisabled(), await count(page) === "0");
  });
});
