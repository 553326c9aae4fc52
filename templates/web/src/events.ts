// All events of the record, as rows to filter by. They come as one file, by
// columns (templates/events.go), which is asked for at once but after the page;
// what an entry says comes in parts, a year or a month each, when it is read.

import { load } from "./dom";
import { words, type Day } from "./day";
import type { Record } from "./record";
import { say } from "./say";
import { turn } from "./turn";

type Sets = { lists: number[][]; of: number[] };

export interface Index {
  base: string; site: string; publisher: string; edition: string;
  years: Year[];
  ids: string;
  first: (number | null)[];
  last: (number | null)[];
  kinds: string[];
  kind: number[];
  confidences: string[];
  confidence: number[];
  actors: Sets;
  places: Sets;
  sources: Sets;
  placeNames: PlaceName[];
  sourceNames: [id: string, name: string][];
  reaches: { of: number[]; from: number[]; length: number[] }; // tenths of a kilometre
  unmapped: number[];
  marks: number[][];
}

export interface Year { id: string; label: string; months: { id: string; label: string; n: number; shard: string }[] }
export interface PlaceName { id: string; name: string; apart?: boolean; km?: number }
export type Stretch = [from: number, to: number]; // kilometres of the river

export interface Version { by: string; says: string; url?: string; grade?: string }
export interface Source { by: string; title?: string; url?: string; archive?: string; when?: string; grade?: string }

/** What an entry of the list says, and shows when it is opened. */
export interface Entry {
  title: string;
  lang?: string; // of the title, where it is not the page's
  href?: string;
  when: string;
  time?: string;
  where?: string;
  from?: string; // language of that and of the versions, where it is not the page's
  km?: string;
  draft?: boolean;
  missing?: boolean; // its file did not come
  dead?: string;
  summary?: string;
  said?: string; // its language, where it is not the page's
  versions?: Version[];
  sources?: Source[];
}

/** An event. What it says is fetched by entry(). */
export interface EventRow {
  n: number; // its number in the list
  id: string;
  first: Day | undefined;
  last: Day | undefined;
  kind: string;
  confidence: string;
  actors: string[];
  places: string[];
  sources: string[];
  stretches: Stretch[];
  mapped: boolean;
  shard: string;
}

/** "A B2; C": who says so. */
export function sourceNames(sources: Source[] = []): string {
  return sources.map(s => (s.grade ? `${s.by} ${s.grade}` : s.by)).join(say("list.semicolon"));
}

declare global {
  var furatEvents: Index | undefined;
  var furatShard: ((id: string, entries: { [id: string]: Entry }) => void) | undefined;
}

export class Events {
  readonly byId: Map<string, EventRow>;
  readonly placeNames: Map<string, PlaceName>;
  private readonly entries = new Map<string, Entry>();
  private readonly waiting = new Map<string, Set<() => void>>(); // by shard, until it is there

  /** Reads the index; where it is long, in turns. */
  static async read(index: Index, record: Record): Promise<Events> {
    const rows: EventRow[] = [];
    for (const part of rowsOf(index, record)) {
      if (rows.length) await turn();
      rows.push(...part);
    }
    return new Events(index, rows);
  }

  private constructor(readonly index: Index, readonly rows: EventRow[]) {
    this.byId = new Map(this.rows.map(r => [r.id, r]));
    this.placeNames = new Map(index.placeNames.map(p => [p.id, p]));
    globalThis.furatShard = (_, entries) => {
      for (const [id, entry] of Object.entries(entries)) this.entries.set(id, entry);
    };
  }

  /**
   * What an entry says; undefined while it is fetched, after which `then` is called:
   * once for all entries of a part that ask with the same function. Whoever asks
   * for many must do so with one, or what is called asks twice as often.
   */
  entry(row: EventRow, then?: () => void): Entry | undefined {
    const entry = this.entries.get(row.id);
    if (!entry && then) this.fetch(row.shard, then);
    return entry;
  }

  private fetch(shard: string, then: () => void): void {
    const others = this.waiting.get(shard);
    if (others) return void others.add(then);
    const waiting = new Set([then]);
    this.waiting.set(shard, waiting);
    const done = () => {
      // What a file that is missing leaves open is told by what is known without it.
      for (const r of this.rows) {
        if (r.shard !== shard || this.entries.has(r.id)) continue;
        this.entries.set(r.id, { title: r.id, when: r.first === undefined ? "" : words(r.first), missing: true, sources: [{ by: say("share.missing") }] });
      }
      for (const call of waiting) call();
    };
    load(`assets/events/${shard}.js`, done);
  }

  /** The events that a mark of the drawings stands for: by its number, or by their ids. */
  of({ dataset: { mark, event } }: SVGElement): EventRow[] {
    if (mark === undefined) return (event ?? "").split(" ").map(id => this.byId.get(id)).filter(row => row !== undefined);
    let n = 0;
    return (this.index.marks[Number(mark)] ?? []).map(after => this.rows[n += after]!);
  }

  /** Where an event can be read. */
  href(row: EventRow): string { return this.entries.get(row.id)?.href ?? `events/${row.id}.html`; }
}

const PART = 4000; // rows read in one turn

/** The rows of an index, in parts. */
function* rowsOf(x: Index, record: Record): Generator<EventRow[]> {
  const shards = x.years.flatMap(y => y.months.flatMap(m => Array<string>(m.n).fill(m.shard)));
  const named = <T>(sets: Sets, names: T[]) => sets.lists.map(list => list.map(i => names[i]!));
  const actors = named(x.actors, record.actors.map(a => a.id));
  const places = named(x.places, x.placeNames.map(p => p.id));
  const sources = named(x.sources, x.sourceNames.map(s => s[0]));
  const stretches = named(x.places, x.placeNames).map(list => list.filter(p => p.km !== undefined).map((p): Stretch => [p.km!, p.km!]));
  const unmapped = new Set(x.unmapped), reaches = reachesOf(x), ids = x.ids.split(" ").filter(Boolean);
  let day = 0, rows: EventRow[] = [];
  for (const [n, id] of ids.entries()) {
    const after = x.first[n]!, length = x.last[n]!;
    const first = after === null ? undefined : day += after;
    const place = x.places.of[n]!, reach = reaches.get(n);
    rows.push({
      n, id, first, last: length === null ? undefined : (first ?? 0) + length,
      kind: x.kinds[x.kind[n]!]!, confidence: x.confidences[x.confidence[n]!]!,
      actors: actors[x.actors.of[n]!]!, places: places[place]!, sources: sources[x.sources.of[n]!]!,
      stretches: reach ? [reach] : stretches[place]!, mapped: !unmapped.has(n), shard: shards[n]!,
    });
    if (rows.length < PART) continue;
    yield rows;
    rows = [];
  }
  yield rows;
}

/** By number of the event: where on the river it is placed, in kilometres. */
function reachesOf({ reaches: { of, from, length } }: Index): Map<number, Stretch> {
  let n = 0;
  return new Map(of.map((after, i) => [n += after, [from[i]! / 10, (from[i]! + length[i]!) / 10]]));
}

/** Writes on every mark of the drawings that bears a number which events it stands for. */
export function nameMarks(root: ParentNode, events: Events): void {
  for (const mark of root.querySelectorAll<SVGElement>("[data-mark]")) mark.dataset.event = events.of(mark).map(row => row.id).join(" ");
}
