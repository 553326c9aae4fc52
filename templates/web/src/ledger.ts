// The river diagram: the date line follows the shared date. Each drawing gives
// its scale: days d0 to d1 lie at x0 to x1, or y0 to y1 when time runs down.

import { words, type Day } from "./day";
import type { Store } from "./state";

export class Scale {
  readonly axis: "x" | "y";

  constructor(readonly first: Day, readonly end: Day, readonly from: number, readonly to: number, axis: "x" | "y" = "x") {
    this.axis = axis;
  }

  /** Where a day begins, never off the scale. */
  at(day: Day): number { return this.beyond(Math.max(this.first, Math.min(this.end, day))); }

  /** Where a day begins, be it off the scale. */
  beyond(day: Day): number { return this.from + (this.to - this.from) * (day - this.first) / (this.end - this.first); }

  /** The day that lies at a point, the first or last one beyond the ends. */
  day(at: number): Day {
    const day = Math.floor(this.first + (this.end - this.first) * (at - this.from) / (this.to - this.from) + 1e-9);
    return Math.max(this.first, Math.min(this.end - 1, day));
  }

  has(day: Day): boolean { return this.first <= day && day < this.end; }
}

/** The scale of a drawing as it stands: a chosen period changes it. */
export function scaleOf(svg: SVGSVGElement): Scale | undefined {
  const { d0, d1, x0, x1, y0, y1 } = svg.dataset as { [key: string]: string | undefined };
  const from = Number(x0 ?? y0), to = Number(x1 ?? y1);
  const first = Number(d0), end = Number(d1);
  if (!(end > first) || Number.isNaN(from) || Number.isNaN(to)) return undefined;
  return new Scale(first, end, from, to, x0 === undefined ? "y" : "x");
}

/** Moves the date line of every drawing that has one. */
export function dateLines(root: ParentNode, store: Store): void {
  for (const svg of root.querySelectorAll<SVGSVGElement>("svg[data-d0]")) {
    const line = svg.querySelector<SVGGElement>(".now");
    if (line && scaleOf(svg)) store.listen(({ on }) => putLine(svg, line, on));
  }
}

/** Puts a date line with its label at a day, and hides it beyond the scale. */
export function putLine(svg: SVGSVGElement, line: SVGGElement, day: Day): void {
  const scale = scaleOf(svg)!;
  const label = line.querySelector("text"), box = line.querySelector("rect");
  const at = scale.at(day);
  line.setAttribute("visibility", scale.has(day) ? "visible" : "hidden");
  line.setAttribute("transform", scale.axis === "x" ? `translate(${at},0)` : `translate(0,${at})`);
  if (!label || !box) return;
  const text = words(day), boxed = boxes.get(label) ?? label.textContent;
  boxes.set(label, boxed!);
  label.textContent = text;
  if (text === boxed) return;
  const width = widthOf(label) + 14;
  if (width <= 14) return; // not shown at this width of the window
  box.setAttribute("width", `${width}`);
  if (scale.axis === "x") box.setAttribute("x", `${-width / 2}`);
  boxes.set(label, text);
}

// The words that a label's box is as wide as: at first Go's. To open a page nothing need be measured.
const boxes = new WeakMap<SVGTextElement, string>();

// To measure a text lays out the page, and a date that is dragged is written at every
// frame. All figures are equally wide, so that a month is measured once.
const widths = new WeakMap<SVGTextElement, Map<string, number>>();

function widthOf(label: SVGTextElement): number {
  const known = widths.get(label) ?? new Map<string, number>(), form = label.textContent!.replace(/\p{Nd}/gu, "0");
  widths.set(label, known);
  const width = known.get(form) ?? label.getComputedTextLength();
  if (width) known.set(form, width);
  return width;
}
