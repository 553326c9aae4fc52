// The map: each place's disc shows who held it on the shared date. Go has drawn
// every state that occurs once, as a <symbol>; the script only points at them.

import type { EventRow } from "./list";
import { describe, standing, type Record } from "./record";
import type { Store } from "./state";

/** How many days about the shared date make an event a near one. */
const NEAR = 15;

export function map(root: ParentNode, record: Record, rows: EventRow[], store: Store): void {
  const places = new Map(record.places.map(p => [p.id, p]));
  for (const link of root.querySelectorAll<SVGAElement>("a.pl[data-place]")) {
    const place = places.get(link.dataset.place!);
    const disc = link.querySelector("use");
    if (!place || !disc) continue;
    const name = link.querySelector("title");
    store.listen(({ on }) => {
      const period = standing(place, on);
      disc.setAttribute("href", `#${period?.state ?? "st-none"}`);
      if (name) name.textContent = `${place.name}: ${describe(record, period)}`;
      link.setAttribute("aria-label", `${place.name}: ${describe(record, period)}`);
    });
  }
  nearEvents(root, rows, store);
}

/** Makes the marks strong that stand for an event near the shared date. */
function nearEvents(root: ParentNode, rows: EventRow[], store: Store): void {
  const byId = new Map(rows.map(r => [r.id, r]));
  const marks = Array.from(root.querySelectorAll<SVGElement>(".map-view .ev[data-event]"), element => ({
    element,
    events: element.dataset.event!.split(" ").map(id => byId.get(id)).filter(row => row !== undefined),
  }));
  store.listen(({ on }) => {
    const near = (r: EventRow) => (r.first ?? r.last ?? Infinity) - NEAR <= on && on <= (r.last ?? r.first ?? -Infinity) + NEAR;
    for (const m of marks) m.element.classList.toggle("near", m.events.some(near));
  });
}
