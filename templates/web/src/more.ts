// An entry opened in place: what the list leaves out is shown by code of its own,
// fetched when the first entry is opened. An entry that is open is selected.

import { make } from "./dom";
import type { Events, EventRow } from "./events";
import { code } from "./late";
import { say } from "./say";
import type { Store } from "./state";

export function more(element: HTMLElement, row: EventRow, events: Events, store: Store): void {
  const title = element.querySelector(".title a");
  if (!title) return;
  const box = make("details", { className: "more" }, make("summary", { textContent: say("list.more"), ariaLabel: say("list.more-of", { title: title.textContent! }) }));
  title.closest(".what")!.append(box);
  box.addEventListener("toggle", () => {
    if (box.open) store.set({ sel: row.id }, false);
    else if (store.state.sel === row.id) store.set({ sel: "" }, false);
    if (box.open && box.childElementCount === 1) fill(box, row, events);
  });
}

function fill(box: HTMLDetailsElement, row: EventRow, events: Events): void {
  const body = make("div", { className: "details", textContent: "…" });
  box.append(body);
  const write = () => {
    const entry = events.entry(row);
    if (entry && !entry.missing && globalThis.furatDetails) globalThis.furatDetails(row, entry, events, body);
    else body.textContent = say("list.not-loaded");
  };
  const fetched = () => (globalThis.furatDetails ? write() : code("details.js", write));
  if (events.entry(row, fetched)) fetched();
}
