// The bundle of what needs to know the events. furat.js fetches it with their
// index, after the page, and hands it what stands already; see main.ts.
//
//   shown    what the filter shows; gone through once for all others
//   list     the entries near the window; item one of them, more one opened
//   counts   how many; chips what is set, each to be taken off
//   map      recent and selected events
//   diagram  in a bundle of its own: what a row says; pointer, keys, period, order

import { chips } from "./chips";
import { counts } from "./counts";
import { Events, nameMarks } from "./events";
import { listed } from "./facts";
import type { Finder } from "./finder";
import type { late } from "./late";
import type {} from "./ledgermain";
import { List } from "./list";
import { hideMarks, marks } from "./map";
import type { Record } from "./record";
import { Shown } from "./shown";
import type { State, Store } from "./state";
import { turn } from "./turn";

/** What stands on the page before the events are known, and takes them up. */
export interface ListPage {
  main: HTMLElement;
  list: HTMLElement;
  record: Record;
  store: Store;
  finder: Finder;
  sound: (s: State) => State;
  view: string | undefined; // the one that a frame shows
  fill: (events: Events) => void;
  step: (shown: Shown) => void;
  stack: (events: Events, shown: Shown) => void;
  download: (events: Events, shown: Shown) => void;
  late: typeof late;
}

declare global { var furatList: ((page: ListPage) => Promise<void>) | undefined }

globalThis.furatList = async ({ main, list, record, store, finder, sound, view, fill, step, stack, download, late }) => {
  const index = globalThis.furatEvents;
  if (!index) return; // the file is missing: the page stays as it is
  const events = await Events.read(index, record), { rows } = events;
  await turn();
  fill(events);
  store.mend(known(events, sound));
  finder.over(rows);
  nameMarks(main, events);
  await turn();
  const shown = new Shown(events, store, finder);
  step(shown);
  const entries = new List(list, events, record, shown, store);
  counts(list, shown);
  chips(list, record, events, store, shown);
  download(events, shown);
  stack(events, shown);
  marks(main, events, shown, store);
  hideMarks(main, events, shown);
  entries.open();
  const ledger = main.querySelector<HTMLElement>(".ledger-view")!;
  if (!view || view === "river") late("ledger.js", () => furatLedger.diagram(ledger, record, listed(events), store));
  if (!view || view === "map") late("map.js", () => globalThis.furatMap?.({ root: main, record, events, shown, list: entries, store, late }));
};

/** Mends an address that asks for what the record has not. */
function known({ rows, index, placeNames }: Events, sound: (s: State) => State): (s: State) => State {
  const among = (name: string, names: string[]) => (names.includes(name) ? name : "");
  return s => ({
    ...sound(s),
    actor: rows.some(r => r.actors.includes(s.actor)) ? s.actor : "", kind: among(s.kind, index.kinds), conf: among(s.conf, index.confidences),
    place: placeNames.has(s.place) ? s.place : "", source: among(s.source, index.sourceNames.map(([id]) => id)),
  });
}
