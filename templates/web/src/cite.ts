// A citation of an event's page in the forms that other programs read.

import { say } from "./say";

export interface Cited {
  id: string;
  title: string;
  when: string; // the event's date as the list writes it
  site: string;
  publisher: string;
  edition: string; // "November 2026", or ""
  url: string;
  read: string;    // the day of reading: "2026-11-27"
}

export function plain(c: Cited): string {
  const from = [c.site, c.edition && say("cite.edition", { edition: c.edition }), c.publisher].filter(Boolean).join(say("cite.comma"));
  return say("cite.plain", { title: c.title, when: c.when, from, url: c.url, read: c.read });
}

export function bibtex(c: Cited): string {
  const fields = [["title", tex(c.title)], ["howpublished", tex(c.site)], ["publisher", tex(c.publisher)], ["edition", tex(c.edition)],
    ["url", c.url.replace(/[{}\\]/g, encodeURIComponent)], ["urldate", c.read], ["note", tex(say("cite.event-of", { when: c.when }))]];
  return `@misc{${c.id},\n${fields.filter(([, v]) => v).map(([k, v]) => `  ${k} = {${v}},`).join("\n")}\n}\n`;
}

const TEX: { [c: string]: string } = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

function tex(text: string): string { return text.replace(/[\\{}%&$#_~^]/g, c => TEX[c] ?? `\\${c}`); }

export function ris(c: Cited): string {
  const lines = [["TY", "ELEC"], ["ID", c.id], ["TI", c.title], ["T2", c.site], ["PB", c.publisher], ["ET", c.edition],
    ["N1", say("cite.event-of", { when: c.when })], ["UR", c.url], ["Y2", c.read.replaceAll("-", "/")]];
  return lines.filter(([, v]) => v).map(([k, v]) => `${k}  - ${v!.replace(/\s+/g, " ")}\r\n`).join("") + "ER  - \r\n";
}
