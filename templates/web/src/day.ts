// Days are whole numbers since 1970-01-01, as the pages carry them. Nothing
// here passes through local time.

import { digits, monthName, say } from "./say";

export type Day = number;

const MS = 86_400_000;

/** "2014-07-15" for a day. */
export function iso(day: Day): string {
  return new Date(day * MS).toISOString().slice(0, 10);
}

/** The day of "2014-07-15"; undefined when the text is no day. */
export function parse(text: string): Day | undefined {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!m) return undefined;
  const ms = Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3]));
  return iso(ms / MS) === text ? ms / MS : undefined;
}

/** "15 July 2014" for a day. */
export function words(day: Day): string {
  const d = new Date(day * MS);
  return `${digits(d.getUTCDate())} ${month(day)}`;
}

/** "July 2014" for a day of that month. */
function month(day: Day): string {
  const d = new Date(day * MS);
  return `${monthName(d.getUTCMonth())} ${digits(d.getUTCFullYear())}`;
}

/** The same day of another month, or that month's last day. */
export function addMonths(day: Day, n: number): Day {
  const d = new Date(day * MS);
  const last = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + n + 1, 0));
  last.setUTCDate(Math.min(d.getUTCDate(), last.getUTCDate()));
  return last.getTime() / MS;
}

export function monthStart(day: Day): Day { return day + 1 - new Date(day * MS).getUTCDate(); }

export function monthEnd(day: Day): Day { return addMonths(monthStart(day), 1) - 1; }

/** A period as a reader says it: "2014–2016", "June 2014 – May 2015", "from 3 March 2014". */
export function period(from: Day | null, to: Day | null): string {
  const months = (from === null || from === monthStart(from)) && (to === null || to === monthEnd(to));
  const years = months && !(from !== null && iso(from).slice(5, 7) !== "01") && !(to !== null && iso(to).slice(5, 7) !== "12");
  const name = (day: Day) => (years ? digits(iso(day).slice(0, 4)) : months ? month(day) : words(day));
  if (from === null) return to === null ? "" : say("day.until", { day: name(to) });
  if (to === null) return say("day.from", { day: name(from) });
  return name(from) === name(to) ? name(from) : years ? `${name(from)}–${name(to)}` : `${name(from)} – ${name(to)}`;
}
