// The search over the list, a bundle of its own. The words stand in a file of
// data: what an entry says, summaries and versions, every spelling of places,
// all names of actors.

import { searchable, sought } from "./fold";

export interface Searched { id: string; places: string[]; actors: string[] }

export interface Words { events: Table; places: Table; actors: Table }
type Table = { [id: string]: string };

/** The ids of the events that have all words of q, each at a word's beginning. */
export type Search = (q: string) => Set<string>;

declare global {
  var furatTerms: Words | undefined;
  var furatSearch: ((events: Searched[]) => Promise<Search | undefined>) | undefined;
}

const SLICE = 12; // ms of folding, between which the page can answer the reader

/** Folds all words once. */
export async function search(events: Searched[], words: Words): Promise<Search> {
  const folded = new Map<string, string>();
  const names = (table: Table, kind: string) => (id: string) => {
    const key = kind + id;
    if (!folded.has(key)) folded.set(key, searchable(table[id] ?? ""));
    return folded.get(key)!;
  };
  const place = names(words.places, "p"), actor = names(words.actors, "a");
  const texts: { id: string; text: string }[] = [];
  let begun = performance.now();
  for (const e of events) {
    texts.push({ id: e.id, text: searchable(words.events[e.id] ?? "") + e.places.map(place).join("") + e.actors.map(actor).join("") });
    if (performance.now() - begun < SLICE) continue;
    await new Promise(go => setTimeout(go));
    begun = performance.now();
  }
  return q => {
    const all = sought(q).map(ways => ways.map(way => ` ${way}`));
    return new Set(texts.filter(({ text }) => all.every(ways => ways.some(way => text.includes(way)))).map(t => t.id));
  };
}

globalThis.furatSearch = async events => globalThis.furatTerms && search(events, globalThis.furatTerms);
