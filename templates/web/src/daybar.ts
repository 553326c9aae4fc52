// The bar with the shared date: a slider, a date field, steps by event, day,
// week or month, and a player. On the slider left and right move by a day, page
// up and down by a month, home and end to the ends of the record.

import { addMonths, iso, parse, words, type Day } from "./day";
import { make } from "./dom";
import { player } from "./player";
import type { Record } from "./record";
import { say } from "./say";
import type { Shown } from "./shown";
import type { Store } from "./state";

/** Builds the bar; what is returned gives it the events to step by: those that the filter shows. */
export function dayBar(root: HTMLElement, record: Record, store: Store): (shown: Shown) => void {
  const slider = make("input", { type: "range", min: `${record.first}`, max: `${record.last}`, step: "1", ariaLabel: say("day.slider") });
  const field = make("input", { type: "date", min: iso(record.first), max: iso(record.last), ariaLabel: say("day.date") });
  const back = make("button", { type: "button", textContent: "◀" });
  const next = make("button", { type: "button", textContent: "▶" });
  const units = { event: say("day.event"), day: say("day.day"), week: say("day.week"), month: say("day.month") };
  const unit = make("select", { ariaLabel: say("day.by") }, ...Object.entries(units).map(([value, textContent]) => make("option", { value, textContent })));
  root.append(make("div", { className: "steps", role: "group", ariaLabel: say("day.step") }, back, unit, next), field, slider, player(record, store));
  root.hidden = false;

  const clamp = (d: Day) => Math.max(record.first, Math.min(record.last, d));
  let days: Day[] = []; // on which an event begins
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
    const [before, after] = {
      event: [say("day.event-back"), say("day.event-on")], day: [say("day.day-back"), say("day.day-on")],
      week: [say("day.week-back"), say("day.week-on")], month: [say("day.month-back"), say("day.month-on")],
    }[unit.value as keyof typeof units];
    back.ariaLabel = before!;
    next.ariaLabel = after!;
    back.disabled = stepped(-1) === store.state.on;
    next.disabled = stepped(1) === store.state.on;
  }

  const labels = document.querySelectorAll<HTMLElement>(".on");
  store.listen(({ on }, before) => {
    if (on === before.on && slider.value === `${on}` && slider.ariaValueText) return;
    slider.value = `${on}`;
    slider.ariaValueText = words(on);
    if (document.activeElement !== field) field.value = iso(on);
    for (const label of labels) label.textContent = words(on);
    name();
  });
  return shown => shown.listen(() => {
    days = [...new Set(shown.rows.map(r => r.first).filter(d => d !== undefined))].sort((a, b) => a - b);
    name();
  });
}
