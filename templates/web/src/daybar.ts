// The bar with the shared date: a slider, a date field, and steps to the event
// before and after. Left and right move by a day, page up and down by a month,
// home and end to the ends of the record.

import { addMonths, iso, parse, words, type Day } from "./day";
import { make } from "./dom";
import type { EventRow } from "./list";
import type { Record } from "./record";
import type { Store } from "./state";

export function dayBar(root: HTMLElement, record: Record, store: Store, rows: EventRow[]): void {
  const slider = make("input", { type: "range", min: `${record.first}`, max: `${record.last}`, step: "1" });
  slider.setAttribute("aria-label", "Date shown on map and diagram");
  const field = make("input", { type: "date", min: iso(record.first), max: iso(record.last) });
  field.setAttribute("aria-label", "Date");
  const back = make("button", { type: "button", textContent: "◀ event" });
  const next = make("button", { type: "button", textContent: "event ▶" });
  back.setAttribute("aria-label", "To the event before");
  next.setAttribute("aria-label", "To the next event");
  root.append(back, field, slider, next);
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
  back.addEventListener("click", () => step(days.findLast(d => d < store.state.on)));
  next.addEventListener("click", () => step(days.find(d => d > store.state.on)));
  function step(day: Day | undefined): void { if (day !== undefined) store.set({ on: clamp(day) }); }

  const labels = document.querySelectorAll<HTMLElement>(".on");
  store.listen(({ on }) => {
    slider.value = `${on}`;
    slider.setAttribute("aria-valuetext", words(on));
    if (document.activeElement !== field) field.value = iso(on);
    for (const label of labels) label.textContent = words(on);
    back.disabled = !days.some(d => d < on);
    next.disabled = !days.some(d => d > on);
  });
}
