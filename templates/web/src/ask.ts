// The date field of a page about one place or actor, with steps to the day of
// the change before and after.

import { iso, parse, type Day } from "./day";
import { labelled, make } from "./dom";
import type { Page } from "./readout";
import { say } from "./say";

/** The days on which a state began that the page is about. */
export function changes({ record, about }: Page, actor: number): Day[] {
  const periods = (about ? [about] : record.places).flatMap(p => p.periods.filter((q, i) => {
    const before = p.periods[i - 1];
    return about || q.holder === actor || before?.holder === actor;
  }));
  return [...new Set(periods.map(p => p.from))].filter(d => d >= record.first && d <= record.last).sort((a, b) => a - b);
}

/** `days` are those to step to. */
export function ask(box: HTMLElement, page: Page, days: Day[]): void {
  const { record, store } = page;
  const field = make("input", { type: "date", min: iso(record.first), max: iso(record.last) });
  const step = (text: string, to: (on: Day) => Day | undefined) => {
    const button = make("button", { type: "button", textContent: text });
    button.addEventListener("click", () => store.set({ on: to(store.state.on) ?? store.state.on }));
    store.listen(({ on }) => { button.disabled = to(on) === undefined; });
    return button;
  };
  field.addEventListener("change", () => {
    const day = parse(field.value);
    if (day !== undefined) store.set({ on: Math.max(record.first, Math.min(record.last, day)) });
  });
  store.listen(({ on }) => { if (document.activeElement !== field) field.value = iso(on); });
  box.append(make("div", { className: "ask-bar" }, labelled(page.about ? say("ask.date") : days.length ? say("ask.date-reach") : say("ask.date-all"), field),
    ...days.length ? [step(say("ask.before"), on => days.findLast(d => d < on)), step(say("ask.after"), on => days.find(d => d > on))] : []));
  box.hidden = false;
}
