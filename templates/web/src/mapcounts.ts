// How many events a mark of several stands for, as the filter shows them: small
// below it on the magnified map.

import { draw } from "./dom";
import { passes } from "./list";
import type { Mark } from "./map";
import { digits } from "./say";
import type { Store } from "./state";

export function counts(marks: Mark[], store: Store): void {
  for (const { element, rows } of marks) {
    const ring = Number(element.querySelector(".ring")?.getAttribute("r"));
    if (rows.length < 2 || !ring) continue;
    const text = draw("text", { class: "count", y: ring + 8.5, "text-anchor": "middle" });
    store.listen(s => {
      const n = rows.filter(r => passes(r, s)).length;
      text.textContent = digits(n);
      if (n > 1) element.append(text);
      else text.remove();
    });
  }
}
