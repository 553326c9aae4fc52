// How many events a mark of several stands for, as the filter shows them: small
// below it on the magnified map.

import { draw } from "./dom";
import type { Mark } from "./map";
import { digits } from "./say";
import type { Shown } from "./shown";

export function counts(marks: Mark[], shown: Shown): void {
  for (const { element, rows } of marks) {
    const ring = Number(element.querySelector(".ring")?.getAttribute("r"));
    if (rows.length < 2 || !ring) continue;
    const text = draw("text", { class: "count", y: ring + 8.5, "text-anchor": "middle" });
    shown.listen(() => {
      const n = rows.filter(r => shown.has(r)).length;
      text.textContent = digits(n);
      if (n > 1) element.append(text);
      else text.remove();
    });
  }
}
