// An entry of the list, in the form that Go writes it (templates/item.go).

import { make } from "./dom";
import { sourceNames, type Entry, type Events, type EventRow } from "./events";
import type { Record } from "./record";
import { say } from "./say";

export function item(row: EventRow, entry: Entry, events: Events, record: Record): HTMLLIElement {
  const li = make("li", { className: `event k-${row.kind}`, id: `e-${row.id}` });
  mark(li, row);
  li.append(
    make("p", { className: "when" }, entry.time ? make("time", { dateTime: entry.time, textContent: entry.when }) : entry.when),
    make("div", { className: "what" },
      make("p", { className: "title" }, make("a", { href: events.href(row), textContent: entry.title })),
      make("p", { className: "facts" }, ...facts(row, entry, events, record)),
      make("p", { className: "src" }, sourceNames(entry.sources) || part("none", say("list.no-source")))));
  return li;
}

/** Writes on an entry what is looked for there; Go leaves most of it out. */
export function mark(li: HTMLElement, row: EventRow): void {
  const { dataset } = li;
  dataset.event = row.id;
  dataset.kind = row.kind;
  dataset.first = `${row.first ?? ""}`;
  dataset.last = `${row.last ?? ""}`;
  dataset.actors = row.actors.join(" ");
  dataset.place = row.places.join(" ");
  if (!row.mapped) dataset.unmapped = "";
}

function facts(row: EventRow, entry: Entry, events: Events, record: Record): (Node | string)[] {
  const parts: (Node | string)[] = [where(row, entry, events), part("kind", events.index.kindNames[row.kind] ?? row.kind)];
  if (entry.draft) parts.push(make("strong", { className: "draft", textContent: say("list.draft") }));
  for (const id of row.actors) {
    const actor = record.actors.find(a => a.id === id);
    if (actor) parts.push(make("a", { className: `code a-${id}`, href: `actors/${id}.html`, title: actor.name, textContent: actor.code }));
  }
  if (row.confidence) parts.push(part(`conf c-${row.confidence}`, confidence(row.confidence)));
  if (entry.dead) parts.push(part("dead", entry.dead));
  if (entry.versions) parts.push(part("versions", say("list.versions", { n: entry.versions.length })));
  return parts.flatMap((p, i) => (i ? [" ", p] : [p]));
}

const part = (className: string, text: string): HTMLElement => make("span", { className, textContent: text });

export const confidence = (c: string): string => say(`confidence.${c}`);

function where(row: EventRow, entry: Entry, events: Events): HTMLElement {
  const named = row.kind === "report" ? row.places.slice(0, 5) : row.places.slice(0, 1);
  const links = named.flatMap((id, i) => [i ? ", " : "", make("a", { href: `places/${id}.html`, textContent: events.placeNames.get(id)!.name })]).filter(Boolean);
  const place = make("span", { className: "where" }, ...entry.where ? [entry.where] : links.length ? links : [part("none", say("list.no-place"))]);
  if (entry.km) place.append(" ", part("km", entry.km));
  return place;
}

