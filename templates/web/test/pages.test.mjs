// Every page as text: valid HTML, nothing that the policy would block, nothing
// fetched from elsewhere, and what the reader has to download.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { suite, test } from "node:test";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { KINDS, PAGES, PUBLIC, REDIRECTS, kindOf, read, sample } from "./site.mjs";

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'";
const REDIRECT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // HTML reads both; ours is written as the rest of the page is.
    "doctype-style": ["error", { style: "lowercase" }],
    // Search engines cut titles at about 70 characters. An event's title and
    // the site's name are longer now and then, and the event's comes first.
    "long-title": "off",
  },
});

/** Elements of a page with their attributes: [{ tag, attributes, at }]. */
function elements(html) {
  return Array.from(html.matchAll(/<([a-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi), m => ({
    tag: m[1].toLowerCase(),
    attributes: Object.fromEntries(Array.from(m[2].matchAll(/([\w:-]+)(?:="([^"]*)")?/g), a => [a[1].toLowerCase(), a[2] ?? ""])),
    at: m.index,
  }));
}

/** Runs a check over pages and fails once, with everything that it found. */
function each(pages, check) {
  const found = pages.flatMap(page => check(read(page), page).map(what => `${page}: ${what}`));
  assert.equal(found.length, 0, `${found.length} found:\n  ${found.slice(0, 40).join("\n  ")}`);
}

suite("pages", () => {
  test("every kind of page is there", () => {
    for (const kind of ["index", "404", "article", "event", "place", "actor", "year", "page",
      "articles list", "events list", "places list", "actors list", "years list", "data list"]) {
      assert.ok(KINDS.has(kind), `no page of kind "${kind}" in ${PUBLIC}`);
      if (kind !== "404") assert.ok(KINDS.has(`ar ${kind}`), `no page of kind "${kind}" in Arabic`);
    }
  });

  test("HTML is valid", async t => {
    const pages = [...sample(8), ...REDIRECTS.slice(0, 2)];
    const found = [];
    for (const page of pages) {
      const report = await validator.validateString(read(page), page);
      for (const m of report.results.flatMap(r => r.messages)) {
        found.push(`${page}:${m.line}:${m.column}: ${m.ruleId}: ${m.message} ${m.selector ?? ""}`);
      }
    }
    t.diagnostic(`${pages.length} of ${PAGES.length} pages validated`);
    assert.equal(found.length, 0, `${found.length} found:\n  ${found.slice(0, 40).join("\n  ")}`);
  });

  test("each page carries the policy, in its head, before anything is fetched", () => {
    each(PAGES, (html, page) => {
      const all = elements(html);
      const metas = all.filter(e => e.attributes["http-equiv"]?.toLowerCase() === "content-security-policy");
      if (metas.length !== 1) return [`${metas.length} policies`];
      const want = REDIRECTS.includes(page) ? REDIRECT_POLICY : POLICY;
      const policy = metas[0].attributes.content.replaceAll("&#39;", "'");
      const early = all.filter(e => ["link", "script", "img"].includes(e.tag) && e.at < metas[0].at);
      return [
        ...(policy === want ? [] : [`policy is ${policy}`]),
        ...early.map(e => `<${e.tag}> stands before the policy`),
      ];
    });
  });

  test("no style or script stands in the page", () => {
    each(PAGES, html => elements(html).flatMap(({ tag, attributes }) => {
      const bad = Object.keys(attributes).filter(name => name === "style" || name.startsWith("on")).map(name => `${name}= on <${tag}>`);
      const data = ["application/json", "application/ld+json"].includes(attributes.type);
      if (tag === "style" || (tag === "script" && !attributes.src && !data)) bad.push(`inline <${tag}>`);
      if (/^\s*javascript:/i.test(attributes.href ?? "")) bad.push(`href="${attributes.href}"`);
      return bad;
    }));
  });

  test("data islands are JSON and cannot end their script element", () => {
    each(PAGES, html => Array.from(html.matchAll(/<script type="application\/(?:ld\+)?json"[^>]*>(.*?)<\/script>/gs)).flatMap(([, text]) => {
      try {
        JSON.parse(text);
        return text.includes("<") ? ["a bare < in a data island"] : [];
      } catch (e) {
        return [e.message];
      }
    }));
  });

  test("whatever a page fetches is a file of the site, named relative to the page", () => {
    each(PAGES, (html, page) => fetched(html).flatMap(address => wrong(page, address)));
  });

  test("whatever a style sheet fetches is a file of the site", () => {
    each(["assets/furat.css"], (css, path) =>
      Array.from(css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g), m => m[1] ?? m[2])
        .flatMap(address => wrong(path, address)));
  });

  test("a page has a language, a title, a heading, a main part and a description", () => {
    const titles = new Map(); // an article may well be called "Mayadin" as the place is, but no second article
    each(PAGES.filter(page => !REDIRECTS.includes(page)), (html, page) => {
      const all = elements(html), count = tag => all.filter(e => e.tag === tag).length;
      const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
      const twin = titles.get(kindOf(page) + title);
      titles.set(kindOf(page) + title, page);
      return [
        ...(all.find(e => e.tag === "html")?.attributes.lang ? [] : ["no lang"]),
        ...(title ? [] : ["no title"]),
        ...(twin ? [`has the title of ${twin}: ${title}`] : []),
        ...(count("h1") === 1 ? [] : [`${count("h1")} h1`]),
        ...(count("main") === 1 ? [] : [`${count("main")} main`]),
        ...(all.some(e => e.attributes.name === "description" && e.attributes.content) ? [] : ["no description"]),
      ];
    });
  });
});

test("first view is at most 100 kB gz without fonts", t => {
  const gz = path => gzipSync(read(path), { level: 9 }).length;
  const events = read("index.html").match(/<li class="event/g)?.length ?? 0;
  const view = read("index.html").replace(/<link [^>]*media="print">/, ""); // browsers fetch it when all else is there
  const assets = fetched(view).map(address => join(address)).filter(address => !/\.(xml|woff2)$/.test(address));
  const sum = gz("index.html") + assets.reduce((n, path) => n + gz(path), 0);
  t.diagnostic(`index.html with ${events} events: ${kB(gz("index.html"))} gz; with ${assets.join(", ")}: ${kB(sum)} gz`);
  for (const [kind, path] of KINDS) if (kind !== "index") t.diagnostic(`longest ${kind}: ${kB(gz(path))} gz, ${path}`);
  assert.ok(sum <= 100_000, `${kB(sum)} gz`);
});

const kB = bytes => `${(bytes / 1000).toFixed(1)} kB`;

/** Addresses that the browser fetches by itself; links wait for the reader. */
function fetched(html) {
  return elements(html).flatMap(({ tag, attributes }) => {
    if (tag === "a") return [];
    const href = tag === "link" && !/\b(icon|stylesheet|preload|modulepreload|manifest)\b/.test(attributes.rel) ? undefined : attributes.href;
    const set = (attributes.srcset ?? "").split(",").map(s => s.trim().split(" ")[0]);
    return [attributes.src, href, attributes["xlink:href"], attributes.poster, attributes.data, ...set]
      .filter(address => address && !address.startsWith("#") && !address.startsWith("data:image/"));
  });
}

/** What is wrong with an address that is fetched from a file of the site. */
function wrong(from, address) {
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(address)) return [`fetches ${address}`];
  return existsSync(join(PUBLIC, dirname(from), decodeURI(address.replace(/[?#].*/, "")))) ? [] : [`${address} is not there`];
}
