// The reader's choice of a detailed map: pictures of a host that the site names,
// asked for only when the reader wants them, which the words beside the button
// say, and then for the rest of the visit. The map's own ground stays below.

import { make } from "./dom";
import { layer, type Tiles } from "./maptiles";
import type { Zoomer } from "./mapzoom";
import { say } from "./say";

const KEY = "furat-basemap";
const PATIENCE = 6000; // milliseconds until a host that says nothing is said to be silent

/** What is remembered for the visit; a browser may forbid it. */
const memory = {
  get(): string | null { try { return sessionStorage.getItem(KEY); } catch { return null; } },
  set(value: string): void { try { sessionStorage.setItem(KEY, value); } catch { /* then the reader is asked again */ } },
};

export function basemap(figure: HTMLElement, z: Zoomer, tiles: Tiles): void {
  if (new URLSearchParams(location.search).has("embed")) return; // in somebody else's page: our own ground
  const { host } = tiles;
  const button = make("button", { type: "button" });
  const note = make("span", { id: "basemap-note" });
  const status = make("span", { className: "said" });
  status.setAttribute("role", "status");
  const credit = make("p", { className: "map-credit", hidden: true }, make("a", { href: tiles.link, textContent: tiles.credit }));
  button.setAttribute("aria-describedby", note.id);
  figure.append(credit);
  figure.parentElement!.append(make("p", { className: "note basemap" }, button, note, status));

  let on = false, came = false, silence = 0;
  const quiet = (text: string) => { clearTimeout(silence); status.textContent = text; };
  const pictures = layer(z, tiles, () => {
    if (!came && !missed) quiet("");
    came = true;
  }, () => {
    if (!missed) quiet(say("basemap.failed", { host }));
    missed = true;
  });
  let missed = false;

  function turn(to: boolean): void {
    on = to;
    came = missed = false;
    memory.set(on ? tiles.url : "");
    button.textContent = on ? say("basemap.hide") : say("basemap.show", { host });
    note.textContent = on ? say("basemap.shown", { host, name: tiles.name }) : say("basemap.asks", { host });
    credit.hidden = !on;
    quiet("");
    if (!on) return pictures.hide();
    silence = setTimeout(() => quiet(say("basemap.silent", { host })), PATIENCE);
    pictures.show();
  }
  button.addEventListener("click", () => turn(!on));
  turn(memory.get() === tiles.url);
}
