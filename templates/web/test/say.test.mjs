// The phrases of the interface: every one that the script asks for is there in
// every language, and none stands there that nobody asks for.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { load } from "./load.mjs";
import { read } from "./site.mjs";

const SRC = new URL("../src/", import.meta.url);
const sources = readdirSync(SRC).map(file => readFileSync(new URL(file, SRC), "utf8")).join("\n");
const { say, digits } = await load("say");

test("what the script says stands in the messages, and nothing else", () => {
  const known = Object.keys(JSON.parse(read("assets/words.js").replace(/^var furatSay=|;\n$/g, "")).say);
  const asked = [...sources.matchAll(/\bsay\(\s*"([^"]+)"/g)].map(m => m[1]);
  const built = [...sources.matchAll(/\bsay\(\s*`([^`$]+)\$\{/g)].map(m => m[1]); // say(`kind.${k}`)
  assert.deepEqual(asked.filter(key => !known.includes(key)), []);
  assert.deepEqual(known.filter(key => !asked.includes(key) && !built.some(start => key.startsWith(start))), []);
});

test("a number chooses the form and is written in the language's digits", () => {
  assert.equal(say("count.events", { n: 1 }), "1 event");
  assert.equal(say("count.events", { n: 1500 }), "1500 events");
  const english = globalThis.furatSay;
  globalThis.furatSay = { lang: "ar", digits: "٠١٢٣٤٥٦٧٨٩", say: { n: { one: "حدث واحد", two: "حدثان", few: "{n} أحداث", other: "{n}" } } };
  try {
    assert.equal(say("n", { n: 2 }), "حدثان");
    assert.equal(say("n", { n: 7 }), "٧ أحداث");
    assert.equal(digits("2014–2016"), "٢٠١٤–٢٠١٦");
  } finally {
    globalThis.furatSay = english;
  }
});

test("a key without a phrase is said as it is", () => assert.equal(say("no.such.key"), "no.such.key"));
