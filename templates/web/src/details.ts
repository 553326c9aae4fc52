// What an opened entry shows: summary, versions side by side, sources with
// their copies, the event's address, and citations. A bundle of its own, fetched
// when the first entry is opened.

import { bibtex, plain, ris, type Cited } from "./cite";
import { copier } from "./copy";
import { make } from "./dom";
import type { Entry, Events, EventRow, Source, Version } from "./events";
import { foreign } from "./foreign";
import { say } from "./say";

declare global {
  var furatDetails: ((row: EventRow, entry: Entry, events: Events, body: HTMLElement) => void) | undefined;
}

globalThis.furatDetails = (row, entry, events, body) => {
  const { base, site, publisher, edition } = events.index;
  const url = new URL(events.href(row), base || location.href).href;
  const cited: Cited = { id: row.id, title: entry.title, when: entry.when, url, site, publisher, edition, read: new Date().toISOString().slice(0, 10) };
  body.replaceChildren();
  if (entry.summary) body.append(make("p", { className: "summary", textContent: entry.summary, ...foreign(entry.said) }));
  if (entry.versions) body.append(make("h5", { textContent: say("details.versions") }), make("div", { className: "versions-side" }, ...entry.versions.map(v => version(v, entry.from))));
  if (entry.sources) body.append(make("h5", { textContent: say("details.sources") }), make("ol", { className: "sources" }, ...entry.sources.map(source)));
  body.append(
    make("p", { className: "link-line" }, make("a", { href: url, textContent: say("details.own-page") }), " ", copier(say("details.copy-link"), () => url)),
    citation(cited));
};

function version(v: Version, lang: string | undefined): HTMLElement {
  return make("blockquote", {}, make("p", { textContent: v.says, ...foreign(lang) }), make("footer", {}, link(v.url, v.by), v.grade ? ` ${v.grade}` : ""));
}

function source(s: Source): HTMLElement {
  const item = make("li", {}, s.title ? `${s.by}: ` : "", link(s.url, s.title || s.by));
  if (s.when) item.append(`, ${s.when}`);
  if (s.archive) item.append(" · ", link(s.archive, say("details.archived")));
  if (s.grade) item.append(` · ${s.grade}`);
  return item;
}

/** A link to another site, if that is what it is. */
function link(url: string | undefined, text: string): Node {
  return url && /^https?:\/\//.test(url) ? make("a", { href: url, rel: "external noopener", textContent: text }) : document.createTextNode(text);
}

function citation(cited: Cited): HTMLElement {
  const forms: { [name: string]: string } = { [say("cite.text")]: plain(cited), BibTeX: bibtex(cited), RIS: ris(cited) };
  const form = make("select", { ariaLabel: say("cite.form") }, ...Object.keys(forms).map(f => make("option", { textContent: f, value: f })));
  const text = make("textarea", { readOnly: true, rows: 3, ariaLabel: say("cite.citation"), spellcheck: false });
  const show = () => {
    text.value = forms[form.value]!;
    text.rows = Math.max(3, text.value.trimEnd().split("\n").length);
  };
  form.addEventListener("change", show);
  show();
  return make("details", { className: "cite" }, make("summary", { textContent: say("cite.cite") }),
    make("p", {}, form, " ", copier(say("cite.copy"), () => text.value, text)), text);
}
