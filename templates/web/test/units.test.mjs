// The parts of the reader's script that need no page: days, the filter, and
// who held a place on a day. They are bundled from the TypeScript as it stands.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { load } from "./load.mjs";

const { iso, parse, words, addMonths } = await load("day");
const { passes, CLEAR } = await load("shown");
const { standing, describe, recordIn, symbolOf } = await load("record");
const { about, between, flick, scaleLength, upTo, within } = await load("mapview");
const { place } = await load("maplabels");
const { recent, WINDOWS } = await load("map");

suite("day", () => {
  test("counts from 1970-01-01", () => {
    assert.equal(parse("1970-01-01"), 0);
    assert.equal(parse("1970-01-02"), 1);
    assert.equal(parse("1969-12-31"), -1);
    assert.equal(parse("2017-04-24"), 17280);
  });

  test("reads back every day that it writes", () => {
    for (let day = parse("2012-01-01"); day < parse("2021-01-01"); day++) assert.equal(parse(iso(day)), day);
  });

  for (const text of ["", "2017", "2017-04", "2017-4-24", "24.04.2017", "2017-04-24T00:00", " 2017-04-24", "2017-02-29", "2017-13-01", "2017-00-10", "2017-04-31", "2017-04-00"]) {
    test(`"${text}" is no day`, () => assert.equal(parse(text), undefined));
  }

  test("knows leap years", () => {
    assert.equal(parse("2016-03-01") - parse("2016-02-28"), 2);
    assert.equal(parse("2017-03-01") - parse("2017-02-28"), 1);
    assert.equal(parse("1900-02-29"), undefined);
  });

  test("writes a day for people", () => {
    assert.equal(words(parse("2014-07-15")), "15 July 2014");
    assert.equal(words(parse("2019-12-01")), "1 December 2019");
  });

  for (const [from, months, want] of [
    ["2014-07-15", 1, "2014-08-15"],
    ["2014-12-15", 1, "2015-01-15"],
    ["2014-01-15", -1, "2013-12-15"],
    ["2014-01-31", 1, "2014-02-28"], // no 31 February: the month's last day
    ["2016-01-31", 1, "2016-02-29"],
    ["2014-03-31", -1, "2014-02-28"],
    ["2014-05-31", 12, "2015-05-31"],
  ]) {
    test(`${from} and ${months} month(s) is ${want}`, () => assert.equal(iso(addMonths(parse(from), months)), want));
  }

  test("is the same in every time zone", () => {
    const zone = process.env.TZ;
    for (const tz of ["UTC", "Asia/Damascus", "Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      process.env.TZ = tz;
      assert.equal(words(parse("2017-03-31")), "31 March 2017", tz);
      assert.equal(iso(addMonths(parse("2017-03-31"), 1)), "2017-04-30", tz);
    }
    if (zone === undefined) delete process.env.TZ; else process.env.TZ = zone;
  });
});

suite("filter", () => {
  const row = { id: "x", first: parse("2017-04-01"), last: parse("2017-04-30"), kind: "battle", actors: ["sdf", "isil"], places: ["raqqa"], sources: ["paper"], confidence: "probable", stretches: [[230.7, 230.7]], mapped: true };
  const all = { on: 0, ...CLEAR };
  const pass = (state, event = row) => passes({ ...row, ...event }, { ...all, ...state });

  test("an empty filter passes everything", () => assert.ok(pass({})));

  test("by actor: any of the event's", () => {
    assert.ok(pass({ actor: "isil" }));
    assert.ok(!pass({ actor: "syria-gov" }));
    assert.ok(!pass({ actor: "is" }), "an id, not a part of one");
    assert.ok(!pass({ actor: "isil" }, { actors: [] }));
  });

  test("by confidence and by who published it", () => {
    assert.ok(pass({ conf: "probable", source: "paper" }));
    assert.ok(!pass({ conf: "confirmed" }));
    assert.ok(!pass({ source: "pap" }));
    assert.ok(!pass({ source: "paper" }, { sources: [] }));
  });

  test("by stretch of the river: what overlaps it", () => {
    for (const [km, kmto, want] of [[230.7, null, true], [null, 230.7, true], [231, null, false], [null, 230, false], [200, 300, true], [300, 400, false]]) {
      assert.equal(pass({ km, kmto }), want, `${km} to ${kmto}`);
    }
    const reach = { stretches: [[120, 180]] };
    for (const [km, kmto, want] of [[100, 130, true], [150, 160, true], [180, 400, true], [181, null, false], [null, 119, false]]) {
      assert.equal(pass({ km, kmto }, reach), want, `a reach, ${km} to ${kmto}`);
    }
    assert.ok(!pass({ km: 0 }, { stretches: [] }), "away from the river");
  });

  test("by kind", () => {
    assert.ok(pass({ kind: "battle" }));
    assert.ok(!pass({ kind: "siege" }));
  });

  test("by period: the event may have been within it", () => {
    const period = (from, to) => pass({ from: from && parse(from), to: to && parse(to) });
    assert.ok(period("2017-04-30", null), "the period starts on the event's last day");
    assert.ok(!period("2017-05-01", null));
    assert.ok(period(null, "2017-04-01"), "the period ends on the event's first day");
    assert.ok(!period(null, "2017-03-31"));
    assert.ok(period("2017-04-10", "2017-04-11"), "within a month that is known only as such");
  });

  test("an event with no date passes any period; an open one only what it can", () => {
    const period = { from: parse("2018-01-01"), to: parse("2018-12-31") };
    assert.ok(pass(period, { first: undefined, last: undefined }));
    assert.ok(pass(period, { last: undefined }), "went on from April 2017, nobody says how long");
    assert.ok(!pass(period, { first: undefined }), "was over in April 2017");
  });

  test("all together", () => {
    assert.ok(pass({ actor: "sdf", kind: "battle", from: row.first, to: row.last }));
    assert.ok(!pass({ actor: "sdf", kind: "siege", from: row.first, to: row.last }));
  });
});

suite("marks that may come apart", () => {
  for (const [what, sizes, want] of [
    ["as many as there is room for", [3, 4, 2, 5], [3, 4, 2]],
    ["what is too much is passed over", [3, 9, 5], [3, 5]],
    ["the first in any case, and then no other", [40, 1], [40]],
    ["none of none", [], []],
  ]) {
    test(what, () => assert.deepEqual(upTo(sizes.map(n => ({ n })), 10).map(m => m.n), want));
  }
});

suite("who held a place", () => {
  const taken = { from: 100, until: 200, holder: 0, status: "held" };
  const kept = { from: 200, until: null, holder: 1, status: "held" };
  const place = { id: "raqqa", name: "Raqqa", km: 231, periods: [taken, kept] };

  test("nothing is known before the first period", () => assert.equal(standing(place, 99), undefined));
  test("a period holds from its first day", () => assert.equal(standing(place, 100), taken));
  test("and until the day before it ends", () => assert.equal(standing(place, 199), taken));
  test("on the day of change the new holder stands", () => assert.equal(standing(place, 200), kept));
  test("the last one lasts", () => assert.equal(standing(place, 99_999), kept));
  test("a gap is not filled", () => {
    assert.equal(standing({ ...place, periods: [taken, { ...kept, from: 300 }] }, 250), undefined);
  });
  test("a place with no history has no state", () => assert.equal(standing({ ...place, periods: [] }, 150), undefined));

  const record = { first: 0, last: 0, on: 0, places: [], actors: [{ name: "ISIL" }, { name: "SDF" }, { name: "YPG" }] };
  for (const [want, period] of [
    ["not assessed", undefined],
    ["ISIL, held", { holder: 0, status: "held" }],
    ["ISIL, besieged by SDF", { holder: 0, status: "besieged", with: [1] }],
    ["ISIL, contested by SDF, YPG", { holder: 0, status: "contested", with: [1, 2] }],
    ["SDF, shared with YPG", { holder: 1, status: "shared", with: [2] }],
    ["nobody named, left", { holder: -1, status: "left" }],
  ]) {
    test(`in words: ${want}`, () => assert.equal(describe(record, period), want));
  }

  const sent = `{"first":0,"last":400,"on":9,"actors":[["isil","IS","ISIL"],["sdf","SDF","SDF"]],"places":[["raqqa","Raqqa",231,[[100,100,0,"besieged","fall",[0,7,3],[1]],[200,null,-1,"left","gone",[-2]]]]]}`;
  test("as it is sent: lists without names, days as differences", () => {
    assert.deepEqual(recordIn(sent), {
      first: 0, last: 400, on: 9,
      actors: [{ id: "isil", code: "IS", name: "ISIL" }, { id: "sdf", code: "SDF", name: "SDF" }],
      places: [{ id: "raqqa", name: "Raqqa", km: 231, periods: [
        { from: 100, until: 200, holder: 0, status: "besieged", event: "fall", seen: [100, 107, 110], with: [1] },
        { from: 200, until: null, holder: -1, status: "left", event: "gone", seen: [198] },
      ] }],
    });
  });
  test("the map's symbols", () => {
    const r = recordIn(sent), [besieged, left] = r.places[0].periods;
    assert.deepEqual([undefined, { ...left, status: "unknown" }, left, besieged, { ...besieged, status: "held", with: undefined }].map(p => symbolOf(r, p)),
      ["st-none", "st-none", "st-left", "st-besieged_isil_sdf", "st-held_isil"]);
  });
});

suite("the map's view", () => {
  const size = { w: 600, h: 400 };
  test("magnified about a point, that point stays", () => {
    const v = about({ k: 2, x: -100, y: -50 }, 3, 120, 80);
    assert.equal((120 - v.x) / v.k, (120 + 100) / 2);
    assert.equal((80 - v.y) / v.k, (80 + 50) / 2);
  });
  test("never shows what lies beyond the sheet", () => {
    assert.deepEqual(within({ k: 0.5, x: 10, y: 10 }, size, 1, 16), { k: 1, x: 0, y: 0 });
    assert.deepEqual(within({ k: 2, x: -900, y: 30 }, size, 1, 16), { k: 2, x: -600, y: 0 });
  });
  test("on the way a point that both ends show in one spot stays there", () => {
    const a = { k: 1, x: 0, y: 0 }, b = about(a, 8, 150, 300);
    for (const t of [0, 0.25, 0.5, 0.75]) {
      const v = between(a, b, size, t);
      assert.ok(Math.abs(150 * v.k + v.x - 150) < 1e-6 && Math.abs(300 * v.k + v.y - 300) < 1e-6, `${t}`);
    }
    assert.equal(between(a, b, size, 1), b);
  });
  test("a flick has a speed, a rest none", () => {
    const trace = [0, 16, 32, 48].map(t => ({ t, x: t, y: 0 }));
    assert.deepEqual(flick(trace, 50), { x: 1, y: 0 });
    assert.equal(flick(trace, 200), undefined);
    assert.equal(flick([], 0), undefined);
  });
  test("the scale is round and no longer than its room", () => {
    assert.equal(scaleLength(1, 110), 100);
    assert.equal(scaleLength(1, 99), 50);
    assert.equal(scaleLength(16, 110), 5);
    assert.equal(scaleLength(150, 110), 0.5);
  });
});

suite("names", () => {
  const frame = { x0: 0, y0: 0, x1: 400, y1: 300 };
  const name = (x, y, rank) => ({ x, y, r: 4, rank, size: 11, width: 60 });
  const meet = (a, b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
  test("never meet, stay in the frame, and the greater stands first", () => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const all = Array.from({ length: 80 }, () => name(random() * 400, random() * 300, random()));
    const stood = place(all, frame, []);
    const boxes = stood.filter(Boolean).map(s => s.box);
    assert.ok(boxes.length > 15 && boxes.length < 80, `${boxes.length}`);
    for (const [i, a] of boxes.entries()) {
      assert.ok(a.x0 >= 0 && a.y0 >= 0 && a.x1 <= 400 && a.y1 <= 300);
      for (const b of boxes.slice(i + 1)) assert.ok(!meet(a, b));
    }
    const first = all.reduce((best, n, i) => (n.rank > all[best].rank ? i : best), 0);
    assert.ok(stood[first]);
  });
  test("stand right of their mark; left where the frame ends; on no greater mark", () => {
    const side = (x, marks = []) => place([name(x, 150, 5)], frame, marks)[0].side;
    assert.equal(side(100), 0);
    assert.equal(side(380), 1);
    assert.equal(side(100, [{ x0: 110, y0: 140, x1: 130, y1: 160, rank: 20 }]), 1);
  });
  test("one that stood well stays on its side", () => assert.equal(place([{ ...name(100, 150, 5), side: 1 }], frame, [])[0].side, 1));
});

suite("recent", () => {
  test("is what may have happened on the day or in the days before", () => {
    const month = { first: 100, last: 130 };
    for (const [on, win, want] of [[99, 30, false], [100, 30, true], [130, 7, true], [137, 7, true], [138, 7, false]]) assert.equal(recent(month, on, win), want, `${on}`);
    assert.equal(recent({ first: undefined, last: undefined }, 100, 365), false);
    assert.ok(WINDOWS.includes(30));
  });
});
