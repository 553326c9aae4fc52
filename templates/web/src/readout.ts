// The line under the river diagram that says in words what a row shows on a
// day: who held the place, since when, and how fresh and whose the evidence is.

import { words, type Day } from "./day";
import { draw, make } from "./dom";
import type { Facts } from "./facts";
import type { Scale } from "./ledger";
import { describe, standing, type Period, type Place, type Record } from "./record";
import type { Drawing } from "./rows";
import { say } from "./say";
import type { Store } from "./state";

/** "12 days", "5 months", "3 years" */
export function span(days: number): string {
  if (days < 60) return say("rows.days", { n: days });
  if (days < 730) return say("rows.months", { n: Math.round(days / 30.44) });
  return say("rows.years", { n: Math.floor(days / 365.25) });
}

/** What stands behind a state on a day: "since 6 June 2017, last evidence 2 days before". */
export function grounds(period: Period, on: Day): string {
  const since = period.from === on ? say("rows.since-this-day") : say("rows.since", { day: words(period.from) });
  const last = period.seen.findLast(d => d <= on), next = period.seen.find(d => d > on);
  const both = (evidence: string) => say("rows.grounds", { since, evidence });
  if (last !== undefined) return both(last === on ? say("rows.evidence-this-day") : say("rows.evidence", { span: span(on - last) }));
  return next === undefined ? since : both(say("rows.evidence-later", { span: span(next - on) }));
}

/** What a line about rows needs of its page. */
export interface Page {
  record: Record;
  store: Store;
  facts: Facts;
  root: string;                   // way up to the site's root: "" or "../"
  about?: Place | undefined;      // the one place that the page is about
  asked?: HTMLElement | undefined; // what asks for the date beside the drawings
}

export class Readout {
  private readonly text = make("p", {}, say("rows.hint"));
  private readonly spots = new Map<Drawing, SVGGElement>();
  private pointed: { place: Place | undefined; day: Day; events: string[] } | undefined;
  private told: string[] = []; // events of a mark that was tapped
  chosen: Place | undefined;

  constructor(box: HTMLElement, private readonly page: Page, private readonly drawings: Drawing[]) {
    this.text.setAttribute("role", "status");
    this.chosen = page.about;
    box.append(this.text);
    box.hidden = false;
    for (const drawing of drawings) this.addSpot(drawing);
    page.store.listen((s, before) => {
      if (s.on !== before.on) this.told = [];
      this.write();
    });
  }

  /** Says what is under the pointer, until it leaves; `events` are those of a mark. */
  point(place: Place | undefined, day: Day, events: string[]): void {
    if (this.pointed && this.pointed.place === place && this.pointed.day === day && `${this.pointed.events}` === `${events}`) return;
    this.pointed = { place, day, events };
    this.write();
  }

  leave(): void {
    if (!this.pointed) return;
    this.pointed = undefined;
    this.write();
  }

  /** Keeps a place in the line, from now on with the shared date. */
  choose(place: Place, events: string[] = []): void {
    this.chosen = events.length ? place : this.page.about ?? place;
    this.told = events;
    this.pointed = undefined;
    this.write();
  }

  /** Writes the line and marks its spot again, as after the rows have moved. */
  write(): void {
    const place = this.pointed ? this.pointed.place ?? this.chosen : this.chosen;
    const day = this.pointed?.day ?? this.page.store.state.on;
    for (const [drawing, spot] of this.spots) mark(drawing, spot, place, day, this.pointed !== undefined);
    if (!place) return;
    // A pointer says more than anybody wants to hear; what is chosen is said.
    const { record, about, asked, root } = this.page, parts = [asked, ...this.drawings.map(d => d.svg)];
    const spoken = !this.pointed && parts.some(part => part?.contains(document.activeElement));
    this.text.setAttribute("aria-live", spoken ? "polite" : "off");
    const period = standing(place, day), first = place.periods[0];
    this.text.replaceChildren(make("span", { className: "lead" },
      place === about ? make("b", { textContent: place.name }) : make("a", { href: `${root}places/${place.id}.html`, textContent: place.name }), say("rows.on-day", { day: words(day) }),
      ...this.codes(period), describe(record, period)));
    const events = this.pointed?.events ?? this.told;
    if (events.length) this.how(...events.flatMap((id, i) => [i ? " · " : "", ...this.event(id)]));
    else if (period) this.how(`${grounds(period, day)} · `, ...this.source(period));
    else if (first && first.from > day) this.how(`${say("rows.first-known", { day: words(first.from), state: describe(record, first) })} · `, ...this.source(first));
  }

  private how(...parts: (Node | string)[]): void {
    this.text.append(" ", make("span", { className: "how" }, ...parts));
  }

  private codes(period: Period | undefined): Node[] {
    const actors = period ? [period.holder, ...period.with ?? []].map(i => this.page.record.actors[i]).filter(a => a !== undefined) : [];
    return actors.flatMap(a => [make("span", { className: `code a-${a.id}`, textContent: a.code }), document.createTextNode(" ")]);
  }

  /** The event that began a period, and who reports it. */
  private source({ event }: Period): (Node | string)[] {
    const source = this.page.facts(event, () => this.write())?.source;
    return [this.link(event), source ? ` · ${source}` : ""];
  }

  /** An event with its date. */
  private event(id: string): (Node | string)[] {
    const when = this.page.facts(id, () => this.write())?.when;
    return [when ? `${when}: ` : "", this.link(id)];
  }

  private link(event: string): Node {
    return make("a", { href: `${this.page.root}events/${event}.html`, textContent: this.page.facts(event, () => this.write())?.title || say("rows.the-event") });
  }

  /** The first day of the events that a mark stands for. */
  firstDay(events: string[]): Day | undefined {
    const first = this.page.facts(events[0] ?? "")?.first;
    return first ? Number(first) : undefined;
  }

  /** The mark on the drawing of the row and day that the line speaks of. */
  private addSpot(drawing: Drawing): void {
    const spot = draw("g", { class: "spot", "pointer-events": "none", visibility: "hidden" },
      draw("path", { stroke: "#222", "stroke-opacity": .45, "stroke-width": 1 }),
      draw("circle", { r: 4, fill: "#fbfaf7", stroke: "#222", "stroke-width": 1.5 }));
    drawing.svg.append(spot);
    this.spots.set(drawing, spot);
  }
}

function mark(drawing: Drawing, spot: SVGGElement, place: Place | undefined, day: Day, hair: boolean): void {
  const row = drawing.rowOf(place), scale: Scale = drawing.scale;
  for (const r of drawing.rows) r.name.classList.toggle("cur", r === row);
  spot.setAttribute("visibility", scale.has(day) && (row || hair) ? "visible" : "hidden");
  const [line, dot] = [spot.children[0]!, spot.children[1]!];
  const at = scale.at(day), mids = drawing.rows.map(r => r.now), reach = drawing.thick;
  const ends = [Math.min(...mids) - reach, Math.max(...mids) + reach];
  line.setAttribute("d", !hair ? "" : drawing.vertical ? `M${ends[0]} ${at}H${ends[1]}` : `M${at} ${ends[0]}V${ends[1]}`);
  dot.setAttribute("visibility", row ? "inherit" : "hidden");
  if (row) dot.setAttribute("transform", drawing.vertical ? `translate(${row.now},${at})` : `translate(${at},${row.now})`);
}
