// Events counted by month, as Go does for the drawing (templates/histogram.go):
// whole in the month they are known to; spread evenly over their days when they
// are dated less closely.

import { addMonths, monthStart, type Day } from "./day";
import type { EventRow } from "./events";

/** The bounds of the months of an axis: month i goes from bounds[i] to bounds[i + 1]. */
export function monthBounds(first: Day, end: Day): Day[] {
  const bounds = [first];
  for (let day = addMonths(monthStart(first), 1); day < end; day = addMonths(day, 1)) bounds.push(day);
  return [...bounds, end];
}

export interface Share { month: number; part: number; known: boolean }

/** Where an event counts, and how much. What falls outside the axis does not, and moves nowhere. */
export function shares({ first, last }: Pick<EventRow, "first" | "last">, bounds: Day[]): Share[] {
  const start = bounds[0]!, end = bounds.at(-1)!;
  if (first === undefined || last === undefined || last < start || first >= end) return [];
  const at = monthOf(Math.max(first, start), bounds);
  if (first >= start && at === monthOf(last, bounds)) return [{ month: at, part: 1, known: true }];
  const list: Share[] = [], days = last - first + 1;
  for (let i = at; i < bounds.length - 1 && bounds[i]! <= last; i++) {
    list.push({ month: i, part: (Math.min(last + 1, bounds[i + 1]!) - Math.max(first, bounds[i]!)) / days, known: false });
  }
  return list;
}

function monthOf(day: Day, bounds: Day[]): number {
  let low = 0, high = bounds.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bounds[middle]! <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
