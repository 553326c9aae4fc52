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
  // A pointer that rests takes no mark from the focus when the page moves under it.
  const stands = (target: EventTarget | null) => target instanceof Element && target.closest(SUBJECTS.map(s => `[data-${s}]`).join()) !== null;
  root.addEventListener("pointerover", e => mark(stands(e.target) ? e.target : document.activeElement));
  root.addEventListener("pointerleave", () => mark(document.activeElement));
  root.addEventListener("focusin", e => mark(e.target));
  root.addEventListener("focusout", clear);
}

/** Writes on the bars and marks of the drawings that stand for one event which it is: their addresses say it. */
export function nameEvents(root: ParentNode): void {
  for (const link of root.querySelectorAll<SVGAElement>("a.bar, a.ev")) {
    if (link.dataset.event !== undefined || link.dataset.mark !== undefined) continue;
    const id = /(?:^|\/)events\/([^/]+)\.html$/.exec(link.getAttribute("href")!)?.[1];
    if (id !== undefined) link.dataset.event = id;
  }
}
