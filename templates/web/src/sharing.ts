// The way to the panel that hands on what is shown; share.ts fills it.

import { load, make } from "./dom";
import { beside } from "./late";
import { say } from "./say";
import type {} from "./share";
import type { Store } from "./state";

export function sharing(root: HTMLElement, title: string, store: Store): void {
  const panel = make("div", { className: "share-panel" });
  const details = make("details", {}, make("summary", { textContent: say("share.share") }), panel);
  root.append(details);
  root.hidden = false;
  details.addEventListener("toggle", () => {
    document.head.append(make("link", { rel: "stylesheet", href: beside("share.css") }));
    load(beside("share.js"), () => globalThis.furatShare?.(panel, title, store), () => { panel.textContent = say("share.missing"); });
  }, { once: true });
}
