// Search: what is sought, and the events that have it. The code that does it and
// the words to search are files of their own, asked for when a reader turns to
// the field or the address seeks something.

import { load } from "./dom";
import type { EventRow } from "./events";
import { code } from "./late";
import type { Search } from "./search";

export class Finder {
  private listeners: (() => void)[] = [];
  private asked = false;
  private search: Search | undefined;
  private last: { q: string; found: Set<string> } | undefined;
  private rows: EventRow[] | undefined;
  private ready = false; // code and words are there
  failed = false;

  /** Calls the listener when the search is there, or will not come. */
  listen(listener: () => void): void { this.listeners.push(listener); }

  /** Hands it the events, once they are known. */
  over(rows: EventRow[]): void {
    this.rows = rows;
    void this.begin();
  }

  load(): void {
    if (this.asked) return;
    this.asked = true;
    code("search.js", () => load("assets/terms.js", () => {
      this.ready = true;
      void this.begin();
    }));
  }

  private async begin(): Promise<void> {
    if (!this.ready || !this.rows) return;
    this.search = await globalThis.furatSearch?.(this.rows);
    this.failed = !this.search;
    for (const listener of this.listeners) listener();
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
