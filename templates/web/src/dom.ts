// Elements are made with createElement and textContent, never from text that
// the browser would parse.

type Props<K extends keyof HTMLElementTagNameMap> = Partial<Omit<HTMLElementTagNameMap[K], "children" | "style">>;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K, props: Props<K> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
}

/** A field under its label. */
export function labelled(text: string, field: HTMLElement): HTMLLabelElement {
  return make("label", {}, make("span", { textContent: text }), field);
}

/** Fetches a script of the site, whether it is there or not. fetch() would not do: a page opened from a folder may not read files. */
export function load(src: string, done: () => void): void {
  document.head.append(make("script", { src, onload: done, onerror: done }));
}
