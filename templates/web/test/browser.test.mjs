// Every kind of page in a real browser: it opens without complaint from a host
// and from a folder, at every width, without scripts, by keyboard and on paper.
// What the reader's script does is tested in script.test.mjs.

import assert from "node:assert/strict";
import { suite } from "node:test";
import { KINDS, TYPICAL, sample } from "./site.mjs";
import { ENTRIES, listed } from "./entries.mjs";
import { visit } from "./visit.mjs";

const none = (found, what) => assert.equal(found.length, 0, `${found.length} ${what}:\n  ${found.slice(0, 30).join("\n  ")}`);

suite("opens with title and heading, no complaint, no request to another host", () => {
  const opened = async (page, go, path) => {
    await go(path);
    assert.notEqual(await page.title(), "", path);
    assert.ok(await page.locator("h1").isVisible(), `${path}: h1`);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(paper, "rgb(251, 250, 247)", `${path}: the style sheet is not applied`);
  };

  // 320 px is a desktop window at 400 % (WCAG 1.4.10), 390 a phone, 820 a tablet.
  visit("over HTTP under a sub-path; at 320, 390, 820 and 1440 px it does not scroll sideways", undefined, {}, async (page, go, t) => {
    const paths = sample(60), found = [];
    for (const path of paths) {
      await opened(page, go, path);
      for (const width of [320, 390, 820, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(tooWide);
        if (wide) found.push(`${path} at ${width} px is ${wide}`);
      }
    }
    t.diagnostic(`${paths.length} pages opened`);
    none(found, "pages too wide");
  });

  visit("straight from disk", undefined, { way: "file" }, async (page, go) => {
    for (const path of TYPICAL.values()) await opened(page, go, path);
  });

  function tooWide() {
    const width = document.documentElement.scrollWidth;
    if (width <= innerWidth) return undefined;
    const name = e => `${e.tagName.toLowerCase()}.${e.getAttribute("class") ?? ""}`;
    const out = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1);
    return `${width} px wide: ${out.slice(0, 4).map(name).join(", ")}`;
  }

  visit("map and diagram show their text at 7 px or more at every width", "index.html", {}, async page => {
    const found = [];
    for (const width of [390, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...await page.evaluate(width => [...document.querySelectorAll(".views figure svg text")]
        .filter(e => e.getClientRects().length && e.getScreenCTM()) // checkVisibility is true of text in a hidden g
        .map(e => [Math.hypot(e.getScreenCTM().a, e.getScreenCTM().b) * parseFloat(getComputedStyle(e).fontSize), e])
        .filter(([size]) => size < 7)
        .map(([size, e]) => `${width} px: "${e.textContent}" in ${e.ownerSVGElement.getAttribute("class")} is ${size.toFixed(1)} px`), width));
    }
    none(found, "texts under 7 px");
  });
});

suite("without scripts", () => {
  const off = { javaScriptEnabled: false };

  visit("the front page is complete: list, map, diagram, counts", "index.html", off, async page => {
    const shown = Number(await page.locator("#counts .shown").textContent());
    assert.ok(shown > 0);
    assert.equal(shown, ENTRIES.length);
    assert.equal(await page.locator("#counts .undated").textContent(), `${ENTRIES.filter(e => e.first === undefined && e.last === undefined).length}`);
    assert.equal(await page.locator("#counts .unmapped").textContent(), `${ENTRIES.filter(e => !e.mapped).length}`);
    // Every year lists its events, or says how many of them its own page has more.
    const years = await page.locator("#events .year").evaluateAll(all => all.map(y => ({
      listed: [...y.querySelectorAll("li.event")].filter(e => e.checkVisibility()).length,
      rest: y.querySelector(".rest")?.textContent, page: y.querySelector(".rest a")?.getAttribute("href"),
    })));
    assert.ok(years.some(y => y.listed > 20));
    const all = years.map(({ listed, rest }) => Number(/(\d+) events?/.exec(rest)?.[1] ?? listed));
    assert.equal(all.reduce((a, b) => a + b), shown);
    for (const { listed, rest, page: href } of years) if (rest) assert.match(`${rest} ${href}`, listed ? new RegExp(`^${listed} of \\d+ events: .* years/`) : /^\d+ events?: .* years\/\d+\.html$/);
    for (const drawing of [".map-view svg", ".wide svg", ".histogram svg", ".legend"]) {
      const box = await page.locator(drawing).first().boundingBox();
      assert.ok(box && box.width > 200 && box.height > 50, `${drawing}: ${JSON.stringify(box)}`);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    assert.ok(await page.locator(".tall svg").isVisible(), "a phone has the diagram with time running down");
    assert.ok(!await page.locator(".wide svg").isVisible(), "and only that");
  });

  visit("no page shows a control that does nothing, or a heading over nothing", undefined, off, async (page, go) => {
    const found = [];
    for (const path of TYPICAL.values()) {
      await go(path);
      found.push(...await page.evaluate(path => [...document.querySelectorAll("button, input, select, textarea, [role=slider], h1, h2, h3, h4, ol, ul, table, section, figure, p, dd")]
        .filter(e => e.checkVisibility() && (/^(BUTTON|INPUT|SELECT|TEXTAREA)$/.test(e.tagName) || e.role === "slider" || !(e.textContent.trim() || e.querySelector("svg, img"))))
        .map(e => `${path}: <${e.tagName.toLowerCase()} class="${e.className}">`), path));
    }
    none(found, "empty or dead");
  });
});

suite("by keyboard", () => {
  visit("the first Tab reaches the skip link, which leads past the masthead", "index.html", {}, async page => {
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip:focus");
    assert.equal(await skip.count(), 1);
    const box = await skip.boundingBox();
    assert.ok(box.x >= 0 && box.y >= 0 && box.width > 20, `it is off the page: ${JSON.stringify(box)}`);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("#main") !== null), "the next Tab is not within the text");
  });

  // The marks of single events in map and diagram are many: they are left out
  // of the Tab order, since the list names every one of them.
  visit("every link and control can be reached, or leads where another leads that can", undefined, {}, async (page, go) => {
    const found = [];
    for (const path of TYPICAL.values()) {
      await go(path);
      if (await page.locator("#ask").count()) await page.locator("svg.ledger.live").first().waitFor();
      if (/^(ar\/)?index\.html$/.test(path)) await listed(page); // its entries come as the reader goes down
      found.push(...await page.evaluate(path => {
        const all = [...document.querySelectorAll("a, button, input, select, summary, [role=slider]")].filter(e => e.checkVisibility());
        const href = e => e.href?.baseVal ?? e.getAttribute("href");
        const reached = e => e.tabIndex >= 0 && !e.disabled && (e.localName !== "a" || href(e) !== null);
        const targets = new Set(all.filter(reached).map(href));
        // One name of a diagram has the tab key, arrows go on from it, and its line of words has the links: see ledger.test.mjs.
        const steered = e => Boolean(e.closest("svg.ledger.live")?.querySelector('a.name[tabindex="0"]'));
        const mute = [...document.querySelectorAll("[aria-hidden=true] a[href], [aria-hidden=true] [tabindex='0']")];
        return [
          ...all.filter(e => !e.disabled && !reached(e) && !steered(e) && !targets.has(href(e))).map(e => `${path}: not reached: ${e.outerHTML.slice(0, 160)}`),
          ...mute.filter(reached).map(e => `${path}: reached, but hidden from screen readers: ${e.outerHTML.slice(0, 160)}`),
        ];
      }, path));
    }
    none(found, "links or controls");
  });

  for (const [kind, presses] of [["index", 60], ["article", 40], ["places list", 30]]) {
    visit(`Tab goes on, and what has the focus is seen: ${kind}`, KINDS.get(kind), {}, async page => none(await unseen(page, "Tab", presses), "not seen"));
  }

  visit("going back up the list, the date bar covers no focused link", "index.html", {}, async page => {
    const found = [];
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await listed(page);
      await page.locator("li.event a").last().focus();
      found.push(...(await unseen(page, "Shift+Tab", 40)).map(what => `${width} px: ${what}`));
    }
    none(found, "not seen");
  });

  async function unseen(page, key, presses) {
    const found = [];
    for (let i = 1; i <= presses; i++) {
      await page.keyboard.press(key);
      const bad = await page.evaluate(focusUnseen);
      if (bad) found.push(`${key} ${i}: ${bad}`);
    }
    return found;
  }

  /** Says what is wrong with the look of the focused element (WCAG 2.4.7, 2.4.11). */
  function focusUnseen() {
    const e = document.activeElement;
    const name = e.outerHTML.replace(/\s+/g, " ").slice(0, 140);
    if (e === document.body) return "nothing has the focus";
    // Within a date field the browser shows by itself which part has the focus.
    if (!e.matches(":focus-visible, input[type=date]")) return `not :focus-visible: ${name}`;
    const style = getComputedStyle(e);
    if (e.type !== "date" && (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2)) return `no outline: ${name}`;
    // A link that breaks over two lines has two boxes; the first will do.
    const box = [...e.getClientRects()].find(r => r.width > 0) ?? e.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return `no size: ${name}`;
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `outside the window at ${Math.round(x)}, ${Math.round(y)}: ${name}`;
    const bar = document.elementFromPoint(x, y)?.closest(".day-bar");
    if (bar && !bar.contains(e)) return `under the date bar: ${name}`;
    return undefined;
  }
});

suite("as the reader's device asks", () => {
  visit("nothing moves where less motion is wanted", undefined, { reducedMotion: "reduce" }, async (page, go) => {
    const found = [];
    for (const kind of ["index", "article", "place"]) {
      const path = KINDS.get(kind);
      await go(path);
      found.push(...await page.evaluate(path => [...document.querySelectorAll("*")].filter(e => {
        const style = getComputedStyle(e);
        return style.transitionDuration.split(", ").some(s => parseFloat(s) > 0) || style.animationName !== "none"
          || style.scrollBehavior === "smooth" || /^(animate|animateTransform|animateMotion|set|marquee)$/.test(e.localName);
      }).map(e => `${path}: ${e.outerHTML.slice(0, 100)}`), path));
    }
    none(found, "moving");
  });

  visit("on paper the list and the drawings stand, the controls do not", "index.html", {}, async page => {
    await page.emulateMedia({ media: "print" });
    await listed(page);
    assert.equal(await page.evaluate(() => [...document.querySelectorAll("li.event")].filter(e => e.getBoundingClientRect().height > 10).length), ENTRIES.length);
    for (const seen of [".map-view svg", ".ledger-view svg:visible", "#events h2", "h1"]) assert.ok(await page.locator(seen).first().isVisible(), seen);
    for (const gone of ["#day", "#filters", ".skip", ".mast ul"]) assert.ok(!await page.locator(gone).first().isVisible(), gone);
    assert.equal(await page.evaluate(() => [...document.querySelectorAll("button, input, select")].filter(e => e.checkVisibility()).length), 0);
  });

  visit("an article's sources are printed with their addresses", KINDS.get("article"), {}, async page => {
    await page.emulateMedia({ media: "print" });
    const link = page.locator('ol.sources a[href^="http"], .src a[href^="http"]').first();
    const after = await link.evaluate(e => getComputedStyle(e, "::after").content);
    assert.ok(after.includes(await link.getAttribute("href")), `::after is ${after}`);
  });
});
