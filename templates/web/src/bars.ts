// The bars over time follow the filter: what it shows stands in full before the
// whole record, which Go drew and which pales. They can be stacked by kind or
// by actor. Kinds are greys, since a colour means an actor.

import { draw, labelled, make } from "./dom";
import type { Events, EventRow } from "./events";
import { kind as kindName } from "./item";
import { monthBounds, shares, type Share } from "./months";
import type { Record } from "./record";
import { digits, say } from "./say";
import { filtered, type Shown } from "./shown";
import type { Store } from "./state";

const HEIGHT = 64; // of the highest bar, as drawn by Go
const GREYS = ["#3b372f", "#767062", "#a39c8b", "#c9c2b2"];
const REST = "#e3ded3";

/** A layer of the stack: what it is called, how it is painted, and how much of an event is its. */
interface Layer { name: string; className: string; fill: string; of(row: EventRow): number }

/** The choice stands there at once; what is returned gives it the events. */
export function bars(figure: HTMLElement, record: Record, store: Store): (events: Events, shown: Shown) => void {
  const choice = make("select", {}, ...([["", say("bars.plain")], ["kind", say("bars.kind")], ["actor", say("bars.actor")]] as const)
    .map(([value, textContent]) => make("option", { value, textContent })));
  const legend = make("ul", { className: "bars-legend" });
  figure.querySelector(".period")?.prepend(labelled(say("bars.by"), choice));
  figure.append(legend);
  choice.addEventListener("change", () => store.set({ bars: choice.value }));
  return (events, shown) => stacks(figure.querySelector("svg"), choice, legend, record, events, shown, store);
}

function stacks(svg: SVGSVGElement | null, choice: HTMLSelectElement, legend: HTMLElement, record: Record, events: Events, shown: Shown, store: Store): void {
  if (!svg?.dataset.x0) return;
  const [d0, d1, x0, x1] = ["d0", "d1", "x0", "x1"].map(key => Number(svg.dataset[key])) as [number, number, number, number];
  const bounds = monthBounds(d0, d1), share = events.rows.map(row => shares(row, bounds));
  const all = sums(bounds, share, events.rows, () => 1);
  const most = Math.max(1, ...all.known.map((n, i) => n + all.spread[i]!));
  const x = (day: number) => x0 + (x1 - x0) * (day - d0) / (d1 - d0);
  const bottom = 16 + HEIGHT;
  const group = draw("g", { class: "shown", "pointer-events": "none" });
  svg.querySelector(".now")!.before(group);
  store.listen((s, before) => { if (s === before || s.bars !== before.bars) set(); });
  shown.listen(set);

  function set(): void {
    const s = store.state, by = s.bars === "kind" || s.bars === "actor" ? s.bars : "";
    choice.value = by;
    const some = filtered(s);
    svg!.classList.toggle("part", by !== "" || some);
    const layers = by === "kind" ? kinds() : by === "actor" ? actors() : [];
    const foot = bounds.map(() => 0), counted: [Layer, number][] = [];
    group.replaceChildren();
    if (by) for (const layer of layers) counted.push([layer, stack(layer, foot)]);
    else if (some) plain(foot);
    const notes = [...some ? [say("bars.pale")] : [], ...by === "actor" ? [say("bars.split")] : by ? [say("bars.spread")] : []];
    legend.replaceChildren(...counted.filter(([, n]) => n > 0).map(entry), ...notes.length ? [make("li", { className: "note", textContent: notes.join(" ") })] : []);
  }

  /** As Go draws them: dark what is known to the month, pale what is not. */
  function plain(foot: number[]): void {
    const { known, spread } = sums(bounds, share, shown.rows, () => 1);
    group.append(draw("path", { d: path(known, foot), fill: "#5d594f" }), draw("path", { d: path(spread, foot), fill: "#c4beb1" }));
  }

  /** Puts a layer on those below it; returns how many events it has. */
  function stack(layer: Layer, foot: number[]): number {
    const rows = shown.rows.filter(row => layer.of(row) > 0);
    const { known, spread } = sums(bounds, share, rows, layer.of);
    const paint: { [name: string]: string } = layer.className ? { class: layer.className } : { fill: layer.fill };
    group.append(draw("path", { d: path(known.map((n, i) => n + spread[i]!), foot), ...paint, stroke: "#fbfaf7", "stroke-width": .5 }));
    return rows.length;
  }

  function path(parts: number[], foot: number[]): string {
    let d = "";
    for (const [i, part] of parts.entries()) {
      if (!part) continue;
      const left = x(bounds[i]!) + .5, width = x(bounds[i + 1]!) - .5 - left, height = HEIGHT * part / most;
      d += `M${left.toFixed(1)} ${(bottom - foot[i]!).toFixed(1)}h${width.toFixed(1)}v${(-height).toFixed(1)}h${(-width).toFixed(1)}z`;
      foot[i]! += height;
    }
    return d;
  }

  /** The kinds most often shown, the rest as one. */
  function kinds(): Layer[] {
    const top = frequent(shown.rows.map(r => r.kind), GREYS.length);
    const list = top.map((kind, i): Layer => ({ name: kindName(kind), className: "", fill: GREYS[i]!, of: row => (row.kind === kind ? 1 : 0) }));
    return [...list, { name: say("bars.other-kinds"), className: "", fill: REST, of: row => (top.includes(row.kind) ? 0 : 1) }];
  }

  /** The actors most often named. An event of several counts to each in equal parts. */
  function actors(): Layer[] {
    const top = frequent(shown.rows.flatMap(r => r.actors), 7);
    const list = top.map((id): Layer => ({ name: record.actors.find(a => a.id === id)?.name ?? id, className: `a-${id}`, fill: "", of: row => (row.actors.includes(id) ? 1 / row.actors.length : 0) }));
    const others = (row: EventRow) => row.actors.filter(a => !top.includes(a)).length / row.actors.length;
    return [...list, { name: say("bars.other-actors"), className: "", fill: REST, of: row => (row.actors.length ? others(row) : 0) },
      { name: say("bars.no-actor"), className: "", fill: "#f1eee7", of: row => (row.actors.length ? 0 : 1) }];
  }

  function entry([{ name, className, fill }, n]: [Layer, number]): HTMLElement {
    return make("li", {}, swatch(className, fill), say("bars.entry", { name, count: digits(n) }));
  }
}

function swatch(className: string, fill: string): SVGElement {
  const paint: { [name: string]: string } = className ? { class: className } : { fill };
  return draw("svg", { width: 12, height: 12, "aria-hidden": "true" }, draw("rect", { ...paint, x: .5, y: .5, width: 11, height: 11, stroke: "#8a857b" }));
}

function sums(bounds: number[], share: Share[][], rows: EventRow[], weight: (row: EventRow) => number): { known: number[]; spread: number[] } {
  const known = Array<number>(bounds.length - 1).fill(0), spread = [...known];
  for (const row of rows) {
    const w = weight(row);
    for (const { month, part, known: is } of share[row.n]!) (is ? known : spread)[month]! += w * part;
  }
  return { known, spread };
}

function frequent(names: string[], n: number): string[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, n).map(([name]) => name);
}
