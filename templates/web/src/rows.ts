// A river diagram as the script sees it: its rows, and what lies at a point.

import { draw } from "./dom";
import { scaleOf, type Scale } from "./ledger";
import { line, subpaths } from "./pathdata";
import type { Place, Record } from "./record";

export interface Row {
  place: Place;
  bars: SVGGElement;
  name: SVGAElement;
  marks: SVGElement | undefined;
  mid: number; // across, as drawn
  now: number; // across, as ordered
}

export class Drawing {
  readonly rows: Row[] = []; // in the order shown
  readonly thick: number;
  readonly vertical: boolean;
  private split = false;

  constructor(readonly svg: SVGSVGElement, record: Record) {
    const places = new Map(record.places.map(p => [p.id, p]));
    this.thick = Number(svg.dataset.thick ?? 0);
    this.vertical = scaleOf(svg)?.axis === "y";
    for (const bars of svg.querySelectorAll<SVGGElement>("g.row[data-mid]")) {
      const place = places.get(bars.dataset.place!), mid = Number(bars.dataset.mid);
      const name = svg.querySelector<SVGAElement>(`a.name[data-place="${CSS.escape(bars.dataset.place!)}"]`);
      const next = name?.nextElementSibling;
      for (const bar of bars.querySelectorAll<SVGElement>(".bar")) {
        const until = place?.periods.find(p => p.from === Number(bar.dataset.from))?.until;
        if (until) bar.dataset.until = `${until}`;
      }
      if (place && name) this.rows.push({ place, bars, name, marks: next?.matches(".marks") ? next as SVGElement : undefined, mid, now: mid });
    }
  }

  get scale(): Scale { return scaleOf(this.svg)!; }

  /** Where a pointer is, in units of the drawing. */
  locate(event: Pick<MouseEvent, "clientX" | "clientY">): { along: number; across: number } {
    const box = this.svg.getBoundingClientRect(), view = this.svg.viewBox.baseVal;
    const x = (event.clientX - box.left) * view.width / box.width;
    const y = (event.clientY - box.top) * view.height / box.height;
    return this.vertical ? { along: y, across: x } : { along: x, across: y };
  }

  /** The row at a point: rows stand a little apart, and a miss by that is none. */
  rowAt(across: number): Row | undefined {
    return this.rows.find(r => Math.abs(r.now - across) <= this.thick / 2 + 2);
  }

  rowOf(place: Place | undefined): Row | undefined { return this.rows.find(r => r.place === place); }

  /** Gives every row its own part of the paper that pales old states, so that rows can move and bars grow. */
  splitVeils(): void {
    if (this.split) return;
    this.split = true;
    for (const veil of this.svg.querySelectorAll<SVGPathElement>(".veils path")) {
      const parts = new Map<Row, string>();
      for (const shape of subpaths(veil.getAttribute("d") ?? "")) {
        const across = shape.map(p => p[this.vertical ? 0 : 1]), mid = (Math.min(...across) + Math.max(...across)) / 2;
        const row = this.rows.find(r => Math.abs(r.mid - mid) < 1);
        if (row) parts.set(row, (parts.get(row) ?? "") + line(shape));
      }
      for (const [row, d] of parts) {
        (row.bars.querySelector(".column") ?? row.bars).append(draw("path", { d, class: "veil", fill: veil.parentElement!.getAttribute("fill")!, opacity: veil.getAttribute("opacity")!, "pointer-events": "none" }));
      }
      veil.remove();
    }
  }
}

/** The river diagrams of a page: the same rows for a desk and for a phone. */
export function drawingsIn(root: ParentNode, record: Record): Drawing[] {
  return Array.from(root.querySelectorAll<SVGSVGElement>("figure svg.ledger"), svg => new Drawing(svg, record));
}
