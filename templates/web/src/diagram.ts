// The river diagram and what goes with it, put together: the line that says a
// row in words, pointer and keys, the period shown, the order of the rows, a second date.

import { compare } from "./compare";
import { make } from "./dom";
import type { Events } from "./events";
import { order } from "./order";
import { Readout } from "./readout";
import type { Record } from "./record";
import { Drawing } from "./rows";
import { scrub } from "./scrub";
import type { Store } from "./state";
import { zoom } from "./zoom";

const KEYS = "Left and right arrow go by a day, with shift by a month, page up and down by a year; " +
  "up and down go from place to place, where time runs down the other way about. Enter opens the place.";

export function diagram(root: HTMLElement, record: Record, events: Events, store: Store): void {
  const figures = [...root.querySelectorAll<HTMLElement>("figure:has(svg.ledger)")];
  const drawings = figures.map(f => new Drawing(f.querySelector<SVGSVGElement>("svg.ledger")!, record));
  const wide = drawings.find(d => !d.vertical);
  if (!wide) return; // no place on the river has a history
  const tools = make("div", { className: "ledger-tools" });
  figures[0]!.before(tools);
  zoom(wide, record, store, tools);
  const box = root.querySelector<HTMLElement>("#readout")!;
  const readout = new Readout(box, record, store, events, drawings);
  order(wide, store, tools, readout);
  compare(drawings, wide, record, store, tools, box);
  root.append(make("p", { id: "ledger-keys", hidden: true, textContent: KEYS }));
  for (const drawing of drawings) scrub(drawing, record, store, readout);
}
