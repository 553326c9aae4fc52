// What is shown, as a file: the same features and rows as the whole record's
// events.geojson and events.csv, which Go has written by parts into scripts
// (site/rows.go), since a page opened from a folder may read nothing else. A
// bundle of its own.

import type { EventRow } from "./events";
import { code } from "./late";

export type Format = "geojson" | "csv";

/** What stands before and in every file, and one part's events: by id the feature and the row, as text. */
export interface Head { title: string; licence: string; edition: string; credits: string[]; columns: string }
export interface Rows { head: Head; events: { [id: string]: { feature: string; row: string } } }

declare global {
  var furatRows: ((id: string, rows: Rows) => void) | undefined;
  var furatDownload: ((rows: EventRow[], format: Format, filter: string) => Promise<Blob | undefined>) | undefined;
}

const parts = new Map<string, Rows>();
globalThis.furatRows = (id, rows) => { parts.set(id, rows); };

const fetchPart = (id: string): Promise<void> => new Promise(done => (parts.has(id) ? done() : code(`rows/${id}.js`, done)));

/** The file; undefined when a part of it cannot be had. */
globalThis.furatDownload = async (rows, format, filter) => {
  const shards = [...new Set(rows.map(r => r.shard))];
  for (let i = 0; i < shards.length; i += 6) await Promise.all(shards.slice(i, i + 6).map(fetchPart));
  const head = parts.get(shards[0] ?? "")?.head;
  const texts = rows.map(r => parts.get(r.shard)?.events[r.id]);
  if (!head || texts.some(t => !t)) return undefined;
  return format === "csv" ? csv(head, texts.map(t => t!.row)) : geojson(head, texts.map(t => t!.feature), filter);
};

export function geojson({ title, licence, edition, credits }: Head, features: string[], filter: string): Blob {
  const head = { type: "FeatureCollection", name: "events", title, licence, edition: edition || undefined, filter, credits };
  return new Blob([`${JSON.stringify(head).slice(0, -1)},"features":[\n`, features.join(",\n"), "\n]}\n"], { type: "application/geo+json" });
}

/** A table has no head for them: licence and edition are its last columns. */
export function csv({ licence, edition, columns }: Head, rows: string[]): Blob {
  const cells = [licence, edition].map(text => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(",");
  return new Blob([`${columns},licence,edition\n`, ...rows.map(row => `${row},${cells}\n`)], { type: "text/csv" });
}
