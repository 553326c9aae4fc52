// The events of the record as the pages of the years list them, and the list of
// the front page, of which only what is near the window stands in the document.

import { PAGES, read } from "./site.mjs";

const ENTRY = /<li class="event k-([^"]+)" id="e-([^"]+)" data-first="([^"]*)"(?: data-last="([^"]*)")? data-actors="([^"]*)" data-place="([^"]*)"( data-unmapped)?>([\s\S]*?)<\/li>/g;

const number = text => (text ? Number(text) : undefined);
const words = text => (text ? text.split(" ") : []);

/** All events in the order of the list, as the pages of a language have them: "" or "ar/". */
export const entriesOf = folder => PAGES.filter(p => p.startsWith(folder) && /^years\/(\d+|undated)\.html$/.test(p.slice(folder.length))).flatMap(path =>
  [...read(path).matchAll(ENTRY)].map(([html, kind, id, first, last = first, actors, places, unmapped, inner]) => ({
    html, id, kind, first: number(first), last: number(last), actors: words(actors), places: words(places), mapped: !unmapped,
    confidence: /class="conf c-(\w+)"/.exec(inner)?.[1] ?? "",
    sources: (/<p class="src">([^<]*)/.exec(inner)?.[1] ?? "").split("; ").map(s => s.replace(/ [A-F][1-6]$/, "")).filter(Boolean),
    text: inner.replace(/<[^>]+>/g, " "),
  })));

/** Those of the main language. */
export const ENTRIES = entriesOf("");

/** The ids of all that the list shows, which is put into the document whole, as for print. */
export async function listed(page) {
  const ids = await page.waitForFunction(() => {
    dispatchEvent(new Event("beforeprint"));
    const list = [...document.querySelectorAll("#events li.event")];
    const shown = [...document.querySelector("#counts .shown").textContent].map(d => [...furatSay.digits].indexOf(d)).join("");
    return `${list.length}` === shown && list.filter(e => e.checkVisibility()).map(e => e.id.slice(2));
  });
  return ids.jsonValue();
}

/** How many events the list shows. */
export const shown = async page => (await listed(page)).length;
