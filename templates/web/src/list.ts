// The list of events, read from the page: which entries are shown follows the
// filter, and the counts say so.

import type { Day } from "./day";
import type { State, Store } from "./state";

export interface EventRow {
  element: HTMLElement;
  id: string;
  first: Day | undefined;
  last: Day | undefined;
  kind: string;
  actors: string[];
  mapped: boolean;
}

export function readRows(root: ParentNode): EventRow[] {
  return Array.from(root.querySelectorAll<HTMLElement>("li.event"), element => ({
    element,
    id: element.dataset.event ?? "",
    first: number(element.dataset.first),
    last: number(element.dataset.last),
    kind: element.dataset.kind ?? "",
    actors: words(element.dataset.actors),
    mapped: element.dataset.unmapped === undefined,
  }));
}

function number(text: string | undefined): Day | undefined { return text ? Number(text) : undefined; }
function words(text: string | undefined): string[] { return text ? text.split(" ") : []; }

/** Whether an event passes the filter. An event with no date passes any period. */
export function passes(row: EventRow, s: State): boolean {
  if (s.actor && !row.actors.includes(s.actor)) return false;
  if (s.kind && row.kind !== s.kind) return false;
  if (s.from !== null && row.last !== undefined && row.last < s.from) return false;
  if (s.to !== null && row.first !== undefined && row.first > s.to) return false;
  return true;
}

export function list(root: HTMLElement, rows: EventRow[], store: Store): void {
  // A long record lists whole years by their counts only; those stay.
  const groups = [...root.querySelectorAll<HTMLElement>(".month, .year")].filter(g => g.querySelector("li.event"));
  const marks = [...document.querySelectorAll<SVGElement>("svg .ev[data-event]")];
  store.listen((s, before) => {
    if (s !== before && s.actor === before.actor && s.kind === before.kind && s.from === before.from && s.to === before.to) return;
    const shown = rows.filter(row => passes(row, s));
    const ids = new Set(shown.map(r => r.id));
    for (const row of rows) row.element.hidden = !ids.has(row.id);
    for (const g of groups) g.hidden = !g.querySelector("li.event:not([hidden])");
    for (const m of marks) m.classList.toggle("hide", !m.dataset.event!.split(" ").some(id => ids.has(id)));
    count("shown", shown.length);
    count("unmapped", shown.filter(r => !r.mapped).length);
    count("undated", shown.filter(r => r.first === undefined && r.last === undefined).length);
  });
}

function count(name: string, n: number): void {
  const element = document.querySelector(`#counts .${name}`);
  if (element) element.textContent = `${n}`;
}
