// What stands at one spot of the map: the disc of a place, the ring of its
// events, or both. They are one thing to a reader who points at them.

import type { Mark } from "./map";
import type { Zoomer } from "./mapzoom";

export interface Spot { x: number; y: number; place?: SVGAElement; mark?: Mark; broad: boolean }

export function readSpots(svg: SVGSVGElement, marks: Mark[]): Spot[] {
  const spots: Spot[] = [], at = new Map<string, Spot>();
  for (const link of svg.querySelectorAll<SVGAElement>("a.pl")) {
    const spot: Spot = { ...point(link), place: link, broad: false };
    at.set(link.getAttribute("transform") ?? "", spot);
    spots.push(spot);
  }
  for (const mark of marks) {
    const own = mark.element.getAttribute("transform");
    const known = own === null ? undefined : at.get(own);
    if (known) known.mark = mark;
    else spots.push({ ...point(own === null ? mark.element.querySelector("g") ?? mark.element : mark.element), mark, broad: own === null });
  }
  return spots;
}

function point(e: SVGElement): { x: number; y: number } {
  const [x = 0, y = 0] = (e.getAttribute("transform")?.match(/-?[\d.]+/g) ?? []).map(Number);
  return { x, y };
}

/** Where a spot lies on the stage, in pixels. */
export function onStage(z: Zoomer, s: { x: number; y: number }): { x: number; y: number } {
  const f = z.unit * z.view.k;
  return { x: s.x * f + z.view.x, y: s.y * f + z.view.y };
}

export const seen = (s: Spot): boolean => Boolean(s.place) || !s.mark?.element.matches(".hide, .apart");

/** The spot nearest to a point of the stage and no farther than reach; areas are no spots. */
export function nearest(z: Zoomer, spots: Spot[], x: number, y: number, reach: number): Spot | undefined {
  let best: Spot | undefined, least = reach;
  for (const s of spots) {
    if (s.broad || !seen(s)) continue;
    const p = onStage(z, s), d = Math.hypot(p.x - x, p.y - y);
    if (d <= least) [best, least] = [s, d];
  }
  return best;
}
