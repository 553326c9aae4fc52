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
//   bars     the histogram by what is shown; save the download
//   finder   search, fetched when first wanted
//   inner    the date on the pages of a place, an actor, a story and of the river
//
// The events come after the page, as columns of one file, with the bundle of
// what stands on them (listmain.ts): list, counts, chips, marks, and the bundles
// of map and diagram (mapmain.ts, ledgermain.ts).

import { bars } from "./bars";
import { brush } from "./brush";
import { dayBar } from "./daybar";
import { load } from "./dom";
import { viewOf } from "./embed";
import type {} from "./embedfoot";
import { filters } from "./filters";
import { Finder } from "./finder";
import { languages } from "./languages";
import { beside, late } from "./late";
import { dateLines } from "./ledger";
import { inner } from "./inner";
import { link, nameEvents } from "./link";
import type {} from "./listmain";
import { holders, WINDOWS } from "./map";
import { notes } from "./notes";
import { readRecord } from "./record";
import { save } from "./save";
import { say } from "./say";
import { sharing } from "./sharing";
import { Store, unset, type State } from "./state";
import { turn } from "./turn";

async function start(): Promise<void> {
  const main = document.querySelector<HTMLElement>("#main")!, record = readRecord(), view = viewOf(location.search);
  const title = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? document.title;
  if (!main.matches(".dossier")) notes(main); // it has its notes
  languages();
  if (!record || main.matches(".page")) {
    const store = record && inner(main, record);
    if (view) load(beside("share.js"), () => globalThis.furatEmbed?.(view, title, undefined, () => store?.address() ?? location.search));
    return;
  }
  const list = document.querySelector<HTMLElement>("#events")!;
  const figure = document.querySelector<HTMLElement>(".histogram")!;
  const initial = unset(record.on);
  const within = (day: number) => Math.max(record.first, Math.min(record.last, day));
  const sound = (s: State): State => ({ ...s, on: within(s.on), vs: s.vs === null ? null : within(s.vs), win: WINDOWS.includes(s.win) ? s.win : initial.win, bars: ["kind", "actor"].includes(s.bars) ? s.bars : "" });
  const store = new Store(initial, sound), finder = new Finder();
  list.classList.add("waiting");
  // The index grows with the record: it comes after the page, unless the address needs it.
  const index = once(() => Promise.all(["assets/events.js", beside("list.js")].map(src => new Promise<void>(done => load(src, done)))));
  if (location.search || location.hash) void index();
  const step = dayBar(document.querySelector<HTMLElement>("#day")!, record, store);
  await turn();
  const fill = filters(document.querySelector<HTMLElement>("#filters")!, record, store, finder);
  await turn();
  holders(main, record, store);
  dateLines(main, store);
  brush(figure, record, store);
  const stack = bars(figure, record, store), download = save(list.querySelector<HTMLElement>(".list-head")!, record, store);
  nameEvents(main);
  link(main);
  if (view) load(beside("share.js"), () => globalThis.furatEmbed?.(view, title, record, () => store.address()));
  else sharing(document.querySelector<HTMLElement>("#share")!, title, store);
  const page = { main, list, record, store, finder, sound, view, fill, step, stack, download, late };
  const all = once(async () => {
    await index();
    if (globalThis.furatList && globalThis.furatEvents) void globalThis.furatList(page);
    else missing(list);
  });
  if (location.search || location.hash || document.readyState === "complete") void all();
  for (const type of ["load", "focusin", "pointerdown"]) addEventListener(type, all);
}

/** Says in place of the filter that it will not come. */
function missing(list: HTMLElement): void {
  list.classList.remove("waiting");
  list.querySelector("#filters")!.textContent = say("share.missing");
  list.querySelector("#more-filters")!.remove();
}

function once<T>(act: () => T): () => T {
  let done: { value: T } | undefined;
  return () => (done ??= { value: act() }).value;
}

void start();
