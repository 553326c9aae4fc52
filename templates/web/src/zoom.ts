// The wide diagram shows the chosen period only: bars grow along time and are
// cut at its ends; gaps, codes and marks keep their size.

import { addMonths, iso, words, type Day } from "./day";
import { draw, make } from "./dom";
import { putLine, Scale } from "./ledger";
import { monthName, year } from "./order";
import { line, subpaths, type Point } from "./pathdata";
import type { Record } from "./record";
import type { Drawing, Row } from "./rows";
import { digits, say } from "./say";
import type { State, Store } from "./state";

/** No shorter period fills the diagram. */
const LEAST = 14;

/** The days shown for a period, the second exclusive; both open ends are those of the record. */
export function shownDays(record: Pick<Record, "first" | "last">, { from, to }: Pick<State, "from" | "to">): [Day, Day] {
  const all: [Day, Day] = [record.first, record.last + 1];
  let lo = Math.max(all[0], from ?? all[0]), hi = Math.min(all[1], (to ?? record.last) + 1);
  if (hi <= lo) return all;
  if (hi - lo < LEAST) {
    lo = Math.max(all[0], Math.min(lo, all[1] - LEAST));
    hi = Math.min(all[1], lo + LEAST);
  }
  return [lo, hi];
}

/** The ticks of a period: years, else quarters or months, else weeks or days. The first names its year. */
export function ticks(lo: Day, hi: Day): { day: Day; text: string }[] {
  const list: { day: Day; text: string }[] = [], days = hi - lo;
  const add = (day: Day, text: string, names: boolean) => list.push({ day, text: names || list.length ? text : `${text} ${year(day)}` });
  if (days <= 75) {
    for (let day = lo; day < hi; day += days > 16 ? 7 : 2) add(day, `${digits(Number(iso(day).slice(8)))} ${monthName(day)}`, false);
    return list;
  }
  const step = days > 1100 ? 12 : days > 460 ? 3 : 1, [, m, d] = iso(lo).split("-").map(Number) as [number, number, number];
  for (let day = addMonths(lo - d + 1, -((m - 1) % step)); day < hi; day = addMonths(day, step)) {
    const january = iso(day).slice(5, 7) === "01";
    if (day >= lo) add(day, january ? year(day) : monthName(day), january);
  }
  return list;
}

interface Shape { put(k: Stretch): void }

/** How a point of the whole drawing is placed in the period. */
export class Stretch {
  constructor(private readonly whole: Scale, private readonly part: Scale) {}

  /** Whether less than the whole is shown, so that all is longer than drawn. */
  get longer(): boolean { return this.part.end - this.part.first < this.whole.end - this.whole.first; }

  at(x: number): number {
    const { whole, part } = this;
    return part.beyond(whole.first + (whole.end - whole.first) * (x - whole.from) / (whole.to - whole.from));
  }

  /** An edge that stands within `reach` units of an anchor keeps its distance from it: that distance is no time. */
  edge(x: number, anchors: number[], reach: [number, number]): number {
    const near = anchors.find(a => x - a >= reach[0] && x - a <= reach[1]);
    return near === undefined ? this.at(x) : this.at(near) + (x - near);
  }
}

const START: [number, number] = [-.1, 1.6], END: [number, number] = [-1.6, .8];

export function zoom(drawing: Drawing, record: Record, store: Store, tools: HTMLElement): void {
  const { svg } = drawing, whole = drawing.scale;
  const all = make("button", { type: "button", className: "whole wide", textContent: say("zoom.whole"), hidden: true });
  all.addEventListener("click", () => store.set({ from: null, to: null }));
  tools.after(all);

  let shapes: Shape[] | undefined, axis: ((part: Scale) => void) | undefined;
  store.listen(s => {
    const [lo, hi] = shownDays(record, s), now = drawing.scale;
    const part = lo === record.first && hi === record.last + 1 ? whole : new Scale(lo, hi, whole.from, whole.to);
    if (part.first === now.first && part.end === now.end) return;
    all.hidden = part === whole;
    all.setAttribute("aria-label", say("zoom.whole-label", { from: words(lo), to: words(hi - 1) }));
    svg.dataset.d0 = `${part.first}`;
    svg.dataset.d1 = `${part.end}`;
    if (!shapes) {
      drawing.splitVeils();
      clip(drawing, whole);
      const codes = codesOf(svg);
      shapes = drawing.rows.flatMap(row => shapesOf(row, whole, codes));
    }
    axis ??= axisOf(svg, whole);
    const stretch = new Stretch(whole, part);
    for (const shape of shapes) shape.put(stretch);
    axis(part);
    putLine(svg, svg.querySelector<SVGGElement>(".now")!, s.on);
  });
}

/** Cuts the bars at the ends of the axis. */
function clip({ svg, rows }: Drawing, whole: Scale): void {
  const height = svg.viewBox.baseVal.height;
  svg.querySelector("defs")!.append(draw("clipPath", { id: "ledger-clip" }, draw("rect", { x: whole.from, y: -height, width: whole.to - whole.from, height: 3 * height })));
  rows[0]!.bars.parentElement!.setAttribute("clip-path", "url(#ledger-clip)");
}

function shapesOf(row: Row, whole: Scale, codes: Map<string, SVGTextElement>): Shape[] {
  const end = (until: Day | null) => whole.at(until ?? whole.end);
  const starts = row.place.periods.map(p => whole.at(p.from)), ends = row.place.periods.map(p => end(p.until));
  const shapes: Shape[] = [];
  for (const path of row.bars.querySelectorAll<SVGPathElement>("path")) {
    const bar = path.closest<SVGElement>(".bar")?.dataset;
    const own = bar && { start: whole.at(Number(bar.from)), end: end(bar.until ? Number(bar.until) : null) };
    const tick = path.parentElement!.querySelector(".tick");
    shapes.push(own && tick && sameSpan(path, tick) ? tickShape(path, own) : pathShape(path, starts, [...ends, ...starts], own));
  }
  addCodes(row, whole, codes);
  for (const text of row.bars.querySelectorAll<SVGTextElement>("text.c")) shapes.push(codeShape(text, whole, end));
  for (const head of row.bars.querySelectorAll("circle")) {
    const x = Number(head.getAttribute("cx"));
    shapes.push({ put: k => head.setAttribute("cx", `${k.at(x)}`) });
  }
  for (const mark of row.marks?.querySelectorAll<SVGElement>(".ev") ?? []) {
    const [x, y] = mark.getAttribute("transform")!.match(/-?[\d.]+/g)!.map(Number);
    shapes.push({ put: k => {
      const at = k.at(x!);
      mark.setAttribute("transform", `translate(${at} ${y})`);
      mark.setAttribute("visibility", at >= whole.from && at <= whole.to ? "visible" : "hidden");
    } });
  }
  return shapes;
}

/** Boxes and lines: their left and right ends are placed, those of a bar by its own days before all others. */
function pathShape(path: SVGPathElement, starts: number[], ends: number[], own?: { start: number; end: number }): Shape {
  const left = (k: Stretch, x: number) => k.edge(x, own ? [own.start, ...starts] : starts, START);
  const right = (k: Stretch, x: number) => {
    if (!own || x - own.start < .2 || x < own.end - 1.6 || x > own.end + 2.1) return k.edge(x, ends, END);
    const least = k.at(own.start) + x - own.start; // a bar of a few days is drawn wider than they are
    return Math.max(least, k.at(own.end) + Math.min(0, x - own.end));
  };
  const list = subpaths(path.getAttribute("d")!).map(points => {
    const [from, to] = spanOf(points);
    return { points, from, to };
  });
  return { put: k => path.setAttribute("d", list.map(({ points, from, to }) => {
    const x0 = left(k, from), x1 = Math.max(x0, right(k, to));
    return line(points.map(([, y], i): Point => [i === 1 || i === 2 ? x1 : x0, y])); // from left to right and back
  }).join("")) };
}

/** From where to where a path lies along time. */
function spanOf(points: Point[]): [number, number] {
  const xs = points.map(p => p[0]);
  return [Math.min(...xs), Math.max(...xs)];
}

const sameSpan = (a: Element, b: Element): boolean => {
  const [p, q] = [a, b].map(e => spanOf(subpaths(e.getAttribute("d")!).flat())) as [[number, number], [number, number]];
  return Math.abs(p[0] - q[0]) < .2 && Math.abs(p[1] - q[1]) < .2;
};

/** What stood for a few days is drawn wider, and maybe later, than it was; in a period it takes its own days once they are seen. */
function tickShape(path: SVGPathElement, own: { start: number; end: number }): Shape {
  const drawn = path.getAttribute("d")!, list = subpaths(drawn), [from, to] = spanOf(list.flat());
  return { put: k => {
    const x0 = k.at(own.start), x1 = Math.max(k.at(own.end), x0 + to - from);
    path.setAttribute("d", k.longer ? list.map(points => line(points.map(([, y], i): Point => [i === 1 || i === 2 ? x1 : x0, y]))).join("") : drawn);
  } };
}

/** One code as drawn of every actor, by the class of the actor's bars. */
function codesOf(svg: SVGSVGElement): Map<string, SVGTextElement> {
  return new Map(Array.from(svg.querySelectorAll<SVGTextElement>(".row text.c"), t => [t.previousElementSibling!.getAttribute("class")!, t]));
}

/** Writes codes into the bars that were too short for them; they show once they fit. */
function addCodes(row: Row, whole: Scale, codes: Map<string, SVGTextElement>): void {
  for (const bar of row.bars.querySelectorAll<SVGElement>(".bar:not(:has(text.c))")) {
    const bands = bar.querySelectorAll("path[class^=a-]"), like = codes.get(bands[0]?.getAttribute("class") ?? "");
    if (bands.length !== 1 || !like) continue;
    const text = like.cloneNode(true) as SVGTextElement, size = Number(like.getAttribute("font-size"));
    text.classList.add("late");
    text.setAttribute("x", `${whole.at(Number(bar.dataset.from)) + 4}`);
    text.setAttribute("y", `${row.mid + size * .36}`);
    bar.append(text);
  }
}

/** A code stands where its bar begins, or at the left end of the diagram when that is later. */
function codeShape(text: SVGTextElement, whole: Scale, end: (until: Day | null) => number): Shape {
  const x = Number(text.getAttribute("x")), { from, until } = text.closest<SVGElement>(".bar")!.dataset;
  const late = text.classList.contains("late"), start = whole.at(Number(from)), stop = end(until ? Number(until) : null), width = 8 * text.textContent!.length;
  return { put: k => {
    const at = Math.max(k.at(start) + x - start, whole.from + 4);
    text.setAttribute("x", `${at}`);
    text.setAttribute("visibility", at + width < k.at(stop) && (k.longer || !late) ? "inherit" : "hidden");
  } };
}

/** Years while the whole time is shown, as drawn; for a period its own ticks. */
function axisOf(svg: SVGSVGElement, whole: Scale): (part: Scale) => void {
  const labels = svg.querySelector(".axis")!, drawn = [...labels.children];
  const lines = [...svg.querySelectorAll<SVGPathElement>(".years, .over-years")].map(path => {
    const ys = subpaths(path.getAttribute("d")!).flat().map(p => p[1]);
    return { path, d: path.getAttribute("d")!, from: Math.min(...ys), to: Math.max(...ys) };
  });
  const months = svg.querySelector(".months");
  const heights = [...new Set(drawn.map(t => t.getAttribute("y")!))];
  return part => {
    const list = ticks(part.first, part.end), full = part.first === whole.first && part.end === whole.end;
    for (const { path, d, from, to } of lines) {
      path.setAttribute("d", full ? d : list.map(t => `M${part.at(t.day)} ${from}V${to}`).join(""));
    }
    months?.setAttribute("visibility", full ? "visible" : "hidden");
    let free = part.from;
    const texts = list.flatMap(({ day, text }) => {
      const x = part.at(day) + 2, width = 7 * text.length;
      if (x < free || x + width > part.to + 8) return [];
      free = x + width;
      return heights.map(y => draw("text", { x, y }, text));
    });
    labels.replaceChildren(...full ? drawn : texts);
  };
}
