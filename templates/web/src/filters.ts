// The filter: actor, kind and period. What it offers is read from the list, so
// it never offers a choice that shows nothing.

import { iso, parse, type Day } from "./day";
import { labelled, make } from "./dom";
import type { EventRow } from "./list";
import type { Record } from "./record";
import type { Store } from "./state";

export function filters(root: HTMLElement, record: Record, rows: EventRow[], store: Store): void {
  const used = new Set(rows.flatMap(r => r.actors));
  const actor = choice("All actors", record.actors.filter(a => used.has(a.id)).map(a => [a.id, a.name]));
  const kind = choice("All kinds", [...new Set(rows.map(r => r.kind))].sort().map(k => [k, k.replaceAll("-", " ")]));
  const from = dateField(record), to = dateField(record);
  const clear = make("button", { type: "button", textContent: "Clear filter" });
  root.append(labelled("Actor", actor), labelled("Kind", kind), labelled("From", from), labelled("To", to), clear);
  root.hidden = false;

  actor.addEventListener("change", () => store.set({ actor: actor.value }));
  kind.addEventListener("change", () => store.set({ kind: kind.value }));
  from.addEventListener("change", () => store.set({ from: value(from) }));
  to.addEventListener("change", () => store.set({ to: value(to) }));
  clear.addEventListener("click", () => store.set({ actor: "", kind: "", from: null, to: null }));

  store.listen(s => {
    actor.value = s.actor;
    kind.value = s.kind;
    show(from, s.from);
    show(to, s.to);
    clear.disabled = !(s.actor || s.kind || s.from !== null || s.to !== null);
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
