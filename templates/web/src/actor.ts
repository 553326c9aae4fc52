// The page of an actor: how far it reached along the river on the date.

import { make } from "./dom";
import type { Page } from "./readout";
import { standing, type Place } from "./record";
import { say } from "./say";

/** The places that an actor held or shared on a day, and those that it fought over or besieged. */
export function reach(places: Place[], actor: number, on: number): { held: Place[]; pressed: Place[] } {
  const held: Place[] = [], pressed: Place[] = [];
  for (const p of places) {
    const state = standing(p, on), holds = state?.holder === actor, among = state?.with?.includes(actor);
    if (!holds && !among) continue;
    (state!.status !== "contested" && (holds || state!.status === "shared") ? held : pressed).push(p);
  }
  return { held, pressed };
}

export function reachOf(box: HTMLElement, { record, store }: Page, actor: number): void {
  const line = make("p", { className: "reach" });
  line.setAttribute("role", "status");
  box.querySelector(".ask-bar")!.after(line);
  store.listen(({ on }) => {
    const { held, pressed } = reach(record.places, actor, on);
    const [first, last] = [held[0], held.at(-1)];
    const ends = first && last && first !== last ? say("actor.ends", { a: first.name, b: last.name }) : first ? say("actor.end", { a: first.name }) : "";
    line.textContent = say("actor.held", { n: held.length, all: record.places.length }) + ends + (pressed.length ? say("actor.pressed", { n: pressed.length }) : "");
  });
}
