// What stands under a view alone; fetched with the panel that hands it out.

import { make } from "./dom";
import type { Record } from "./record";
import { say } from "./say";

declare global { var furatEmbed: typeof embed | undefined }

/** The address of the whole page in a state given as a query. */
export function whole(search: string): string {
  const query = new URLSearchParams(search);
  query.delete("embed");
  return `${location.pathname}${query.size ? `?${query}` : ""}`;
}

/** Sets what stands under the view; `state` is told, and asked for, when the reader turns to the link. */
export function embed(view: string, title: string, record: Record | undefined, state: () => string): void {
  const link = make("a", { href: whole(state()), target: "_top", textContent: say("embed.whole", { site: title }) });
  for (const turn of ["pointerdown", "focus", "mouseover"]) link.addEventListener(turn, () => { link.href = whole(state()); });
  const foot = make("footer", { className: "embed-foot" });
  if (record && view !== "list") foot.append(key(record));
  foot.append(make("p", {}, link));
  document.body.append(foot);
  const map = document.querySelector<SVGSVGElement>("svg.map")?.viewBox.baseVal;
  if (map) document.documentElement.style.setProperty("--map-shape", `${map.width / map.height}`);
}

/** The parties that hold a place in the record, each in its colour. */
function key(record: Record): HTMLElement {
  const shown = new Set(record.places.flatMap(p => p.periods.flatMap(q => [q.holder, ...q.with ?? []])));
  const list = make("ul", { className: "embed-key", tabIndex: 0, ariaLabel: say("embed.key") });
  record.actors.forEach((a, i) => {
    if (shown.has(i)) list.append(make("li", {}, make("span", { className: `code a-${a.id}`, textContent: a.code }), ` ${a.name}`));
  });
  return list;
}

globalThis.furatEmbed = embed;
