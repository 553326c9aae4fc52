// Search: what is sought, and the entries that have it. The words to search and
// the code that does it are a file of their own, asked for when a reader turns
// to the field or the address seeks something.

import { load } from "./dom";
import type { EventRow } from "./list";
import type { Search } from "./search";

export class Finder {
  private listeners: (() => void)[] = [];
  private asked = false;
  private search: Search | undefined;
  private last: { q: string; found: Set<string> } | undefined;
  failed = false;

  constructor(private readonly rows: EventRow[]) {}

  /** Calls the listener when the search is there, or will not come. */
  listen(listener: () => void): void { this.listeners.push(listener); }

  load(): void {
    if (this.asked) return;
    this.asked = true;
    const done = () => {
      this.search = globalThis.furatSearch?.(this.rows.map(({ id, element, places, actors }) => ({ id, text: element.textContent!, places, actors })));
      this.failed = !this.search;
      for (const listener of this.listeners) listener();
    };
    load("assets/search.js", done);
  }

  /** The ids of the events that have all words; undefined while nothing is sought, or nothing can be. */
  found(q: string): Set<string> | undefined {
    if (!q) return undefined;
    this.load();
    if (!this.search) return undefined;
    if (this.last?.q !== q) this.last = { q, found: this.search(q) };
    return this.last.found;
  }
}
