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

export function zoom(drawings: Drawing[], record: Record, store: Store, tools: HTMLElement): void {
  const all = make("button", { type: "button", className: "whole", textContent: say("zoom.whole"), hidden: true });
  all.addEventListener("click", () => store.set({ from: null, to: null }));
  tools.after(all);
  store.listen(s => {
    const [lo, hi] = shownDays(record, s);
    all.hidden = lo === record.first && hi === record.last + 1;
    all.setAttribute("aria-label", say("zoom.whole-label", { from: words(lo), to: words(hi - 1) }));
  });
  for (const drawing of drawings) stretch(drawing, record, store);
}

function stretch(drawing: Drawing, record: Record, store: Store): void {
  const { svg } = drawing, whole = drawing.scale;
  let shapes: Shape[] | undefined, axis: ((part: Scale) => void) | undefined;
  store.listen(s => {
    const [lo, hi] = shownDays(record, s), now = drawing.scale;
    const part = lo === record.first && hi === record.last + 1 ? whole : new Scale(lo, hi, whole.from, whole.to, whole.axis);
    if (part.first === now.first && part.end === now.end) return;
    svg.dataset.d0 = `${part.first}`;
    svg.dataset.d1 = `${part.end}`;
    if (!shapes) {
      drawing.splitVeils();
      clip(drawing, whole);
      const codes = codesOf(svg);
      shapes = drawing.rows.flatMap(row => shapesOf(row, whole, codes));
    }
    axis ??= axisOf(svg, whole);
    const k = new Stretch(whole, part);
    for (const shape of shapes) shape.put(k);
    axis(part);
    putLine(svg, svg.querySelector<SVGGElement>(".now")!, s.on);
  });
}

/** Cuts the bars at the ends of the axis. */
function clip({ svg, rows, vertical }: Drawing, whole: Scale): void {
  const far = 3 * svg.viewBox.baseVal[vertical ? "width" : "height"], length = whole.to - whole.from, id = `clip-${whole.axis}`;
  const box = vertical ? { x: -far / 3, y: whole.from, width: far, height: length } : { x: whole.from, y: -far / 3, width: length, height: far };
  svg.querySelector("defs")!.append(draw("clipPath", { id }, draw("rect", box)));
  const cut = vertical ? rows.map(r => r.bars.querySelector(".column")) : [rows[0]!.bars.parentElement]; // a column's name stands in its row
  for (const part of cut) part?.setAttribute("clip-path", `url(#${id})`);
}

function shapesOf(row: Row, whole: Scale, codes: Map<string, SVGTextElement>): Shape[] {
  const end = (until: Day | null) => whole.at(until ?? whole.end);
  const starts = row.place.periods.map(p => whole.at(p.from)), ends = row.place.periods.map(p => end(p.until));
  const shapes: Shape[] = [];
  for (const path of row.bars.querySelectorAll<SVGPathElement>("path")) {
    const bar = path.closest<SVGElement>(".bar")?.dataset;
    const own = bar && { start: whole.at(Number(bar.from)), end: end(bar.until ? Number(bar.until) : null) };
    const tick = path.parentElement!.querySelector(".tick");
    shapes.push(own && tick && sameSpan(path, tick, whole) ? tickShape(path, own, whole) : pathShape(path, whole, starts, [...ends, ...starts], own));
  }
  addCodes(row, whole, codes);
  for (const text of row.bars.querySelectorAll<SVGTextElement>("text.c")) shapes.push(codeShape(text, whole, end));
  for (const head of row.bars.querySelectorAll("circle")) {
    const at = Number(head.getAttribute(`c${whole.axis}`));
    shapes.push({ put: k => head.setAttribute(`c${whole.axis}`, `${k.at(at)}`) });
  }
  for (const mark of row.marks?.querySelectorAll<SVGElement>(".ev") ?? []) {
    const [x, y] = numbers(mark.getAttribute("transform"));
    shapes.push({ put: k => {
      const at = k.at(x!);
      mark.setAttribute("transform", `translate(${at} ${y})`);
      mark.setAttribute("visibility", at >= whole.from && at <= whole.to ? "visible" : "hidden");
    } });
  }
  return shapes;
}

const numbers = (text: string | null): number[] => (text?.match(/-?[\d.]+/g) ?? []).map(Number);

/** A shape that lies along time from a place to another, and how it is drawn between others. */
interface Span { from: number; to: number; drawn(x0: number, x1: number): string }

function spanOf(points: Point[], { axis }: Scale): Span {
  const i = axis === "x" ? 0 : 1, along = points.map(p => p[i]), from = Math.min(...along), to = Math.max(...along);
  const drawn = (x0: number, x1: number) => line(points.map((p, k): Point => {
    const at = along[k]! - from < to - along[k]! ? x0 : x1;
    return i ? [p[0], at] : [at, p[1]];
  }));
  return { from, to, drawn };
}

const sameSpan = (a: Element, b: Element, whole: Scale): boolean => {
  const [p, q] = [a, b].map(e => spanOf(subpaths(e.getAttribute("d")!).flat(), whole)) as [Span, Span];
  return Math.abs(p.from - q.from) < .2 && Math.abs(p.to - q.to) < .2;
};

/** What stood for a few days is drawn wider, and maybe later, than it was; in a period it takes its own days once they are seen. */
function tickShape(path: SVGPathElement, own: { start: number; end: number }, whole: Scale): Shape {
  const drawn = path.getAttribute("d")!, list = subpaths(drawn).map(points => spanOf(points, whole)), width = list[0]!.to - list[0]!.from;
  return { put: k => {
    const x0 = k.at(own.start), x1 = Math.max(k.at(own.end), x0 + width);
    path.setAttribute("d", k.longer ? list.map(s => s.drawn(x0, x1)).join("") : drawn);
  } };
}

/** Boxes and lines: their two ends along time are placed, those of a bar by its own days before all others. */
function pathShape(path: SVGPathElement, whole: Scale, starts: number[], ends: number[], own?: { start: number; end: number }): Shape {
  const left = (k: Stretch, x: number) => k.edge(x, own ? [own.start, ...starts] : starts, START);
  const right = (k: Stretch, x: number) => {
    if (!own || x - own.start < .2 || x < own.end - 1.6 || x > own.end + 2.1) return k.edge(x, ends, END);
    const least = k.at(own.start) + x - own.start; // a bar of a few days is drawn wider than they are
    return Math.max(least, k.at(own.end) + Math.min(0, x - own.end));
  };
  const list = subpaths(path.getAttribute("d")!).map(points => spanOf(points, whole));
  return { put: k => path.setAttribute("d", list.map(({ from, to, drawn }) => {
    const x0 = left(k, from);
    return drawn(x0, Math.max(x0, right(k, to)));
  }).join("")) };
}

/** One code as drawn of every actor, by the class of the actor's bars. */
function codesOf(svg: SVGSVGElement): Map<string, SVGTextElement> {
  return new Map(Array.from(svg.querySelectorAll<SVGTextElement>(".row text.c"), t => [t.previousElementSibling!.getAttribute("class")!, t]));
}

/** Where a code stands along and across; where time runs down it is turned. */
function codeAt(text: SVGTextElement, vertical: boolean): { along: number; across: number } {
  if (!vertical) return { along: Number(text.getAttribute("x")), across: Number(text.getAttribute("y")) };
  const [across, along] = numbers(text.getAttribute("transform"));
  return { along: along!, across: across! };
}

function putCode(text: SVGTextElement, vertical: boolean, along: number, across: number): void {
  if (vertical) return text.setAttribute("transform", `translate(${across} ${along})rotate(90)`);
  text.setAttribute("x", `${along}`);
  text.setAttribute("y", `${across}`);
}

/** Writes codes into the bars that were too short for them; they show once they fit. */
function addCodes(row: Row, whole: Scale, codes: Map<string, SVGTextElement>): void {
  const vertical = whole.axis === "y";
  for (const bar of row.bars.querySelectorAll<SVGElement>(".bar:not(:has(text.c))")) {
    const bands = bar.querySelectorAll("path[class^=a-]"), like = codes.get(bands[0]?.getAttribute("class") ?? "");
    if (bands.length !== 1 || !like) continue;
    const text = like.cloneNode(true) as SVGTextElement, size = Number(like.getAttribute("font-size"));
    text.classList.add("late");
    putCode(text, vertical, whole.at(Number(bar.dataset.from)) + 4, row.mid + size * (vertical ? -.35 : .36));
    bar.append(text);
  }
}

/** A code stands where its bar begins, or at the beginning of the diagram when that is later. */
function codeShape(text: SVGTextElement, whole: Scale, end: (until: Day | null) => number): Shape {
  const vertical = whole.axis === "y", { along, across } = codeAt(text, vertical), { from, until } = text.closest<SVGElement>(".bar")!.dataset;
  const late = text.classList.contains("late"), start = whole.at(Number(from)), stop = end(until ? Number(until) : null), width = 8 * text.textContent!.length;
  return { put: k => {
    const at = Math.max(k.at(start) + along - start, whole.from + 4);
    putCode(text, vertical, at, across);
    text.setAttribute("visibility", at + width < k.at(stop) && (k.longer || !late) ? "inherit" : "hidden");
  } };
}

/** Years while the whole time is shown, as drawn; for a period its own ticks. */
function axisOf(svg: SVGSVGElement, whole: Scale): (part: Scale) => void {
  const labels = svg.querySelector(".axis")!, drawn = [...labels.children], vertical = whole.axis === "y";
  const lines = [...svg.querySelectorAll<SVGPathElement>(".years, .over-years")].map(path => {
    const across = subpaths(path.getAttribute("d")!).flat().map(p => p[vertical ? 0 : 1]);
    return { path, d: path.getAttribute("d")!, from: Math.min(...across), to: Math.max(...across) };
  });
  const months = svg.querySelector(".months");
  const places = [...new Set(drawn.map(t => t.getAttribute(vertical ? "x" : "y")!))];
  return part => {
    const list = ticks(part.first, part.end), full = part.first === whole.first && part.end === whole.end;
    for (const { path, d, from, to } of lines) {
      path.setAttribute("d", full ? d : list.map(({ day }) => (vertical ? `M${from} ${part.at(day)}H${to}` : `M${part.at(day)} ${from}V${to}`)).join(""));
    }
    months?.setAttribute("visibility", full ? "visible" : "hidden");
    let free = part.from;
    const texts = list.flatMap(({ day, text }) => {
      const at = part.at(day) + (vertical ? 11 : 2), room = vertical ? 14 : 7 * text.length;
      if (at < free || at + (vertical ? 0 : room) > part.to + 8) return [];
      free = at + room;
      return places.map(p => draw("text", vertical ? { x: p, y: at } : { x: at, y: p }, text));
    });
    labels.replaceChildren(...full ? drawn : texts);
  };
}
