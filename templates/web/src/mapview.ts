// The window onto the map: what of the sheet is seen, and how large. Pure
// numbers. x and y are pixels of the stage, k how many times it is magnified:
// a point of the sheet lies at k * unit * (its x) + x.

export interface View { k: number; x: number; y: number }
export interface Size { w: number; h: number }

/** The view on the way from a to b, at t from 0 to 1: what both show stays put. */
export function between(a: View, b: View, size: Size, t: number): View {
  if (t >= 1) return b;
  const k = a.k * (b.k / a.k) ** t;
  // The centre moves in step with the width that is seen, so that zooming about
  // a point leaves that point where it is.
  const wide = (v: View) => 1 / v.k;
  const s = Math.abs(a.k - b.k) < 1e-6 ? t : (wide(a) - 1 / k) / (wide(a) - wide(b));
  const centre = (v: View) => [(size.w / 2 - v.x) / v.k, (size.h / 2 - v.y) / v.k] as const;
  const [ax, ay] = centre(a), [bx, by] = centre(b);
  return { k, x: size.w / 2 - (ax + (bx - ax) * s) * k, y: size.h / 2 - (ay + (by - ay) * s) * k };
}

/** The view nearest to v that shows nothing beyond the sheet. */
export function within(v: View, size: Size, least: number, most: number): View {
  const k = Math.max(least, Math.min(most, v.k));
  const hold = (at: number, length: number) => Math.max(length * (1 - k), Math.min(0, at));
  return { k, x: hold(v.x, size.w), y: hold(v.y, size.h) };
}

/** v magnified f times about a point of the stage. */
export function about(v: View, f: number, px: number, py: number): View {
  return { k: v.k * f, x: px - (px - v.x) * f, y: py - (py - v.y) * f };
}

/** A round length in km that takes at most `room` pixels. */
export function scaleLength(pxPerKm: number, room: number): number {
  let best = 0.1;
  for (const ten of [0.1, 1, 10, 100]) for (const n of [1, 2, 5]) if (n * ten * pxPerKm <= room) best = Math.max(best, n * ten);
  return best;
}

/** How fast a drag was at its end, pixels a millisecond; nothing after a rest. */
export function flick(samples: { t: number; x: number; y: number }[], now: number): { x: number; y: number } | undefined {
  const last = samples.at(-1);
  const first = samples.find(s => now - s.t <= 100);
  if (!last || !first || now - last.t > 60 || last.t - first.t < 8) return undefined;
  const v = { x: (last.x - first.x) / (last.t - first.t), y: (last.y - first.y) / (last.t - first.t) };
  return Math.hypot(v.x, v.y) > 0.15 ? v : undefined;
}

/** Those of a list that together are no more than `most`; its first in any case, and what is too much is passed over. */
export function upTo<T extends { n: number }>(list: T[], most: number): T[] {
  let sum = 0;
  return list.filter(({ n }, i) => (i === 0 || sum + n <= most) && (sum += n) > 0);
}
