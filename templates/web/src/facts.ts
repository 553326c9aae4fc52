// What the diagram says of an event: read from the list of events, or from the
// data of a page that has no such list.

import type { EventRow } from "./list";
import type { Fact, Record } from "./record";

export type Facts = (event: string) => Fact | undefined;

/** The facts of the events that a page lists; a very long record leaves some out. */
export function listed(rows: EventRow[]): Facts {
  return id => {
    const row = rows.find(r => r.id === id);
    const text = (part: string) => row?.element.querySelector(part)?.textContent ?? "";
    return row && { title: text(".title"), when: text(".when"), source: text(".src"), first: `${row.first ?? ""}` };
  };
}

export const carried = (record: Record): Facts => id => record.events?.[id];
