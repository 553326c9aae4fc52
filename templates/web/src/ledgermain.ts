// The bundle of the river diagram, and of the pages that show a part of it:
// nothing in it is needed for the first view.

import { diagram } from "./diagram";
import { history } from "./history";
import { river } from "./river";
import { story } from "./story";

const parts = { diagram, history, river, story };

declare global {
  var furatLedger: typeof parts;
}

globalThis.furatLedger = parts;
