// Read before anything is drawn, in the page's head. It asks for the fonts of the
// page, and a page in a frame of somebody else's shows one view and nothing about
// it. A deferred script would come too late, and the whole page would flash up; an
// inline one the policy forbids. It is asked for beside the stylesheet, without
// which nothing is drawn either, and so costs no time of its own.

import { viewOf } from "./embed";
import { askFonts } from "./fonts";

const script = document.currentScript as HTMLScriptElement;
askFonts(script);

const view = viewOf(location.search);
if (view) {
  document.documentElement.classList.add("embed", `embed-${view}`);
  // Nothing is drawn before its style sheet is there.
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL("embed.css", script.src).href;
  sheet.setAttribute("blocking", "render");
  script.before(sheet);
  // What a reader follows opens in place of the page about the frame.
  const base = document.createElement("base");
  base.target = "_top";
  document.head.append(base);
}
