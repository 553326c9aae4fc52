// The list of events. It stands whole under its headings, but only what is near
// the window is in the document: the rest is kept as room of about the height
// that it will take. What Go wrote into the page is used as it is.

import { make } from "./dom";
import type { Events, EventRow, Year } from "./events";
import { item, mark } from "./item";
import { more } from "./more";
import type { Record } from "./record";
import type { Shown } from "./shown";
import type { Store } from "./state";

const CHUNK = 60; // entries that come and go together
const NEAR = 1200; // pixels above and below the window

/** Some entries of a month, one after the other. */
interface Chunk { list: HTMLOListElement; rows: EventRow[]; near: boolean }

interface Month { section: HTMLElement; rows: EventRow[]; chunks: Chunk[] }

export class List {
  private readonly months: Month[] = [];
  private readonly years: [HTMLElement, Month[]][] = [];
  private readonly chunks = new Map<Element, Chunk>();
  private readonly elements = new Map<string, HTMLElement>();
  private readonly own = new Set<string>(); // that Go wrote
  private readonly watch: IntersectionObserver;
  private height = 110; // of an entry, about

  constructor(private readonly root: HTMLElement, private readonly events: Events, private readonly record: Record, private readonly shown: Shown, private readonly store: Store) {
    this.watch = new IntersectionObserver(seen => this.come(seen), { rootMargin: `${NEAR}px 0px` });
    this.adopt();
    let n = 0;
    for (const year of events.index.years) n = this.addYear(year, n);
    root.classList.replace("waiting", "whole");
    shown.listen(() => this.show());
    store.listen((s, before) => { if (s === before || s.sel !== before.sel) this.select(); });
    addEventListener("beforeprint", () => this.print());
  }

  /** Takes over the entries that stand in the page. */
  private adopt(): void {
    let sum = 0;
    for (const element of this.root.querySelectorAll<HTMLElement>("li.event")) {
      const row = this.events.byId.get(element.id.slice(2)); // "e-…"
      if (!row) continue;
      this.keep(row, element);
      this.own.add(row.id);
    }
    for (const id of this.own) sum += this.elements.get(id)!.offsetHeight;
    if (sum) this.height = sum / this.own.size;
  }

  private keep(row: EventRow, element: HTMLElement): HTMLElement {
    mark(element, row);
    more(element, row, this.events, this.store);
    this.elements.set(row.id, element);
    return element;
  }

  /** Puts a year with its months in order; returns the number of the event after it. */
  private addYear(year: Year, n: number): number {
    const section = this.root.querySelector<HTMLElement>(`#y${CSS.escape(year.id)}`);
    const months: Month[] = [];
    for (const m of year.months) {
      const rows = this.events.rows.slice(n, n += m.n);
      let box = section?.querySelector<HTMLElement>(`[data-month="${CSS.escape(m.id)}"]`);
      if (!box) {
        box = make("section", { className: "month" }, make("h4", { textContent: m.label }));
        section?.insertBefore(box, months.at(-1)?.section.nextSibling ?? section.querySelector(".month, .rest"));
      }
      const list = box.querySelector("ol") ?? make("ol", { className: "events" });
      const there = [...list.children].map(e => this.events.byId.get(e.id.slice(2))).filter(row => row !== undefined);
      months.push({ section: box, rows, chunks: [{ list, rows: there, near: false }] });
    }
    if (section) this.years.push([section, months]);
    this.months.push(...months);
    return n;
  }

  /** Follows the filter. */
  private show(): void {
    for (const month of this.months) this.showMonth(month, month.rows.filter(row => this.shown.has(row)));
    for (const [section, months] of this.years) section.hidden = months.every(m => m.section.hidden);
  }

  private showMonth(month: Month, rows: EventRow[]): void {
    month.section.hidden = !rows.length;
    const parts = Math.max(1, Math.ceil(rows.length / CHUNK));
    while (month.chunks.length > parts) this.drop(month.chunks.pop()!);
    while (month.chunks.length < parts) month.chunks.push({ list: make("ol", { className: "events" }), rows: [], near: false });
    for (const [i, chunk] of month.chunks.entries()) {
      const own = rows.slice(i * CHUNK, (i + 1) * CHUNK);
      if (own.length !== chunk.rows.length || own.some((row, k) => row !== chunk.rows[k])) {
        chunk.rows = own;
        if (chunk.near) this.fill(chunk);
        else this.empty(chunk);
      }
      if (!chunk.list.isConnected) month.section.append(chunk.list);
      if (this.chunks.has(chunk.list)) continue;
      this.chunks.set(chunk.list, chunk);
      this.watch.observe(chunk.list);
    }
  }

  private drop({ list }: Chunk): void {
    this.watch.unobserve(list);
    this.chunks.delete(list);
    list.remove();
  }

  /** Chunks come near the window, or leave it. */
  private come(seen: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of seen) {
      const chunk = this.chunks.get(target);
      if (!chunk || chunk.near === isIntersecting) continue;
      chunk.near = isIntersecting;
      if (chunk.near) this.fill(chunk);
      else if (!chunk.list.contains(document.activeElement)) this.empty(chunk, boundingClientRect.height);
    }
  }

  /** Puts the entries in, once they are there to be put. */
  private fill(chunk: Chunk): boolean {
    const elements: HTMLElement[] = [];
    for (const row of chunk.rows) {
      const element = this.elements.get(row.id) ?? this.made(row, () => { if (chunk.near && chunk.rows.includes(row)) this.fill(chunk); });
      if (!element) {
        this.empty(chunk);
        return false;
      }
      elements.push(element);
    }
    const { list } = chunk, now = list.children;
    list.style.minHeight = "";
    if (elements.length === now.length && elements.every((e, i) => e === now[i])) return true;
    list.replaceChildren(...elements);
    return true;
  }

  private made(row: EventRow, then: () => void): HTMLElement | undefined {
    const entry = this.events.entry(row, then);
    if (!entry) return undefined;
    const element = this.keep(row, item(row, entry, this.events, this.record));
    setSelected(element, row.id === this.store.state.sel);
    return element;
  }

  /** Takes the entries out, and keeps their room: as much as they took, if that is known. */
  private empty({ list, rows }: Chunk, height = rows.length * this.height): void {
    list.style.minHeight = `${Math.round(height)}px`;
    for (const element of list.children) {
      const id = element.id.slice(2);
      if (!this.own.has(id) && !element.querySelector("details[open]")) this.elements.delete(id);
    }
    list.replaceChildren();
  }

  private select(): void {
    const { sel } = this.store.state;
    for (const [id, element] of this.elements) setSelected(element, id === sel);
  }

  /** Brings an entry into the window, if the filter shows it; `then` is given the entry. */
  reveal(id: string, then?: (element: HTMLElement) => void): void {
    const chunk = [...this.chunks.values()].find(c => c.rows.some(r => r.id === id));
    if (!chunk) return;
    chunk.near = true;
    const row = this.events.byId.get(id)!;
    if (!this.fill(chunk)) return void this.events.entry(row, () => { if (this.events.entry(row)) this.reveal(id, then); });
    const element = this.elements.get(id)!;
    const near = () => { const { top, bottom } = element.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; };
    element.scrollIntoView({ block: "center" });
    // What comes near on the way takes its true height only then.
    setTimeout(() => { if (!near()) element.scrollIntoView({ block: "center" }); }, 100);
    then?.(element);
  }

  /** Opens what the address names: by #e-… or as selected. */
  open(): void {
    const named = () => (/^#e-(.+)/.exec(decodeURIComponent(location.hash))?.[1] ?? "");
    const show = (id: string) => this.reveal(id, element => { element.querySelector<HTMLDetailsElement>(".more")?.setAttribute("open", ""); });
    addEventListener("hashchange", () => { if (named()) show(named()); });
    const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const id = named() || (visit?.type === "navigate" ? this.store.state.sel : ""); // else the browser knows where the reader was
    if (id) show(id);
  }

  /** On paper stands all that has been fetched; of the rest the years' notes say how much there is. */
  private print(): void {
    for (const chunk of this.chunks.values()) this.fill(chunk);
    for (const [section, months] of this.years) section.classList.toggle("part", months.some(m => m.chunks.some(c => c.list.childElementCount < c.rows.length)));
  }
}

function setSelected(element: HTMLElement, is: boolean): void {
  if (is === element.classList.contains("sel")) return;
  element.classList.toggle("sel", is);
  if (is) element.setAttribute("aria-current", "true");
  else element.removeAttribute("aria-current");
}
