// The events that the filter shows. It is gone through once for a change, and
// list, counts, marks, bars and steps follow.

import type { Events, EventRow } from "./events";
import type { Finder } from "./finder";
import { CLEAR, type State, type Store } from "./state";

const KEYS = Object.keys(CLEAR) as (keyof typeof CLEAR)[];

/** Whether a filter is set. */
export const filtered = (s: State): boolean => KEYS.some(key => s[key] !== CLEAR[key]);

/** Whether an event passes the filter. An event with no date passes any period; `found` are those with the words sought. */
export function passes(row: EventRow, s: State, found?: Set<string>): boolean {
  if (found && !found.has(row.id)) return false;
  if (s.place && !row.places.includes(s.place)) return false;
  if (s.actor && !row.actors.includes(s.actor)) return false;
  if (s.kind && row.kind !== s.kind) return false;
  if (s.conf && row.confidence !== s.conf) return false;
  if (s.source && !row.sources.includes(s.source)) return false;
  if (s.from !== null && row.last !== undefined && row.last < s.from) return false;
  if (s.to !== null && row.first !== undefined && row.first > s.to) return false;
  return s.km === null && s.kmto === null || row.stretches.some(([from, to]) => to >= (s.km ?? -Infinity) && from <= (s.kmto ?? Infinity));
}

export class Shown {
  rows: EventRow[];
  private readonly is: Uint8Array; // by number: a set of 100,000 ids took half of the time of a filter
  private listeners: (() => void)[] = [];

  constructor(private readonly events: Events, private readonly store: Store, private readonly finder: Finder) {
    this.rows = events.rows;
    this.is = new Uint8Array(events.rows.length);
    store.listen((s, before) => {
      if (s === before || KEYS.some(key => s[key] !== before[key])) this.choose();
    });
    finder.listen(() => this.choose());
  }

  /** Calls the listener now and after every change of what is shown. */
  listen(listener: () => void): void {
    this.listeners.push(listener);
    listener();
  }

  /** How many a changed filter would show. */
  count(change: Partial<State>): number {
    const s = { ...this.store.state, ...change }, found = this.finder.found(s.q);
    return this.events.rows.filter(row => passes(row, s, found)).length;
  }

  /** Whether an event is shown. */
  has(row: EventRow): boolean { return this.is[row.n] === 1; }

  private choose(): void {
    const s = this.store.state, found = this.finder.found(s.q), all = this.events.rows;
    this.rows = filtered(s) ? all.filter(row => passes(row, s, found)) : all;
    this.is.fill(this.rows === all ? 1 : 0);
    if (this.rows !== all) for (const { n } of this.rows) this.is[n] = 1;
    for (const listener of this.listeners) listener();
  }
}
