// A site of a test's own, built by bin/furat from content that the test writes:
// for words that our record will never have, and for pictures that must not
// change when it grows.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "./site.mjs";

const FURAT = fileURLToPath(new URL("../../../bin/furat", import.meta.url));

/** An article: front matter as an object, and Markdown. JSON is YAML, so no word needs quoting by hand. */
export const article = (front, body) => `---\n${JSON.stringify(front)}\n---\n${body}\n`;

/** The content of a site in a new folder: `files` by name, objects as YAML; or a folder to copy. */
export function written(files) {
  const folder = mkdtempSync(join(tmpdir(), "furat-made-")), content = join(folder, "content");
  if (typeof files === "string") cpSync(files, content, { recursive: true });
  else {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, name)), { recursive: true });
      writeFileSync(join(content, name), typeof text === "string" || Buffer.isBuffer(text) ? text : JSON.stringify(text));
    }
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** What the build says to content that it refuses; throws when it takes it. */
export function refusal(files) {
  const { folder, remove } = written(files);
  try {
    build(folder);
  } catch (e) {
    return e.stderr;
  } finally {
    remove();
  }
  throw new Error("the build took it");
}

const build = folder => execFileSync(FURAT, ["build", "-C", folder, "--content", "content", "-o", "public"], { encoding: "utf8", stdio: "pipe" });

/** Builds and serves a site: `url` for pages, `folder` of its files. */
export async function made(files) {
  const { folder, remove } = written(files);
  build(folder);
  const server = await serve("/some/sub/path/", join(folder, "public"));
  return { url: server.url, folder: join(folder, "public"), close: async () => { await server.close(); remove(); } };
}
