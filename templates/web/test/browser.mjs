// The one browser of the tests: a Chromium that is on the machine already. No
// browser is downloaded. `node browser.mjs` prints which one it is, and fails
// when there is none; browser.sh asks it so before installing Debian's.

import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";

// Debian's headless shell is the same Chromium without windows of its own, each of
// which costs a second; where there is none, any Chromium will do.
const NAMES = [
  process.env.CHROMIUM,
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

// Root has no sandbox in a container, a build machine no graphics card, and a
// browser that looks for updates would make requests that are not the page's.
// Letters are not fitted to pixels, as in a window of today.
export const ARGS = [
  "--font-render-hinting=none",
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** The path of the first browser found; undefined when there is none. */
export function findBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = NAMES.filter(Boolean).flatMap(name => isAbsolute(name) ? [name] : folders.map(f => join(f, name)));
  return paths.find(runs);
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A headless browser with a new, empty profile. */
export async function launch() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no Chromium or Chrome found: install one, or name it in CHROMIUM");
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath, headless: true, args: ARGS });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = findBrowser();
  if (path) console.log(path);
  else process.exitCode = 1;
}
