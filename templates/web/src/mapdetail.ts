// What only the magnified map shows, from assets/ground.js: see templates/mapdetail.go.

export interface Detail {
  km: number;
  scale: number;
  names: [name: string, x: number, y: number, r: number, rank: number, size: number][];
  towns: [name: string, x: number, y: number, population: number][];
  kinds: { [kind: string]: string };
  ground: { class: string; d: string }[];
}

/** Puts the fine ground in the place of the coarse, where both have the same layers. */
export function fineGround(svg: SVGSVGElement, detail: Detail): void {
  const paths = [...svg.querySelectorAll<SVGPathElement>(".ground > path")];
  if (paths.length !== detail.ground.length || paths.some((p, i) => p.getAttribute("class") !== detail.ground[i]!.class)) return;
  paths.forEach((p, i) => {
    p.setAttribute("d", detail.ground[i]!.d);
    p.setAttribute("transform", `scale(${1 / detail.scale})`);
  });
}
