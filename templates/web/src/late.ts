// Bundles that the first view does without: fetched once the browser is idle,
// from beside this script, which all languages share. One that is missing leaves the page as it is.

import { load } from "./dom";
import type { EventRow } from "./list";
import type { Record } from "./record";
import type { Store } from "./state";

/** What the map's bundle is handed. */
export interface MapPage { root: HTMLElement; record: Record; rows: EventRow[]; store: Store; late: typeof late }

declare global { var furatMap: ((page: MapPage) => void) | undefined }

const own = (document.currentScript as HTMLScriptElement | null)?.src ?? "";

/** The address of a script of assets/. */
export const beside = (name: string) => new URL(name, own || document.baseURI).href;

/** Bundles that carry names: each language has its own, in the assets/ beside its pages. */
const NAMED = new Set(["ground.js"]);

/** Fetches a script of assets/ when nothing else is to be done, then calls back. */
export function late(name: string, then: () => void): void {
  const address = NAMED.has(name) ? `assets/${name}` : beside(name);
  const fetchIt = () => load(address, then, () => undefined);
  if ("requestIdleCallback" in window) requestIdleCallback(fetchIt, { timeout: 2000 });
  else setTimeout(fetchIt, 200);
}
