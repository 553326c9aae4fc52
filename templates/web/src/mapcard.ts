// The card of what a reader points at: who holds the place on the shared date,
// and its events with links. One event is selected by it. A second click on the
// same mark follows the mark's link, as it does without scripts.

import { make } from "./dom";
import type { EventRow, Events } from "./events";
import { kind } from "./item";
import type { List } from "./list";
import { onRecent, recent } from "./map";
import { nearest, onStage, type Spot } from "./mapspots";
import { still, type Zoomer } from "./mapzoom";
import { describe, standing, type Record } from "./record";
import { say } from "./say";
import type { Shown } from "./shown";
import type { State, Store } from "./state";

export interface Card { close(): void }

const REACH = { fine: 12, coarse: 24 }; // pixels beside a mark that are still the mark's
const DOUBLE = 450;
const MOST = 50; // events that a card lists

export function card(figure: HTMLElement, z: Zoomer, spots: Spot[], record: Record, events: Events, shown: Shown, list: List, store: Store): Card {
  const title = make("p", { className: "card-title", id: "map-card-h" });
  const holder = make("p", { className: "note" });
  const items = make("ul", {});
  const rest = make("p", { className: "card-rest", hidden: true });
  const shut = make("button", { type: "button", textContent: "×", className: "shut" });
  shut.setAttribute("aria-label", say("map.close"));
  const box = make("div", { className: "map-card", hidden: true }, shut, title, holder, items, rest);
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", "map-card-h");
  figure.append(box);

  let open: Spot | undefined, opened = 0;
  const parts = (s: Spot | undefined) => [s?.place, s?.mark?.element].filter(e => e !== undefined);
  const spotOf = (link: Element) => spots.find(s => parts(s).includes(link as SVGAElement));

  function show(spot: Spot, byKey: boolean): void {
    for (const e of parts(open)) e.classList.remove("open");
    open = spot;
    opened = performance.now();
    for (const e of parts(spot)) e.classList.add("open");
    const rows = spot.mark?.rows ?? [];
    store.set({ sel: rows.length === 1 ? rows[0]!.id : "" });
    fill(store.state);
    box.hidden = false;
    const first = items.querySelector<HTMLElement>(".recent");
    items.scrollTop = first ? first.offsetTop - items.offsetTop : 0;
    stand();
    if (below()) box.scrollIntoView({ block: "nearest", behavior: still() ? "auto" : "smooth" });
    if (byKey) (box.querySelector<HTMLElement>("a") ?? shut).focus();
  }

  function close(back = false): void {
    if (!open) return;
    const link = parts(open)[0];
    for (const e of parts(open)) e.classList.remove("open");
    open = undefined;
    const inside = box.contains(document.activeElement);
    box.hidden = true;
    if (back || inside) link?.focus({ preventScroll: true });
  }

  function fill(s: State): void {
    if (!open) return;
    const rows = (open.mark?.rows ?? []).filter(r => shown.has(r));
    const focused = [...box.querySelectorAll("a")].indexOf(document.activeElement as HTMLAnchorElement);
    const place = record.places.find(p => p.id === open!.place?.dataset.place);
    title.replaceChildren(open.place ? make("a", { href: open.place.href.baseVal, textContent: nameOf(open, events) }) : nameOf(open, events));
    holder.textContent = place ? describe(record, standing(place, s.on)) : precision(open);
    holder.hidden = !holder.textContent;
    const listed = nearestTo(s.on, rows);
    items.replaceChildren(...listed.map(row => entry(row, s)));
    items.hidden = !rows.length;
    rest.hidden = listed.length === rows.length;
    if (!rest.hidden) rest.replaceChildren(say("map.nearest", { n: rows.length, listed: listed.length }), " ", ...all(place?.id));
    if (focused >= 0) (box.querySelectorAll("a")[focused] ?? shut).focus({ preventScroll: true }); // it goes with what is replaced
  }

  /** The way to all events of a place: the list, filtered. */
  function all(id: string | undefined): Node[] {
    if (!id) return [];
    const link = make("a", { href: `?place=${id}`, textContent: say("map.all") });
    link.addEventListener("click", e => {
      e.preventDefault();
      store.set({ place: id });
      document.querySelector(".list")?.scrollIntoView();
    });
    return [link];
  }

  const refill = () => fill(store.state); // each part of what entries say fills the card anew
  function entry(row: EventRow, s: State): HTMLLIElement {
    const entry = events.entry(row, refill);
    const when = make("a", { className: "when", href: `#e-${row.id}`, textContent: entry?.when ?? "…" });
    when.title = say("map.in-list");
    when.setAttribute("aria-label", `${when.textContent}: ${when.title}`);
    when.addEventListener("click", e => {
      e.preventDefault();
      store.set({ sel: row.id });
      list.reveal(row.id, element => element.querySelector<HTMLElement>(".title a")?.focus({ preventScroll: true }));
    });
    const item = make("li", { className: recent(row, s.on, s.win) ? "recent" : "" }, when, make("span", { className: "kind", textContent: kind(row.kind) }),
      make("a", { className: "what", href: events.href(row), textContent: entry?.title ?? row.id }));
    item.dataset.event = row.id;
    return item;
  }

  const below = () => getComputedStyle(box).position !== "absolute";

  /** Beside the mark, where there is room; on a phone it stands below the map. */
  function stand(): void {
    if (!open || box.hidden || below()) { box.style.translate = ""; return; }
    const p = onStage(z, open), { w, h } = z.size;
    const [bw, bh] = [box.offsetWidth, box.offsetHeight], gap = 16;
    const x = p.x + gap + bw <= w - 4 ? p.x + gap : p.x - gap - bw >= 4 ? p.x - gap - bw : Math.max(4, Math.min(w - bw - 4, p.x - bw / 2));
    const beside = x >= p.x + gap || x + bw <= p.x - gap;
    const y = beside ? p.y - bh / 3 : p.y + gap + bh <= h ? p.y + gap : p.y - gap - bh;
    box.style.translate = `${Math.round(x)}px ${Math.round(Math.max(4, Math.min(h - bh - 4, y)))}px`;
    box.style.visibility = p.x < 0 || p.y < 0 || p.x > w || p.y > h ? "hidden" : "";
  }

  z.stage.addEventListener("click", e => {
    if (e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    const link = (e.target as Element).closest("a");
    const r = z.stage.getBoundingClientRect();
    const coarse = (e as PointerEvent).pointerType === "touch";
    const spot = (e.detail && (coarse || !link) ? nearest(z, spots, e.clientX - r.left, e.clientY - r.top, coarse ? REACH.coarse : REACH.fine) : undefined) ?? (link ? spotOf(link) : undefined);
    if (!spot) {
      if (link) return;
      close();
      if (store.state.sel) store.set({ sel: "" });
      return;
    }
    if (!spot.place && !spot.mark?.rows.length) return; // a long record lists its years elsewhere
    e.preventDefault();
    if (spot !== open) show(spot, e.detail === 0);
    else if (performance.now() - opened > DOUBLE) location.href = (spot.place ?? spot.mark!.element).href.baseVal;
  });
  shut.addEventListener("click", () => { close(true); if (store.state.sel) store.set({ sel: "" }); });
  figure.addEventListener("keydown", e => {
    if (e.key !== "Escape" || !open) return;
    e.stopPropagation();
    close(true);
    if (store.state.sel) store.set({ sel: "" });
  });
  store.listen((s, before) => {
    if (open && s.sel !== before.sel && s.sel && !open.mark?.rows.some(r => r.id === s.sel)) close();
  });
  onRecent(store, shown, s => { if (!box.hidden) { fill(s); stand(); } });
  z.onFrame(stand);
  return { close };
}

/** As many events as a card lists: the nearest to a day, in their order. */
function nearestTo(on: number, rows: EventRow[]): EventRow[] {
  if (rows.length <= MOST) return rows;
  const far = (r: EventRow) => Math.abs((r.first ?? r.last ?? Infinity) - on);
  const near = new Set([...rows].sort((a, b) => far(a) - far(b)).slice(0, MOST));
  return rows.filter(r => near.has(r));
}

function nameOf(s: Spot, events: Events): string {
  if (s.place) return events.placeNames.get(s.place.dataset.place ?? "")?.name ?? (s.place.querySelector("title")?.textContent ?? "").split(": ")[0]!;
  const one = s.mark?.rows.length === 1 ? s.mark.rows[0]! : undefined, entry = one && events.entry(one);
  const where = one && [events.placeNames.get(one.places[0] ?? "")?.name ?? entry?.where, entry?.km].filter(Boolean).join(" ");
  return where || (s.mark?.element.querySelector("title")?.textContent ?? "").split(": ")[0] || (s.mark?.element.getAttribute("aria-label") ?? "");
}

/** "known to the governorate", of a mark that covers ground. */
function precision(s: Spot): string {
  return s.broad ? say(`precision.${s.mark!.element.dataset.precision}`) : "";
}
