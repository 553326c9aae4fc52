// A site of 5,000 events: rows of a table, spread over places and years by a fixed
// sequence, and an article that says who held some of the places.

import { article } from "./made.mjs";

const PLACES = ["jarabulus", "manbij", "tishrin-dam", "tabqa", "raqqa", "maadan", "deir-ez-zor", "mayadin", "hajin", "abu-kamal", "al-qaim", "anah", "haditha", "hit", "ramadi", "fallujah"];
const KINDS = ["battle", "airstrike", "shelling", "explosive-attack", "displacement"];
const ACTORS = [["north", "#a1292c"], ["south", "#2046a5"], ["river", "#ebc839"]];

export const ROWS = 5000;

/** Which kind, place and day a row has. */
export const row = i => ({ kind: KINDS[(i * 7) % KINDS.length], place: PLACES[(i * 11 + (i >> 4)) % PLACES.length], date: new Date(Date.UTC(2013, 0, 1 + ((i * 13) % 2550))).toISOString().slice(0, 10) });

const csv = () => ["id,date,title,place,kind,actors,best", ...Array.from({ length: ROWS }, (_, i) => {
  const { kind, place, date } = row(i);
  return `r${i},${date},Row ${i} of the table,${place},${kind},${ACTORS[i % 3][0]};${ACTORS[(i + 1) % 3][0]},${i % 9}`;
})].join("\n");

const control = PLACES.map((place, i) => ({ id: `held-${place}`, when: `201${3 + (i % 3)}-0${1 + (i % 9)}-05`, title: `Who held ${place}`, place, kind: "control-change", control: { holder: ACTORS[i % 3][0] } }));

export const LARGE = {
  "site.yaml": { title: "A large site", period: "2013/2019", start: "2016-03-01", languages: ["en", "ar"] },
  "actors.yaml": ACTORS.map(([id, colour]) => ({ id, name: `Party of the ${id}`, code: id.slice(0, 2).toUpperCase(), colour })),
  "events/rows.csv": csv(),
  "events/rows.yaml": { title: "Rows", format: "table", licence: "CC0 1.0", source: { by: "An example", url: "https://example.org/" }, columns: { id: "id", date: "date", title: "title", place: "place", kind: "kind", actors: "actors", best: "best" } },
  "articles/2019-12-30-held.md": article({ title: "Who held what", source: { by: "An example", url: "https://example.org/" }, events: control }, "A text."),
};
