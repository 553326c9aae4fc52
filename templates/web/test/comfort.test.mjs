// The page is at ease with how its reader reads: nothing jumps, large text and
// narrow windows cut nothing, and the dark and the forced palettes hold.

import assert from "node:assert/strict";
import { suite } from "node:test";
import { KINDS, TYPICAL } from "./site.mjs";
import { visit } from "./visit.mjs";

/** Kind and path of each kind of page, once for both languages where one will do. */
const pagesOf = kinds => [...kinds].filter(([kind]) => kind !== "404");

suite("nothing jumps while fonts arrive late", () => {
  for (const width of [390, 1440]) {
    visit(`at ${width} px`, undefined, { viewport: { width, height: 900 } }, async (page, go) => {
      await page.route("**/*.woff2", async route => { await new Promise(f => setTimeout(f, 250)); await route.continue().catch(() => {}); });
      await page.addInitScript(() => {
        window.shift = 0;
        new PerformanceObserver(list => { for (const e of list.getEntries()) window.shift += e.value; }).observe({ type: "layout-shift", buffered: true });
      });
      for (const [kind, path] of pagesOf(TYPICAL)) {
        await go(path);
        await page.evaluate(() => document.fonts.ready);
        const shift = await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.shift)))));
        assert.ok(shift < 0.01, `${kind} (${path}) shifts by ${shift}`);
      }
    });
  }
});

// A font that comes too late for the first picture is not used on the page at all:
// every test of this suite has a browser context of its own, which has no font yet.
suite("a first visit has our type, and it does not come in later", () => {
  for (const [way, options] of [["http", {}], ["file", {}], ["http, without scripts", { way: "http", javaScriptEnabled: false }]]) {
    for (const [path, families] of [
      ["index.html", { h1: "Source Serif 4", ".standfirst": "Source Serif 4", ".nav a": "IBM Plex Sans SemiBold", ".mast .home": "IBM Plex Sans SemiBold", ".legend h2": "IBM Plex Sans SemiBold" }],
      ["events/border-wall-2016-02.html", { h1: "Source Serif 4", ".nav a": "IBM Plex Sans SemiBold" }],
      ["ar/index.html", { h1: "IBM Plex Sans Arabic SemiBold", ".nav a": "IBM Plex Sans Arabic SemiBold" }],
    ]) {
      visit(`${path} (${way})`, undefined, { way, ...options }, async (page, go) => {
        await page.addInitScript(() => {
          window.shift = 0;
          new PerformanceObserver(list => { for (const e of list.getEntries()) window.shift += e.value; }).observe({ type: "layout-shift", buffered: true });
        });
        await go(path);
        await page.evaluate(() => document.fonts.ready);
        for (const [selector, family] of Object.entries(families)) assert.ok((await fontsOf(page, selector)).includes(family), `${selector}: ${await fontsOf(page, selector)}`);
        for (const selector of Object.keys(families)) assert.deepEqual((await fontsOf(page, selector)).filter(f => !/^(Source Serif 4|IBM Plex Sans)/.test(f)), [], selector);
        if (options.javaScriptEnabled !== false) assert.equal(await page.evaluate(() => window.shift), 0);
      });
    }
  }
});

/** The families that the browser really draws an element's letters in. */
async function fontsOf(page, selector) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("DOM.enable");
  await cdp.send("CSS.enable");
  const { root } = await cdp.send("DOM.getDocument");
  const { nodeId } = await cdp.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await cdp.send("CSS.getPlatformFontsForNode", { nodeId });
  await cdp.detach();
  return fonts.map(f => f.familyName);
}

suite("no page is wider than its window", () => {
  const WINDOWS = {
    "320 px": { size: { width: 320, height: 640 } },
    "1280 px at twice the size": { size: { width: 640, height: 400 }, deviceScaleFactor: 2 },
    "390 px with text twice as large": { size: { width: 390, height: 844 }, text: "200%" },
    "1280 px with text twice as large": { size: { width: 1280, height: 800 }, text: "200%" },
  };
  for (const [name, { size, text, ...options }] of Object.entries(WINDOWS)) {
    visit(name, undefined, { viewport: size, ...options }, async (page, go) => {
      const found = [];
      for (const [kind, path] of KINDS) {
        await go(path);
        if (text) await page.evaluate(text => { document.documentElement.style.fontSize = text; }, text);
        found.push(...(await page.evaluate(tooWide)).map(what => `${kind} (${path}): ${what}`));
      }
      assert.deepEqual(found, []);
    });
  }
});

/** In the page: what stands out of the window, if that makes it scroll sideways, and controls whose words are cut. */
function tooWide() {
  const root = document.documentElement, found = [];
  const name = e => `${e.tagName.toLowerCase()}.${e.className?.baseVal ?? e.className}`;
  if (root.scrollWidth > root.clientWidth) {
    const out = [...document.body.querySelectorAll("*")].filter(e => {
      const { left, right } = e.getBoundingClientRect();
      return (right > root.clientWidth + 1 || left < -1) && !e.closest("svg svg, .scroll");
    });
    found.push(`${root.scrollWidth} px wide: ${out.slice(0, 4).map(name).join(", ")}`);
  }
  for (const e of document.querySelectorAll("button, summary, .nav a")) {
    if (e.checkVisibility() && (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflow !== "visible")) found.push(`cut: ${name(e)}`);
  }
  return found;
}

suite("in the dark", () => {
  visit("the page and its drawings are dark on a screen, and never on paper", "index.html", { colorScheme: "dark" }, async page => {
    const look = () => page.evaluate(() => {
      const of = (selector, what) => getComputedStyle(document.querySelector(selector))[what];
      return { page: of("body", "backgroundColor"), ink: of("body", "color"), name: of(".ledger .name text", "fill"), black: of("svg .a-isil", "fill"), field: of("input", "backgroundColor") };
    });
    const dark = await look();
    assert.equal(dark.page, "rgb(28, 27, 25)");
    for (const what of ["ink", "name", "black"]) assert.ok(lightness(dark[what]) > 90, `${what} is ${dark[what]}`);
    assert.ok(lightness(dark.field) < 60, `field is ${dark.field}`);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const paper = await look();
    assert.equal(paper.page, "rgb(255, 255, 255)");
    for (const what of ["ink", "name", "black"]) assert.ok(lightness(paper[what]) < 60, `on paper ${what} is ${paper[what]}`);
  });

  visit("the ground of small maps, which is a picture, is dark too", "assets/base.svg", { way: "file", colorScheme: "dark" }, async page => {
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('[stroke="#7ba3b8"]')).stroke), "rgb(95, 142, 166)");
  });
});

/** The middle of a colour's channels, "rgb(28, 27, 25)" → 27. */
function lightness(colour) {
  const [r, g, b] = colour.match(/\d+/g).map(Number);
  return (r + g + b) / 3;
}

suite("with colours forced", () => {
  visit("drawings keep their colours, and what is chosen has an edge", "index.html", { forcedColors: "active" }, async page => {
    await page.locator("#events-h").evaluate(e => e.scrollIntoView()); // what is far from the window is soon out of the document
    await page.waitForFunction(() => {
      const seen = [...document.querySelectorAll("#events .event")].find(e => e.checkVisibility() && e.getBoundingClientRect().top < innerHeight);
      seen?.classList.add("sel");
      return seen;
    });
    const look = await page.evaluate(() => {
      const style = selector => getComputedStyle(document.querySelector(selector));
      return {
        actor: style(".ledger .a-sdf").fill, ground: style(".map-view svg").backgroundColor, chosen: style(".event.sel").outlineStyle,
        code: style(".legend svg").forcedColorAdjust, button: style("button").borderTopStyle,
      };
    });
    assert.deepEqual(look, { actor: "rgb(235, 200, 57)", ground: "rgb(251, 250, 247)", chosen: "solid", code: "none", button: "solid" });
    await page.locator("#day button").first().focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "solid");
  });
});
