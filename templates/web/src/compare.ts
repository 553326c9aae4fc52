// A second date on the diagram: which places have another holder than then.

import { iso, parse, words, type Day } from "./day";
import { labelled, make } from "./dom";
import { putLine } from "./ledger";
import { standing, type Place, type Record } from "./record";
import type { Drawing } from "./rows";
import { say } from "./say";
import type { Store } from "./state";

export interface Comparison { changed: Place[]; unknown: number }

/** The places held by another on one day than on the other; unknown are those not assessed on either of them. */
export function compared(places: Place[], a: Day, b: Day): Comparison {
  const pairs = places.map(place => ({ place, then: standing(place, a), now: standing(place, b) }));
  return {
    changed: pairs.filter(p => p.then && p.now && p.then.holder !== p.now.holder).map(p => p.place),
    unknown: pairs.filter(p => !p.then || !p.now).length,
  };
}

export function compare(drawings: Drawing[], wide: Drawing, record: Record, store: Store, tools: HTMLElement, box: HTMLElement): void {
  const field = make("input", { type: "date", min: iso(record.first), max: iso(record.last) });
  tools.append(labelled(say("compare.with"), field));
  const end = make("button", { type: "button", textContent: say("compare.end"), ariaLabel: say("compare.end-label") });
  const count = make("span", {}), list = make("p", { className: "compared-list", hidden: true });
  count.setAttribute("role", "status");
  const says = make("div", { className: "comparison", hidden: true }, count, end);
  box.prepend(says);
  box.after(list);
  field.addEventListener("change", () => {
    const day = parse(field.value);
    store.set({ vs: day === undefined ? null : Math.max(record.first, Math.min(record.last, day)) });
  });
  end.addEventListener("click", () => {
    store.set({ vs: null });
    field.focus();
  });

  const lines = new Map(drawings.map(({ svg }) => {
    const now = svg.querySelector<SVGGElement>(".now")!, then = now.cloneNode(true) as SVGGElement;
    then.setAttribute("class", "then");
    now.before(then);
    return [svg, then];
  }));
  store.listen(({ vs, on }) => {
    if (document.activeElement !== field) field.value = vs === null ? "" : iso(vs);
    says.hidden = list.hidden = vs === null;
    const { changed, unknown } = vs === null ? { changed: [], unknown: 0 } : compared(wide.rows.map(r => r.place), vs, on);
    for (const { svg, rows } of drawings) {
      svg.classList.toggle("compared", vs !== null);
      for (const r of rows) for (const part of [r.bars, r.name]) part.classList.toggle("changed", changed.includes(r.place));
      if (vs === null) lines.get(svg)!.setAttribute("visibility", "hidden");
      else putLine(svg, lines.get(svg)!, vs);
    }
    if (vs === null) return;
    count.textContent = sentence(wide.rows.length, { changed, unknown }, vs, on);
    list.replaceChildren(...names(record, changed, Math.min(vs, on), Math.max(vs, on)));
  });
}

/** "12 of 62 places changed holder between 1 January 2014 and 3 October 2017; 5 not assessed on one day or both" */
export function sentence(all: number, { changed, unknown }: Comparison, a: Day, b: Day): string {
  const days = { a: words(Math.min(a, b)), b: words(Math.max(a, b)) };
  return say("compare.changed", { n: changed.length, all, ...days }) + (unknown ? say("compare.unknown", { n: unknown }) : "");
}

/** The places downstream, each with who held it then and after: "Raqqa IS → SDF". */
function names(record: Record, changed: Place[], from: Day, to: Day): (Node | string)[] {
  const code = (place: Place, day: Day) => record.actors[standing(place, day)!.holder]?.code ?? say("holder.nobody");
  return [...changed].sort((a, b) => a.km - b.km).flatMap((p, i) => [i ? " · " : "",
    make("a", { href: `places/${p.id}.html`, textContent: p.name }), say("compare.from-to", { a: code(p, from), b: code(p, to) })]);
}
