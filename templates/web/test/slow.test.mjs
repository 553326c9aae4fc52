// The page over a slow line, on a slow phone, and with parts of it that never
// come: what can be read is there first, nothing moves, nothing that the reader
// does is lost, and what is missing is said where it was asked for.

import assert from "node:assert/strict";
import { after, before, suite } from "node:test";
import { PUBLIC, read, serve } from "./site.mjs";
import { visit } from "./visit.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let server;
before(async () => { server = await serve("/some/sub/path/", PUBLIC, true); });
after(() => server?.close());
const base = () => server.url;

/** 400 kbit/s with 400 ms to and fro, and a processor a quarter as fast. */
async function slow(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** Keeps back what matches until it is let go; `asked` are the names of what waits. */
async function hold(page, matches) {
  let letGo;
  const open = new Promise(done => { letGo = done; }), asked = new Set();
  await page.route(matches, async route => {
    asked.add(route.request().url().split("/").at(-1));
    await open;
    await route.continue().catch(() => {}); // the page may be closed by then
  });
  return { asked, letGo };
}

const watchShifts = page => page.addInitScript(() => {
  globalThis.shifts = [];
  new PerformanceObserver(list => {
    for (const e of list.getEntries()) globalThis.shifts.push([e.value, e.sources.map(s => s.node?.id || s.node?.className || s.node?.nodeName).join(" ")]);
  }).observe({ type: "layout-shift", buffered: true });
});
const whole = page => page.waitForFunction(() => document.querySelector("#events.whole") && document.querySelector("svg.map.measured") && document.querySelector("svg.ledger.live"), undefined, { timeout: 30_000 });

suite("a slow line and a slow phone", () => {
  for (const folder of ["", "ar/"]) {
    visit(`${folder}index.html: text and entries before scripts and fonts, and nothing moves when they come`, undefined, { ...PHONE, base }, async (page, _, t) => {
      await watchShifts(page);
      const kept = await hold(page, /\/(?!early\.js)[^/]+\.(js|woff2)$/);
      await slow(page);
      const begun = Date.now();
      await page.goto(`${base()}${folder}index.html`, { waitUntil: "commit" });
      await page.waitForFunction(() => document.querySelectorAll("#events li.event").length >= 3 && performance.getEntriesByName("first-contentful-paint").length);
      t.diagnostic(`painted with its first entries after ${Date.now() - begun} ms`);
      const text = await page.evaluate(() => ({
        title: document.querySelector("h1").checkVisibility(), day: document.querySelector(".map-view h2").textContent,
        entries: [...document.querySelectorAll("#events li.event")].slice(0, 3).map(e => e.checkVisibility() && e.querySelector(".title a").textContent.length > 3 && e.querySelector(".when").textContent.length > 3),
        scripts: typeof furatSay + typeof furatEvents, fonts: [...document.fonts].filter(f => f.status === "loaded").length,
      }));
      assert.deepEqual({ ...text, day: Boolean(text.day) }, { title: true, day: true, entries: [true, true, true], scripts: "undefinedundefined", fonts: 0 });
      kept.letGo();
      await whole(page);
      await page.waitForTimeout(500);
      t.diagnostic(`whole after ${Date.now() - begun} ms`);
      const shifts = await page.evaluate(() => globalThis.shifts);
      const sum = shifts.reduce((n, [value]) => n + value, 0);
      assert.ok(sum < 0.02, `moved by ${sum}: ${JSON.stringify(shifts)}`);
    });
  }

  visit("what is chosen before the events come is kept, and holds when they come", undefined, { ...PHONE, base }, async page => {
    const kept = await hold(page, /\/(list|events|map|ledger|search|terms|share)\.js$/);
    await slow(page);
    await page.goto(`${base()}index.html`, { waitUntil: "commit" });
    await page.locator("#day input[type=date]").waitFor({ timeout: 20_000 });
    await page.locator("#day select").selectOption("day");
    const field = page.locator("#day input[type=date]"), before = await field.inputValue();
    await page.locator("#day .steps button").last().tap();
    const next = await field.inputValue();
    assert.equal(Date.parse(next) - Date.parse(before), 864e5);
    await page.locator("#filters input[type=search]").tap();
    await page.locator("#filters input[type=search]").fill("bridge");
    await page.locator("#filters label", { has: page.locator("input[type=date]") }).first().locator("input").fill("2016-01-01");
    await page.locator("#filters > button").first().tap();
    assert.ok(await page.locator("#more-filters").isVisible());
    await page.locator("#share summary").tap();
    assert.ok(kept.asked.has("events.js") && kept.asked.has("list.js"), [...kept.asked].join());
    assert.equal(await page.evaluate(() => typeof furatList), "undefined");
    kept.letGo();
    await whole(page);
    await page.locator("#share textarea").waitFor();
    await page.waitForFunction(() => document.querySelectorAll(".chips button").length === 2);
    await page.waitForFunction(() => { const n = document.querySelector("#counts .shown").textContent; return Number(n) > 0 && Number(n) < 200; });
    assert.equal(await field.inputValue(), next);
    assert.match(page.url(), new RegExp(`from=2016-01-01.*on=${next}.*q=bridge|on=${next}`));
  });
});

/** Visits the front page, of which one file never comes. */
function without(file, body) {
  visit(`without ${file.source}`, undefined, { base, refused: file }, async (page, go) => {
    await page.route(url => file.test(url.pathname), route => route.abort("connectionfailed"));
    await page.goto(`${base()}index.html`, { waitUntil: "load" });
    await page.locator("#day input[type=range]").waitFor();
    await body(page, go);
    // The page is whole and its links lead on.
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.querySelectorAll("#events li.event .title a").length > 3));
    await page.locator("#events li.event .title a").first().click();
    await page.waitForURL(/\/events\/[^/]+\.html/);
    assert.ok(await page.locator("h1").isVisible());
  });
}
const listed = page => page.waitForFunction(() => document.querySelector("#events.whole"));

suite("a part that never comes", { concurrency: 2 }, () => {
  for (const file of [/\/list\.js$/, /\/assets\/events\.js$/]) {
    without(file, async page => {
      await page.waitForFunction(() => /could not be fetched/.test(document.querySelector("#filters").textContent));
      assert.equal(await page.locator("#filters :is(input, select, button), #more-filters").count(), 0, "fields that do nothing");
      const before = await page.locator("#day input[type=date]").inputValue();
      await page.locator("#day select").selectOption("day");
      await page.locator("#day .steps button").last().click();
      assert.notEqual(await page.locator("#day input[type=date]").inputValue(), before);
    });
  }

  without(/\/map\.js$/, async page => {
    await listed(page);
    assert.equal(await page.locator(".map-stage").count(), 0);
    assert.ok(await page.locator(".map-view svg.map").isVisible());
    assert.match(await page.locator(".map-view a.pl").first().getAttribute("href"), /^places\/.+\.html$/);
  });

  without(/\/ledger\.js$/, async page => {
    await listed(page);
    await page.locator("svg.map.measured").waitFor();
    assert.ok(await page.locator(".wide svg.ledger").isVisible());
    assert.match(await page.locator(".wide svg.ledger a.name").first().getAttribute("href"), /^places\/.+\.html$/);
  });

  without(/\/search\.js$/, async page => {
    await listed(page);
    await page.locator("#filters input[type=search]").fill("bridge");
    await page.waitForFunction(() => document.querySelector("#filters input[type=search]").disabled);
    assert.equal(await page.locator("#filters input[type=search]").inputValue(), "", "what is said stands behind the words");
    assert.match(await page.locator("#filters input[type=search]").getAttribute("placeholder"), /could not be loaded/);
    assert.equal(await page.locator(".chips button").count(), 0);
  });

  without(/\/details\.js$/, async page => {
    await listed(page);
    await page.locator(".more > summary").first().click();
    await page.waitForFunction(() => /could not be loaded/.test(document.querySelector(".more .details").textContent));
  });

  without(/\/download\.js$/, async page => {
    await listed(page);
    await page.getByRole("button", { name: "CSV", exact: true }).click();
    await page.waitForFunction(() => /could not be loaded/.test(document.querySelector(".save [role=status]").textContent));
    assert.ok(await page.getByRole("button", { name: "CSV", exact: true }).isEnabled());
  });

  without(/\/share\.js$/, async page => {
    await listed(page);
    await page.locator("#share summary").click();
    await page.waitForFunction(() => /could not be fetched/.test(document.querySelector("#share .share-panel").textContent));
  });

  without(/\/assets\/events\/[^/]+\.js$/, async page => {
    await listed(page);
    await page.locator(".more > summary").first().click();
    await page.waitForFunction(() => /could not be loaded/.test(document.querySelector(".more .details").textContent));
    // Entries that the page has not are told by what is known of them, and lead to their pages.
    const id = read("years/2019.html").match(/id="e-([^"]+)"/)[1];
    assert.equal(await page.locator(`#e-${id}`).count(), 0, "an entry that the page has");
    await page.evaluate(() => document.querySelector("#y2019").scrollIntoView());
    await page.locator(`#e-${id}`).waitFor();
    assert.equal(await page.locator(`#e-${id} .title a`).getAttribute("href"), `events/${id}.html`);
    assert.match(await page.locator(`#e-${id} .when`).textContent(), /2019/);
    assert.match(await page.locator(`#e-${id} .src`).textContent(), /could not be fetched/);
    await page.evaluate(() => scrollTo(0, 0));
  });
});
