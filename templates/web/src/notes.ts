// On paper an address cannot be followed: while the page is printed, each link
// to the web has a number, and the addresses stand at the end, each once. With
// scripts off the style sheet prints the addresses where they stand.

import { make } from "./dom";
import { say } from "./say";

export function notes(main: HTMLElement): void {
  let added: HTMLElement[] = [];
  const clear = () => {
    for (const e of added) e.remove();
    added = [];
    main.classList.remove("numbered");
  };
  addEventListener("afterprint", clear);
  addEventListener("beforeprint", () => {
    clear();
    added = number(main);
    if (added.length) main.classList.add("numbered");
  });
}

/** Adds the numbers and the list; returns all that it has added. */
function number(main: HTMLElement): HTMLElement[] {
  const list = make("ol"), found = new Map<string, number>(), refs: HTMLElement[] = [];
  for (const link of main.querySelectorAll<HTMLAnchorElement>("a[rel~=external]")) {
    if (!link.checkVisibility()) continue; // filtered out, or shut away
    if (!found.has(link.href)) {
      found.set(link.href, found.size + 1);
      const words = link.textContent === link.getAttribute("href") ? "" : `${link.textContent}: `;
      list.append(make("li", {}, words, make("span", { className: "address", dir: "ltr", textContent: link.href })));
    }
    const ref = make("sup", { className: "ref", textContent: `${found.get(link.href)}` });
    link.after(ref);
    refs.push(ref);
  }
  if (!found.size) return [];
  const section = make("section", { className: "notes" }, make("h2", { textContent: say("print.notes") }), list);
  main.append(section);
  return [...refs, section];
}
