// The parts of search and period that need no page: folding as geo.Fold does it,
// what is found by which words, a period in words, and citations.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, suite, test } from "node:test";
import { load } from "./load.mjs";

const { fold } = await load("fold");
const { plain, bibtex, ris } = await load("cite");
const { search } = await load("search");
const { parse, iso, period, monthStart, monthEnd } = await load("day");

suite("folding", () => {
  // The cases are geo's own: what Go finds in a text, the reader finds in the list.
  const cases = [...readFileSync(new URL("../../../geo/fold_test.go", import.meta.url), "utf8")
    .matchAll(/^\t\t\{("(?:[^"\\]|\\.)*"), ("(?:[^"\\]|\\.)*")\},$/gm)].map(m => [JSON.parse(m[1]), JSON.parse(m[2])]);
  test("geo's cases are read", () => assert.ok(cases.length >= 15, `${cases.length}`));
  for (const [name, want] of cases) test(`"${name}" is "${want}"`, () => assert.equal(fold(name), want));

  for (const [a, b] of [["Raqqah", "Raqqa"], ["Kobanî", "Kobani"], ["أبو كمال", "ابو كمال"], ["الموصل‎", "الموصل"], ["Saʿada", "Sa'ada"], ["DAYR AZ–ZAWR", "Dayr az-Zawr"]]) {
    test(`"${a}" and "${b}" are one`, () => assert.equal(fold(a), fold(b)));
  }
  for (const [a, b] of [["Anah", "Ana"], ["Hit", "Hitta"], ["عنه", "عين"]]) {
    test(`"${a}" and "${b}" are two`, () => assert.notEqual(fold(a), fold(b)));
  }
  test("letters of scripts without forms of ours stay", () => assert.equal(fold("Ракка, 2017"), "ракка 2017"));
});

suite("search", () => {
  const entries = [
    { id: "bab", places: ["al-bab"], actors: [] }, { id: "dam", places: ["tabqa"], actors: ["sdf"] },
    { id: "zor", places: ["deir-ez-zor"], actors: ["isil"] }, { id: "none", places: [], actors: [] },
  ];
  let find;
  before(async () => {
    find = await search(entries, {
      events: { bab: "Turkish tanks reach the town", dam: "Sluices of the Tabqa dam opened", zor: "Siege of Deir ez-Zor broken", none: "A statement · Talks on water were announced in Geneva" },
      places: { "al-bab": "al-Bab · الباب · El Bab", tabqa: "Tabqa · الطبقة · Al-Thawrah", "deir-ez-zor": "Deir ez-Zor · دير الزور · Dayr az-Zawr" },
      actors: { isil: "Islamic State · Daesh · داعش" },
    });
  });
  for (const [q, want] of [
    ["tabqa", ["dam"]], ["TABQA  Dam", ["dam"]], ["dam tabqa", ["dam"]], ["tab sluic", ["dam"]],
    ["abqa", []], // not within a word
    ["tabqa geneva", []], // every word
    ["geneva", ["none"]], // of the summary
    ["al-Bab", ["bab"]], ["el bab", ["bab"]], ["bab", ["bab"]], ["albab", ["bab"]], ["Elbab", ["bab"]], ["الباب", ["bab"]], ["باب", ["bab"]],
    ["dayr az zawr", ["zor"]], ["deir ezzor", ["zor"]], ["Deir", ["zor"]], ["دير الزور", ["zor"]], ["دير زور", ["zor"]], ["deir ez", ["zor"]],
    ["الطبقه", ["dam"]], ["الطَّبْقـــة", ["dam"]], ["thawra", ["dam"]], ["Al-Thawrah", ["dam"]],
    ["daesh", ["zor"]], ["داعش", ["zor"]],
    ["", ["bab", "dam", "zor", "none"]], ["—", ["bab", "dam", "zor", "none"]],
  ]) {
    test(`"${q}" finds ${want.join(", ") || "nothing"}`, () => assert.deepEqual([...find(q)], want));
  }

  test("ten thousand events", async t => {
    const word = i => ["raqqa", "battle", "convoy", "bridge", "dam", "الفرات", "shelling", "tower", "market", "al-Bab"][i % 10] + (i % 97);
    const many = Array.from({ length: 10_000 }, (_, i) => ({ id: `e${i}`, places: [`p${i % 200}`], actors: [] }));
    const events = Object.fromEntries(many.map(({ id }, i) => [id, Array.from({ length: 30 }, (_, k) => word(i * 7 + k * k)).join(" ")]));
    const places = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`p${i}`, Array.from({ length: 12 }, (_, k) => `Name${i} Spelling${k}`).join(" · ")]));
    const start = performance.now();
    const find = await search(many, { events, places, actors: {} });
    const ready = performance.now();
    const queries = ["dam", "raqqa1 bridge", "name17 dam", "الفرات", "zzz"];
    const times = queries.map(q => { const from = performance.now(); find(q); return performance.now() - from; });
    t.diagnostic(`made ready in ${(ready - start).toFixed(0)} ms; a query takes ${Math.max(...times).toFixed(1)} ms at most`);
    assert.equal(find("name17").size, 550); // and name170 to name179
    assert.equal(find("name17 zzz").size, 0);
  });
});

suite("periods", () => {
  for (const [from, to, want] of [
    [null, null, ""], ["2014-01-01", "2016-12-31", "2014–2016"], ["2014-01-01", "2014-12-31", "2014"],
    ["2014-06-01", "2015-05-31", "June 2014 – May 2015"], ["2014-06-01", "2014-06-30", "June 2014"],
    ["2014-06-03", "2015-05-31", "3 June 2014 – 31 May 2015"], ["2014-06-03", "2014-06-03", "3 June 2014"],
    ["2014-06-03", null, "from 3 June 2014"], ["2014-06-01", null, "from June 2014"], [null, "2014-12-31", "until 2014"], ["2014-01-01", null, "from 2014"],
  ]) {
    test(want || "none", () => assert.equal(period(from && parse(from), to && parse(to)), want));
  }
  for (const [day, first, last] of [["2016-02-10", "2016-02-01", "2016-02-29"], ["2014-12-31", "2014-12-01", "2014-12-31"], ["2015-01-01", "2015-01-01", "2015-01-31"]]) {
    test(`the month of ${day}`, () => assert.deepEqual([iso(monthStart(parse(day))), iso(monthEnd(parse(day)))], [first, last]));
  }
});

suite("citations", () => {
  const cited = { id: "dam-2017", title: "50% of {the} dam_gates & \\ opened", when: "about May 2017", site: "A record", publisher: "", edition: "May 2020", url: "https://example.org/events/dam-2017.html", read: "2026-11-27" };
  test("as text", () => assert.equal(plain(cited), "“50% of {the} dam_gates & \\ opened” (about May 2017). A record, edition of May 2020. https://example.org/events/dam-2017.html (read 2026-11-27)."));
  test("BibTeX, what TeX would read escaped", () => assert.equal(bibtex(cited), [
    "@misc{dam-2017,", "  title = {50\\% of \\{the\\} dam\\_gates \\& \\textbackslash{} opened},", "  howpublished = {A record},", "  edition = {May 2020},",
    "  url = {https://example.org/events/dam-2017.html},", "  urldate = {2026-11-27},", "  note = {Event of about May 2017},", "}", ""].join("\n")));
  test("RIS, a line a field", () => assert.equal(ris({ ...cited, title: "Two\nlines" }), [
    "TY  - ELEC", "ID  - dam-2017", "TI  - Two lines", "T2  - A record", "ET  - May 2020", "N1  - Event of about May 2017",
    "UR  - https://example.org/events/dam-2017.html", "Y2  - 2026/11/27", "ER  - ", ""].join("\r\n")));
});
