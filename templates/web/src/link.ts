// The place or the event under the pointer or the focus is marked wherever it
// stands: on the map, in the diagram and in the list.

const SUBJECTS = ["event", "place"] as const;

export function link(root: HTMLElement): void {
  let lit: Element[] = [];
  const clear = () => {
    for (const e of lit) e.classList.remove("hot");
    lit = [];
  };
  const mark = (target: EventTarget | null) => {
    clear();
    if (!(target instanceof Element)) return;
    for (const subject of SUBJECTS) {
      const holder = target.closest<HTMLElement | SVGElement>(`[data-${subject}]`);
      for (const id of holder?.dataset[subject]?.split(" ") ?? []) {
        lit.push(...root.querySelectorAll(`[data-${subject}~="${CSS.escape(id)}"]`));
      }
    }
    for (const e of lit) e.classList.add("hot");
  };
  root.addEventListener("pointerover", e => mark(e.target));
  root.addEventListener("focusin", e => mark(e.target));
  root.addEventListener("pointerleave", clear);
  root.addEventListener("focusout", clear);
}
