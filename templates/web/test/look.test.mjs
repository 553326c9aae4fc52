// How the page looks: pictures of a small site that does not grow
// (testdata/look), held against those kept under look/.
//
// Another Chromium, FreeType or processor sets letters a little otherwise, and
// that is no fault. So both pictures are taken with our own fonts, without
// movement, at one pixel a point, and compared at half their size (the mean of
// 2 × 2 pixels; so they are kept, too): of these no more than 1.5 % may differ by
// more than 32 of 255 in a channel. That a part is missing, which may be less than
// that, is seen coarsely: of the squares of 32 × 32 pixels no more than 0.5 % may
// differ by more than 20 in their mean.
//
// FURAT_UPDATE=1 writes the pictures anew: look at them before they are committed.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { article, made } from "./made.mjs";
import { visit } from "./visit.mjs";

const CLOSE = 32, SHARE = 0.015, CELL = 16, COARSE = 20, CELLS = 0.005;
const KEPT = fileURLToPath(new URL("look/", import.meta.url)), CONTENT = fileURLToPath(new URL("testdata/look", import.meta.url));
const update = process.env.FURAT_UPDATE === "1";
let small, empty, single, failed;
before(async () => {
  const walk = readFileSync(join(CONTENT, "articles/walk.md"), "utf8").replace(/^translations:.*\n/m, "").replace(/event: \S+?([,}])/g, "places: [raqqa]$1").replace(/, places: \[ramadi, hit\]/, "");
  [small, empty, single] = await Promise.all([
    CONTENT,
    { "site.yaml": { title: "A record without events", period: "2014/2017" }, "articles/walk.md": walk },
    { "site.yaml": { title: "A record of one event" }, "articles/one.md": article({ title: "Bridge reopened at Raqqa", date: "2017-05-01" }, "The old bridge over the Euphrates at Raqqa was opened to cars again.") },
  ].map(made));
});
after(() => Promise.all([small, empty, single].map(s => s?.close())));

const DESK = { viewport: { width: 1440, height: 1300 } }, PHONE = { viewport: { width: 390, height: 1300 }, hasTouch: true, isMobile: true };
const still = page => page.waitForFunction(() => (!document.querySelector(".map-view") || document.querySelector("svg.map.measured")) && (!document.querySelector("svg.ledger") || document.querySelector("svg.ledger.live")));
const paper = async page => { await page.emulateMedia({ media: "print" }); await page.evaluate(() => dispatchEvent(new Event("beforeprint"))); };
const step = async page => {
  await page.locator(".story-step.now").waitFor({ state: "attached" });
  await page.locator(".story-step").nth(1).evaluate(e => e.scrollIntoView({ block: "center", behavior: "instant" }));
  await page.waitForFunction(() => document.querySelectorAll(".story-step")[1].matches(".now"));
};
const opened = async page => {
  await page.locator("#events .more > summary").first().click();
  await page.locator("#events .more .sources").waitFor();
};

/** Name of the picture → what it is of. */
const LOOKS = {
  "index": { at: "index.html", then: still },
  "index-dark": { at: "index.html", colorScheme: "dark", then: still },
  "index-phone": { at: "index.html", ...PHONE, then: still },
  "index-ar": { at: "ar/index.html", then: still },
  "index-ar-phone": { at: "ar/index.html", ...PHONE, then: still },
  "index-still": { at: "index.html", javaScriptEnabled: false },
  "index-paper": { at: "index.html", viewport: { width: 673, height: 950 }, then: async page => { await still(page); await paper(page); } },
  "list": { at: "index.html?actor=south&bars=kind", then: async page => { await still(page); await opened(page); await page.locator("#events").evaluate(e => e.scrollIntoView({ behavior: "instant" })); } },
  "list-phone": { at: "index.html?kind=control-change", ...PHONE, then: async page => { await still(page); await page.locator("#events").evaluate(e => e.scrollIntoView({ behavior: "instant" })); } },
  "compared": { at: "index.html?vs=2014-12-01", then: still },
  "river": { at: "river.html" },
  "place": { at: "places/raqqa.html?on=2015-06-01", then: page => page.locator("svg.ledger.live").first().waitFor({ state: "attached" }) },
  "place-ar-phone": { at: "ar/places/raqqa.html", ...PHONE, then: page => page.locator("svg.ledger.live").first().waitFor({ state: "attached" }) },
  "actor": { at: "actors/south.html", then: page => page.locator("svg.ledger.live").first().waitFor({ state: "attached" }) },
  "event": { at: "events/g-raqqa.html" },
  "article": { at: "articles/2015.html" },
  "story": { at: "articles/walk.html", viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", then: step },
  "story-phone": { at: "articles/walk.html", ...PHONE, viewport: { width: 390, height: 844 }, reducedMotion: "reduce", then: step },
  "year": { at: "years/2015.html" },
  "embed-map": { at: "index.html?embed=map", viewport: { width: 640, height: 560 }, then: page => page.locator("svg.map.measured").waitFor() },
  "embed-river": { at: "index.html?embed=river", viewport: { width: 640, height: 760 }, then: page => page.locator("svg.ledger.live").first().waitFor({ state: "attached" }) },
  "empty": { at: "index.html", base: () => empty.url },
  "single": { at: "index.html", base: () => single.url, then: still },
};

suite("how it looks", () => {
  for (const [name, { at, then, ...how }] of Object.entries(LOOKS)) {
    visit(name, undefined, { base: () => small.url, ...DESK, deviceScaleFactor: 1, locale: "en-GB", timezoneId: "UTC", ...how }, async (page, go, t) => {
      // Fonts that come late are kept for the next page, which a picture cannot wait
      // for; and a date is written as the browser's own language has it.
      await page.route("**/furat.css", async route => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replaceAll("font-display:optional", "font-display:block") + "input[type=date]{color:transparent!important}" });
      });
      await (how.javaScriptEnabled === false ? page.goto(small.url + at) : go(at));
      await then?.(page);
      if (how.javaScriptEnabled !== false) await page.evaluate(async () => { await Promise.all([...document.fonts].map(f => f.load())); await document.fonts.ready; });
      await page.mouse.move(0, 0);
      await page.waitForTimeout(150); // names are set anew when their font is there
      const now = halved(PNG.sync.read(await page.screenshot({ animations: "disabled", caret: "hide", scale: "css" })));
      const file = join(KEPT, `${name}.png`);
      if (update) {
        mkdirSync(KEPT, { recursive: true });
        writeFileSync(file, written(now));
        return;
      }
      const { share, cells, diff } = compare(PNG.sync.read(readFileSync(file)), now);
      t.diagnostic(`${(share * 100).toFixed(2)} % of the pixels, ${(cells * 100).toFixed(2)} % of the squares`);
      if (share <= SHARE && cells <= CELLS) return;
      failed ??= mkdtempSync(join(tmpdir(), "furat-look-"));
      writeFileSync(join(failed, `${name}.png`), written(now));
      writeFileSync(join(failed, `${name}-diff.png`), written(diff));
      assert.fail(`${name} differs in ${(share * 100).toFixed(2)} % of the pixels and ${(cells * 100).toFixed(2)} % of the squares; see ${failed}`);
    });
  }

  test("all pictures are of something, and small", { skip: update }, () => {
    const files = readdirSync(KEPT);
    assert.deepEqual(files.sort(), Object.keys(LOOKS).map(name => `${name}.png`).sort());
    const size = files.reduce((n, file) => n + statSync(join(KEPT, file)).size, 0);
    assert.ok(files.length <= 25 && size <= 2.5e6, `${files.length} pictures, ${size} bytes`);
  });
});

suite("the comparison", () => {
  const paint = colour => { const p = new PNG({ width: 200, height: 200 }); for (let i = 0; i < p.data.length; i += 4) p.data.set([...colour, 255], i); return p; };
  const over = (png, x0, y0, w, h, colour) => { for (let y = y0; y < y0 + h; y++) for (let x = x0; x < x0 + w; x++) png.data.set(colour, (y * png.width + x) * 4); return png; };
  const fine = (a, b) => { const { share, cells } = compare(a, b); return share <= SHARE && cells <= CELLS; };

  test("lets a little noise pass", () => {
    const noisy = paint([250, 250, 247]);
    for (let i = 0; i < noisy.data.length; i += 4) noisy.data[i] -= i % 24;
    assert.ok(fine(paint([250, 250, 247]), noisy));
  });
  test("sees that a button is gone", () => assert.ok(!fine(over(paint([250, 250, 247]), 20, 20, 32, 16, [20, 20, 20]), paint([250, 250, 247]))));
  test("sees another size", () => assert.ok(!fine(paint([0, 0, 0]), new PNG({ width: 200, height: 190 }))));
});

/** The picture at half its size. */
function halved({ width, height, data }) {
  const half = new PNG({ width: width >> 1, height: height >> 1 });
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      for (let c = 0; c < 4; c++) {
        const i = (2 * y * width + 2 * x) * 4 + c;
        half.data[(y * half.width + x) * 4 + c] = (data[i] + data[i + 4] + data[i + width * 4] + data[i + width * 4 + 4] + 2) >> 2;
      }
    }
  }
  return half;
}

const written = png => PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });

/** What share of the pixels and of the squares differs, and where. */
function compare(a, b) {
  const { width, height } = a, diff = new PNG({ width, height });
  if (width !== b.width || height !== b.height) return { share: 1, cells: 1, diff: b };
  const across = Math.ceil(width / CELL), sums = new Float64Array(across * Math.ceil(height / CELL)), counts = new Uint32Array(sums.length);
  let unlike = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4, cell = Math.floor(y / CELL) * across + Math.floor(x / CELL);
      let most = 0, sum = 0;
      for (let c = 0; c < 3; c++) {
        const d = b.data[i + c] - a.data[i + c];
        most = Math.max(most, Math.abs(d));
        sum += d;
      }
      sums[cell] += sum / 3;
      counts[cell]++;
      if (most > CLOSE) unlike++;
      diff.data.set(most > CLOSE ? [220, 0, 0, 255] : [...b.data.subarray(i, i + 3)].map(v => 192 + (v >> 2)).concat(255), i);
    }
  }
  return { share: unlike / (width * height), cells: sums.filter((s, i) => Math.abs(s / counts[i]) > COARSE).length / sums.length, diff };
}
