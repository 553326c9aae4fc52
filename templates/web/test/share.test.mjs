// One view alone in a frame, and the panel that hands out such frames.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { createServer } from "node:http";
import { load } from "./load.mjs";
import { visit } from "./visit.mjs";

const { viewOf } = await load("embed");

test("an address asks for a view that there is, or for the whole page", () => {
  for (const view of ["map", "river", "list", "row"]) assert.equal(viewOf(`?on=2015-01-01&embed=${view}`), view);
  for (const search of ["", "?embed", "?embed=", "?embed=all", "?embed=Map", "?map"]) assert.equal(viewOf(search), undefined);
});

/** What of the page can be seen, by name. */
const seen = page => page.evaluate(() => {
  const parts = { masthead: ".mast", title: "h1", day: "#day", share: "#share", map: "svg.map", river: ".ledger", legend: ".legend", histogram: ".histogram", list: "li.event", filters: "#filters", foot: ".foot", line: ".embed-foot a" };
  return Object.keys(parts).filter(name => [...document.querySelectorAll(parts[name])].some(e => e.checkVisibility({ visibilityProperty: true })));
});

/** Shows lines of HTML as a page of another host. */
async function hosted(page, lines, body) {
  const other = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>x</title><link rel="icon" href="data:,">${lines}`));
  await new Promise(done => other.listen(0, "127.0.0.1", done));
  try {
    const host = await page.context().newPage();
    await host.goto(`http://127.0.0.1:${other.address().port}/`);
    await body(host, host.frameLocator("iframe"));
  } finally {
    other.close();
    other.closeAllConnections();
  }
}

suite("a view alone", () => {
  const sizes = [[320, 240], [640, 480], [1200, 800]];
  const own = { map: ["map", "line"], river: ["river", "line"], list: ["list", "line"] };
  for (const way of ["http", "file"]) {
    for (const [view, parts] of Object.entries(own)) {
      visit(`${view}, ${way}: nothing but itself and the line, at any size of the frame`, undefined, { way }, async (page, go) => {
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height });
          await go(`index.html?embed=${view}`);
          await page.locator(".embed-foot").waitFor();
          assert.deepEqual(await seen(page), parts, `${width}×${height}`);
          const box = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
          assert.ok(box[0] <= width && box[1] <= height, `${box} in a frame of ${width}×${height}`);
        }
      });
    }
  }

  visit("the map fits its frame, with its names", "index.html?embed=map", { viewport: { width: 640, height: 560 } }, async page => {
    await page.locator(".map-stage").waitFor();
    assert.ok(await page.evaluate(() => [...document.querySelectorAll("svg.map .names text")].filter(t => t.checkVisibility()).length) > 5);
    const main = await page.locator("main").boundingBox(), stage = await page.locator(".map-stage").boundingBox();
    assert.ok(stage.y + stage.height <= main.y + main.height, "the map ends inside its frame");
    assert.ok(stage.height > main.height * 0.7 || stage.width > main.width * 0.9, "and fills it");
  });

  visit("the address says date and filter; the line leads to the whole page in the same state", "index.html?embed=list&kind=battle&on=2016-05-01", {}, async page => {
    const kinds = await page.locator("li.event:visible .kind").allTextContents();
    assert.ok(kinds.length > 0 && kinds.every(k => k === "battle"), `${new Set(kinds)}`);
    const href = await page.locator(".embed-foot a").getAttribute("href");
    assert.match(href, /index\.html\?kind=battle&on=2016-05-01$/);
    assert.equal(await page.locator(".embed-foot a").getAttribute("target"), "_top");
  });

  visit("what is chosen in the frame goes along to the whole page", "index.html?embed=river", { viewport: { width: 900, height: 700 } }, async page => {
    await page.locator("svg.ledger.live").first().waitFor();
    const box = await page.locator(".wide svg").boundingBox();
    await page.mouse.click(box.x + box.width * 0.6, box.y + 120);
    await page.locator(".embed-foot a").hover();
    assert.match(await page.locator(".embed-foot a").getAttribute("href"), /\?on=\d{4}-\d\d-\d\d/);
  });

  visit("a place's row", "places/raqqa.html?embed=row", { viewport: { width: 640, height: 240 } }, async page => {
    assert.ok(await page.locator(".row-figure svg").isVisible());
    assert.ok(await page.locator("h1").isVisible());
    for (const other of [".mast", ".periods", "li.event", ".foot"]) assert.ok(!await page.locator(other).first().isVisible(), other);
    assert.match(await page.locator(".embed-foot a").getAttribute("href"), /places\/raqqa\.html$/);
  });

  visit("without scripts a frame has the whole page", "index.html?embed=map", { javaScriptEnabled: false }, async page => {
    assert.ok(await page.locator(".mast").isVisible() && await page.locator("li.event").first().isVisible());
  });

  visit("the whole page is never drawn first", undefined, {}, async (page, go) => {
    await page.addInitScript(() => {
      globalThis.flashed = [];
      new PerformanceObserver(list => { for (const e of list.getEntries()) if (e.element?.closest(".mast,header.title,.list")) globalThis.flashed.push(e.element.className); })
        .observe({ type: "largest-contentful-paint", buffered: true });
    });
    await page.route("**/furat.js", async route => { await new Promise(done => setTimeout(done, 700)); await route.continue(); }); // a slow line
    await go("index.html?embed=map");
    assert.deepEqual(await page.evaluate(() => globalThis.flashed), []);
  });

  visit("in another page's frame the browser's back button is the other page's", "index.html", {}, async page => {
    await hosted(page, `<iframe src="${page.url()}?embed=list&amp;kind=battle" width="640" height="480" title="x"></iframe>`, async (host, frame) => {
      await frame.locator(".chips button").first().waitFor();
      const steps = await host.evaluate(() => history.length);
      await frame.locator(".chips button").first().click();
      await frame.locator(".chips button").first().waitFor({ state: "detached" });
      assert.equal(await host.evaluate(() => history.length), steps);
    });
  });
});

suite("the panel", () => {
  const open = async page => {
    await page.locator("#share summary").click();
    await page.locator("#share textarea").waitFor();
  };

  visit("link and lines say the state as it is, and follow it", "index.html?kind=battle", {}, async page => {
    await open(page);
    const link = page.locator("#share [type=url]"), code = page.locator("#share textarea");
    assert.match(await link.inputValue(), /index\.html\?kind=battle$/);
    assert.match(await code.inputValue(), /^<iframe src="[^"]*index\.html\?kind=battle&#38;embed=map" title="The Euphrates record: Map, 24 April 2017" width="100%" height="560" style="border:0" loading="lazy"><\/iframe>$/);
    await page.locator("#share select").selectOption("list");
    await page.locator("#day [type=date]").fill("2016-05-01");
    await page.locator("#share [type=number]").fill("500");
    assert.match(await code.inputValue(), /on=2016-05-01&#38;embed=list" title="The Euphrates record: List of events, 1 May 2016" width="100%" height="500"/);
    assert.match(await link.inputValue(), /on=2016-05-01$/);
  });

  visit("the lines, pasted into a page of another host, show the view", "index.html?on=2016-05-01", {}, async page => {
    await open(page);
    const code = await page.locator("#share textarea").inputValue();
    await hosted(page, code, async (host, frame) => {
      await frame.locator("svg.map").waitFor();
      assert.equal(await frame.locator(".map-view h2 .on").textContent(), "1 May 2016");
      assert.ok(!await frame.locator(".mast").isVisible());
      await frame.locator(".embed-foot a").click();
      await host.locator(".mast").waitFor();
      assert.match(host.url(), /index\.html\?on=2016-05-01$/);
    });
  });

  visit("copies", "index.html", { permissions: ["clipboard-read", "clipboard-write"] }, async page => {
    await open(page);
    await page.locator("#share button").first().click();
    await page.locator("#share [role=status]").first().filter({ hasText: "Copied" }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  });

  visit("where the browser does not let it copy, the text is selected", "index.html", {}, async page => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
      document.execCommand = () => false;
    });
    await open(page);
    await page.locator("#share button").nth(1).click();
    await page.locator("#share [role=status]").nth(1).filter({ hasText: "selected" }).waitFor();
    assert.equal(await page.evaluate(() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd) === f.value; }), true);
  });

  visit("by keyboard and on a phone, without a scroll to the side", "index.html", { viewport: { width: 320, height: 640 } }, async page => {
    await page.locator("#share summary").focus();
    await page.keyboard.press("Enter");
    await page.locator("#share textarea").waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.type), "url");
  });

  visit("from a folder it says that nobody else can follow the link", "index.html", { way: "file" }, async page => {
    await open(page);
    assert.match(await page.locator("#share .note").textContent(), /folder/);
  });
});
