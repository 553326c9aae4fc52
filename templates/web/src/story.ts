// A story: the paragraph in the middle of the window sets the date and what is
// selected on map and diagram. The reader scrolls, or steps by two buttons; the
// script never scrolls by itself but to the day that an address asks for.

import { draw, make } from "./dom";
import type { Record } from "./record";
import { drawingsIn, type Drawing } from "./rows";
import { say } from "./say";
import type { Store } from "./state";

interface Step { element: HTMLElement; on: number; sel: string; places: string[] }

export function story(main: HTMLElement, record: Record, store: Store): void {
  const stage = main.querySelector<HTMLElement>("#stage")!, steps = readSteps(main);
  const drawings = drawingsIn(stage, record).map(d => ({ drawing: d, spots: draw("g", { class: "spots", "pointer-events": "none" }) }));
  for (const { drawing, spots } of drawings) drawing.svg.append(spots);
  const rings = draw("g", { class: "rings", "pointer-events": "none" });
  stage.querySelector(".stage-map svg")!.append(rings);
  let now = -1;

  const show = (i: number) => {
    const step = steps[i];
    if (!step || i === now) return;
    now = i;
    for (const s of steps) s.element.classList.toggle("now", s === step);
    store.set({ on: step.on, sel: step.sel }, false);
    rings.replaceChildren(...ringsOf(stage, step));
    for (const { drawing, spots } of drawings) spots.replaceChildren(...spotsOf(drawing, step));
    name();
  };
  const name = controls(stage, steps.length, () => now, i => go(steps[i]));

  const asked = store.chosen("on") && !location.hash && scrollY === 0 ? steps.findLast(s => s.on <= store.state.on) : undefined;
  show(asked ? steps.indexOf(asked) : 0);
  if (asked) asked.element.scrollIntoView({ block: "center" });
  const observer = new IntersectionObserver(entries => {
    for (const e of entries) if (e.isIntersecting) show(steps.findIndex(s => s.element === e.target));
  }, { rootMargin: "-55% 0px -44% 0px" });
  for (const s of steps) observer.observe(s.element);
}

function readSteps(main: HTMLElement): Step[] {
  return Array.from(main.querySelectorAll<HTMLElement>(".story-step"), element => ({
    element, on: Number(element.dataset.on), sel: element.dataset.sel ?? "", places: element.dataset.of?.split(" ") ?? [],
  }));
}

/** A ring about each disc of the map that a step speaks of; where it has none, about its event. */
function ringsOf(stage: HTMLElement, { sel, places }: Step): SVGElement[] {
  const marks = [...stage.querySelectorAll<SVGElement>("a.pl, a.ev")];
  const discs = marks.filter(m => places.includes(m.dataset.place ?? ""));
  const told = discs.length ? discs : marks.filter(m => sel !== "" && m.dataset.event?.split(" ").includes(sel));
  return told.flatMap(mark => {
    const at = (mark.getAttribute("transform") ?? mark.querySelector("g")?.getAttribute("transform"))?.match(/-?[\d.]+/g);
    return at ? [draw("circle", { cx: at[0]!, cy: at[1]!, r: 10, fill: "none", stroke: "#b3541e", "stroke-width": 2.5 })] : [];
  });
}

/** A ring where each of a step's rows crosses its date. */
function spotsOf(drawing: Drawing, step: Step): SVGElement[] {
  return drawing.rows.flatMap(row => {
    const is = step.places.includes(row.place.id);
    row.name.classList.toggle("cur", is);
    return is ? [draw("circle", { cx: drawing.scale.at(step.on), cy: row.mid, r: drawing.thick / 2 + 1.5, fill: "none", stroke: "#b3541e", "stroke-width": 2 })] : [];
  });
}

/** Two buttons, and how far one is; returns what writes it anew. */
function controls(stage: HTMLElement, count: number, now: () => number, to: (i: number) => void): () => void {
  const button = (text: string, label: string, way: number) => {
    const b = make("button", { type: "button", textContent: text, ariaLabel: label });
    b.addEventListener("click", () => to(now() + way));
    return b;
  };
  const back = button("▲", say("story.back"), -1), next = button("▼", say("story.next"), 1), at = make("span", { className: "note" });
  stage.querySelector(".stage-bar")!.append(make("div", { className: "stage-steps" }, at, back, next));
  return () => {
    at.textContent = say("story.at", { i: now() + 1, all: count });
    back.disabled = now() <= 0;
    next.disabled = now() >= count - 1;
  };
}

/** Brings a step to the middle: at once where less motion is wanted. */
function go(step: Step | undefined): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  step?.element.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}
