// One place or event under the pointer or the focus is marked wherever it
// stands: on the map, in the diagram and in the list.

const SUBJECT = "[data-event],[data-place]";

export function link(root: HTMLElement): void {
  root.addEventListener("pointerover", e => mark(root, e.target));
  root.addEventListener("focusin", e => mark(root, e.target));
  root.addEventListener("pointerleave", () => clear(root));
  root.addEventListener("focusout", () => clear(root));
}

function mark(root: HTMLElement, target: EventTarget | null): void {
  clear(root);
  const subject = target instanceof Element ? target.closest<HTMLElement | SVGElement>(SUBJECT) : null;
  if (!subject) return;
  for (const id of ids(subject.dataset.event)) light(root, "data-event", id);
  for (const id of ids(subject.dataset.place ?? subject.dataset.places)) light(root, "data-place", id);
}

function light(root: HTMLElement, attribute: string, id: string): void {
  for (const e of root.querySelectorAll(`[${attribute}~="${CSS.escape(id)}"]`)) e.classList.add("hot");
  if (attribute === "data-place") return;
}

function clear(root: HTMLElement): void {
  for (const e of root.querySelectorAll(".hot")) e.classList.remove("hot");
}

function ids(text: string | undefined): string[] { return text ? text.split(" ") : []; }
