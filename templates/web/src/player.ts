// The player: the date goes on by a month at a time, until the end or until the
// reader does anything. Where less motion is wanted it steps once a press.

import { addMonths } from "./day";
import { make } from "./dom";
import type { Record } from "./record";
import { say } from "./say";
import type { Store } from "./state";

const PACE = 700; // ms a month

export function player(record: Record, store: Store): HTMLButtonElement {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const button = make("button", { type: "button", className: "play" });
  let timer = 0;

  const step = () => {
    store.set({ on: Math.min(record.last, addMonths(store.state.on, 1)) });
    if (store.state.on === record.last) stop();
  };
  // Its own press stops it by the click that follows.
  const onInput = (event: Event) => {
    const press = event instanceof KeyboardEvent ? event.key === "Enter" || event.key === " " : true;
    if (event.target !== button || !press) stop();
  };
  function start(): void {
    if (store.state.on === record.last) store.set({ on: record.first });
    else step();
    if (still.matches || store.state.on === record.last) return;
    timer = setInterval(step, PACE);
    for (const type of ["pointerdown", "keydown"]) addEventListener(type, onInput, true);
    name();
  }
  function stop(): void {
    clearInterval(timer);
    timer = 0;
    for (const type of ["pointerdown", "keydown"]) removeEventListener(type, onInput, true);
    name();
  }
  function name(): void {
    button.textContent = timer ? say("play.stop") : still.matches ? say("play.month") : say("play.play");
  }
  button.addEventListener("click", () => (timer ? stop() : start()));
  still.addEventListener("change", stop);
  addEventListener("popstate", stop);
  name();
  return button;
}
