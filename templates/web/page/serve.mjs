// The site as a static host sends it: compressed, and to be kept ten minutes.

import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { TYPES } from "../test/site.mjs";

const PACKED = new Set([".html", ".css", ".js", ".svg", ".xml", ".json", ".geojson", ".csv"]);

/** Serves a folder; `url` ends in "/". */
export async function serve(folder) {
  const kept = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const file = join(folder, normalize(path));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    const packed = PACKED.has(extname(file));
    if (!kept.has(file)) kept.set(file, packed ? gzipSync(readFileSync(file)) : readFileSync(file));
    const head = { "content-type": TYPES[extname(file)] ?? "text/plain", "cache-control": "max-age=600", "content-length": kept.get(file).length };
    response.writeHead(200, packed ? { ...head, "content-encoding": "gzip" } : head).end(kept.get(file));
  });
  await new Promise(done => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise(done => { server.close(done); server.closeAllConnections(); }) };
}
