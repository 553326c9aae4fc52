// The page of a place or of an actor: who held what on a day, asked by a date
// field, by pointer and by keys, and answered in words.

import { reachOf } from "./actor";
import { ask, changes } from "./ask";
import { make } from "./dom";
import { carried } from "./facts";
import { place } from "./place";
import { Readout, type Page } from "./readout";
import type { Record } from "./record";
import { drawingsIn } from "./rows";
import { keysHelp, scrub } from "./scrub";
import type { Store } from "./state";

export function history(main: HTMLElement, record: Record, store: Store): void {
  const box = main.querySelector<HTMLElement>("#ask")!, drawings = drawingsIn(main, record);
  const about = main.matches(".place-page") ? record.places.find(p => p.id === main.dataset.place) : undefined;
  const page: Page = { record, store, facts: carried(record), root: "../", about, asked: box };
  const actor = record.actors.findIndex(a => a.id === main.dataset.actor);
  ask(box, page, changes(page, actor));
  const line = make("div", { className: "readout" });
  box.append(line);
  const readout = new Readout(line, page, drawings);
  box.append(keysHelp());
  for (const drawing of drawings) scrub(drawing, record, store, readout);
  if (about) place(main, page, about);
  else reachOf(box, page, actor);
}
