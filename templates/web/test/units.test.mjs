// The parts of the reader's script that need no page: days, the filter, and
// who held a place on a day. They are bundled from the TypeScript as it stands.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { load } from "./load.mjs";

const { iso, parse, words, addMonths } = await load("day");
const { passes } = await load("list");
const { standing, describe } = await load("record");

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
  const row = { id: "x", first: parse("2017-04-01"), last: parse("2017-04-30"), kind: "battle", actors: ["sdf", "isil"], mapped: true };
  const all = { on: 0, actor: "", kind: "", from: null, to: null };
  const pass = (state, event = row) => passes({ ...row, ...event }, { ...all, ...state });

  test("an empty filter passes everything", () => assert.ok(pass({})));

  test("by actor: any of the event's", () => {
    assert.ok(pass({ actor: "isil" }));
    assert.ok(!pass({ actor: "syria-gov" }));
    assert.ok(!pass({ actor: "is" }), "an id, not a part of one");
    assert.ok(!pass({ actor: "isil" }, { actors: [] }));
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

suite("who held a place", () => {
  const taken = { from: 100, until: 200, holder: 0, status: "held", state: "st-a" };
  const kept = { from: 200, until: null, holder: 1, status: "held", state: "st-b" };
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
});
