// The reader's script. The page is complete without it; it only makes the date
// move. One Store holds what the reader has chosen and mirrors it in the
// address; every part listens to it and touches only its own element:
//
//   daybar   slider, date field, steps        → date
//   filters  words, actor, kind, place, period → filter
//   chips    what is set, each to be taken off → filter
//   brush    the period, over the histogram   → filter
//   finder   search, fetched when first wanted
//   more     an entry opened in place         → selection
//   map      discs coloured for the date, recent and selected events; moves once
//            map.js is there (mapmain.ts)
//   ledger   date line on diagram and histogram
//   diagram  in a bundle of its own: what a row says; pointer, keys, period, order
//   list     entries and counts for the filter
//   link     marks one thing wherever it stands
//   languages  the way to the other languages keeps what is chosen
//   notes    numbers for addresses while the page is printed
//   embed    one view alone, in another page's frame; share hands out such frames
//   inner    the date on the pages of a place, an actor, a story and of the river

import { brush } from "./brush";
import { chips } from "./chips";
import { dayBar } from "./daybar";
import { embed, viewOf } from "./embed";
import { listed } from "./facts";
import { filters } from "./filters";
import { Finder } from "./finder";
import { languages } from "./languages";
import { late } from "./late";
import { dateLines } from "./ledger";
import type {} from "./ledgermain";
import { inner } from "./inner";
import { link } from "./link";
import { list, placeNames, readRows } from "./list";
import { map, WINDOWS } from "./map";
import { more } from "./more";
import { notes } from "./notes";
import { readRecord } from "./record";
import { sharing } from "./sharing";
import { Store, unset } from "./state";

function start(): void {
  const main = document.querySelector<HTMLElement>("#main")!, record = readRecord(), view = viewOf(location.search);
  const title = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? document.title;
  notes(main);
  languages();
  if (!record || main.matches(".page")) {
    const store = record && inner(main, record);
    if (view) embed(view, title, undefined, () => store?.address() ?? location.search);
    return;
  }
  const events = document.querySelector<HTMLElement>("#events")!;
  const rows = readRows(events);
  const actors = new Set(rows.flatMap(r => r.actors)), kinds = new Set(rows.map(r => r.kind));
  const places = placeNames(rows, record);
  const initial = unset(record.on);
  const store = new Store(initial, s => ({
    ...s,
    on: Math.max(record.first, Math.min(record.last, s.on)),
    vs: s.vs === null ? null : Math.max(record.first, Math.min(record.last, s.vs)),
    actor: actors.has(s.actor) ? s.actor : "",
    kind: kinds.has(s.kind) ? s.kind : "",
    place: places.has(s.place) ? s.place : "",
    win: WINDOWS.includes(s.win) ? s.win : initial.win,
  }));
  dayBar(document.querySelector<HTMLElement>("#day")!, record, store, rows);
  const finder = new Finder(rows);
  filters(document.querySelector<HTMLElement>("#filters")!, record, rows, places, store, finder);
  map(main, record, rows, store);
  dateLines(main, store);
  list(events, rows, store, finder);
  more(rows, store);
  chips(events, record, rows, places, store, finder);
  brush(document.querySelector<HTMLElement>(".histogram")!, record, store);
  link(main);
  const ledger = document.querySelector<HTMLElement>(".ledger-view")!;
  if (!view || view === "river") late("ledger.js", () => furatLedger.diagram(ledger, record, listed(rows), store));
  if (!view || view === "map") late("map.js", () => globalThis.furatMap?.({ root: main, record, rows, store, late }));
  if (view) embed(view, title, record, () => store.address());
  else sharing(document.querySelector<HTMLDetailsElement>("#share")!, title, store);
}

start();
