// The river diagram and what goes with it, put together: the line that says a
// row in words, pointer and keys, the period shown, the order of the rows, a second date.

import { compare } from "./compare";
import { make } from "./dom";
import type { Facts } from "./facts";
import { follow } from "./follow";
import { order } from "./order";
import { Readout } from "./readout";
import type { Record } from "./record";
import { drawingsIn } from "./rows";
import { keysHelp, scrub } from "./scrub";
import type { Store } from "./state";
import { zoom } from "./zoom";

export function diagram(root: HTMLElement, record: Record, facts: Facts, store: Store): void {
  const drawings = drawingsIn(root, record), wide = drawings.find(d => !d.vertical);
  if (!wide) return; // no place on the river has a history
  const tools = make("div", { className: "ledger-tools" });
  root.querySelector("figure")!.before(tools);
  zoom(drawings, record, store, tools);
  const box = root.querySelector<HTMLElement>("#readout")!;
  const readout = new Readout(box, { record, store, facts, root: "" }, drawings);
  order(drawings, store, tools, readout);
  const tall = drawings.find(d => d.vertical);
  if (tall) follow(tall, store, tools, document.querySelector(".map-view svg.map"));
  compare(drawings, wide, record, store, tools, box);
  root.append(keysHelp());
  const more = root.querySelector<HTMLAnchorElement>("a.all-places");
  more?.addEventListener("click", () => { more.search = location.search; });
  for (const drawing of drawings) scrub(drawing, record, store, readout);
}
