// The detailed map: pictures of a host that the site names, asked for only when
// a reader wants them. Against a host of ours on this machine, which answers,
// has not every picture, has none, or says nothing.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { deflateSync, crc32 } from "node:zlib";
import { load } from "./load.mjs";
import { serve } from "./site.mjs";
import { visit } from "./visit.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const folder = mkdtempSync(join(tmpdir(), "furat-basemap-"));
const tiles = { mode: "all", asked: [] };
let host, site;

before(async () => {
  tiles.server = createServer(answer);
  await new Promise(done => tiles.server.listen(0, "127.0.0.1", done));
  host = `http://127.0.0.1:${tiles.server.address().port}`;
  cpSync(join(ROOT, "site/content"), join(folder, "content"), { recursive: true });
  writeFileSync(join(folder, "content/site.yaml"), `${readFileSync(join(ROOT, "site/content/site.yaml"), "utf8")}
basemap:
  name: Test map
  url: ${host}/{z}/{x}/{y}.png
  max_zoom: 9
  attribution: © The mappers
  attribution_url: https://example.org/copyright
`);
  execFileSync(join(ROOT, "bin/furat"), ["build", "-C", folder, "--content", "content", "-o", "public"]);
  site = await serve("/some/sub/path/", join(folder, "public"));
});
after(async () => {
  await site?.close();
  await new Promise(done => { tiles.server.close(done); tiles.server.closeAllConnections(); });
  rmSync(folder, { recursive: true });
});

/** A picture of one colour, by hand: 8 × 8 pixels. */
function picture(red, green, blue) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]), end = Buffer.alloc(8);
    end.writeUInt32BE(data.length); end.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([end.subarray(0, 4), body, end.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]);
  const row = Buffer.from([0, ...Array.from({ length: 8 }, () => [red, green, blue]).flat()]);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", head), chunk("IDAT", deflateSync(Buffer.concat(Array(8).fill(row)))), chunk("IEND", Buffer.alloc(0))]);
}

function answer(request, response) {
  tiles.asked.push(request.url);
  const [, , x, y] = request.url.split(/[/.]/).map(Number);
  if (tiles.mode === "silent") return;
  if (tiles.mode === "none" || tiles.mode === "half" && (x + y) % 2) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": "image/png" }).end(picture(40, 120, 40));
}

/** Visits the site with its tiles. */
function look(name, mode, how, body) {
  visit(name, undefined, { base: () => site.url, host: () => host, ...how }, async (page, go, t) => {
    Object.assign(tiles, { mode, asked: [] });
    await go("index.html");
    await page.waitForSelector(".map-stage svg.measured");
    await page.locator(".map-stage").scrollIntoViewIfNeeded();
    await body(page, go, t);
  });
}
const show = page => page.getByRole("button", { name: `Show detailed map from ${new URL(host).host}` });
const hide = page => page.getByRole("button", { name: "Hide the detailed map" });
const come = page => page.waitForFunction(() => {
  const all = [...document.querySelectorAll(".tiles image")];
  return all.length > 0 && performance.getEntriesByType("resource").filter(e => e.name.includes("127.0.0.1") && e.initiatorType === "image" && e.responseEnd > 0).length >= all.length;
});
/** The colour of the map's ground at a share of its width and height, as it is painted. */
async function colour(page, x, y) {
  const shot = await page.locator(".map-stage").screenshot({ type: "png" });
  return page.evaluate(async ([data, x, y]) => {
    const image = Object.assign(new Image(), { src: `data:image/png;base64,${data}` });
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return [...canvas.getImageData(Math.round(x * image.width), Math.round(y * image.height), 1, 1).data.slice(0, 3)];
  }, [shot.toString("base64"), x, y]);
}
const VEILED = [122, 169, 118]; // the pictures' green under two fifths of the land's colour
const EMPTY = [0.12, 0.62]; // the desert of Homs: no mark, no line

look("nothing is asked before the reader wants it, then for the visit, and no more when it is off", "all", {}, async (page, go) => {
  assert.equal(tiles.asked.length, 0);
  assert.match(await page.locator("#basemap-note").textContent(), /then asks 127\.0\.0\.1:\d+ for pictures/);
  assert.ok(!await page.locator(".map-credit").isVisible());
  await show(page).click();
  await come(page);
  const credit = page.getByRole("link", { name: "© The mappers" });
  assert.equal(await credit.getAttribute("href"), "https://example.org/copyright");
  const c = await credit.boundingBox(), m = await page.locator(".map-stage").boundingBox();
  assert.ok(c.y + c.height <= m.y + m.height && c.x + c.width <= m.x + m.width && c.height >= 24, "the credit stands on the map");
  assert.equal(await page.locator(".basemap .said").textContent(), "");
  await page.reload();
  await page.waitForSelector(".tiles image");
  await come(page);
  await hide(page).click();
  assert.equal(await page.locator(".tiles, .tiled").count(), 0);
  const asked = tiles.asked.length;
  await go("index.html");
  await page.waitForSelector(".map-stage svg.measured");
  assert.ok(await show(page).isVisible());
  assert.equal(tiles.asked.length, asked, "asked though it was switched off");
  assert.ok(!await page.locator(".map-credit").isVisible());
});

look("the pictures cover the ground, below river and marks, and lie where they belong", "all", {}, async page => {
  await show(page).click();
  await come(page);
  await page.waitForTimeout(300);
  assert.deepEqual(await colour(page, ...EMPTY), VEILED);
  assert.ok(await page.evaluate(() => {
    const tiles = document.querySelector(".tiles");
    const after = e => Boolean(tiles.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
    return after(document.querySelector(".ground > .river")) && after(document.querySelector(".places")) && !after(document.querySelector(".ground > .lake"));
  }));
  // Raqqa, 35.95283 N 39.00788 E, lies in 7/77/50; see the Slippy map tilenames of OpenStreetMap.
  const [raqqa, box] = await page.evaluate(() => {
    const r = document.querySelector('.map-view a.pl[data-place="raqqa"] use').getBoundingClientRect();
    const t = document.querySelector('.tiles image[href$="/7/77/50.png"]').getBoundingClientRect();
    return [{ x: r.x + r.width / 2, y: r.y + r.height / 2 }, { x: t.x, y: t.y, w: t.width, h: t.height }];
  });
  const n = 2 ** 7, lat = 35.95283 * Math.PI / 180;
  const fx = (39.00788 + 180) / 360 * n - 77, fy = (1 - Math.asinh(Math.tan(lat)) / Math.PI) / 2 * n - 50;
  assert.ok(Math.abs((raqqa.x - box.x) / box.w - fx) < 0.01 && Math.abs((raqqa.y - box.y) / box.h - fy) < 0.01, JSON.stringify([raqqa, box, fx, fy]));
});

look("magnified it asks for closer ones, never closer than the host has, and drops the others", "all", {}, async page => {
  await show(page).click();
  await come(page);
  for (let i = 0; i < 4; i++) {
    await page.getByRole("button", { name: "Magnify the map" }).click();
    await page.waitForTimeout(600);
  }
  await page.waitForFunction(() => [...document.querySelectorAll(".tiles image")].every(e => e.getAttribute("href").includes("/9/")));
  const deepest = Math.max(...tiles.asked.map(path => Number(path.split("/")[1])));
  assert.equal(deepest, 9);
  assert.ok(await page.locator(".tiles image").count() < 30);
});

look("where a picture is missing our own ground is seen, and it is said once", "half", {}, async page => {
  await show(page).click();
  await page.waitForFunction(() => document.querySelector(".basemap .said").textContent !== "");
  assert.match(await page.locator(".basemap .said").textContent(), /^Not every picture comes from 127/);
  await page.waitForTimeout(500);
  const seen = new Set();
  for (const x of [0.08, 0.12, 0.3, 0.45]) for (const y of [0.55, 0.62, 0.75, 0.9]) seen.add(`${await colour(page, x, y)}`);
  assert.ok(seen.has(`${VEILED}`) && seen.has("245,242,234"), [...seen].join("; "));
});

look("a host that has nothing leaves our own map", "none", {}, async page => {
  await show(page).click();
  await page.waitForFunction(() => document.querySelector(".basemap .said").textContent.startsWith("Not every"));
  await page.waitForFunction(() => document.querySelectorAll(".tiles image").length === 0);
  assert.deepEqual(await colour(page, ...EMPTY), [245, 242, 234]);
});

look("of a host that never answers it is said, and the map moves on", "silent", {}, async page => {
  await show(page).click();
  await page.waitForFunction(() => /has not answered/.test(document.querySelector(".basemap .said").textContent));
  assert.deepEqual(await colour(page, ...EMPTY), [245, 242, 234]);
  await page.getByRole("button", { name: "Magnify the map" }).click();
  await page.waitForFunction(() => document.querySelector(".map-stage svg").viewBox.baseVal.width < 320);
  await hide(page).click();
  assert.equal(await page.locator(".basemap .said").textContent(), "");
});

look("on a phone: the button is large enough, and nothing runs out of the page", "all", PHONE, async page => {
  const box = await show(page).boundingBox();
  assert.ok(box.height >= 44, `${box.height} high`);
  await show(page).tap();
  await come(page);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

look("on paper and in another's page stands our own ground", "all", {}, async (page, go) => {
  await show(page).click();
  await come(page);
  await page.emulateMedia({ media: "print" });
  assert.ok(!await page.locator(".tiles").isVisible() && !await page.locator(".map-credit").isVisible() && !await page.locator(".basemap").isVisible());
  await page.emulateMedia({ media: "screen" });
  await page.goto("about:blank");
  tiles.asked = [];
  await go("index.html?embed=map");
  await page.waitForSelector(".map-stage svg.measured");
  assert.equal(await page.locator(".basemap, .tiles").count(), 0);
  assert.equal(tiles.asked.length, 0);
});

look("the policy names the host on the page that has the map, and nowhere else", "all", {}, async (page, go) => {
  const policy = () => page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.match(await policy(), new RegExp(`img-src 'self' data: ${host};`));
  await go("places/raqqa.html");
  assert.ok(!(await policy()).includes("127.0.0.1"));
});

visit("from a folder it works the same", undefined, { base: () => `${pathToFileURL(join(folder, "public"))}/`, host: () => host }, async (page, go) => {
  Object.assign(tiles, { mode: "all", asked: [] });
  await go("index.html");
  await page.waitForSelector(".map-stage svg.measured");
  assert.equal(tiles.asked.length, 0);
  await show(page).click();
  await page.waitForSelector(".tiles image");
  await page.waitForTimeout(500);
  assert.deepEqual(await colour(page, ...EMPTY), VEILED);
});

visit("a site that names no host has no button", "index.html", {}, async page => {
  await page.waitForSelector(".map-stage svg.measured");
  assert.equal(await page.locator(".basemap").count(), 0);
});

test("which tiles fill the stage", async () => {
  const { address, seenTiles } = await load("maptiles");
  const t = { world: 1024, corner: [-512, -512], most: 3 }, size = { w: 256, h: 256 };
  assert.deepEqual(seenTiles(t, { k: 1, x: 0, y: 0 }, size, 1), [{ z: 2, x: 2, y: 2 }]);
  assert.deepEqual(seenTiles(t, { k: 2, x: -256, y: 0 }, size, 1), [{ z: 3, x: 5, y: 4 }]);
  assert.deepEqual(seenTiles(t, { k: 4, x: 0, y: 0 }, size, 1), [{ z: 3, x: 4, y: 4 }], "no deeper than the host goes");
  assert.equal(seenTiles(t, { k: 1, x: -8, y: 0 }, size, 1).length, 2);
  assert.equal(address("https://t.example.org/{z}/{x}/{y}.png?k=1", { z: 3, x: 5, y: 4 }), "https://t.example.org/3/5/4.png?k=1");
});
