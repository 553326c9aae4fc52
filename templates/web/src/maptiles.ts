// A layer of picture tiles in the map's drawing, above its ground and below its
// river: where a picture is missing or still on its way, the ground is seen. The
// tiles move with the viewBox as everything does; new ones are asked for as the
// map moves, and at rest when its scale has changed.

import { tile } from "d3-tile";
import { draw } from "./dom";
import type { View, Size } from "./mapview";
import type { Zoomer } from "./mapzoom";

/** See templates/mapdetail.go. */
export interface Tiles {
  name: string; url: string; host: string; most: number; credit: string; link: string;
  world: number; corner: [x: number, y: number];
}

export interface Layer { show(): void; hide(): void }

export interface Tile { z: number; x: number; y: number }

/** The tiles that fill the stage. */
export function seenTiles(t: Pick<Tiles, "world" | "corner" | "most">, view: View, size: Size, unit: number): Tile[] {
  const f = unit * view.k, pixels = t.world * f;
  const deep = Math.min(0, t.most - Math.log2(pixels / 256)); // no deeper than the host goes
  const found = tile().size([size.w, size.h]).zoomDelta(deep).scale(pixels)
    .translate([t.corner[0] * f + view.x + pixels / 2, t.corner[1] * f + view.y + pixels / 2])();
  return found.map(([x, y, z]) => ({ z, x, y }));
}

export function address(url: string, t: Tile): string {
  return url.replace("{z}", `${t.z}`).replace("{x}", `${t.x}`).replace("{y}", `${t.y}`);
}

/** `loaded` and `failed` are called for every picture that comes, and for every one that does not. */
export function layer(z: Zoomer, t: Tiles, loaded: () => void, failed: () => void): Layer {
  const pictures = draw("g", {}), veil = z.svg.querySelector(".land")!.cloneNode() as Element;
  const group = draw("g", { class: "tiles" });
  veil.setAttribute("class", "veil"); // of the land's colour: marks are to be read on a picture of any
  const river = z.svg.querySelector(".ground > .river");
  const asked = new Map<string, { image: SVGImageElement; done: boolean }>();
  let on = false, level = -1;

  function ask(one: Tile): void {
    const wide = t.world / 2 ** one.z, over = wide / 500; // half a pixel over the next, or a seam shows
    const image = draw("image", {
      x: t.corner[0] + one.x * wide, y: t.corner[1] + one.y * wide, width: wide + over, height: wide + over,
      preserveAspectRatio: "none", href: address(t.url, one),
    });
    const entry = { image, done: false };
    asked.set(key(one), entry);
    const settle = (then: () => void) => () => {
      if (!image.isConnected) return; // the reader has gone on
      entry.done = true;
      then();
      clean();
    };
    image.addEventListener("load", settle(loaded));
    image.addEventListener("error", settle(() => { image.remove(); failed(); }));
    pictures.append(image);
  }

  function update(rest: boolean): void {
    if (!on) return;
    const tiles = seenTiles(t, z.view, z.size, z.unit), now = tiles[0]?.z ?? level;
    if (now !== level && !rest && level >= 0) return;
    level = now;
    for (const one of tiles) if (!asked.has(key(one))) ask(one);
    clean();
  }

  /** Takes off what is out of sight: what is on its way at once, what has come when all that is in sight has. */
  function clean(): void {
    const seen = new Set(seenTiles(t, z.view, z.size, z.unit).map(key));
    const whole = [...seen].every(k => asked.get(k)?.done);
    for (const [k, { image, done }] of asked) {
      if (seen.has(k) || done && !whole) continue;
      image.remove();
      asked.delete(k);
    }
  }

  z.onFrame(() => update(false));
  z.onRest(() => update(true));
  return {
    show() {
      on = true;
      group.replaceChildren(pictures, veil, ...(river ? [casing(river)] : []));
      if (river) river.before(group);
      else z.svg.querySelector(".ground")?.append(group);
      z.svg.classList.add("tiled");
      update(true);
    },
    hide() {
      on = false;
      level = -1;
      asked.clear();
      pictures.replaceChildren();
      group.remove();
      z.svg.classList.remove("tiled");
    },
  };
}

const key = ({ z, x, y }: Tile) => `${z}/${x}/${y}`;

/** A light edge about the river, which would else be lost on a picture of any colour. */
function casing(river: Element): SVGPathElement {
  const edge = draw("path", { class: "casing", "vector-effect": "non-scaling-stroke" });
  for (const name of ["d", "transform"]) edge.setAttribute(name, river.getAttribute(name) ?? "");
  return edge;
}
