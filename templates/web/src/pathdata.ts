// The data of paths of straight lines, as our own drawings write them.

export type Point = [x: number, y: number];

/** The shapes of a path, each as its points. */
export function subpaths(d: string): Point[][] {
  const shapes: Point[][] = [];
  const tokens = d.match(/[a-z]|-?(?:\d+(?:\.\d+)?|\.\d+)/gi) ?? [];
  let command = "", x = 0, y = 0;
  for (let i = 0; i < tokens.length;) {
    if (/[a-z]/i.test(tokens[i]!)) command = tokens[i++]!;
    const kind = command.toLowerCase(), from = command === kind ? 1 : 0; // small letters count from the last point
    const shape = shapes.at(-1);
    if (kind === "z") {
      [x, y] = shape![0]!;
      command = "l";
      continue;
    }
    if (kind !== "v") x = from * x + Number(tokens[i++]);
    if (kind !== "h") y = from * y + Number(tokens[i++]);
    if (kind === "m") {
      shapes.push([[x, y]]);
      command = from ? "l" : "L"; // pairs that follow a move are lines
    } else shape!.push([x, y]);
  }
  return shapes;
}

/** A shape as path data. */
export function line(shape: Point[]): string {
  const text = shape.map(([x, y]) => `${round(x)} ${round(y)}`).join("L");
  return `M${text}${shape.length > 2 ? "Z" : ""}`;
}

function round(v: number): number { return Math.round(v * 100) / 100; }
