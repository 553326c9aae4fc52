// An inner page that carries a part of the record: its drawings follow a date
// of their own, which is in the address as on the front page.

import { late } from "./late";
import { dateLines } from "./ledger";
import type {} from "./ledgermain";
import type { Record } from "./record";
import { Store, unset } from "./state";

export function inner(main: HTMLElement, record: Record): void {
  const store = new Store(unset(record.on), s => ({ ...s, on: Math.max(record.first, Math.min(record.last, s.on)) }));
  dateLines(main, store);
  late("ledger.js", () => furatLedger.history(main, record, store));
}
