// Recent events show what they were: beside each strong mark stand the forms of
// its kinds, as in the river diagram.

import type { Detail } from "./mapdetail";
import { onRecent, recentRows, type Mark } from "./map";
import type { Shown } from "./shown";
import type { Store } from "./state";

const NS = "http://www.w3.org/2000/svg";
const MOST = 3, STEP = 8.5;

export function kinds(marks: Mark[], detail: Detail, shown: Shown, store: Store): void {
  for (const { element, rows } of marks) {
    const home = element.hasAttribute("transform") ? element : element.querySelector("g");
    if (!home || !rows.length) continue;
    const ring = Number(element.querySelector(".ring")?.getAttribute("r") ?? 3);
    const group = document.createElementNS(NS, "g");
    group.setAttribute("class", "kinds");
    let drawn = "";
    onRecent(store, shown, s => {
      const list = [...new Set(recentRows(rows, s, shown).map(r => r.kind))].filter(k => detail.kinds[k]).slice(0, MOST);
      if (list.join() === drawn) return;
      drawn = list.join();
      group.replaceChildren(...list.map((kind, i) => {
        const path = document.createElementNS(NS, "path");
        path.setAttribute("d", detail.kinds[kind]!);
        path.setAttribute("transform", `translate(${(i - (list.length - 1) / 2) * STEP} ${-ring - 5})`);
        return path;
      }));
      if (list.length) home.append(group);
      else group.remove();
    });
  }
}
