// The reader's script. The page is complete without it; it only makes the date
// move. One Store holds what the reader has chosen and mirrors it in the
// address; every part listens to it and touches only its own element:
//
//   daybar   slider, date field, steps        → date
//   filters  words, actor, kind, place, …     → filter
//   map      discs coloured for the date; moves once map.js is there (mapmain.ts)
//   ledger   date line on diagram and histogram
//   brush    the period, over the histogram   → filter
//   link     marks one thing wherever it stands
//   languages  the way to the other languages keeps what is chosen
//   notes    numbers for addresses while the page is printed
//   embed    one view alone, in another page's frame; share hands out such frames
//
// The events come after the page, as columns of one file; then stand on it
//
//   shown    what the filter shows; gone through once for all others
//   list     the entries near the window; item one of them, more one opened
//   counts   how many; chips what is set, each to be taken off; save the download
//   bars     the histogram by what is shown
//   finder   search, fetched when first wanted
//   map      recent and selected events
//   diagram  in a bundle of its own: what a row says; pointer, keys, period, order

import { bars } from "./bars";
import { brush } from "./brush";
import { chips } from "./chips";
import { counts } from "./counts";
import { dayBar } from "./daybar";
import { load } from "./dom";
import { viewOf } from "./embed";
import type {} from "./embedfoot";
import { Events, nameMarks } from "./events";
import { filters } from "./filters";
import { Finder } from "./finder";
import { languages } from "./languages";
import { beside, late } from "./late";
import { dateLines } from "./ledger";
import type {} from "./ledgermain";
import { link } from "./link";
import { List } from "./list";
import { holders, hideMarks, marks, WINDOWS } from "./map";
import { notes } from "./notes";
import { readRecord } from "./record";
import { save } from "./save";
import { CLEAR, Shown } from "./shown";
import { sharing } from "./sharing";
import { Store, type State } from "./state";

function start(): void {
  notes(document.querySelector<HTMLElement>("#main")!);
  const record = readRecord(), view = viewOf(location.search);
  const title = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? document.title;
  if (!record) { // an inner page
    if (view) load(beside("share.js"), () => globalThis.furatEmbed?.(view, title, undefined, () => location.search));
    return;
  }
  const main = document.querySelector<HTMLElement>("#main")!, list = document.querySelector<HTMLElement>("#events")!;
  const figure = document.querySelector<HTMLElement>(".histogram")!;
  const initial: State = { ...CLEAR, on: record.on, sel: "", win: 30, vs: null, order: "km", bars: "" };
  const within = (day: number) => Math.max(record.first, Math.min(record.last, day));
  const sound = (s: State): State => ({ ...s, on: within(s.on), vs: s.vs === null ? null : within(s.vs), win: WINDOWS.includes(s.win) ? s.win : initial.win, bars: ["kind", "actor"].includes(s.bars) ? s.bars : "" });
  const store = new Store(initial, sound), finder = new Finder();
  const step = dayBar(document.querySelector<HTMLElement>("#day")!, record, store);
  const fill = filters(document.querySelector<HTMLElement>("#filters")!, record, store, finder);
  holders(main, record, store);
  dateLines(main, store);
  brush(figure, record, store);
  const stack = bars(figure, record, store), download = save(list.querySelector<HTMLElement>(".list-head")!, record, store);
  list.classList.add("waiting");
  link(main);
  languages();
  if (view) load(beside("share.js"), () => globalThis.furatEmbed?.(view, title, record, () => store.address()));
  else sharing(document.querySelector<HTMLElement>("#share")!, title, store);
  // The index grows with the record: it comes after the page, unless it is needed before.
  const all = once(() => load("assets/events.js", () => { if (globalThis.furatEvents) follow(new Events(globalThis.furatEvents, record)); }));
  if (location.search || location.hash || document.readyState === "complete") all();
  for (const type of ["load", "focusin", "pointerdown"]) addEventListener(type, all);

  /** What needs to know the events. */
  function follow(events: Events): void {
    const { rows, index } = events;
    const known = (name: string, names: string[]) => (names.includes(name) ? name : "");
    fill(events);
    store.mend(s => ({
      ...sound(s),
      actor: rows.some(r => r.actors.includes(s.actor)) ? s.actor : "", kind: known(s.kind, index.kinds), conf: known(s.conf, index.confidences),
      place: events.placeNames.has(s.place) ? s.place : "", source: known(s.source, index.sourceNames.map(([id]) => id)),
    }));
    finder.over(rows);
    nameMarks(main, events);
    const shown = new Shown(events, store, finder);
    step(shown);
    const entries = new List(list, events, record!, shown, store);
    counts(list, shown);
    chips(list, record!, events, store, shown);
    download(events, shown);
    stack(events, shown);
    marks(main, rows, store);
    hideMarks(main, shown);
    entries.open();
    const ledger = document.querySelector<HTMLElement>(".ledger-view")!;
    if (!view || view === "river") late("ledger.js", () => furatLedger(ledger, record!, events, store));
    if (!view || view === "map") late("map.js", () => globalThis.furatMap?.({ root: main, record: record!, rows, events, list: entries, store, late }));
  }
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

start();
