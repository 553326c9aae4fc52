// A visit is a test with one page open in a new, empty browser context. Whatever
// the page complains of, or asks of anybody else, fails it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";
import { PUBLIC, serve } from "./site.mjs";

let browser, server;
before(async () => { [browser, server] = await Promise.all([launch(), serve()]); });
after(async () => { await browser?.close(); await server?.close(); });

/** The two ways a site is opened: under a sub-path of a host, and from a folder. */
export const WAYS = { http: () => server.url, file: () => `${pathToFileURL(PUBLIC)}/` };

/**
 * Defines a test that opens `at` and hands the page to `body`. `how` may name the
 * way (http), test options (todo, skip) and options of playwright's newContext;
 * for a site of the test's own its `base`, and the `host` that its pages may ask
 * and complain of, both as functions; and what of the site is `refused`, of which
 * they may complain, as a pattern of addresses.
 */
export function visit(name, at, how, body) {
  const { way = "http", base: baseOf = WAYS[way], host = () => undefined, refused, todo, skip, ...options } = how;
  test(name, { todo, skip }, async t => {
    const base = baseOf();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    try {
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const complaints = watch(page, base, host(), refused);
      const go = async path => {
        await page.goto(base + path, { waitUntil: "load" });
        await page.waitForFunction(() => !document.querySelector("#events.waiting")); // the index of events is there
      };
      if (at !== undefined) await go(at);
      await body(page, go, t);
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  });
}

/** Collects what a page complains of, and requests to anywhere but the site. */
export function watch(page, base, host, refused) {
  const complaints = [];
  const say = what => complaints.push(`${page.url().replace(base, "")}: ${what}`);
  const theirs = url => Boolean(url && (host && url.startsWith(host) || refused?.test(url)));
  page.on("console", m => { if (!theirs(m.location().url) && ["error", "warning", "assert"].includes(m.type())) say(`console ${m.type()}: ${m.text()}`); });
  page.on("pageerror", e => say(`error: ${e.message}`));
  page.on("requestfailed", r => { if (!theirs(r.url()) && !/ERR_ABORTED/.test(r.failure()?.errorText)) say(`request failed: ${r.url()} ${r.failure()?.errorText}`); });
  page.on("response", r => { if (!theirs(r.url()) && r.status() >= 400) say(`${r.status()}: ${r.url()}`); });
  page.on("request", r => { if (!theirs(r.url()) && !r.url().startsWith(base) && !r.url().startsWith("data:")) say(`asks another host: ${r.url()}`); });
  return complaints;
}
