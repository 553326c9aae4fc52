// The built site under test: public/ at the root of the project, as `make site`
// wrote it, or the folder named in FURAT_PUBLIC.

import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

export const PUBLIC = resolve(process.env.FURAT_PUBLIC ?? fileURLToPath(new URL("../../../public", import.meta.url)));

if (!existsSync(join(PUBLIC, "index.html"))) throw new Error(`no site in ${PUBLIC}: run make site`);

/** The text of a file of the site. */
export function read(path) { return readFileSync(join(PUBLIC, path), "utf8"); }

/** All pages, sorted: "404.html", "actors/coalition.html", … */
export const PAGES = readdirSync(PUBLIC, { recursive: true })
  .map(path => path.replaceAll("\\", "/"))
  .filter(path => path.endsWith(".html"))
  .sort();

/** The languages beside the main one: each is a folder with the same pages, "ar". */
export const LANGUAGES = readdirSync(PUBLIC).filter(name => existsSync(join(PUBLIC, name, "assets/words.js")));

/** Pages that only send the reader on, as they are made for `aliases`. */
export const REDIRECTS = PAGES.filter(path => read(path).includes('http-equiv="refresh"'));

/** Articles whose paragraphs drive map and diagram: pages of a kind of their own. */
const STORIES = new Set(PAGES.filter(path => path.includes("articles/") && /<main id="main" class="[^"]*\bstory-page\b/.test(read(path))));

/** "event" of events/x.html, "events list" of events/index.html, "index", "404", "ar event" of ar/events/x.html. */
export function kindOf(path) {
  if (REDIRECTS.includes(path)) return "redirect";
  const parts = path.split("/");
  const language = LANGUAGES.includes(parts[0]) ? `${parts.shift()} ` : "";
  const [folder, file] = parts;
  if (file === undefined) return language + folder.replace(".html", "");
  if (STORIES.has(path)) return `${language}story`;
  return language + (file === "index.html" ? `${folder} list` : folder.replace(/s$/, ""));
}

/** All pages of each kind, the longest last. */
const byKind = new Map();
for (const path of PAGES) {
  const kind = kindOf(path);
  if (!byKind.has(kind)) byKind.set(kind, []);
  byKind.get(kind).push(path);
}
const size = path => statSync(join(PUBLIC, path)).size;
byKind.delete("redirect");
for (const pages of byKind.values()) pages.sort((a, b) => size(a) - size(b));

/** The longest page of every kind, kind → path: it has the most of all that can go wrong. */
export const KINDS = new Map([...byKind].map(([kind, pages]) => [kind, pages.at(-1)]));

/** The page of middle length of every kind, for checks that take seconds a page. */
export const TYPICAL = new Map([...byKind].map(([kind, pages]) => [kind, pages[pages.length >> 1]]));

/** Every kind, and every nth of all other pages: enough where all would take minutes. */
export function sample(n) {
  const kinds = [...KINDS.values()];
  return [...kinds, ...PAGES.filter(path => !kinds.includes(path) && !REDIRECTS.includes(path)).filter((_, i) => i % n === 0)];
}

export const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".woff2": "font/woff2", ".xml": "application/xml", ".json": "application/json", ".geojson": "application/geo+json",
};

/**
 * Serves the site under a sub-path, as a project's page on a shared host is:
 * whatever the site asks for outside of it is not there. `url` ends in "/".
 * Hosts send text packed; here only where the `packed` size is what counts.
 */
export async function serve(base = "/some/sub/path/", folder = PUBLIC, packed = false) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const file = path.startsWith(base) && join(folder, normalize("/" + path.slice(base.length)));
    if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    const head = { "content-type": TYPES[extname(file)] ?? "text/plain" };
    if (packed && extname(file) !== ".woff2") return response.writeHead(200, { ...head, "content-encoding": "gzip" }).end(gzipSync(readFileSync(file)));
    response.writeHead(200, head);
    createReadStream(file).pipe(response);
  });
  await new Promise(done => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}${base}`, close: () => new Promise(done => { server.close(done); server.closeAllConnections(); }) };
}
