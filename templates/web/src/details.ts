// What an opened entry shows: summary, versions side by side, sources with
// their copies, the event's address, and citations. A bundle of its own, which
// Go writes into one file with what it shows.

import { bibtex, plain, ris, type Cited } from "./cite";
import { make } from "./dom";

export interface Source { by: string; title?: string; url?: string; archive?: string; when?: string; grade?: string }
export interface Version { by: string; says: string; url?: string; grade?: string }
export interface Details { summary?: string; lang?: string; from?: string; versions?: Version[]; sources?: Source[] }
export interface All { base: string; site: string; publisher: string; edition: string; events: { [id: string]: Details } }

declare global {
  var furatAll: All | undefined;
  var furatDetails: ((id: string, entry: HTMLElement, body: HTMLElement) => void) | undefined;
}

globalThis.furatDetails = (id, entry, body) => {
  const all = globalThis.furatAll!, details = all.events[id] ?? {};
  const title = entry.querySelector<HTMLAnchorElement>(".title a")!;
  const url = new URL(title.getAttribute("href")!, all.base || location.href).href;
  const cited: Cited = {
    id, title: title.textContent!, when: entry.querySelector(".when")!.textContent!, url,
    site: all.site, publisher: all.publisher, edition: all.edition, read: new Date().toISOString().slice(0, 10),
  };
  body.replaceChildren();
  if (details.summary) body.append(make("p", { className: "summary", textContent: details.summary, ...foreign(details.lang) }));
  if (details.versions?.length) body.append(make("h5", { textContent: "Versions" }), make("div", { className: "versions-side" }, ...details.versions.map(v => version(v, details.from))));
  if (details.sources?.length) body.append(make("h5", { textContent: "Sources" }), make("ol", { className: "sources" }, ...details.sources.map(source)));
  body.append(
    make("p", { className: "link-line" }, make("a", { href: url, textContent: "The event’s own page" }), " ", copier("Copy link", () => url)),
    citation(cited));
};

/** What marks words that are in another language than the page. */
function foreign(lang: string | undefined): { lang?: string; dir?: string } { return lang ? { lang, dir: "auto" } : {}; }

function version(v: Version, lang: string | undefined): HTMLElement {
  return make("blockquote", {}, make("p", { textContent: v.says, ...foreign(lang) }), make("footer", {}, link(v.url, v.by), v.grade ? ` ${v.grade}` : ""));
}

function source(s: Source): HTMLElement {
  const item = make("li", {}, s.title ? `${s.by}: ` : "", link(s.url, s.title || s.by));
  if (s.when) item.append(`, ${s.when}`);
  if (s.archive) item.append(" · ", link(s.archive, "archived copy"));
  if (s.grade) item.append(` · ${s.grade}`);
  return item;
}

/** A link to another site, if that is what it is. */
function link(url: string | undefined, text: string): Node {
  return url && /^https?:\/\//.test(url) ? make("a", { href: url, rel: "external noopener", textContent: text }) : document.createTextNode(text);
}

function citation(cited: Cited): HTMLElement {
  const forms = { Text: plain(cited), BibTeX: bibtex(cited), RIS: ris(cited) };
  const form = make("select", { ariaLabel: "Form of the citation" }, ...Object.keys(forms).map(f => make("option", { textContent: f, value: f })));
  const text = make("textarea", { readOnly: true, rows: 3, ariaLabel: "Citation", spellcheck: false });
  const show = () => {
    text.value = forms[form.value as keyof typeof forms];
    text.rows = Math.max(3, text.value.trimEnd().split("\n").length);
  };
  form.addEventListener("change", show);
  show();
  return make("details", { className: "cite" }, make("summary", { textContent: "Cite" }),
    make("p", {}, form, " ", copier("Copy citation", () => forms[form.value as keyof typeof forms])), text);
}

/** A button that copies, and says whether it could. */
function copier(name: string, text: () => string): HTMLElement {
  const said = make("span", { role: "status" });
  const button = make("button", { type: "button", textContent: name });
  button.addEventListener("click", async () => {
    said.textContent = "";
    said.textContent = await copy(text()) ? " Copied" : ` Your browser does not let pages copy: ${text()}`;
  });
  return make("span", { className: "copier" }, button, said);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not a secure page, or not allowed: the old way.
    const field = make("textarea", { value: text, className: "skip" });
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}
