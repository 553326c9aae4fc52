// One Chromium that both playwright and Lighthouse talk to, by a debugging port
// that it chooses itself and writes into its profile.

import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ARGS, findBrowser } from "../test/browser.mjs";

/** A headless browser with a new profile; `port` is its debugging port. */
export async function launchAt() {
  const path = findBrowser();
  if (!path) throw new Error("no Chromium or Chrome found: install one, or name it in CHROMIUM");
  const profile = await mkdtemp(join(tmpdir(), "furat-page-"));
  const child = spawn(path, ["--headless", ...ARGS, `--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank"], { stdio: "ignore" });
  const port = await portIn(profile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  return { browser, port, close: () => stop(child, profile) };
}

async function portIn(profile) {
  for (let i = 0; i < 150; i++) {
    const text = await readFile(join(profile, "DevToolsActivePort"), "utf8").catch(() => "");
    if (text.includes("\n")) return Number(text.split("\n")[0]);
    await new Promise(done => setTimeout(done, 200));
  }
  throw new Error("Chromium did not open its debugging port within 30 s");
}

async function stop(child, profile) {
  const ended = new Promise(done => child.once("exit", done));
  child.kill();
  await ended;
  await rm(profile, { recursive: true, force: true });
}
