// Where names stand on the magnified map: greedy by rank, each at the best of
// eight places about its mark, as templates/labels.go does for the whole river.
// All lengths are pixels. No two names meet, ever; one without room is left out.

export interface Box { x0: number; y0: number; x1: number; y1: number }
export interface Name { x: number; y: number; r: number; rank: number; size: number; width: number; side?: number }
export interface Obstacle extends Box { rank: number }
export interface Standing { dx: number; dy: number; anchor: "start" | "middle" | "end"; side: number; box: Box }

const D = Math.SQRT1_2;
const SIDES = [[1, 0, 0], [-1, 0, 1], [D, -D, 1.2], [D, D, 1.4], [-D, -D, 2], [-D, D, 2.2], [0, -1, 2.6], [0, 1, 2.8]] as const;
const GAP = 2.5, PRICE = 3, MARGIN = 6, LOYALTY = 2;

const meets = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
const inside = (a: Box, b: Box) => a.x0 >= b.x0 && a.x1 <= b.x1 && a.y0 >= b.y0 && a.y1 <= b.y1;

/** The place of each name, undefined for those that find no room. */
export function place(names: Name[], frame: Box, marks: Obstacle[], taken: Box[] = []): (Standing | undefined)[] {
  const blocked = [...taken];
  const out: (Standing | undefined)[] = names.map(() => undefined);
  const order = names.map((_, i) => i).sort((i, j) => names[j]!.rank - names[i]!.rank || i - j);
  for (const i of order) {
    const name = names[i]!;
    let best = Infinity, found: Standing | undefined;
    SIDES.forEach(([ux, uy, dear], side) => {
      const price = dear - (side === name.side ? LOYALTY : 0);
      if (price >= best) return;
      const s = stand(name, ux, uy, side);
      if (!inside(s.box, frame) || blocked.some(b => meets(b, s.box))) return;
      const cost = price + coverage(name, s.box, marks);
      if (cost < best) [best, found] = [cost, s];
    });
    if (!found) continue;
    out[i] = found;
    blocked.push(found.box);
  }
  return out;
}

function stand(n: Name, ux: number, uy: number, side: number): Standing {
  const reach = n.r + GAP;
  const dx = ux * reach, anchor = ux < -0.1 ? "end" : ux < 0.1 ? "middle" : "start";
  const middle = uy * reach + (anchor === "middle" ? uy * n.size * 0.45 : 0);
  const left = n.x + dx - (anchor === "end" ? n.width : anchor === "middle" ? n.width / 2 : 0);
  const y = n.y + middle;
  return { dx, dy: middle + n.size * 0.35, anchor, side, box: { x0: left - 1, y0: y - n.size * 0.55, x1: left + n.width + 1, y1: y + n.size * 0.55 } };
}

/** What covering lesser marks costs; a mark that matters as much is never covered. */
function coverage(n: Name, box: Box, marks: Obstacle[]): number {
  let cost = 0;
  for (const m of marks) {
    if (!meets(m, box) || (n.x > m.x0 && n.x < m.x1 && n.y > m.y0 && n.y < m.y1 && m.rank <= n.rank)) continue;
    if (m.rank + MARGIN > n.rank) return Infinity;
    cost += PRICE;
  }
  return cost;
}
