// An inner page that carries a part of the record, of a place, an actor or a
// story: its drawings follow a date of their own, in the address as on the front page.

import { words } from "./day";
import { late } from "./late";
import { dateLines } from "./ledger";
import type {} from "./ledgermain";
import { nameEvents } from "./link";
import { holders } from "./map";
import type { Record } from "./record";
import { Store, unset } from "./state";

export function inner(main: HTMLElement, record: Record): Store {
  const store = new Store(unset(record.on), s => ({ ...s, on: Math.max(record.first, Math.min(record.last, s.on)) }));
  dateLines(main, store);
  for (const label of main.querySelectorAll(".on")) store.listen(({ on }) => { label.textContent = words(on); });
  const part = main.matches(".story-page") ? "story" : main.matches(".river-page") ? "river" : "history";
  nameEvents(main);
  if (part === "story") holders(main, record, store);
  late("ledger.js", () => furatLedger[part](main, record, store));
  return store;
}
