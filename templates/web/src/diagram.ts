// The river diagram and what goes with it, put together: the line that says a
// row in words, pointer and keys, the period shown, the order of the rows, a second date.

import { compare } from "./compare";
import { make } from "./dom";
import { listed } from "./facts";
import type { EventRow } from "./list";
import { order } from "./order";
import { Readout } from "./readout";
import type { Record } from "./record";
import { drawingsIn } from "./rows";
import { keysHelp, scrub } from "./scrub";
import type { Store } from "./state";
import { zoom } from "./zoom";

export function diagram(root: HTMLElement, record: Record, rows: EventRow[], store: Store): void {
  const drawings = drawingsIn(root, record), wide = drawings.find(d => !d.vertical);
  if (!wide) return; // no place on the river has a history
  const tools = make("div", { className: "ledger-tools" });
  root.querySelector("figure")!.before(tools);
  zoom(wide, record, store, tools);
  const box = root.querySelector<HTMLElement>("#readout")!;
  const readout = new Readout(box, { record, store, facts: listed(rows), root: "" }, drawings);
  order(wide, store, tools, readout);
  compare(drawings, wide, record, store, tools, box);
  root.append(keysHelp());
  for (const drawing of drawings) scrub(drawing, record, store, readout);
}
