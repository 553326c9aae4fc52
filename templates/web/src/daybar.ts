// The bar with the shared date: a slider, a date field, steps by event, day,
// week or month, and a player. On the slider left and right move by a day, page
// up and down by a month, home and end to the ends of the record.

import { addMonths, iso, parse, words, type Day } from "./day";
import { make } from "./dom";
import type { EventRow } from "./list";
import { player } from "./player";
import type { Record } from "./record";
import type { Store } from "./state";

export function dayBar(root: HTMLElement, record: Record, store: Store, rows: EventRow[]): void {
  const slider = make("input", { type: "range", min: `${record.first}`, max: `${record.last}`, step: "1" });
  slider.setAttribute("aria-label", "Date shown on map and diagram");
  const field = make("input", { type: "date", min: iso(record.first), max: iso(record.last) });
  field.setAttribute("aria-label", "Date");
  const back = make("button", { type: "button", textContent: "◀" });
  const next = make("button", { type: "button", textContent: "▶" });
  const unit = make("select", { ariaLabel: "Step by" }, ...["event", "day", "week", "month"].map(u => make("option", { value: u, textContent: u })));
  root.append(make("div", { className: "steps", role: "group", ariaLabel: "Step" }, back, unit, next), field, slider, player(record, store));
  root.hidden = false;

  const clamp = (d: Day) => Math.max(record.first, Math.min(record.last, d));
  const days = [...new Set(rows.map(r => r.first).filter(d => d !== undefined))].sort((a, b) => a - b);
  slider.addEventListener("input", () => store.set({ on: Number(slider.value) }));
  slider.addEventListener("keydown", event => {
    const months = { PageUp: 1, PageDown: -1 }[event.key];
    if (months === undefined) return;
    event.preventDefault();
    store.set({ on: clamp(addMonths(store.state.on, months)) });
  });
  field.addEventListener("change", () => {
    const day = parse(field.value);
    if (day !== undefined) store.set({ on: clamp(day) });
  });
  back.addEventListener("click", () => store.set({ on: stepped(-1) }));
  next.addEventListener("click", () => store.set({ on: stepped(1) }));
  unit.addEventListener("change", name);

  /** The date a step away: the same where there is none. */
  function stepped(way: 1 | -1): Day {
    const { on } = store.state;
    switch (unit.value) {
      case "day": return clamp(on + way);
      case "week": return clamp(on + 7 * way);
      case "month": return clamp(addMonths(on, way));
      default: return clamp((way > 0 ? days.find(d => d > on) : days.findLast(d => d < on)) ?? on);
    }
  }

  function name(): void {
    const event = unit.value === "event";
    back.ariaLabel = event ? "To the event before" : `A ${unit.value} back`;
    next.ariaLabel = event ? "To the next event" : `A ${unit.value} on`;
    back.disabled = stepped(-1) === store.state.on;
    next.disabled = stepped(1) === store.state.on;
  }

  const labels = document.querySelectorAll<HTMLElement>(".on");
  store.listen(({ on }) => {
    slider.value = `${on}`;
    slider.setAttribute("aria-valuetext", words(on));
    if (document.activeElement !== field) field.value = iso(on);
    for (const label of labels) label.textContent = words(on);
    name();
  });
}
