// The bundle of the river diagram: nothing in it is needed for the first view.

import { diagram } from "./diagram";

declare global {
  var furatLedger: typeof diagram;
}

globalThis.furatLedger = diagram;
