// What is set in the filter, beside the counts: each part can be taken off. When
// nothing is left of the list, each part says what would be there without it.

import { period } from "./day";
import { make } from "./dom";
import type { Events } from "./events";
import { confidence, kind } from "./item";
import type { Record } from "./record";
import { digits, say } from "./say";
import type { Shown } from "./shown";
import { CLEAR, type State, type Store } from "./state";

export type Part = [label: string, off: Partial<State>];

/** What is set, part by part, in words. */
export function partsOf(s: State, record: Record, { index, placeNames }: Events): Part[] {
  const parts: Part[] = [];
  if (s.q) parts.push([say("chips.words", { q: s.q }), { q: "" }]);
  if (s.actor) parts.push([record.actors.find(a => a.id === s.actor)?.name ?? s.actor, { actor: "" }]);
  if (s.kind) parts.push([kind(s.kind), { kind: "" }]);
  if (s.place) parts.push([say("chips.place", { place: placeNames.get(s.place)?.name ?? s.place }), { place: "" }]);
  if (s.conf) parts.push([confidence(s.conf), { conf: "" }]);
  if (s.source) parts.push([say("chips.source", { source: index.sourceNames.find(([id]) => id === s.source)?.[1] ?? s.source }), { source: "" }]);
  if (s.km !== null || s.kmto !== null) parts.push([reach(s, index.placeNames), { km: null, kmto: null }]);
  if (s.from !== null || s.to !== null) parts.push([period(s.from, s.to), { from: null, to: null }]);
  return parts;
}

/** A stretch of the river by its places: "Raqqa – Mayadin", "below Hit". */
function reach({ km, kmto }: State, places: Events["index"]["placeNames"]): string {
  const name = (at: number) => places.find(p => p.km === at)?.name ?? say("filter.km-only", { km: digits(at) });
  if (km === null) return say("chips.down-to", { place: name(kmto!) });
  if (kmto === null) return say("chips.up-to", { place: name(km) });
  return `${name(km)} – ${name(kmto)}`;
}

export function chips(root: HTMLElement, record: Record, events: Events, store: Store, shown: Shown): void {
  const head = root.querySelector(".list-head")!;
  const set = make("ul", { className: "chips", ariaLabel: say("chips.label") });
  const empty = make("div", { className: "empty", hidden: true });
  head.querySelector("h2")!.after(set);
  root.querySelector("#more-filters")!.after(empty);

  shown.listen(() => {
    const parts = partsOf(store.state, record, events);
    const held = [...set.children].findIndex(c => c.contains(document.activeElement));
    set.replaceChildren(...parts.map(([label, off]) => make("li", {}, button(`${label} ×`, say("chips.off", { part: label }), off))));
    set.hidden = !parts.length;
    // The focus stays where the reader takes off one part after the other.
    if (held >= 0) (set.children[Math.min(held, parts.length - 1)]?.firstChild as HTMLElement ?? document.querySelector("#filters input")).focus();
    empty.hidden = shown.rows.length > 0 || !parts.length;
    empty.replaceChildren(...empty.hidden ? [] : ways(parts));
  });

  /** The ways out of an empty list. */
  function ways(parts: Part[]): HTMLElement[] {
    const without = parts.map(([label, off]): [string, Partial<State>, number] => [label, off, shown.count(off)]);
    return [
      make("p", { textContent: parts.length > 1 ? say("chips.none-fits-all") : say("chips.none-fits", { part: parts[0]![0] }) }),
      ...without.filter(([, , n]) => n > 0).map(([part, off, n]) => button(say("chips.without", { part, count: digits(n) }), "", off)),
      button(say("chips.show-all"), "", CLEAR),
    ];
  }

  function button(text: string, label: string, off: Partial<State>): HTMLButtonElement {
    const b = make("button", { type: "button", textContent: text });
    if (label) b.ariaLabel = label;
    b.addEventListener("click", () => store.set(off, true));
    return b;
  }
}
