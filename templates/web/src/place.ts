// The page of a place: the line of its table that stands on the date is marked,
// and its neighbours are said with who held them that day.

import { iso } from "./day";
import { make } from "./dom";
import type { Page } from "./readout";
import { describe, standing, type Place } from "./record";

export function place(main: HTMLElement, { record, store }: Page, about: Place): void {
  const lines = [...main.querySelectorAll<HTMLTableRowElement>(".periods tr[data-from], .periods tr.na")];
  const neighbours = [...main.querySelectorAll<HTMLElement>(".near-list li")];
  const links = [...main.querySelectorAll<HTMLAnchorElement | SVGAElement>(".near-list li > a, svg.near a.name")];
  store.listen(({ on }) => {
    const from = standing(about, on)?.from;
    for (const line of lines) mark(line, line.dataset.from === (from === undefined ? undefined : `${from}`));
    for (const line of neighbours) {
      const period = standing(record.places.find(p => p.id === line.dataset.place)!, on), holder = record.actors[period?.holder ?? -1];
      line.querySelector(".state")!.replaceChildren(
        ...holder ? [make("span", { className: `code a-${holder.id}`, textContent: holder.code }), " "] : [], describe(record, period));
    }
    for (const link of links) link.setAttribute("href", link.getAttribute("href")!.replace(/(\?.*)?$/, store.chosen("on") ? `?on=${iso(on)}` : ""));
  });
}

function mark(line: HTMLElement, is: boolean): void {
  line.classList.toggle("on-day", is);
  if (is) line.setAttribute("aria-current", "date");
  else line.removeAttribute("aria-current");
}
