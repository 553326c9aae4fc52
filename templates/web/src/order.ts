// The order of the diagram's rows: along the river, or by the day on which a
// place first changed hands.

import { iso, type Day } from "./day";
import { draw, labelled, make } from "./dom";
import type { Readout } from "./readout";
import type { Place } from "./record";
import type { Drawing, Row } from "./rows";
import { digits, say } from "./say";
import type { Store } from "./state";

/** The day on which another than before held a place; undefined when none is known. */
export function firstChange(place: Place): Day | undefined {
  return place.periods.find((p, i) => i > 0 && p.holder !== place.periods[i - 1]!.holder)?.from;
}

/** The short name of a day's month: "Jan". */
export function monthName(day: Day): string { return say("rows.month-names").split("|")[Number(iso(day).slice(5, 7)) - 1]!; }

/** The year of a day, in the language's digits. */
export const year = (day: Day): string => digits(iso(day).slice(0, 4));

/** "Jan 2014" */
export const month = (day: Day): string => `${monthName(day)} ${year(day)}`;

export function order(drawings: Drawing[], store: Store, tools: HTMLElement, readout: Readout): void {
  const choice = make("select", {}, make("option", { value: "km", textContent: say("order.km") }), make("option", { value: "first", textContent: say("order.first") }));
  tools.prepend(labelled(say("order.rows"), choice));
  choice.addEventListener("change", () => store.set({ order: choice.value }));
  const orders = drawings.map(drawing => sorter(drawing));
  let shown = "km";
  store.listen(s => {
    const wanted = s.order === "first" ? "first" : "km";
    choice.value = wanted;
    if (wanted === shown) return;
    shown = wanted;
    for (const sort of orders) sort(wanted === "first");
    readout.write();
  });
}

/** Puts the rows of a drawing in one order or the other. */
function sorter(drawing: Drawing): (first: boolean) => void {
  const { svg, rows, vertical } = drawing, river = [...rows];
  const change = new Map(river.map(r => [r, firstChange(r.place)]));
  const time = [...river].sort((a, b) => (change.get(a) ?? Infinity) - (change.get(b) ?? Infinity) || 0);
  const days = draw("g", { class: "firsts", fill: "#666", "font-size": 10 });
  svg.append(days);
  return first => {
    drawing.splitVeils();
    const lo = river[0]!.mid, pitch = (river.at(-1)!.mid - lo) / Math.max(1, river.length - 1);
    rows.splice(0, river.length, ...first ? time : river);
    rows.forEach((row, i) => move(row, first ? lo + i * pitch : row.mid, vertical));
    svg.classList.toggle("by-first", first);
    days.replaceChildren(...first && !vertical ? rows.map(r => changed(r, change.get(r))) : []);
  };
}

/** The style sheet says how long it takes. A column's name stands within its row and goes along. */
function move(row: Row, to: number, vertical: boolean): void {
  row.now = to;
  const way = `${to - row.mid}px`;
  for (const part of vertical ? [row.bars] : [row.bars, row.name, row.marks]) if (part) part.style.transform = vertical ? `translate(${way},0)` : `translate(0,${way})`;
}

function changed(row: Row, day: Day | undefined): SVGTextElement {
  return draw("text", { x: 62, y: row.now + 3.5, "text-anchor": "end" }, day === undefined ? say("order.none") : month(day));
}
