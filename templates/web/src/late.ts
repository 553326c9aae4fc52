// Bundles that the first view does without, fetched from beside this script, which
// all languages share. One that is missing leaves the page as it is.

import { load } from "./dom";
import type { Events } from "./events";
import type { List } from "./list";
import type { Record } from "./record";
import type { Shown } from "./shown";
import type { Store } from "./state";

/** What the map's bundle is handed. */
export interface MapPage { root: HTMLElement; record: Record; events: Events; shown: Shown; list: List; store: Store; late: typeof late }

declare global { var furatMap: ((page: MapPage) => void) | undefined }

const own = (document.currentScript as HTMLScriptElement | null)?.src ?? "";

/** The address of a script of assets/. */
export const beside = (name: string) => new URL(name, own || document.baseURI).href;

/** Bundles that carry names: each language has its own, in the assets/ beside its pages. */
const NAMED = new Set(["ground.js", "spots.js"]);

/** Fetches a script of assets/, then calls back, whether it is there or not unless `missing` is given. */
export function code(name: string, then: () => void, missing = then): void {
  load(NAMED.has(name) ? `assets/${name}` : beside(name), then, missing);
}

/** The same when nothing else is to be done. */
export function late(name: string, then: () => void): void {
  const fetchIt = () => code(name, then, () => undefined);
  if ("requestIdleCallback" in window) requestIdleCallback(fetchIt, { timeout: 2000 });
  else setTimeout(fetchIt, 200);
}
