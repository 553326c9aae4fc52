// What the diagram says of an event: read from the index of all events, or from
// the data of a page that has no such list.

import { sourceNames, type Events } from "./events";
import type { Fact, Record } from "./record";

/** What is known of an event; what has to be fetched for it comes later, after which `then` is called. */
export type Facts = (event: string, then?: () => void) => Fact | undefined;

/** The facts of all events. */
export function listed(events: Events): Facts {
  return (id, then) => {
    const row = events.byId.get(id), entry = row && events.entry(row, then);
    return row && { title: entry?.title ?? "", when: entry?.when ?? "", source: sourceNames(entry?.sources), first: `${row.first ?? ""}` };
  };
}

export const carried = (record: Record): Facts => id => record.events?.[id];
