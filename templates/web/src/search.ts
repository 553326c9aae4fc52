// The search over the list: a bundle of its own, which Go writes into one file
// with the words that the list does not show: summaries and versions, every
// spelling of places, other names of actors.

import { searchable, sought } from "./fold";

export interface Entry { id: string; text: string; places: string[]; actors: string[] }

export interface Words { events: Table; places: Table; actors: Table }
type Table = { [id: string]: string };

/** The ids of the entries that have all words of q, each at a word's beginning. */
export type Search = (q: string) => Set<string>;

declare global {
  var furatWords: Words | undefined;
  var furatSearch: ((entries: Entry[]) => Search) | undefined;
}

export function search(entries: Entry[], words: Words): Search {
  const folded = new Map<string, string>();
  const names = (table: Table, kind: string) => (id: string) => {
    const key = kind + id;
    if (!folded.has(key)) folded.set(key, searchable(table[id] ?? ""));
    return folded.get(key)!;
  };
  const place = names(words.places, "p"), actor = names(words.actors, "a");
  const texts = entries.map(e => ({
    id: e.id,
    text: searchable(`${e.text} ${words.events[e.id] ?? ""}`) + e.places.map(place).join("") + e.actors.map(actor).join(""),
  }));
  return q => {
    const all = sought(q).map(ways => ways.map(way => ` ${way}`));
    return new Set(texts.filter(({ text }) => all.every(ways => ways.some(way => text.includes(way)))).map(t => t.id));
  };
}

globalThis.furatSearch = entries => search(entries, globalThis.furatWords ?? { events: {}, places: {}, actors: {} });
