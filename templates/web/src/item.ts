// An entry of the list, in the form that Go writes it (templates/item.go).

import { make } from "./dom";
import type { Entry, Events, EventRow, Source } from "./events";
import { foreign } from "./foreign";
import type { Record } from "./record";
import { say } from "./say";

export function item(row: EventRow, entry: Entry, events: Events, record: Record): HTMLLIElement {
  const li = make("li", { className: `event k-${row.kind}`, id: `e-${row.id}` });
  mark(li, row);
  li.append(
    make("p", { className: "when" }, entry.time ? make("time", { dateTime: entry.time, textContent: entry.when }) : entry.when),
    make("div", { className: "what" },
      make("p", { className: "title" }, make("a", { href: events.href(row), textContent: entry.title, ...foreign(entry.lang) })),
      make("p", { className: "facts" }, ...facts(row, entry, events, record)),
      make("p", { className: "src" }, ...sources(entry.sources))));
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
  const parts: (Node | string)[] = [where(row, entry, events), part("kind", kind(row.kind))];
  if (entry.draft) parts.push(make("strong", { className: "draft", textContent: say("draft") }));
  for (const id of row.actors) {
    const actor = record.actors.find(a => a.id === id);
    if (actor) parts.push(make("a", { className: `code a-${id}`, href: `actors/${id}.html`, title: actor.name, textContent: actor.code }));
  }
  if (row.confidence) parts.push(part(`conf c-${row.confidence}`, confidence(row.confidence)));
  if (entry.dead) parts.push(part("dead", entry.dead));
  if (entry.versions) parts.push(part("versions", say("event.versions", { n: entry.versions.length })));
  return parts.flatMap((p, i) => (i ? [" ", p] : [p]));
}

const part = (className: string, text: string): HTMLElement => make("span", { className, textContent: text });

export const kind = (k: string): string => say(`kind.${k}`);
export const confidence = (c: string): string => say(`confidence.${c}`);

function where(row: EventRow, entry: Entry, events: Events): HTMLElement {
  const place = make("span", { className: "where" });
  const named = row.kind === "report" ? row.places.slice(0, 5) : row.places.slice(0, 1);
  if (entry.where) place.append(entry.from ? make("bdi", { textContent: entry.where, ...foreign(entry.from) }) : entry.where);
  else if (!named.length) place.append(part("none", say("event.no-place")));
  else for (const [i, id] of named.entries()) place.append(i ? say("list.comma") : "", placeLink(id, events));
  if (entry.km) place.append(" ", part("km", entry.km));
  return place;
}

function placeLink(id: string, events: Events): HTMLElement {
  const { name, apart } = events.placeNames.get(id)!;
  return make("a", { href: `places/${id}.html` }, apart ? make("bdi", { textContent: name }) : name);
}

/** Who says so, each name kept apart where the page runs the other way. */
function sources(list: Source[] | undefined): (Node | string)[] {
  if (!list?.length) return [part("none", say("event.no-source"))];
  const rtl = document.documentElement.dir === "rtl";
  return list.flatMap((s, i) => [i ? say("list.semicolon") : "", rtl ? make("bdi", { textContent: s.by }) : s.by, s.grade ? ` ${s.grade}` : ""]);
}
