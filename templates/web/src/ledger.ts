// The river diagram: the date line follows the shared date. Each drawing gives
// its scale: days d0 to d1 lie at x0 to x1, or y0 to y1 when time runs down.

import { words, type Day } from "./day";
import type { Store } from "./state";

interface Scale { axis: "x" | "y"; at(day: Day): number }

function scaleOf(svg: SVGSVGElement): Scale | undefined {
  const { d0, d1, x0, x1, y0, y1 } = svg.dataset as { [key: string]: string | undefined };
  const axis = x0 === undefined ? "y" : "x";
  const from = Number(x0 ?? y0), to = Number(x1 ?? y1);
  const first = Number(d0), end = Number(d1);
  if (!(end > first) || Number.isNaN(from) || Number.isNaN(to)) return undefined;
  return { axis, at: day => from + (to - from) * (Math.max(first, Math.min(end, day)) - first) / (end - first) };
}

/** Moves the date line of every drawing that has one. */
export function dateLines(root: ParentNode, store: Store): void {
  for (const svg of root.querySelectorAll<SVGSVGElement>("svg[data-d0]")) {
    const line = svg.querySelector<SVGGElement>(".now");
    const scale = scaleOf(svg);
    if (!line || !scale) continue;
    const label = line.querySelector("text"), box = line.querySelector("rect");
    store.listen(({ on }) => {
      const at = scale.at(on);
      line.setAttribute("transform", scale.axis === "x" ? `translate(${at},0)` : `translate(0,${at})`);
      if (!label || !box) return;
      label.textContent = words(on);
      const width = label.getComputedTextLength() + 14;
      if (width <= 14) return; // not shown at this width of the window
      box.setAttribute("width", `${width}`);
      if (scale.axis === "x") box.setAttribute("x", `${-width / 2}`);
    });
  }
}
