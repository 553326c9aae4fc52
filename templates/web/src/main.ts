// The reader's script. The page is complete without it; it only makes the date
// move. One Store holds what the reader has chosen and mirrors it in the
// address; every part listens to it and touches only its own element:
//
//   daybar   slider, date field, steps        → date
//   filters  actor, kind, period              → filter
//   map      discs coloured for the date, recent and selected events; moves once
//            map.js is there (mapmain.ts)
//   ledger   date line on diagram and histogram
//   list     entries and counts for the filter
//   link     marks one thing wherever it stands

import { dayBar } from "./daybar";
import { filters } from "./filters";
import { late } from "./late";
import { dateLines } from "./ledger";
import { link } from "./link";
import { list, readRows } from "./list";
import { map, WINDOWS } from "./map";
import { readRecord } from "./record";
import { Store } from "./state";

function start(): void {
  const record = readRecord();
  if (!record) return; // an inner page
  const main = document.querySelector<HTMLElement>("#main")!;
  const events = document.querySelector<HTMLElement>("#events")!;
  const rows = readRows(events);
  const actors = new Set(rows.flatMap(r => r.actors)), kinds = new Set(rows.map(r => r.kind));
  const initial = { on: record.on, actor: "", kind: "", from: null, to: null, place: "", q: "", sel: "", win: 30, order: "km" };
  const store = new Store(initial, s => ({
    ...s,
    on: Math.max(record.first, Math.min(record.last, s.on)),
    actor: actors.has(s.actor) ? s.actor : "",
    kind: kinds.has(s.kind) ? s.kind : "",
    win: WINDOWS.has(s.win) ? s.win : initial.win,
  }));
  dayBar(document.querySelector<HTMLElement>("#day")!, record, store, rows);
  filters(document.querySelector<HTMLElement>("#filters")!, record, rows, store);
  map(main, record, rows, store);
  dateLines(main, store);
  list(events, rows, store);
  link(main);
  late("map.js", () => globalThis.furatMap?.({ root: main, record, rows, store, late }));
}

start();
