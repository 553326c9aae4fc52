// Marks that stand for several spots come apart where the map is magnified: what is
// in view and nearest to its middle, so many that the page stays quick. Where their
// events lie is in a file of its own (templates/spots.go), fetched when first needed.

import { draw } from "./dom";
import { words } from "./day";
import type { Events, EventRow } from "./events";
import { kind } from "./item";
import { code } from "./late";
import { onRecent, recentRows, type Mark } from "./map";
import { onStage, type Spot } from "./mapspots";
import { upTo } from "./mapview";
import type { Zoomer } from "./mapzoom";
import { say } from "./say";
import type { Shown } from "./shown";
import type { Store } from "./state";

declare global { var furatSpots: { [mark: string]: number[] } | undefined }

const FROM = 3; // magnification from which they come apart
const MOST = 2000; // spots that stand at one time

/** A mark that stands for several spots, and those while it is apart. */
interface Gathered { spot: Spot; mark: Mark; n: number; parts?: { group: SVGGElement; spots: Spot[] } }

export function apart(z: Zoomer, spots: Spot[], events: Events, shown: Shown, store: Store): void {
  const all = spots.filter(s => s.mark?.element.dataset.spots).map((spot): Gathered => ({ spot, mark: spot.mark!, n: Number(spot.mark!.element.dataset.spots) }));
  if (!all.length) return;
  let asked = false;
  z.onRest(() => {
    if (z.view.k < FROM) return stand([]);
    if (globalThis.furatSpots) return stand(inView());
    if (!asked) code("spots.js", () => { if (globalThis.furatSpots && z.view.k >= FROM) stand(inView()); });
    asked = true;
  });
  z.onScale(() => { for (const g of all) for (const s of g.parts?.spots ?? []) scale(s); });
  onRecent(store, shown, () => { for (const g of all) for (const s of g.parts?.spots ?? []) follow(s.mark!); });
  store.listen((s, before) => { if (s !== before && s.sel !== before.sel) for (const g of all) for (const p of g.parts?.spots ?? []) follow(p.mark!); });

  /** The marks on the stage, from its middle outwards, as many as may come apart. */
  function inView(): Gathered[] {
    const { w, h } = z.size, room = 40;
    const near = all.map(g => ({ g, p: onStage(z, g.spot) })).filter(({ p }) => p.x > -room && p.y > -room && p.x < w + room && p.y < h + room)
      .sort((a, b) => Math.hypot(a.p.x - w / 2, a.p.y - h / 2) - Math.hypot(b.p.x - w / 2, b.p.y - h / 2));
    return upTo(near.map(({ g }) => g), MOST);
  }

  function stand(now: Gathered[]): void {
    const is = new Set(now);
    for (const g of all) if (g.parts && !is.has(g)) gather(g);
    for (const g of now) if (!g.parts) part(g);
  }

  function part(g: Gathered): void {
    const at = new Map<string, Spot>(), offsets = globalThis.furatSpots![g.mark.element.dataset.mark!] ?? [], group = draw("g", { class: "spots" });
    for (const [i, row] of g.mark.rows.entries()) {
      const [x, y] = [g.spot.x + (offsets[2 * i] ?? 0) / 10, g.spot.y + (offsets[2 * i + 1] ?? 0) / 10], key = `${x} ${y}`;
      const known = at.get(key);
      if (known) known.mark!.rows.push(row);
      else at.set(key, { x, y, mark: { element: draw("a", { class: "ev" }), rows: [row] }, broad: false });
    }
    g.parts = { group, spots: [...at.values()] };
    for (const s of g.parts.spots) {
      write(s.mark!);
      scale(s);
      follow(s.mark!);
    }
    const focused = document.activeElement === g.mark.element;
    group.append(...g.parts.spots.map(s => s.mark!.element));
    g.mark.element.after(group);
    g.mark.element.classList.add("apart");
    spots.push(...g.parts.spots);
    if (focused) g.parts.spots[0]?.mark!.element.focus({ preventScroll: true });
  }

  function gather(g: Gathered): void {
    const gone = new Set(g.parts!.spots), focused = g.parts!.group.contains(document.activeElement);
    for (let i = spots.length - 1; i >= 0; i--) if (gone.has(spots[i]!)) spots.splice(i, 1);
    g.parts!.group.remove();
    delete g.parts;
    g.mark.element.classList.remove("apart");
    if (focused) g.mark.element.focus({ preventScroll: true });
  }

  function write({ element, rows }: Mark): void {
    const one = rows[0]!;
    element.setAttribute("href", events.href(one));
    element.setAttribute("data-event", rows.map(r => r.id).join(" "));
    element.setAttribute("aria-label", rows.length > 1 ? say("count.events", { n: rows.length }) : nameOf(one));
    element.append(draw("circle", { r: Math.min(6, 2.2 + .6 * Math.sqrt(rows.length - 1)) }));
  }

  function scale({ x, y, mark }: Spot): void { mark!.element.setAttribute("transform", `translate(${x} ${y})scale(${1 / (z.unit * z.view.k)})`); }

  function follow({ element, rows }: Mark): void {
    const { state } = store;
    element.classList.toggle("hide", !rows.some(r => shown.has(r)));
    element.classList.toggle("near", recentRows(rows, state, shown).length > 0);
    element.classList.toggle("sel", state.sel !== "" && rows.some(r => r.id === state.sel));
  }
}

const nameOf = (row: EventRow): string => (row.first === undefined ? kind(row.kind) : `${words(row.first)}: ${kind(row.kind)}`);
