// The pages on paper.

import assert from "node:assert/strict";
import { visit } from "./visit.mjs";

const pages = pdf => (pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g) ?? []).length;
const print = async page => {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
};

visit("a place's page: no controls, and each address once, by number", "places/raqqa.html", { viewport: { width: 673, height: 950 } }, async page => {
  await print(page);
  for (const control of [".nav ul", ".step", ".skip"]) assert.ok(!await page.locator(control).first().isVisible(), control);
  for (const part of ["h1", ".small", ".row-figure", ".periods", "li.event"]) assert.ok(await page.locator(part).first().isVisible(), part);
  const { refs, notes, links } = await page.evaluate(() => ({
    refs: [...document.querySelectorAll("sup.ref")].map(e => Number(e.textContent)),
    notes: [...document.querySelectorAll(".notes .address")].map(e => e.textContent),
    links: [...document.querySelectorAll("main a[rel~=external]")].map(e => e.href),
  }));
  assert.equal(new Set(notes).size, notes.length);
  assert.deepEqual(refs.map(n => notes[n - 1]), links);
  const n = pages(await page.pdf({ format: "A4", preferCSSPageSize: true }));
  assert.ok(n >= 1 && n <= 10, `${n} pages`); // with as many events as any place has
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("sup.ref, .notes").count(), 0);
});

visit("the front page: map, diagram, legend and the list as filtered, without bars", "index.html?kind=siege", { viewport: { width: 673, height: 950 } }, async page => {
  await print(page);
  for (const control of ["#day", "#map-bar", "#filters", "#share"]) assert.ok(!await page.locator(control).isVisible(), control);
  for (const part of ["svg.map", ".wide svg", ".legend"]) assert.ok(await page.locator(part).first().isVisible(), part);
  const shown = await page.evaluate(() => [...document.querySelectorAll("li.event")].filter(e => e.checkVisibility()).map(e => e.className));
  assert.ok(shown.length > 0 && shown.every(c => c.includes("k-siege")));
});

visit("the front page as PDF: stripes are frames, or each would be a picture of its own and the file 20 MB", "index.html", { viewport: { width: 673, height: 950 } }, async page => {
  await print(page);
  const striped = await page.evaluate(() => [...document.querySelectorAll('.ledger [fill*="-a-"]')].map(e => getComputedStyle(e)).map(s => [s.fill, s.stroke]));
  assert.ok(striped.length > 50, `${striped.length} stretches of doubt`);
  assert.deepEqual(striped.filter(([fill, stroke]) => fill !== "none" || stroke === "none"), []);
  const { length } = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
  assert.ok(length < 3e6, `${length} bytes`);
});

visit("without scripts the addresses stand where they are cited", "places/raqqa.html", { javaScriptEnabled: false }, async page => {
  await page.emulateMedia({ media: "print" });
  const after = await page.locator(".periods a[rel~=external]").first().evaluate(e => [getComputedStyle(e, "::after").content, e.href]);
  assert.ok(after[0].includes(after[1]), `${after}`);
});

visit("the dossier: a place a page, its sources as notes by number, with their addresses", "dossier.html", { viewport: { width: 673, height: 950 } }, async page => {
  await print(page);
  const { places, loose, dangling, twice } = await page.evaluate(() => {
    const sections = [...document.querySelectorAll(".dossier > section")];
    const address = a => (getComputedStyle(a, "::after").content.includes(a.getAttribute("href")) ? [] : [a.href]);
    return {
      places: sections.map(s => [s.id, getComputedStyle(s).breakBefore]),
      loose: sections.flatMap(s => [...s.querySelectorAll("ol.sources a[rel~=external]")].flatMap(address)),
      dangling: sections.flatMap(s => [...s.querySelectorAll(".ref")].flatMap(e => e.textContent.split(", ")).filter(n => !(Number(n) >= 1 && Number(n) <= s.querySelectorAll(".sources > li").length)).map(n => `${s.id} ${n}`)),
      twice: sections.flatMap(s => { const all = [...s.querySelectorAll("ol.sources > li > a:first-of-type")].map(a => a.href); return all.filter((h, i) => all.indexOf(h) !== i); }),
    };
  });
  assert.ok(places.length > 100 && places.some(([id]) => id === "hajin"));
  assert.deepEqual(places.filter(([, before]) => before !== "page"), []);
  assert.deepEqual({ loose, dangling, twice }, { loose: [], dangling: [], twice: [] });
  assert.equal(await page.locator(".notes").count(), 0, "numbered once");
  assert.ok(pages(await page.pdf({ format: "A4", preferCSSPageSize: true })) >= places.length);
});
