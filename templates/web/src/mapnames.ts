// The names on the magnified map, set anew whenever it has come to rest. On the
// whole river stand the names that Go set.

import { place, type Box, type Obstacle, type Standing } from "./maplabels";
import type { Detail } from "./mapdetail";
import { onStage, seen, type Spot } from "./mapspots";
import { still, type Zoomer } from "./mapzoom";

const NS = "http://www.w3.org/2000/svg";
const SPACED = 2; // pixels between the letters of a governorate's name, see furat.css
const FAMILY = '"Plex Sans",system-ui,sans-serif';

interface Entry {
  text: string; x: number; y: number; r: number; rank: number; size: number;
  from: number; // magnification from which it may stand
  area?: boolean; spot?: Spot; side?: number; width?: number; group?: SVGGElement; label?: SVGTextElement;
}

/** Towns stand by the number of who live there: the more the map is magnified, the smaller. */
export function townFrom(population: number): number { return population >= 60000 ? 1 : population >= 20000 ? 2 : population >= 10000 ? 3 : 5; }

export function names(z: Zoomer, detail: Detail, spots: Spot[]): () => void {
  const at = new Map(spots.filter(s => !s.broad).map(s => [`${s.x} ${s.y}`, s]));
  const entries: Entry[] = [
    ...detail.names.map(([text, x, y, r, rank, size]) => ({ text, x, y, r, rank, size, from: 1, spot: at.get(`${x} ${y}`) })),
    ...detail.towns.map(([text, x, y, people]) => ({ text, x, y, r: 1.7, rank: -10 + Math.log10(people), size: 9.5, from: townFrom(people) })),
    ...detail.areas.map(([text, x, y]) => ({ text, x, y, r: 0, rank: -12, size: 9, from: 3, area: true })),
  ];
  const layer = document.createElementNS(NS, "g");
  layer.setAttribute("class", "names fresh");
  z.svg.append(layer);
  const pen = document.createElement("canvas").getContext("2d")!;
  const large = matchMedia("(pointer: coarse)").matches ? 1.15 : 1.05;

  const widthOf = (e: Entry) => {
    pen.font = `${e.size * large}px ${FAMILY}`;
    return e.width ??= pen.measureText(e.text).width + (e.area ? SPACED * e.text.length : 0);
  };

  function set(): void {
    const { view: { k }, size: { w, h } } = z;
    const magnified = k > 1.05;
    z.svg.classList.toggle("named", magnified);
    setFor = k;
    if (!magnified) return;
    const room = 60, marked: Obstacle[] = [];
    const here: Entry[] = [];
    for (const e of entries) {
      const p = onStage(z, e);
      if (p.x < -room || p.x > w + room || p.y < -room || p.y > h + room) continue;
      if (e.spot && !seen(e.spot)) continue;
      if (e.spot) marked.push({ x0: p.x - e.r * 0.85, y0: p.y - e.r * 0.85, x1: p.x + e.r * 0.85, y1: p.y + e.r * 0.85, rank: e.rank });
      const forms = k >= 2 ? e.spot?.mark?.element.querySelectorAll(".kinds path").length : 0;
      if (forms) marked.push({ x0: p.x - forms * 4.5, y0: p.y - e.r - 11, x1: p.x + forms * 4.5, y1: p.y - e.r, rank: 99 });
      if (k >= 2 && e.spot?.mark?.element.querySelector(".count")) marked.push({ x0: p.x - 7, y0: p.y + e.r, x1: p.x + 7, y1: p.y + e.r + 9, rank: 99 });
      if (k >= e.from && p.x > 0 && p.x < w && p.y > 0 && p.y < h) here.push(e);
    }
    const frame: Box = { x0: 3, y0: 3, x1: w - 3, y1: h - 3 };
    // The scale and the names of countries keep their room.
    const taken: Box[] = [{ x0: 0, y0: h - 36, x1: 130, y1: h }];
    if (z.svg.classList.contains("tiled")) taken.push({ x0: w - 190, y0: h - 27, x1: w, y1: h }); // the credit of the tiles
    if (k < 3) for (const t of z.svg.querySelectorAll(".countries text")) {
      const b = t.getBoundingClientRect(), s = z.stage.getBoundingClientRect();
      taken.push({ x0: b.left - s.left - 2, y0: b.top - s.top, x1: b.right - s.left + 2, y1: b.bottom - s.top });
    }
    const stood = place(here.map(e => {
      const p = onStage(z, e);
      return { x: p.x, y: p.y, r: e.r, rank: e.rank, size: e.size * large, width: widthOf(e), ...(e.side === undefined ? {} : { side: e.side }) };
    }), frame, marked, taken);
    const now = new Map(here.map((e, i) => [e, stood[i]]));
    for (const e of entries) show(e, now.get(e));
  }

  function show(e: Entry, s: Standing | undefined): void {
    if (!s) {
      delete e.side;
      e.group?.remove();
      return;
    }
    e.side = s.side;
    if (!e.group || !e.label) make(e);
    const label = e.label!;
    label.setAttribute("x", s.dx.toFixed(1));
    label.setAttribute("y", s.dy.toFixed(1));
    label.setAttribute("text-anchor", s.anchor);
    if (e.group!.parentNode) return;
    scaled(e);
    layer.append(e.group!);
    if (!still()) e.group!.animate?.([{ opacity: 0 }, { opacity: 1 }], 160);
  }

  function make(e: Entry): void {
    e.group = document.createElementNS(NS, "g");
    if (e.area) e.group.setAttribute("class", "region");
    else if (!e.spot) {
      const dot = document.createElementNS(NS, "circle");
      dot.setAttribute("r", "1.9");
      e.group.setAttribute("class", "town");
      e.group.append(dot);
    } else if (!e.spot.place) e.group.setAttribute("class", "lesser");
    e.label = document.createElementNS(NS, "text");
    e.label.setAttribute("font-size", (e.size * large).toFixed(1));
    e.label.textContent = e.text;
    e.group.append(e.label);
  }

  let units = 1, setFor = 1;
  const scaled = (e: Entry) => { e.group!.setAttribute("transform", `translate(${e.x} ${e.y})scale(${units})`); };
  z.onScale(u => {
    units = u;
    for (const e of entries) if (e.group?.parentNode) scaled(e);
    // On the way too, or names would run into each other until it is over.
    const { k } = z.view;
    if (k > setFor * 1.3 || k < setFor / 1.2 || (k > 1.05) !== z.svg.classList.contains("named")) set();
  });
  z.onRest(set);
  document.fonts?.ready.then(() => { for (const e of entries) delete e.width; set(); });
  set();
  return set;
}
