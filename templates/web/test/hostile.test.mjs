// A record whose every word is made to break pages, in a real browser: it is
// shown as text, runs nothing, asks nobody, widens no page, turns nothing that
// stands beside it, and leaves the controls in reach.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { END, LONG, LONG_WORDS, WORDS, hostileContent } from "./hostilesite.mjs";
import { article, made, refusal } from "./made.mjs";
import { visit } from "./visit.mjs";

const WIDTHS = [320, 390, 1440];
let words, long, titled;
before(async () => {
  [words, long, titled] = await Promise.all([hostileContent(WORDS), hostileContent(LONG_WORDS),
    { "site.yaml": { title: LONG, period: "2014/2015" }, "articles/a.md": article({ title: "A", date: "2014-02-01" }, "Raqqa.") }].map(made));
});
after(() => Promise.all([words, long, titled].map(s => s?.close())));
const site = { words: { base: () => words.url }, long: { base: () => long.url }, titled: { base: () => titled.url } };

const none = found => assert.equal(found.length, 0, `${found.length} found:\n  ${found.slice(0, 60).join("\n  ")}`);

/** A visit that also fails when anything of the record has run. */
function look(name, at, how, body) {
  visit(name, undefined, how, async (page, go, t) => {
    const dialogs = [];
    page.on("dialog", d => { dialogs.push(d.message()); void d.dismiss(); });
    const visited = async path => {
      await go(path);
      assert.deepEqual(await page.evaluate(foreign), [], path);
    };
    if (at) await visited(at);
    await body(page, visited, t);
    assert.deepEqual(await page.evaluate(foreign), []);
    assert.deepEqual(dialogs, []);
  });
}

/** In the page: what only a word that broke out can have put there, or run. */
function foreign() {
  const found = [];
  if (top.ran) found.push("a script of the record ran");
  for (const e of document.querySelectorAll("*")) {
    for (const { name, value } of e.attributes) {
      if (name.startsWith("on")) found.push(`${e.localName} ${name}=${value.slice(0, 40)}`);
      if (/^(href|src|action|formaction|xlink:href)$/.test(name) && /^\s*(javascript|data:text)/i.test(value)) found.push(`${e.localName} ${name}=${value.slice(0, 40)}`);
    }
    const fonts = e.matches("head > noscript") && /^(<link rel="preload" as="font" crossorigin href="[./]*assets\/fonts\/[a-z0-9-]+\.woff2">)+$/.test(e.textContent); // ours
    if (/^(iframe|object|embed|form|template|noscript)$/.test(e.localName) && !fonts) found.push(`<${e.localName}>`);
    if (e.localName === "img" && !e.getAttribute("src").endsWith("picture.svg")) found.push(e.outerHTML.slice(0, 80));
    if (e.localName === "script" && e.src && !new URL(e.src).pathname.includes("/assets/")) found.push(`a script from ${e.src}`);
    if (e.localName === "script" && !e.src && !e.type.endsWith("json")) found.push("a script in the page");
  }
  return found;
}

/** In the page, outside of an article's own paragraphs: words that stand in another order on the line than they are read in. `end` closes a word that is to turn. */
function turned(end) {
  const found = [], blocks = new Map();
  const rtl = e => getComputedStyle(e).direction === "rtl";
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n; (n = walk.nextNode());) {
    const of = n.parentElement;
    if (!n.data.trim() || of.closest("script, style, option, textarea, title, .text") || !of.checkVisibility({ visibilityProperty: true })) continue;
    let block = of;
    while (/^(inline|ruby)$/.test(getComputedStyle(block).display) && !(block instanceof SVGTextElement)) block = block.parentElement;
    if (!blocks.has(block)) blocks.set(block, []);
    blocks.get(block).push(n);
  }
  const range = document.createRange();
  const at = (n, i) => { range.setStart(n, i); range.setEnd(n, i + 1); const r = range.getBoundingClientRect(); return { x: r.left + r.width / 2, y: r.top + r.height / 2, h: r.height }; };
  const line = (a, b) => Math.abs(a.y - b.y) < Math.max(a.h, b.h) * 0.4;
  for (const [block, nodes] of blocks) {
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(block.textContent)) continue;
    const way = rtl(block);
    let last;
    for (const n of nodes) {
      // What turns is left out, up to its end.
      const own = [...n.data.matchAll(new RegExp(`[\\u202a-\\u202e\\u2066-\\u2069][^${end}]*(?:${end}|$)`, "g"))].map(m => [m.index, m.index + m[0].length]);
      for (const m of n.data.matchAll(/[A-Za-z]{2,}|\d{2,}|[\u0621-\u064a]{2,}/g)) {
        if (own.some(([a, b]) => m.index >= a && m.index < b)) { last = undefined; continue; }
        const first = at(n, m.index), end = at(n, m.index + m[0].length - 1), arabic = /[\u0621-\u064a]/.test(m[0]);
        if (!first.h || !line(first, end)) { last = undefined; continue; }
        const where = `"${m[0]}" in "${n.data.trim().slice(0, 40)}" of ${block.localName}.${block.className?.baseVal ?? block.className}`;
        if (Math.abs(first.x - end.x) > 1 && first.x < end.x === arabic) found.push(`letters of ${where}`);
        // Words of the line's own direction go on in it.
        const with_ = way ? arabic : /[A-Za-z]/.test(m[0]);
        if (with_ && rtl(n.parentElement) === way) {
          if (last && line(last, first) && Math.abs(last.x - first.x) > 1 && (last.x < first.x) === way) found.push(`after ${last.where}: ${where}`);
          last = { ...first, where: `"${m[0]}"` };
        } else if (rtl(n.parentElement) !== way) last = undefined;
      }
    }
  }
  return [...new Set(found)];
}

/** In the page: whether it scrolls sideways, by what. */
function tooWide() {
  const root = document.documentElement;
  if (root.scrollWidth <= innerWidth) return [];
  const out = [...document.body.querySelectorAll("*")].filter(e => {
    const { left, right } = e.getBoundingClientRect();
    return (right > innerWidth + 1 || left < -1) && !e.closest("svg svg, .scroll, .embed-key");
  });
  return [`${root.scrollWidth} px wide at ${innerWidth}: ${out.slice(0, 6).map(e => `${e.localName}.${e.className?.baseVal ?? e.className} ${Math.round(e.getBoundingClientRect().right)}`).join(", ")}`];
}

/** In the page: controls that something else lies on. */
function covered() {
  const found = [], y = scrollY;
  for (const e of document.querySelectorAll("button, input, select, summary, textarea, .nav a, .languages a")) {
    if (!e.checkVisibility({ visibilityProperty: true }) || e.closest(".scroll")) continue;
    e.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const r = e.getBoundingClientRect(), x = Math.min(r.left + r.width / 2, r.left + 40);
    if (r.width < 4 || r.height < 4) continue;
    const hit = document.elementFromPoint(x, r.top + Math.min(r.height / 2, 12));
    if (!hit || !(e.contains(hit) || hit.contains(e) && hit.matches("label, summary"))) found.push(`${e.localName}.${e.className} "${(e.textContent || e.ariaLabel || e.value || "").slice(0, 30)}" lies under ${hit?.localName}.${hit?.className?.baseVal ?? hit?.className}`);
  }
  scrollTo({ top: y, behavior: "instant" });
  return found;
}

/** Looks at a page as it stands, at every width. */
async function sound(page, what, { widths = WIDTHS, controls = false } = {}) {
  const found = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    for (const check of [tooWide, turned, ...controls ? [covered] : []]) found.push(...(await page.evaluate(check, END)).map(f => `${what} at ${width}: ${f}`));
  }
  return found;
}

/** The first of each kind of page, and the story, in both languages. */
function kinds(folder) {
  const first = (kind, i) => { const all = readdirSync(join(folder, kind)).filter(f => f !== "index.html").sort(); return `${kind}/${all[i % all.length]}`; };
  const pages = ["index.html", "river.html", "404.html", "articles/walk.html", ...["events", "articles", "places", "actors", "years", "data"].map(k => `${k}/index.html`)];
  return pages.concat(["events", "articles", "places", "actors", "years"].map(k => first(k, 0))).flatMap(p => p === "404.html" ? [p] : [p, `ar/${p}`]);
}

suite("words that break pages", () => {
  look("every kind of page, in every width", undefined, site.words, async (page, go) => {
    const found = [];
    for (const path of kinds(words.folder)) {
      await go(path);
      found.push(...await sound(page, path, { controls: true }));
    }
    none(found);
  });

  look("every word on a page that is about it", undefined, { ...site.words, viewport: { width: 390, height: 900 } }, async (page, go) => {
    const found = [];
    for (const [kind, nth] of [["events", 1], ["articles", 5], ["places", 4], ["actors", 4]]) {
      for (const name of readdirSync(join(words.folder, kind)).filter(f => f !== "index.html").filter((_, i) => i % nth === 0)) {
        const path = `${kind}/${name}`;
        await go(path);
        found.push(...await sound(page, path, { widths: [390] }));
        const word = WORDS[Object.keys(WORDS).find(w => new RegExp(`^(e-|p-|a-)?${w}\\.html$`, "i").test(name))];
        if (!word) continue;
        const h1 = await page.locator("h1").evaluate(e => e.firstChild.textContent.trim() || e.textContent);
        if (plain(h1) !== plain(word)) found.push(`${path}: h1 says ${JSON.stringify(h1)}, not ${JSON.stringify(word)}`);
      }
    }
    none(found);
  });
});

// A browser lays such a word out letter by letter, half a second each on a phone's
// width: of each kind of page one, the front page's list in a frame.
suite("words of 10,000 letters", () => {
  const pages = ["events/e-long.html", "ar/places/p-long.html"];
  look("widen no page and cover nothing", undefined, { ...site.long, viewport: { width: 320, height: 900 } }, async (page, go) => {
    const found = [];
    for (const path of pages) {
      await go(path);
      found.push(...await sound(page, path, { widths: [320] }));
    }
    none(found);
  });

  look("as the site's title leave its pages their width and their controls", "index.html", { ...site.titled, viewport: { width: 390, height: 900 } }, async (page, go) => {
    const found = await sound(page, "index.html", { widths: [390], controls: true });
    await go("articles/a.html");
    none(found.concat(await sound(page, "articles/a.html", { widths: [390], controls: true })));
  });

  look("in the line under the diagram leave the page in sight", "index.html", site.long, async page => {
    await page.locator("svg.ledger.live").first().waitFor();
    await page.locator('.wide svg.ledger a.name[data-place="p-long"]').focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector("#readout .lead a")?.textContent.length === 10_000);
    const box = await page.locator("#readout").boundingBox();
    assert.ok(box.height <= 360, `${box.height} px of 900`);
    none(await sound(page, "index.html", { widths: [1440] }));
  });

  for (const view of ["map", "river", "list"]) {
    look(`alone in a frame: ${view}`, `index.html?embed=${view}`, { ...site.long, viewport: { width: 320, height: 480 } }, async page => {
      await page.locator(".embed-foot").waitFor();
      none(await sound(page, view, { widths: [320] }));
    });
  }
});

for (const folder of ["", "ar/"]) {
  suite(`what a reader opens: ${folder}index.html`, () => {
    look("entries, filters, chips, search, share panel, card, readout, print", `${folder}index.html`, site.words, async page => {
      const found = [], check = async what => found.push(...await sound(page, what, { widths: [1440, 320], controls: what === "all of it" }));
      await page.locator("li.event .more").first().waitFor();
      await page.evaluate(() => { for (const d of document.querySelectorAll(".more")) d.open = true; });
      await page.waitForFunction(() => [...document.querySelectorAll(".more[open]")].every(d => d.querySelector(".sources")));
      await page.evaluate(() => { for (const d of document.querySelectorAll(".cite")) d.open = true; });
      await check("opened entries");

      await page.setViewportSize({ width: 1440, height: 900 });
      await page.locator("#filters > button").first().click();
      for (const select of await page.locator("#filters select, #more-filters select").all()) await select.selectOption({ index: 1 });
      await page.waitForFunction(() => document.querySelectorAll(".chips button").length >= 4);
      await check("chips");
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.locator("#filters > button").last().click();
      await page.locator("#filters input[type=search]").fill("script");
      await page.waitForFunction(() => document.querySelectorAll(".chips button").length === 1);
      await page.locator("#filters input[type=search]").fill("");

      await page.locator("#share summary").click();
      await page.locator("#share textarea").waitFor();
      await page.locator(".map-stage").waitFor();
      await page.locator(".map-view svg.measured").waitFor();
      const marks = page.locator(".map-view a.pl");
      for (let i = 0; i < Math.min(3, await marks.count()); i++) {
        await marks.nth(i).evaluate(e => e.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })));
        await page.locator(".map-card:visible").waitFor();
        await page.waitForFunction(() => ![...document.querySelectorAll(".map-card a.when")].some(a => a.textContent === "…"));
        found.push(...await sound(page, `map card ${i}`, { widths: [1440] }));
      }
      await page.locator("svg.ledger.live").first().waitFor();
      const names = page.locator(".wide svg.ledger a.name:visible");
      for (let i = 0; i < Math.min(4, await names.count()); i++) {
        await names.nth(i).focus();
        await page.keyboard.press("ArrowRight");
        await page.waitForFunction(() => document.querySelector("#readout .lead"));
        found.push(...await sound(page, `readout ${i}`, { widths: [1440] }));
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.getByRole("button", { name: folder ? "قارن" : "Compare" }).first().click({ timeout: 2000 }).catch(() => undefined);
      await check("all of it");

      await page.setViewportSize({ width: 673, height: 950 });
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      found.push(...await sound(page, "on paper", { widths: [673] }));
      none(found);
    });
  });
}

suite("what is downloaded", () => {
  look("is what the record has: text in quotes as RFC 4180 has it, the same bytes as the site's own files", "index.html", { ...site.words, acceptDownloads: true }, async page => {
    const get = async name => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
      return readFileSync(await download.path(), "utf8");
    };
    await page.locator("li.event .more").first().waitFor();
    const csv = rows(await get("CSV")), own = rows(readFileSync(join(words.folder, "data/events.csv"), "utf8"));
    assert.deepEqual(csv[0], [...own[0], "licence", "edition"]);
    assert.equal(new Set(csv.map(row => row.length)).size, 1, "a word broke out of its cell");
    const titles = new Map(csv.slice(1).map(row => [row[0], row[1]]));
    for (const [name, word] of Object.entries(WORDS)) assert.equal(plain(titles.get(`e-${name.toLowerCase()}`)), plain(word));
    const byId = new Map(own.map(row => [row[0], row]));
    for (const row of csv.slice(1)) assert.deepEqual(row.slice(0, -2), byId.get(row[0]), row[0]);
    // A cell is what the record says, with nothing put before it: those who compute with the file need its words, and no cell is first in its line.
    assert.ok(csv.every(row => !/^[=+@-]/.test(row[0])));
    const data = JSON.parse(await get("GeoJSON")), whole = JSON.parse(readFileSync(join(words.folder, "data/events.geojson"), "utf8"));
    for (const f of data.features) assert.deepEqual(f, whole.features.find(w => w.id === f.id));
  });
});

/** The cells of a table, as RFC 4180 has them. */
function rows(text) {
  const all = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)) {
    all.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ",") all.push([]);
  }
  return all.filter(row => row.length > 1);
}

test("what the build refuses, it refuses in words", () => {
  const site = files => ({ "site.yaml": { title: "T" }, ...files }), body = text => site({ "articles/a.md": article({ title: "A", date: "2014-01-01" }, text) });
  const said = [
    [body("<script>alert(1)</script>"), /raw HTML "<script>" is not shown; write Markdown/],
    [body('<a href="x" onclick="alert(1)">x</a>'), /raw HTML "<a href=\\"x\\" onclick=\\"alert\(1\)\\">" is not shown; write Markdown/],
    [body("[x](javascript:alert(1))"), /link "javascript:alert\(1\)" runs a script; write a web address/],
    [body("[x](data:text/html,x)"), /data:text\/html,x/],
    [{ "site.yaml": { title: "T", licence_url: "javascript:alert(1)" } }, /licence_url "javascript:alert\(1\)" is not a web address; it begins with https:\/\/ or http:\/\//],
    [site({ "sources.yaml": [{ id: "s", name: "S", url: "javascript:alert(1)", reliability: "B" }] }), /url "javascript:alert\(1\)" is not a web address/],
    [site({ "articles/a.md": article({ title: "A", date: "2014-01-01", source: { by: "B", url: 'https://x.org/"onclick=' } }, "Text.") }), /is not a web address/],
    [site({ "articles/a.md": article({ title: "A", date: "2014-01-01", source: { by: "B", archive: "JaVaScRiPt:alert(1)" } }, "Text.") }), /is not a web address/],
    [{ "site.yaml": { title: `Z${"\u0336".repeat(31)}` } }, /title has more than 30 marks on one letter; delete them/],
    [{ "site.yaml": "title: \"a\\u0007b\"\n" }, /title has the control character U\+0007 in it; delete it/],
    [site({ "articles/a.md": article({ title: "A\u2028B", date: "2014-01-01" }, "Text.") }), /title runs over several lines; write it on one line/],
    [site({ "actors.yaml": [{ id: "<b>", name: "A", code: "AA", colour: "#a1292c" }] }), /actor id "<b>" is not an id; write/],
    [site({ "actors.yaml": [{ id: "b", name: "A", code: "A<", colour: "#a1292c" }] }), /code "A<" is not a code; write 2 to 4 letters/],
    [site({ "actors.yaml": [{ id: "b", name: "A", code: "AA", colour: "red;}" }] }), /colour "red;}" is not a colour/],
  ];
  for (const [files, message] of said) assert.match(refusal(files), message);
});

/** A text as it is compared: without the closers that the build adds, or takes where nothing is open. */
const plain = text => text.replace(/[\u202c\u2069]/g, "").replace(/\s+/g, " ").trim();
