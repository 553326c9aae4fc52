// The page of all places on the river: the front page's diagram, with a date
// field of its own and every column on a phone.

import { ask } from "./ask";
import { diagram } from "./diagram";
import { carried } from "./facts";
import type { Record } from "./record";
import type { Store } from "./state";

export function river(main: HTMLElement, record: Record, store: Store): void {
  const facts = carried(record);
  ask(main.querySelector<HTMLElement>("#ask")!, { record, store, facts, root: "" }, []);
  diagram(main.querySelector<HTMLElement>(".ledger-view")!, record, facts, store);
}
