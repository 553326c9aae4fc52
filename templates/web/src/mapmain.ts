// The bundle that makes the map move. furat.js fetches it when the browser is
// idle and hands it the page; see main.ts.
//
//   mapzoom      drags, pinches, wheel → viewBox        d3-zoom
//   mapview      the numbers of that, pure
//   mapcontrols  buttons, keys, scale, hint
//   mapspots     what stands where
//   mapnames     names, set anew at rest; maplabels places them
//   mapkinds     the forms of recent events
//   mapcounts    how many events a mark stands for
//   mapapart     marks of several spots, come apart when it is magnified
//   mapbasemap   pictures of another host, when the reader wants them; maptiles lays them
//   mapcard      what a reader points at, and the selection

import { make } from "./dom";
import type { MapPage } from "./late";
import { readMarks } from "./map";
import { apart } from "./mapapart";
import { basemap } from "./mapbasemap";
import { card } from "./mapcard";
import { controls } from "./mapcontrols";
import { counts } from "./mapcounts";
import { fineGround, type Detail } from "./mapdetail";
import { kinds } from "./mapkinds";
import { names } from "./mapnames";
import { readSpots } from "./mapspots";
import { zoomer } from "./mapzoom";

declare global { var furatDetail: Detail | undefined }

globalThis.furatMap = ({ root, record, events, shown, list, store, late }: MapPage) => {
  const figure = root.querySelector<HTMLElement>(".map-view figure");
  const svg = figure?.querySelector<SVGSVGElement>("svg.map");
  if (!figure || !svg) return;
  const plate = make("div", { className: "map-plate" }), stage = make("div", { className: "map-stage" }, plate);
  // Of a size of its own: or every change of the viewBox would lay out the page.
  stage.style.aspectRatio = `${svg.viewBox.baseVal.width} / ${svg.viewBox.baseVal.height}`;
  const focused = document.activeElement as SVGElement | null; // moving an element takes its focus away
  svg.replaceWith(stage);
  plate.append(svg);
  if (focused && svg.contains(focused)) focused.focus({ preventScroll: true });
  figure.classList.add("slippy");

  const marks = readMarks(root, events), spots = readSpots(svg, marks);
  const z = zoomer(stage, plate, svg);
  let km = 0;
  controls(figure, root.querySelector<HTMLElement>("#map-bar"), z, spots, () => km, store);
  apart(z, spots, events, shown, store);
  card(figure, z, spots, record, events, shown, list, store);
  late("ground.js", () => {
    const detail = globalThis.furatDetail;
    if (!detail) return;
    km = detail.km;
    svg.classList.add("measured"); // the scale that Go drew gives way to the one that follows
    fineGround(svg, detail);
    kinds(marks, detail, shown, store);
    counts(marks, shown);
    if (detail.tiles) basemap(figure, z, detail.tiles);
    shown.listen(names(z, detail, spots));
    z.refresh();
  });
};
