// What only the magnified map shows, from assets/ground.js: see templates/mapdetail.go.

import { draw } from "./dom";
import type { Tiles } from "./maptiles";

interface Path { class: string; d: string }

export interface Detail {
  km: number;
  scale: number;
  names: [name: string, x: number, y: number, r: number, rank: number, size: number][];
  towns: [name: string, x: number, y: number, population: number][];
  kinds: { [kind: string]: string };
  ground: Path[];
  finer: Path[];
  areas: [name: string, x: number, y: number][];
  tiles?: Tiles; // only where the site has them
}

/** Puts the fine ground in the place of the coarse, where both have the same layers, and what is finer below the rivers. */
export function fineGround(svg: SVGSVGElement, detail: Detail): void {
  const transform = `scale(${1 / detail.scale})`;
  const paths = [...svg.querySelectorAll<SVGPathElement>(".ground > path")];
  if (paths.length === detail.ground.length && paths.every((p, i) => p.getAttribute("class") === detail.ground[i]!.class)) {
    paths.forEach((p, i) => {
      p.setAttribute("d", detail.ground[i]!.d);
      p.setAttribute("transform", transform);
    });
  }
  const finer = draw("g", { class: "finer" }, ...detail.finer.map(p => draw("path", { class: p.class, d: p.d, transform })));
  svg.querySelector(".ground > :is(.stream, .border, .river)")?.before(finer);
}
