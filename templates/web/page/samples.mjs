// The pages that are measured: the front page, and of articles, events and
// places the one of middle length.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = { article: "articles", event: "events", place: "places" };

/** kind → path from the site's root. */
export function samples(folder) {
  const found = new Map([["index", "index.html"]]);
  for (const [kind, name] of Object.entries(FOLDERS)) {
    const size = file => statSync(join(folder, name, file)).size;
    const pages = readdirSync(join(folder, name)).filter(file => file.endsWith(".html") && file !== "index.html");
    pages.sort((a, b) => size(a) - size(b) || a.localeCompare(b));
    if (pages.length) found.set(kind, `${name}/${pages[pages.length >> 1]}`);
  }
  return found;
}
