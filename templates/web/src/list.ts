// The list of events, read from the page: which entries are shown follows the
// filter, and the counts say so.

import type { Day } from "./day";
import type { Finder } from "./finder";
import type { Record } from "./record";
import type { State, Store } from "./state";

export interface EventRow {
  element: HTMLElement;
  id: string;
  first: Day | undefined;
  last: Day | undefined;
  kind: string;
  actors: string[];
  places: string[];
  mapped: boolean;
}

/** Reads the entries, and writes out on them what Go leaves out to keep the page small. */
export function readRows(root: ParentNode): EventRow[] {
  return Array.from(root.querySelectorAll<HTMLElement>("li.event"), element => {
    const { dataset } = element;
    dataset.event = element.id.slice(2); // "e-…"
    dataset.kind = /\bk-(\S+)/.exec(element.className)?.[1] ?? "";
    dataset.last ??= dataset.first ?? "";
    return {
      element,
      id: dataset.event,
      first: number(dataset.first),
      last: number(dataset.last),
      kind: dataset.kind,
      actors: words(dataset.actors),
      places: words(dataset.place),
      mapped: dataset.unmapped === undefined,
    };
  });
}

/** The places of the list by id, by name. A name is read where the list or the record gives it. */
export function placeNames(rows: EventRow[], record: Record): Map<string, string> {
  const known = new Map(record.places.map(p => [p.id, p.name]));
  for (const row of rows) {
    for (const link of row.element.querySelectorAll<HTMLAnchorElement>(".where a")) {
      const id = /([^/]+)\.html$/.exec(link.getAttribute("href")!)?.[1];
      if (id) known.set(decodeURIComponent(id), link.textContent!);
    }
  }
  const used = new Set(rows.flatMap(r => r.places));
  return new Map([...known].filter(([id]) => used.has(id)).sort((a, b) => a[1].localeCompare(b[1], "en")));
}

function number(text: string | undefined): Day | undefined { return text ? Number(text) : undefined; }
function words(text: string | undefined): string[] { return text ? text.split(" ") : []; }

/** Whether an event passes the filter. An event with no date passes any period; `found` are those with the words sought. */
export function passes(row: EventRow, s: State, found?: Set<string>): boolean {
  if (found && !found.has(row.id)) return false;
  if (s.place && !row.places.includes(s.place)) return false;
  if (s.actor && !row.actors.includes(s.actor)) return false;
  if (s.kind && row.kind !== s.kind) return false;
  if (s.from !== null && row.last !== undefined && row.last < s.from) return false;
  if (s.to !== null && row.first !== undefined && row.first > s.to) return false;
  return true;
}

export function list(root: HTMLElement, rows: EventRow[], store: Store, finder: Finder): void {
  // A long record lists whole years by their counts only; those stay.
  const groups = [...root.querySelectorAll<HTMLElement>(".month, .year")].filter(g => g.querySelector("li.event"));
  const marks = [...document.querySelectorAll<SVGElement>("svg .ev[data-event]")];
  const show = (s: State) => {
    const found = finder.found(s.q);
    const shown = rows.filter(row => passes(row, s, found));
    const ids = new Set(shown.map(r => r.id));
    for (const row of rows) row.element.hidden = !ids.has(row.id);
    for (const g of groups) g.hidden = !g.querySelector("li.event:not([hidden])");
    for (const m of marks) m.classList.toggle("hide", !m.dataset.event!.split(" ").some(id => ids.has(id)));
    count("shown", shown.length);
    count("unmapped", shown.filter(r => !r.mapped).length);
    count("undated", shown.filter(r => r.first === undefined && r.last === undefined).length);
  };
  store.listen((s, before) => {
    if (s === before || FILTER.some(key => s[key] !== before[key])) show(s);
    for (const row of rows) row.element.classList.toggle("sel", row.id === s.sel);
  });
  finder.listen(() => show(store.state));
}

const FILTER = ["actor", "kind", "from", "to", "place", "q"] as const;

function count(name: string, n: number): void {
  const element = document.querySelector(`#counts .${name}`);
  if (element) element.textContent = `${n}`;
}
