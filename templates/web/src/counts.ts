// The counts above the list.

import type { Shown } from "./shown";
import { digits } from "./say";

export function counts(root: ParentNode, shown: Shown): void {
  shown.listen(() => {
    const { rows } = shown;
    put("shown", rows.length);
    put("unmapped", rows.filter(r => !r.mapped).length);
    put("undated", rows.filter(r => r.first === undefined && r.last === undefined).length);
  });
  function put(name: string, n: number): void {
    const element = root.querySelector(`.${name}`);
    if (element) element.textContent = digits(n);
  }
}
