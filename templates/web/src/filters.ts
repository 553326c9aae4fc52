// The filter: words, actor, kind, place and period. What it offers is read from
// the list, so it never offers a choice that shows nothing.

import { iso, parse, type Day } from "./day";
import { labelled, make } from "./dom";
import type { Finder } from "./finder";
import type { EventRow } from "./list";
import type { Record } from "./record";
import type { Store } from "./state";

/** Nothing set. */
export const CLEAR = { q: "", actor: "", kind: "", place: "", from: null, to: null };

export function filters(root: HTMLElement, record: Record, rows: EventRow[], places: Map<string, string>, store: Store, finder: Finder): void {
  if (!rows.length) return; // a long record lists its years only
  const used = new Set(rows.flatMap(r => r.actors));
  const field = make("input", { type: "search", autocomplete: "off", spellcheck: false, placeholder: "Words, names, in any script" });
  const actor = choice("All actors", record.actors.filter(a => used.has(a.id)).map(a => [a.id, a.name]));
  const kind = choice("All kinds", [...new Set(rows.map(r => r.kind))].sort().map(k => [k, k.replaceAll("-", " ")]));
  const place = choice("All places", [...places]);
  const from = dateField(record), to = dateField(record);
  const clear = make("button", { type: "button", textContent: "Clear filter" });
  root.append(labelled("Search events", field), labelled("Actor", actor), labelled("Kind", kind), labelled("Place", place),
    labelled("From", from), labelled("To", to), clear);
  root.hidden = false;

  searchField(field, store, finder);
  actor.addEventListener("change", () => store.set({ actor: actor.value }));
  kind.addEventListener("change", () => store.set({ kind: kind.value }));
  place.addEventListener("change", () => store.set({ place: place.value }));
  from.addEventListener("change", () => store.set({ from: value(from) }));
  to.addEventListener("change", () => store.set({ to: value(to) }));
  clear.addEventListener("click", () => store.set(CLEAR));

  store.listen(s => {
    if (field.value.trim() !== s.q) field.value = s.q;
    actor.value = s.actor;
    kind.value = s.kind;
    place.value = s.place;
    show(from, s.from);
    show(to, s.to);
    clear.disabled = !(s.q || s.actor || s.kind || s.place || s.from !== null || s.to !== null);
  });
}

/** All that is typed until the field is left is one step of the history. */
function searchField(field: HTMLInputElement, store: Store, finder: Finder): void {
  let typing = false;
  field.addEventListener("focus", () => finder.load());
  field.addEventListener("input", () => {
    const q = field.value.trim();
    if (q === store.state.q) return;
    store.set({ q }, !typing);
    typing = true;
  });
  field.addEventListener("change", () => { typing = false; });
  finder.listen(() => {
    if (!finder.failed) return;
    field.disabled = true;
    field.placeholder = "The search could not be loaded";
  });
}

function choice(all: string, options: [string, string][]): HTMLSelectElement {
  return make("select", {}, ...[["", all], ...options].map(([value, text]) => make("option", { value: value!, textContent: text! })));
}

function dateField(record: Record): HTMLInputElement {
  return make("input", { type: "date", min: iso(record.first), max: iso(record.last) });
}

function value(field: HTMLInputElement): Day | null { return parse(field.value) ?? null; }

function show(field: HTMLInputElement, day: Day | null): void {
  const text = day === null ? "" : iso(day);
  if (field.value !== text && document.activeElement !== field) field.value = text;
}
