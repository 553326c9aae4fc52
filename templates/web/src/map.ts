// The map: each place's disc shows who held it on the shared date, the marks of
// recent events are strong, the one selected stands out. Go has drawn every
// state that occurs once, as a <symbol>; the script only points at them. What
// makes the map move is a bundle of its own, see mapmain.ts.

import type { Day } from "./day";
import { labelled, make } from "./dom";
import type { EventRow, Events } from "./events";
import { describe, standing, symbolOf, type Record } from "./record";
import type { State, Store } from "./state";
import { say } from "./say";
import type { Shown } from "./shown";

/** How many days back an event may lie to be a recent one: the reader's choice. */
export const WINDOWS = [7, 30, 90, 365];

/** Whether an event may have happened on a day or in the `win` days before it. */
export function recent(row: Pick<EventRow, "first" | "last">, on: Day, win: number): boolean {
  return (row.first ?? row.last ?? Infinity) <= on && on <= (row.last ?? row.first ?? -Infinity) + win;
}

/** The rows of those events of a mark that the filter shows and that are recent. */
export function recentRows(rows: EventRow[], { on, win }: State, shown: Shown): EventRow[] {
  return rows.filter(r => recent(r, on, win) && shown.has(r));
}

/** Calls back now and whenever other events are recent and shown. */
export function onRecent(store: Store, shown: Shown, f: (s: State) => void): void {
  store.listen((s, before) => { if (s !== before && (s.on !== before.on || s.win !== before.win)) f(s); });
  shown.listen(() => f(store.state));
}

export interface Mark { element: SVGAElement; rows: EventRow[] }

/** The marks of events on the map, each with its events. */
export function readMarks(root: ParentNode, events: Events): Mark[] {
  return Array.from(root.querySelectorAll<SVGAElement>(".map-view a.ev[data-event]"), element => ({ element, rows: events.of(element) }));
}

/** Colours the discs of places for the shared date. */
export function holders(root: ParentNode, record: Record, store: Store): void {
  const places = new Map(record.places.map(p => [p.id, p]));
  const all = Array.from(root.querySelectorAll<SVGElement>(".pl[data-place]"), link => {
    const place = places.get(link.dataset.place!), disc = link.querySelector("use");
    return place && disc && { link, place, disc, name: link.querySelector("title"), symbol: disc.getAttribute("href") };
  }).filter(p => p !== null && p !== undefined);
  store.listen(({ on }) => {
    for (const p of all) {
      const period = standing(p.place, on), symbol = `#${symbolOf(record, period)}`;
      if (symbol === p.symbol) continue; // what is named anew is drawn anew, though it be the same
      p.symbol = symbol;
      p.disc.setAttribute("href", symbol);
      const words = `${p.place.name}: ${describe(record, period)}`;
      if (p.name) p.name.textContent = words;
      if (p.link.localName === "a") p.link.setAttribute("aria-label", words);
    }
  });
}

/** Shows which events are recent, and which is selected. */
export function marks(root: ParentNode, events: Events, shown: Shown, store: Store): void {
  const marks = readMarks(root, events);
  recentEvents(root.querySelector<HTMLElement>("#map-bar"), marks, shown, store);
  selected(marks, store);
}

/** Takes away the marks, on map and diagram, of which the filter shows no event. */
export function hideMarks(root: ParentNode, events: Events, shown: Shown): void {
  const all = Array.from(root.querySelectorAll<SVGElement>("svg .ev[data-event]"), element => ({ element, rows: events.of(element) }));
  shown.listen(() => {
    for (const { element, rows } of all) element.classList.toggle("hide", !rows.some(row => shown.has(row)));
  });
}

/** Makes the marks strong that stand for a recent event, and asks what is recent. */
function recentEvents(bar: HTMLElement | null, marks: Mark[], shown: Shown, store: Store): void {
  const choice = make("select", {}, ...WINDOWS.map(n => make("option", { value: `${n}`, textContent: n === 365 ? say("map.year") : say("map.days", { n }) })));
  const count = make("output", { className: "note" });
  choice.addEventListener("change", () => store.set({ win: Number(choice.value) }));
  bar?.append(make("div", { className: "recent" }, labelled(say("map.recent"), choice), count));
  if (bar) bar.hidden = false;
  onRecent(store, shown, s => {
    choice.value = `${s.win}`;
    const seen = new Set<string>();
    for (const m of marks) {
      const strong = recentRows(m.rows, s, shown);
      m.element.classList.toggle("near", strong.length > 0);
      for (const r of strong) seen.add(r.id);
    }
    count.textContent = say("count.events", { n: seen.size });
  });
}

/** Marks the event selected. */
function selected(marks: Mark[], store: Store): void {
  store.listen((s, before) => {
    if (s !== before && s.sel === before.sel) return;
    for (const { element, rows } of marks) {
      const is = s.sel !== "" && rows.some(r => r.id === s.sel);
      if (is === element.classList.contains("sel")) continue;
      element.classList.toggle("sel", is);
      if (is) element.setAttribute("aria-current", "true");
      else element.removeAttribute("aria-current");
    }
  });
}
