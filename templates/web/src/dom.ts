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

/** An element of a drawing. */
export function draw<K extends keyof SVGElementTagNameMap>(
  tag: K, attributes: { [name: string]: string | number }, ...children: (Node | string)[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  element.append(...children);
  return element;
}

/**
 * Fetches a script of the site; `done` is called whether it is there or not, unless
 * `missing` is given. fetch() would not do: a page opened from a folder may not read files.
 */
export function load(src: string, done: () => void, missing = done): void {
  document.head.append(make("script", { src, onload: done, onerror: missing }));
}
