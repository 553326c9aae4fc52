// The panel that hands on what is shown: the address of this view, and the
// lines of HTML that show the map, the diagram or the list in another page.
// Fetched when the panel is first opened.

import { copier } from "./copy";
import { words } from "./day";
import { labelled, make } from "./dom";
import { VIEWS } from "./embed";
import "./embedfoot";
import { say } from "./say";
import type { Store } from "./state";

declare global { var furatShare: typeof share | undefined }

/** The heights in which each view reads well, at the width of a column of text. */
const HEIGHTS: { [view: string]: number } = { map: 560, river: 760, list: 640 };

export function share(panel: HTMLElement, title: string, store: Store): void {
  const link = make("input", { readOnly: true, type: "url" });
  const view = make("select", {}, ...VIEWS.map(v => make("option", { value: v, textContent: say(`share.view.${v}`) })));
  const height = make("input", { type: "number", min: "240", max: "2000", step: "10", value: `${HEIGHTS.map}` });
  const code = make("textarea", { readOnly: true, rows: 4, spellcheck: false, ariaLabel: say("share.code") });
  panel.append(
    make("div", { className: "share-link" }, labelled(say("share.link"), link), copier(say("share.copy-link"), () => link.value, link)),
    make("div", { className: "share-code" }, labelled(say("share.view"), view), labelled(say("share.height"), height), copier(say("share.copy-code"), () => code.value, code)),
    code);
  if (location.protocol === "file:" && !canonical()) panel.append(make("p", { className: "note", textContent: say("share.folder") }));
  const write = () => {
    link.value = address(store.address());
    const name = say("share.title", { site: title, view: view.selectedOptions[0]!.textContent!, date: words(store.state.on) });
    code.value = frame(address(store.address({ embed: view.value })), name, Number(height.value) || HEIGHTS[view.value]!);
  };
  view.addEventListener("change", () => { height.value = `${HEIGHTS[view.value]}`; write(); });
  height.addEventListener("input", write);
  store.listen(write);
}

/** Where the site says that this page stands, if it does. */
function canonical(): string | undefined { return document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href; }

function address(query: string): string {
  const url = new URL(canonical() ?? location.href);
  url.search = query;
  url.hash = "";
  return url.href;
}

/** The lines to paste. */
export function frame(src: string, title: string, height: number): string {
  return `<iframe src="${escaped(src)}" title="${escaped(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, c => `&#${c.charCodeAt(0)};`);
}

globalThis.furatShare = share;
