// The site in its other language: the same pages in a folder of its own, from
// right to left, with the words, names and bundles of that language.

import assert from "node:assert/strict";
import { dirname, join } from "node:path/posix";
import { suite, test } from "node:test";
import { LANGUAGES, PAGES, REDIRECTS, TYPICAL, read } from "./site.mjs";
import { visit } from "./visit.mjs";

const own = PAGES.filter(page => !LANGUAGES.includes(page.split("/")[0]) && page !== "404.html" && !REDIRECTS.includes(page));
const arabic = [...TYPICAL].filter(([kind]) => kind.startsWith("ar "));

/** The address within the site that a link to a language leads to. */
function twin(page, lang) {
  const href = new RegExp(`<a href="([^"]+)" hreflang="${lang}"`).exec(read(page))?.[1];
  return href && decodeURI(join(dirname(page), href));
}

suite("pages in two languages", () => {
  test("every page leads to the same page in the other language, and back", () => {
    assert.deepEqual(LANGUAGES, ["ar"]);
    for (const page of own) {
      assert.equal(twin(page, "ar"), `ar/${page}`);
      assert.equal(twin(`ar/${page}`, "en"), page);
    }
  });

  test("an Arabic page says in Arabic all that the build says", () => {
    for (const page of PAGES.filter(p => p.startsWith("ar/"))) {
      const html = read(page);
      assert.match(html, /<html lang="ar" dir="rtl">/);
      assert.ok(!html.includes('<span lang="en" dir="ltr">'), `${page} says something in English`);
    }
  });

  test("what is only there in English is marked, and what is translated says so", () => {
    const event = read("ar/events/raqqa-captured-2017-10-17.html");
    assert.match(event, /<h1>قوات سوريا الديمقراطية تسيطر على الرقة<\/h1>\n<p class="note translated">[^<]*<bdi lang="en" dir="ltr">The SDF takes Raqqa<\/bdi>/);
    assert.match(read("ar/articles/raqqa-taken.html"), /<div class="text" lang="en" dir="ltr">/);
    const titles = PAGES.filter(p => /^ar\/(events|articles)\/(?!index)/.test(p)).map(p => [p, /<h1[^>]*>[^<]*/.exec(read(p))[0]]);
    for (const [page, title] of titles) assert.match(title, /^<h1 lang="en" dir="ltr">|^<h1>[^<]*[\u0600-\u06ff]/, page);
  });

  test("downloads, fonts and code are shared", () => {
    const copies = read("ar/index.html").match(/(?:href|src)="(?!\.\.\/)[^"]*\.(?:css|woff2|csv|geojson|svg|js)"/g);
    assert.deepEqual(copies, ['src="assets/words.js"']);
  });
});

suite("Arabic at every width", () => {
  for (const [kind, path] of arabic) {
    visit(kind, path, {}, async page => {
      for (const width of [320, 390, 1440]) {
        await page.setViewportSize({ width, height: 844 });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(beyond, 0, `${path} is ${beyond} too wide at ${width}`);
      }
    });
  }
});

suite("the front page in Arabic", () => {
  visit("the link to the other language keeps what is chosen", "ar/index.html?on=2015-05-17&kind=battle", {}, async page => {
    await page.getByRole("link", { name: "English" }).click();
    await page.waitForURL(/path\/index\.html/);
    assert.match(page.url(), /path\/index\.html\?on=2015-05-17&kind=battle$/);
    await page.getByText("The river on 17 May 2015").waitFor();
    await page.getByRole("link", { name: "العربية" }).click();
    await page.waitForURL(/ar\/index\.html\?on=2015-05-17&kind=battle$/);
  });

  for (const way of ["http", "file"]) {
    visit(`dates, map, diagram, search and entries work, by ${way}`, "ar/index.html?on=2017-10-18", { way }, async page => {
      await page.getByRole("heading", { name: "النهر في ١٨ تشرين الأول ٢٠١٧" }).waitFor();
      assert.equal(await page.locator(".ledger-view figure.wide .now text").first().textContent(), "١٨ تشرين الأول ٢٠١٧");
      await page.locator("svg.map.measured").waitFor(); // ground.js, with Arabic names
      await page.locator("svg.ledger.live").first().waitFor();
      await page.locator("#filters input[type=search]").fill("الرقّة");
      await page.locator("#events .chips button").first().waitFor();
      await page.evaluate(() => document.querySelector("#events").scrollIntoView());
      const entry = page.locator("#events li.event", { hasText: "الرقة كلها تحت سيطرة تنظيم الدولة الإسلامية" }).first();
      await entry.locator("summary").first().click();
      await entry.getByText("استعاد معظم المدينة بحلول ١٢ كانون الثاني").waitFor(); // details.js
    });
  }

  visit("time runs from left to right, as on the axis", "ar/index.html", {}, async page => {
    const slider = page.locator("#day input[type=range]");
    await slider.focus();
    const before = Number(await slider.inputValue());
    await page.keyboard.press("ArrowRight");
    assert.ok(Number(await slider.inputValue()) > before);
  });
});
