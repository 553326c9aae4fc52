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
  places: string[];
}

export function readRows(root: ParentNode): EventRow[] {
  return Array.from(root.querySelectorAll<HTMLElement>("li.event"), element => ({
    element,
    id: element.dataset.event ?? "",
    first: number(element.dataset.first),
    last: number(element.dataset.last),
    kind: element.dataset.kind ?? "",
    actors: words(element.dataset.actors),
    places: words(element.dataset.places),
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
  const groups = [...root.querySelectorAll<HTMLElement>(".month"), ...root.querySelectorAll<HTMLElement>(".year")];
  const mapped = new Set(Array.from(document.querySelectorAll<SVGElement>(".map-view [data-event]"), e => e.dataset.event));
  store.listen(s => {
    const shown = rows.filter(row => {
      const pass = passes(row, s);
      row.element.hidden = !pass;
      return pass;
    });
    for (const g of groups) g.hidden = !g.querySelector("li.event:not([hidden])");
    set(".shown", shown.length);
    set(".unmapped", shown.filter(r => r.element.dataset.unmapped !== undefined).length);
    set(".undated", shown.filter(r => r.first === undefined && r.last === undefined).length);
    hideMarks(shown, mapped);
  });
  function set(selector: string, n: number): void {
    const element = document.querySelector(`#counts ${selector}`);
    if (element && element.textContent !== `${n}`) element.textContent = `${n}`;
  }
}

/** Takes the marks of filtered events off map and diagram. */
function hideMarks(shown: EventRow[], mapped: Set<string | undefined>): void {
  const ids = new Set(shown.map(r => r.id));
  if (mapped.size === 0) return;
  for (const mark of document.querySelectorAll<SVGElement>("svg .ev[data-event]")) {
    mark.classList.toggle("hide", !mark.dataset.event!.split(" ").some(id => ids.has(id)));
  }
}
