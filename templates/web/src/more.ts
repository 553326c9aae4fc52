// An entry opened in place: what the list leaves out is a file of its own,
// fetched when the first entry is opened. An entry that is open is selected.

import { load, make } from "./dom";
import type { EventRow } from "./list";
import type { Store } from "./state";

export function more(rows: EventRow[], store: Store): void {
  for (const row of rows) {
    const title = row.element.querySelector(".title a");
    if (!title) continue;
    const box = make("details", { className: "more" }, make("summary", { textContent: "More", ariaLabel: `More: ${title.textContent}` }));
    title.closest(".what")!.append(box);
    box.addEventListener("toggle", () => {
      if (box.open) store.set({ sel: row.id }, false);
      else if (store.state.sel === row.id) store.set({ sel: "" }, false);
      if (box.open && box.childElementCount === 1) fill(box, row);
    });
  }
}

function fill(box: HTMLDetailsElement, row: EventRow): void {
  const body = make("div", { className: "details", textContent: "…" });
  box.append(body);
  const write = () => {
    if (globalThis.furatDetails) globalThis.furatDetails(row.id, row.element, body);
    else body.textContent = "This could not be loaded. The title leads to the page of the event.";
  };
  if (globalThis.furatDetails) write();
  else load("assets/details.js", write);
}
