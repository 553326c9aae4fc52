// The period of the list, on the histogram: two handles, and the rest shaded.
// Dragging moves a handle or the span between them, or draws a new span; all
// snaps to months. A click takes the month under the pointer.

import { addMonths, monthEnd, monthStart, period, words, type Day } from "./day";
import { make } from "./dom";
import type { Record } from "./record";
import { say } from "./say";
import type { Store } from "./state";

type Span = [from: Day, to: Day];

export function brush(figure: HTMLElement, record: Record, store: Store): void {
  const svg = figure.querySelector("svg");
  if (!svg?.dataset.x0) return;
  const [d0, d1, x0, x1] = ["d0", "d1", "x0", "x1"].map(key => Number(svg.dataset[key])) as [number, number, number, number];
  const width = svg.viewBox.baseVal.width;
  const percent = (day: Day) => 100 * (day - d0) / (d1 - d0);
  const clamp = (day: Day) => Math.max(record.first, Math.min(record.last, day));
  const now = (): Span => [store.state.from ?? record.first, store.state.to ?? record.last];
  const set = ([from, to]: Span, step: boolean) => store.set({
    from: from <= record.first ? null : clamp(from), to: to >= record.last ? null : clamp(to) }, step);

  const box = make("div", { className: "brush" });
  const rest = [make("i"), make("i")];
  const thumbs = [say("period.from"), say("period.to")].map((name, i) => thumb(name, i));
  const said = make("span"), all = make("button", { type: "button", textContent: say("period.whole") });
  box.style.left = `${100 * x0 / width}%`;
  box.style.width = `${100 * (x1 - x0) / width}%`;
  box.append(...rest, ...thumbs);
  figure.classList.add("brushed");
  figure.append(box, make("p", { className: "period" }, said, all));
  all.addEventListener("click", () => set([record.first, record.last], true));

  store.listen((s, before) => {
    if (s !== before && s.from === before.from && s.to === before.to) return;
    const [from, to] = now();
    rest[0]!.style.width = `${percent(from)}%`;
    rest[1]!.style.left = `${percent(to + 1)}%`;
    for (const [i, day, at, low, high] of [[0, from, from, record.first, to], [1, to, to + 1, from, record.last]] as const) {
      const t = thumbs[i]!;
      t.style.left = `${percent(at)}%`;
      t.classList.toggle("end", day === (i ? record.last : record.first)); // its grip stands inside, off the axis's numbers
      t.ariaValueNow = `${day}`;
      t.ariaValueMin = `${low}`;
      t.ariaValueMax = `${high}`;
      t.ariaValueText = words(day);
    }
    const text = period(s.from, s.to);
    said.textContent = text ? say("period.listed", { period: text }) : say("period.hint");
    all.hidden = !text;
  });

  function thumb(name: string, i: number): HTMLElement {
    const t = make("div", { className: i ? "thumb to" : "thumb", role: "slider", tabIndex: 0, ariaLabel: name });
    let moved = false; // all keys until the handle is left are one step of the history
    t.addEventListener("blur", () => { moved = false; });
    t.addEventListener("keydown", event => {
      const [from, to] = now();
      const day = i ? to : from, by = (n: number) => (i ? monthEnd(addMonths(monthStart(day), n)) : addMonths(monthStart(day), n));
      const next = ({
        ArrowRight: () => by(1), ArrowUp: () => by(1), ArrowLeft: () => by(-1), ArrowDown: () => by(-1),
        PageUp: () => by(12), PageDown: () => by(-12), Home: () => (i ? monthEnd(from) : record.first), End: () => (i ? record.last : monthStart(to)),
      } as { [key: string]: () => Day })[event.key]?.();
      if (next === undefined) return;
      event.preventDefault();
      set(i ? [from, Math.max(from, next)] : [Math.min(to, next), to], !moved);
      moved = true;
    });
    return t;
  }

  // The pointer. The nearer handle is taken when it is near at all: near to
  // each other, both can be had from their own side.
  const dayAt = (x: number) => {
    const { left, width } = box.getBoundingClientRect();
    return clamp(Math.floor(d0 + (d1 - d0) * (x - left) / width));
  };
  figure.addEventListener("pointerdown", event => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const on = event.target instanceof Element && event.target.closest(".thumb");
    if (event.button || event.target instanceof Element && event.target.closest(".period") || !on && (event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom + 24)) return;
    const start = now(), down = dayAt(event.clientX), reach = event.pointerType === "mouse" ? 12 : 30;
    const off = [start[0], start[1] + 1].map(day => event.clientX - left - (right - left) * percent(day) / 100) as [number, number];
    const far = off.map(Math.abs) as [number, number];
    const near = Math.min(...far) <= reach || on ? (far[0] < far[1] ? 0 : 1) : undefined;
    const whole = start[0] === record.first && start[1] === record.last;
    const inside = !whole && start[0] <= down && down <= start[1];
    let moved = false;
    if (near !== undefined) thumbs[near]!.focus();
    event.preventDefault();
    const move = (e: PointerEvent) => {
      if (!moved && Math.abs(e.clientX - event.clientX) < 4) return;
      const day = dayAt(e.clientX - (near === undefined ? 0 : off[near]));
      const month = day === record.first ? day : monthStart(day + 15); // the nearest that begins
      set(near === 0 ? [Math.min(month, monthStart(start[1])), start[1]]
        : near === 1 ? [start[0], Math.max(month - 1, monthEnd(start[0]))]
        : inside ? shifted(start, months(down, day))
        : [monthStart(Math.min(down, day)), monthEnd(Math.max(down, day))], !moved);
      moved = true;
    };
    const end = (e: PointerEvent) => {
      if (e.type === "pointerup" && !moved && near === undefined) set([monthStart(down), monthEnd(down)], true);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  });

  /** The span moved by n months, as far as the record goes. */
  function shifted([from, to]: Span, n: number): Span {
    n = Math.max(-months(record.first, from), Math.min(months(to, record.last), n));
    const end = to === monthEnd(to) ? monthEnd(addMonths(monthStart(to), n)) : addMonths(to, n);
    return [addMonths(from, n), end];
  }
}

/** How many months b lies after a. */
function months(a: Day, b: Day): number { return Math.round((monthStart(b) - monthStart(a)) / 30.4369); }
