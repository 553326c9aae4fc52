// All that a reader can choose, in one table, mirrored in the page's address
// so that every view can be linked to. Unset means the default.

import { iso, parse, type Day } from "./day";

export interface State {
  on: Day;          // the date shown
  actor: string;    // "" = all
  kind: string;
  from: Day | null; // the period of the list
  to: Day | null;
  place: string;    // id, of the list
  q: string;        // words sought in the list
  sel: string;      // id of the event selected
  win: number;      // how many days back from the date an event is recent on the map
  vs: Day | null;   // the date that the diagram compares with
  order: string;    // of the rows of the diagram: "km" or "first"
  conf: string;     // confidence; "" = all
  source: string;   // id or name of a publisher
  km: number | null;   // the stretch of the river, from upstream
  kmto: number | null;
  bars: string;     // what the bars over time are stacked by: "", "kind" or "actor"
}

type Listener = (now: State, before: State) => void;

const day = {
  read: (text: string) => parse(text) ?? null,
  write: (d: Day | null) => (d === null ? "" : iso(d)),
};
const word = { read: (text: string) => text, write: (text: string) => text };
const number = { read: (text: string) => (/^\d{1,5}$/.test(text) ? Number(text) : null), write: (n: number) => `${n}` };
const kilometre = {
  read: (text: string) => (/^-?\d{1,4}(\.\d)?$/.test(text) ? Number(text) : null),
  write: (km: number | null) => (km === null ? "" : `${km}`),
};
const table = { on: day, actor: word, kind: word, from: day, to: day, place: word, q: word, sel: word, win: number, vs: day, order: word,
  conf: word, source: word, km: kilometre, kmto: kilometre, bars: word };

/** What is chosen at one go: the browser's back button takes each choice back. */
const CHOICES: (keyof State)[] = ["actor", "kind", "from", "to", "place", "sel", "order", "conf", "source", "km", "kmto", "bars"];

export class Store {
  private listeners: Listener[] = [];
  private pending = 0;
  state: State;

  /** `sound` mends what an old or mistyped address asks for. */
  constructor(private readonly initial: State, private sound: (s: State) => State) {
    this.state = this.fromAddress();
    addEventListener("popstate", () => {
      clearTimeout(this.pending);
      this.pending = 0;
      this.apply(this.fromAddress());
    });
  }

  /** Mends by more than was known at first. */
  mend(sound: (s: State) => State): void {
    this.sound = sound;
    this.apply(sound(this.state));
  }

  /** Calls the listener now and after every change. */
  listen(listener: Listener): void {
    this.listeners.push(listener);
    listener(this.state, this.state);
  }

  /** A choice is a new step of the browser's history; what is dragged or typed goes on in the step it stands in. */
  set(change: Partial<State>, step = CHOICES.some(key => key in change)): void {
    if (step && this.pending) this.toAddress(); // where the reader was until now
    this.apply({ ...this.state, ...change });
    if (step) return this.toAddress(true);
    // A dragged slider changes the date a hundred times a second; browsers
    // refuse that many history calls.
    clearTimeout(this.pending);
    this.pending = setTimeout(() => this.toAddress(), 150);
  }

  private apply(next: State): void {
    const before = this.state;
    this.state = next;
    for (const listener of this.listeners) listener(next, before);
  }

  private fromAddress(): State {
    const query = new URLSearchParams(location.search);
    const state: { [key: string]: unknown } = { ...this.initial };
    for (const [key, codec] of Object.entries(table)) {
      const text = query.get(key);
      const value = text === null ? null : codec.read(text);
      if (value !== null) state[key] = value;
    }
    return this.sound(state as unknown as State);
  }

  /** What is chosen as a query: "?on=2017-10-03&sel=…"; of what else the address says, it keeps all. */
  address(also: { [key: string]: string } = {}): string {
    const query = new URLSearchParams(location.search);
    for (const key of Object.keys(table) as (keyof State)[]) {
      const write = table[key].write as (v: unknown) => string;
      if (this.state[key] === this.initial[key]) query.delete(key);
      else query.set(key, write(this.state[key]));
    }
    for (const [key, value] of Object.entries(also)) query.set(key, value);
    return query.size ? `?${query}` : "";
  }

  private toAddress(step = false): void {
    clearTimeout(this.pending);
    this.pending = 0;
    const search = this.address();
    if (search === location.search) return;
    const address = `${location.pathname}${search}${location.hash}`;
    // In a frame a step would be one of the page about it, whose reader has not gone anywhere.
    if (step && window === window.top) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }
}
