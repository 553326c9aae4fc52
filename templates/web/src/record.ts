// The record is the data island that the front page carries: who held each
// place when. The events stand in the list itself and are read from there.

import type { Day } from "./day";
import { say } from "./say";

export interface Actor { id: string; code: string; name: string }

export interface Period {
  from: Day;
  until: Day | null; // exclusive; null while it lasts
  holder: number;    // index of the actor, -1 when nobody is named
  with?: number[];
  status: string;
  event: string;
  seen: Day[];       // days of the evidence
}

export interface Place { id: string; name: string; km: number; periods: Period[] }

/** An event in a line, as pages carry it that have no list of all events. */
export interface Fact { title: string; when: string; source?: string; first: string }

export interface Record { first: Day; last: Day; on: Day; actors: Actor[]; places: Place[]; events?: { [id: string]: Fact } }

// As written by templates/record.go: lists without names for their parts, days as differences.
type Sent = Omit<Record, "actors" | "places"> & { actors: [id: string, code: string, name: string][]; places: [id: string, name: string, km: number, periods: SentPeriod[]][] };
type SentPeriod = [from: Day, days: number | null, holder: number, status: string, event: string, seen: number[], others?: number[]];

/** Reads the data island; undefined on pages that have none. */
export function readRecord(): Record | undefined {
  const island = document.getElementById("record");
  return island?.textContent ? recordIn(island.textContent) : undefined;
}

/** The record that a data island holds. */
export function recordIn(text: string): Record {
  const sent = JSON.parse(text) as Sent;
  return {
    ...sent,
    actors: sent.actors.map(([id, code, name]) => ({ id, code, name })),
    places: sent.places.map(([id, name, km, periods]) => ({ id, name, km, periods: periods.map(periodIn) })),
  };
}

function periodIn([from, days, holder, status, event, seen, others]: SentPeriod): Period {
  let day = from;
  return { from, until: days === null ? null : from + days, holder, status, event, seen: seen.map(after => day += after), ...(others && { with: others }) };
}

/** The id of the map's symbol for a state, as templates/marks.go names it. */
export function symbolOf(record: Record, period: Period | undefined): string {
  if (!period || period.status === "unknown") return "st-none";
  if (period.status === "left") return "st-left";
  const actors = [period.holder, ...(period.with ?? [])].map(i => record.actors[i]?.id).filter(id => id !== undefined);
  return [`st-${period.status}`, ...actors].join("_");
}

/** The state of a place on a day; undefined before anything is known. */
export function standing(place: Place, on: Day): Period | undefined {
  return place.periods.findLast(p => p.from <= on && (p.until === null || on < p.until));
}

/** "ISIL, besieged by SDF" */
export function describe(record: Record, period: Period | undefined): string {
  if (!period) return say("state.none");
  const comma = say("list.comma");
  const name = (i: number) => record.actors[i]?.name ?? say("holder.nobody");
  const others = (period.with ?? []).map(name).join(comma);
  return `${name(period.holder)}${comma}${say(`status.${period.status}`)}${others ? ` ${say(`with.${period.status}`)} ${others}` : ""}`;
}
