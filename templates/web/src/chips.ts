// What is set in the filter, beside the counts: each part can be taken off. When
// nothing is left of the list, each part says what would be there without it.

import { period } from "./day";
import { make } from "./dom";
import { CLEAR } from "./filters";
import type { Finder } from "./finder";
import { passes, type EventRow } from "./list";
import type { Record } from "./record";
import type { State, Store } from "./state";

type Part = [label: string, off: Partial<State>];

export function chips(root: HTMLElement, record: Record, rows: EventRow[], places: Map<string, string>, store: Store, finder: Finder): void {
  const head = root.querySelector(".list-head");
  if (!head || !rows.length) return;
  const set = make("ul", { className: "chips", ariaLabel: "Filter" });
  const empty = make("div", { className: "empty" });
  head.querySelector("h2")!.after(set);
  root.querySelector("#filters")!.after(empty);

  const show = (s: State) => {
    const parts = partsOf(s);
    const held = [...set.children].findIndex(c => c.contains(document.activeElement));
    set.replaceChildren(...parts.map(([label, off]) => make("li", {}, button(`${label} ×`, `Take off ${label}`, off))));
    set.hidden = !parts.length;
    // The focus stays where the reader takes off one part after the other.
    if (held >= 0) (set.children[Math.min(held, parts.length - 1)]?.firstChild as HTMLElement ?? document.querySelector("#filters input")).focus();
    const left = (change: Partial<State>) => {
      const then = { ...s, ...change }, found = finder.found(then.q);
      return rows.filter(row => passes(row, then, found)).length;
    };
    empty.hidden = left({}) > 0;
    if (empty.hidden) return empty.replaceChildren();
    const ways = parts.map(([label, off]): [string, Partial<State>, number] => [`Without ${label}`, off, left(off)]);
    empty.replaceChildren(
      make("p", { textContent: parts.length > 1 ? "No event fits all of these at once." : `No event fits ${parts[0]?.[0]}.` }),
      ...ways.filter(([, , n]) => n > 0).map(([label, off, n]) => button(`${label}: ${n}`, "", off)),
      button("Show all events", "", CLEAR));
  };
  store.listen(show);
  finder.listen(() => show(store.state));

  function button(text: string, label: string, off: Partial<State>): HTMLButtonElement {
    const b = make("button", { type: "button", textContent: text });
    if (label) b.ariaLabel = label;
    b.addEventListener("click", () => store.set(off, true));
    return b;
  }

  function partsOf(s: State): Part[] {
    const parts: Part[] = [];
    if (s.q) parts.push([`“${s.q}”`, { q: "" }]);
    if (s.actor) parts.push([record.actors.find(a => a.id === s.actor)?.name ?? s.actor, { actor: "" }]);
    if (s.kind) parts.push([s.kind.replaceAll("-", " "), { kind: "" }]);
    if (s.place) parts.push([`in ${places.get(s.place)}`, { place: "" }]);
    if (s.from !== null || s.to !== null) parts.push([period(s.from, s.to), { from: null, to: null }]);
    return parts;
  }
}
