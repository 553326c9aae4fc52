// Parts of the reader's script for tests that need no page, bundled from the
// TypeScript as it stands.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";
import { build } from "esbuild";
import { read } from "./site.mjs";

const folder = await mkdtemp(join(tmpdir(), "furat-units-"));
runInThisContext(read("assets/words.js")); // the phrases, as a page has them
after(() => rm(folder, { recursive: true }));

/** The module src/NAME.ts. */
export async function load(name) {
  const outfile = join(folder, `${name}.mjs`);
  const source = fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));
  await build({ entryPoints: [source], outfile, bundle: true, format: "esm", target: "es2022", logLevel: "warning" });
  return import(pathToFileURL(outfile));
}
