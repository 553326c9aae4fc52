// The front page's map as a thing to move about in: by mouse, wheel, fingers
// and keys; its names; recent events; the card of a mark and the selection.

import assert from "node:assert/strict";
import { suite } from "node:test";
import { ENTRIES } from "./entries.mjs";
import { visit } from "./visit.mjs";

const STAGE = ".map-stage", PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const button = (page, name) => page.getByRole("button", { name, exact: true });
const more = page => button(page, "Magnify the map");

/** Waits until the map has not moved for a while. */
async function rest(page) {
  await page.locator(`${STAGE} svg`).evaluate(svg => new Promise(done => {
    let last = "", since = performance.now();
    const look = () => {
      const now = svg.getAttribute("viewBox") + svg.parentElement.style.transform;
      if (now !== last) [last, since] = [now, performance.now()];
      if (performance.now() - since > 350) done();
      else requestAnimationFrame(look);
    };
    look();
  }));
}

/** Waits for the map's bundle and what it fetches; hands back the stage's box. */
async function ready(page) {
  await page.waitForSelector(`${STAGE} svg.measured`);
  await page.locator(STAGE).scrollIntoViewIfNeeded();
  return page.locator(STAGE).boundingBox();
}

/** What is seen: how many times magnified, and the corner, in units of the drawing. */
const view = page => page.locator(`${STAGE} svg`).evaluate(svg => {
  const { x, y, width, height } = svg.viewBox.baseVal, whole = svg.querySelector(".land").getBBox();
  return { k: whole.width / width, x, y, right: x + width, bottom: y + height, W: whole.width, H: whole.height };
});
const middle = (page, selector) => page.locator(selector).first().evaluate(e => {
  const r = e.getBoundingClientRect();
  return { x: r.x + r.width / 2, y: r.y + r.height / 2, w: r.width };
});
const RAQQA = '.map-view a.pl[data-place="raqqa"] use';
const near = (a, b, by, what) => assert.ok(Math.abs(a - b) <= by, `${what}: ${a}, want ${b} ± ${by}`);
async function inside(page) {
  const v = await view(page);
  assert.ok(v.x >= -0.01 && v.y >= -0.01 && v.right <= v.W + 0.01 && v.bottom <= v.H + 0.01, `beyond the sheet: ${JSON.stringify(v)}`);
}

suite("moving by mouse and wheel", () => {
  for (const way of ["http", "file"]) {
    visit(`with Ctrl the wheel magnifies about the pointer, and the page stays (${way})`, "index.html", { way }, async page => {
      await ready(page);
      const at = await middle(page, RAQQA), scrolled = await page.evaluate(() => scrollY);
      const pointer = { x: Math.floor(at.x), y: Math.floor(at.y) }; // wheels turn at whole pixels
      await page.mouse.move(pointer.x, pointer.y);
      await page.keyboard.down("Control");
      for (let i = 0; i < 4; i++) { await page.mouse.wheel(0, -120); await page.waitForTimeout(220); }
      await page.keyboard.up("Control");
      await rest(page);
      near((await view(page)).k, 1.5 ** 4, 0.1, "magnification");
      const now = await middle(page, RAQQA), { k } = await view(page);
      for (const axis of ["x", "y"]) near(now[axis], pointer[axis] + (at[axis] - pointer[axis]) * k, 2, `${axis} of Raqqa`);
      near(now.w, at.w, 1, "the disc's size");
      assert.equal(await page.evaluate(() => scrollY), scrolled);
    });
  }

  visit("the wheel alone scrolls the page, until the map has the focus", "index.html", {}, async page => {
    const box = await ready(page), x = box.x + box.width / 2, y = box.y + 30;
    await page.mouse.move(x, y);
    const from = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 60);
    await page.waitForFunction(was => scrollY > was, from);
    assert.equal((await view(page)).k, 1);
    assert.ok(await page.locator(".map-past").isVisible(), "no word on how to magnify");
    await page.locator(`${STAGE} svg`).focus();
    const now = await page.locator(STAGE).boundingBox();
    await page.mouse.move(now.x + now.width / 2, now.y + now.height / 2);
    await page.mouse.wheel(0, -120);
    await rest(page);
    assert.ok((await view(page)).k > 1.2);
    // Back at the whole river the wheel is the page's again.
    await page.mouse.wheel(0, 120);
    await rest(page);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 120);
    await page.waitForFunction(was => scrollY > was, before);
  });

  visit("a drag moves the map with the hand, coasts on, and never leaves the sheet", "index.html", {}, async page => {
    const box = await ready(page), x = box.x + box.width / 2, y = box.y + box.height / 2;
    await more(page).click(); await rest(page);
    await more(page).click(); await rest(page);
    const from = await view(page), unit = box.width / from.W;
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 10; i++) { await page.mouse.move(x + i * 6, y + i * 3); await page.waitForTimeout(16); }
    await rest(page);
    const held = await view(page);
    near((from.x - held.x) * unit * from.k, 60, 3, "moved by the hand");
    near((from.y - held.y) * unit * from.k, 30, 3, "moved by the hand");
    await page.mouse.up();
    await rest(page);
    near((await view(page)).x, held.x, 0.1, "a hand that rested before it let go does not throw");
    // In one task of the page: by the protocol a busy machine makes the hand seem
    // to rest. A throw that the machine itself held up is thrown again.
    let before;
    for (let gap = Infinity, tries = 0; gap > 40; tries++) {
      assert.ok(tries < 20, "the machine never let the hand move evenly");
      before = await view(page);
      gap = await page.locator(`${STAGE} svg`).evaluate(throwIt, [x, y, 12, 6]);
      await rest(page);
    }
    assert.ok((before.x - (await view(page)).x) * unit * before.k > 72 + 5, "did not coast");
    await page.mouse.move(box.x + 20, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 5, box.y + box.height - 5, { steps: 8 });
    await page.mouse.up();
    await rest(page);
    await inside(page);
    assert.equal(await page.locator(".map-card:visible").count(), 0, "a drag is no click");
  });

  /** Drags to the right by a step every 12 ms, and lets go; returns the longest pause. */
  function throwIt(svg, [x, y, step, times]) {
    const send = (type, target, x) => target.dispatchEvent(new MouseEvent(type, { view: window, bubbles: true, cancelable: true, clientX: x, clientY: y, buttons: 1 }));
    const spin = until => { while (performance.now() < until); };
    send("mousedown", svg, x);
    let last = performance.now(), longest = 0;
    for (let i = 1; i <= times; i++) {
      spin(last + 12);
      send("mousemove", window, x + i * step);
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    send("mouseup", window, x + times * step);
    return longest;
  }

  visit("without motion nothing coasts or glides", "index.html", { reducedMotion: "reduce" }, async page => {
    const box = await ready(page), x = box.x + box.width / 2, y = box.y + box.height / 2;
    await more(page).click();
    await page.evaluate(() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))));
    assert.equal((await view(page)).k, 2, "at once");
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 6; i++) { await page.mouse.move(x + i * 12, y); await page.waitForTimeout(12); }
    await page.mouse.up();
    // The last frame of the hand itself, however long the machine takes for it.
    const now = await page.evaluate(() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(r))))).then(() => middle(page, RAQQA));
    await page.waitForTimeout(400);
    near((await middle(page, RAQQA)).x, now.x, 0.1, "where it was let go");
  });

  visit("a double click magnifies about it, with Shift it goes back", "index.html", {}, async page => {
    const box = await ready(page), x = box.x + box.width * 0.3, y = box.y + box.height * 0.8;
    await page.mouse.dblclick(x, y); await rest(page);
    const v = await view(page);
    near(v.k, 2, 0.01, "magnification");
    near(v.x + v.W / v.k * 0.3, v.W * 0.3, 2, "what was under the pointer");
    await page.keyboard.down("Shift");
    await page.mouse.dblclick(x, y); await rest(page);
    await page.keyboard.up("Shift");
    near((await view(page)).k, 1, 0.01, "magnification");
  });

  visit("it follows the width of the window", "index.html", {}, async page => {
    await ready(page);
    await more(page).click(); await rest(page);
    const from = await view(page);
    await page.setViewportSize({ width: 800, height: 900 });
    await rest(page);
    const now = await view(page);
    near(now.k, from.k, 0.01, "magnification"); near(now.x, from.x, 1, "x"); near(now.y, from.y, 1, "y");
  });
});

suite("moving by fingers", () => {
  /** Fingers by the protocol: playwright taps, but does not drag. */
  async function hand(page) {
    const cdp = await page.context().newCDPSession(page);
    const send = (type, points) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    return {
      async drag(from, to, steps = 10) {
        await send("touchStart", from);
        for (let i = 1; i <= steps; i++) {
          await send("touchMove", from.map(([x, y], n) => [x + (to[n][0] - x) * i / steps, y + (to[n][1] - y) * i / steps]));
          await page.waitForTimeout(16);
        }
        await page.waitForTimeout(80);
        await send("touchEnd", []);
        await page.waitForTimeout(500);
      },
    };
  }

  visit("two fingers magnify about where they are; one scrolls the page, then moves the map", "index.html", PHONE, async page => {
    await ready(page);
    const box = await page.locator(STAGE).boundingBox(), x = box.x + box.width / 2, y = box.y + box.height / 2;
    const { drag } = await hand(page), scroll = () => page.evaluate(() => Math.round(scrollY));
    const from = await scroll();
    await drag([[x, y]], [[x, y - 100]]);
    const later = await scroll();
    assert.ok(later > from + 50, `one finger scrolled ${later - from} pixels`);
    assert.equal((await view(page)).k, 1);

    const now = await page.locator(STAGE).boundingBox(), my = now.y + now.height / 2;
    await drag([[x - 30, my], [x + 30, my]], [[x - 90, my], [x + 90, my]]);
    const v = await view(page);
    near(v.k, 3, 0.3, "magnification");
    near((v.x + v.right) / 2, v.W / 2, 10, "the middle stays");
    assert.equal(await page.evaluate(() => visualViewport.scale), 1, "the page was magnified too");

    const before = await scroll();
    await drag([[x, my]], [[x + 60, my + 40]]);
    const moved = await view(page);
    assert.ok(moved.x < v.x - 5 && moved.y < v.y - 5, `one finger moved from ${v.x},${v.y} to ${moved.x},${moved.y}`);
    assert.equal(await scroll(), before, "and the page with it");
    await inside(page);
  });

  visit("a double tap magnifies; a tap beside a mark is the mark's", "index.html", PHONE, async page => {
    await ready(page);
    const box = await page.locator(STAGE).boundingBox(), x = box.x + box.width * 0.25, y = box.y + box.height * 0.85;
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    await rest(page);
    near((await view(page)).k, 2, 0.01, "magnification");
    await button(page, "Whole river").click(); await rest(page);
    await page.waitForTimeout(300);
    const at = await middle(page, '.map-view a.pl[data-place="maadan"] use');
    await page.touchscreen.tap(at.x + 10, at.y + 4);
    assert.match(await page.locator(".map-card .card-title").textContent(), /^Maadan/);
    // Below the map, not over it.
    const card = await page.locator(".map-card").boundingBox(), map = await page.locator(STAGE).boundingBox();
    assert.ok(card.y >= map.y + map.height);
  });

  visit("what the hand must hit is large enough", "index.html", PHONE, async page => {
    await ready(page);
    await page.locator('.map-view a.pl[data-place="raqqa"]').click({ force: true });
    const small = await page.evaluate(() => [...document.querySelectorAll(".map-view button, .map-view select, .map-card a")].filter(e => e.checkVisibility())
      .map(e => [e.textContent, e.getBoundingClientRect()]).filter(([, r]) => r.height < 24 || r.width < 24).map(([t, r]) => `${t}: ${r.width} × ${r.height}`));
    assert.deepEqual(small, []);
  });
});

suite("moving by keys", () => {
  visit("+ − 0 and the arrows, from the map and from a mark", "index.html", {}, async page => {
    await ready(page);
    const svg = page.locator(`${STAGE} svg`);
    await svg.focus();
    assert.equal(await svg.evaluate(e => getComputedStyle(e).outlineStyle), "solid", "the focus is seen");
    const scrolled = await page.evaluate(() => scrollY);
    await page.keyboard.press("+"); await rest(page);
    near((await view(page)).k, 2, 0.01, "+");
    const from = await view(page);
    for (const [key, axis, sign] of [["ArrowRight", "x", 1], ["ArrowDown", "y", 1], ["ArrowLeft", "x", -1], ["ArrowUp", "y", -1]]) {
      const was = (await view(page))[axis];
      await page.keyboard.press(key); await rest(page);
      near((await view(page))[axis] - was, sign * 90 / 2 * (from.W / (await page.locator(STAGE).boundingBox()).width), 1, key);
    }
    await page.keyboard.press("-"); await rest(page);
    near((await view(page)).k, 1, 0.01, "−");
    await page.locator('.map-view a.pl[data-place="raqqa"]').focus();
    await page.keyboard.press("+"); await page.keyboard.press("+"); await rest(page);
    near((await view(page)).k, 4, 0.01, "twice +");
    await page.keyboard.press("0"); await rest(page);
    assert.equal((await view(page)).k, 1);
    assert.equal(await page.evaluate(() => scrollY), scrolled, "the page moved");
    assert.ok(await button(page, "Whole river").isDisabled() && await button(page, "Show more of the map").isDisabled());
  });

  visit("what has the focus comes into view", "index.html", {}, async page => {
    const box = await ready(page);
    for (let i = 0; i < 3; i++) { await more(page).click(); await rest(page); }
    const at = async () => middle(page, '.map-view a.pl[data-place="jarabulus"] use');
    assert.ok((await at()).x < box.x, "out of view at first");
    await page.locator('.map-view a.pl[data-place="jarabulus"]').focus();
    await page.waitForTimeout(700);
    const now = await at();
    assert.ok(now.x > box.x && now.x < box.x + box.width && now.y > box.y && now.y < box.y + box.height, JSON.stringify(now));
  });
});

suite("names and scale", () => {
  for (const [name, how] of [["a desk", {}], ["a phone", PHONE]]) {
    visit(`on ${name}: names never meet, more appear, all keep their size`, "index.html", how, async (page, go) => {
      // What is selected stays where it is while the map is magnified.
      await go(`index.html?sel=${ENTRIES.find(e => e.places.join() === "deir-ez-zor").id}`);
      await ready(page);
      const names = () => page.evaluate(() => [...document.querySelectorAll(".map-view .names text, .map-view .countries text")].map(t => {
        const { x, y, width, height } = t.getBoundingClientRect();
        return { text: t.textContent, x, y, width, height };
      }).filter(t => t.height > 0));
      const whole = new Set((await names()).map(n => n.text));
      const fresh = new Set();
      for (const step of [1, 2, 3, 4]) {
        await page.locator(".map-view").getByRole("button", { name: "Magnify the map" }).click(); await rest(page);
        const now = await names();
        assert.ok(now.length >= 2, `${now.length} names at step ${step}`);
        for (const [i, a] of now.entries()) {
          if (!whole.has(a.text)) fresh.add(a.text);
          for (const b of now.slice(i + 1)) {
            // Boxes of lines are higher than the letters: a fifth may be shared.
            const slack = Math.min(a.height, b.height) * 0.2;
            assert.ok(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height - slack <= b.y || b.y + b.height - slack <= a.y, `step ${step}: ${a.text} meets ${b.text}`);
          }
          if (step > 1) assert.ok(a.height > 9 && a.height < 24, `${a.text} is ${a.height} high at step ${step}`);
        }
      }
      assert.ok(fresh.size >= 3, `new names: ${[...fresh]}`);
    });
  }

  visit("the scale says what the map measures", "index.html", {}, async page => {
    await ready(page);
    for (let i = 0; i < 4; i++) {
      const { text, width } = await page.locator(".map-scale").evaluate(e => ({ text: e.textContent, width: e.getBoundingClientRect().width }));
      const km = text.endsWith(" km") ? parseFloat(text) : parseFloat(text) / 1000;
      // Raqqa and Deir ez-Zor lie 123 km apart.
      const [a, b] = [await middle(page, RAQQA), await middle(page, '.map-view a.pl[data-place="deir-ez-zor"] use')];
      near(Math.hypot(a.x - b.x, a.y - b.y) / width * km, 123, 5, `km by "${text}"`);
      await more(page).click(); await rest(page);
    }
  });

  visit("the finer ground lies where the coarse lay", "index.html", {}, async page => {
    const before = await page.evaluate(() => {
      const g = document.querySelector(".map-view .river");
      return { d: g.getAttribute("d"), fine: Boolean(document.querySelector(".measured")) };
    });
    await ready(page);
    const same = await page.locator(".map-view .river").evaluate((g, d) => {
      const old = g.cloneNode(); old.setAttribute("d", d); old.removeAttribute("transform");
      g.after(old);
      const [a, b] = [g.getBoundingClientRect(), old.getBoundingClientRect()];
      old.remove();
      return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.right - b.right), Math.abs(a.bottom - b.bottom));
    }, before.d);
    assert.ok(same < 2, `${same} pixels apart`);
    assert.ok((await page.locator(".map-view .river").getAttribute("d")).length > before.d.length || before.fine);
  });
});

suite("detail by magnification", () => {
  visit("small rivers, governorates and the number of events appear, below river and marks", "index.html", {}, async page => {
    await ready(page);
    const shown = selector => page.locator(selector).evaluateAll(all => all.filter(e => e.getClientRects().length > 0).length);
    const DETAIL = [".map-view .finer .brook", ".map-view .finer .wadi", ".map-view .count"];
    for (const selector of [...DETAIL, ".map-view .region"]) assert.equal(await shown(selector), 0, selector);
    await more(page).click(); await rest(page);
    for (const selector of DETAIL) assert.ok(await shown(selector) > 0, selector);
    assert.ok(await page.evaluate(() => {
      const finer = document.querySelector(".finer");
      return [".ground > .river", ".events", ".places"].every(s => finer.compareDocumentPosition(document.querySelector(s)) & Node.DOCUMENT_POSITION_FOLLOWING);
    }));
    await more(page).click(); await rest(page);
    assert.ok(await shown(".map-view .region") > 0, "no governorate named");
    const [n, rows] = await page.evaluate(() => {
      const mark = document.querySelector(".map-view a.ev:has(.count)");
      return [mark.querySelector(".count").textContent, mark.dataset.event.split(" ").length];
    });
    assert.equal(Number(n), rows);
  });
});

suite("recent events", () => {
  visit("the window is the reader's choice and stands in the address", "index.html?on=2017-04-24", {}, async page => {
    await ready(page);
    const recent = win => ENTRIES.filter(({ first, last }) => (first ?? last) <= 17280 && (last ?? first) >= 17280 - win).map(e => e.id);
    const want = win => page.evaluate(ids => [...document.querySelectorAll(".map-view a.ev")].filter(a => a.dataset.event.split(" ").some(id => ids.includes(id))).length, recent(win));
    const strong = () => page.locator(".map-view a.ev.near").count();
    const choice = page.getByRole("combobox", { name: "Recent" });
    assert.equal(await strong(), await want(30));
    const counts = [];
    for (const win of ["7", "90", "365"]) {
      await choice.selectOption(win);
      assert.equal(await strong(), await want(Number(win)), `${win} days`);
      counts.push(await strong());
    }
    assert.ok(counts[0] < counts[1] && counts[1] < counts[2], `${counts}`);
    await page.waitForFunction(() => location.search.includes("win=365"));
    await page.reload();
    assert.equal(await choice.inputValue(), "365");
    assert.equal(await strong(), counts[2]);
  });

  visit("magnified they show their kinds, and only what the filter shows", "index.html?on=2017-04-24&sel=none&win=9", {}, async page => {
    await ready(page);
    assert.equal(await page.getByRole("combobox", { name: "Recent" }).inputValue(), "30", "nine days are not offered");
    const forms = () => page.locator(".map-view .kinds path").count();
    const all = await forms();
    assert.ok(all > 3);
    assert.ok(!await page.locator(".map-view .kinds").first().isVisible(), "not on the whole river");
    await more(page).click(); await rest(page);
    assert.ok(await page.locator(".map-view .kinds path").first().evaluate(e => getComputedStyle(e.parentNode).display !== "none"));
    await page.getByRole("combobox", { name: "Kind" }).selectOption("airstrike");
    const marks = await page.locator(".map-view a.ev.near").count();
    assert.equal(await forms(), marks, "one form a mark");
    assert.ok(marks < all);
  });
});

suite("a mark's card", () => {
  visit("one event: a click selects it, the list shows it, a second click follows the link", "index.html?on=2017-04-24", {}, async page => {
    await ready(page);
    for (let i = 0; i < 2; i++) { await more(page).click(); await rest(page); }
    const id = await page.evaluate(() => {
      const stage = document.querySelector(".map-stage").getBoundingClientRect();
      return [...document.querySelectorAll(".map-view .events a.ev:not([data-n])")].find(a => {
        const r = a.querySelector("circle").getBoundingClientRect(), x = r.x + r.width / 2, y = r.y + r.height / 2;
        return x > stage.x + 20 && x < stage.right - 20 && y > stage.y + 20 && y < stage.bottom - 20 && document.elementFromPoint(x, y)?.closest("a") === a;
      })?.dataset.event;
    });
    const mark = `.map-view a.ev[data-event="${id}"]`;
    const at = await middle(page, `${mark} circle`);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.click(at.x, at.y);
    assert.equal(await page.locator(".map-card li").count(), 1);
    assert.equal(await page.locator(".map-card li").getAttribute("data-event"), id);
    assert.equal(await page.locator(mark).getAttribute("aria-current"), "true");
    await page.waitForFunction(id => new URLSearchParams(location.search).get("sel") === id, id);
    assert.equal(await page.evaluate(() => scrollY), before, "the page stays until asked");
    await page.locator(".map-card .when").click();
    await page.waitForFunction(id => { const r = document.getElementById(`e-${id}`)?.getBoundingClientRect(); return r && r.top >= 0 && r.bottom <= innerHeight; }, id);
    assert.equal(await page.locator(`#e-${id}`).getAttribute("aria-current"), "true");
    await page.locator(STAGE).scrollIntoViewIfNeeded();
    await page.waitForTimeout(700);
    const again = await middle(page, `${mark} circle`);
    await page.mouse.click(again.x, again.y);
    await page.waitForURL(/\/events\//);
  });

  visit("several events: a list with links, by keys; Escape gives the focus back", "index.html?on=2017-04-24", {}, async page => {
    await ready(page);
    const mark = page.locator('.map-view a.pl[data-place="raqqa"]');
    await mark.focus();
    await page.keyboard.press("Enter");
    const card = page.getByRole("dialog", { name: "Raqqa" });
    assert.ok(await card.isVisible());
    const want = await page.locator('.map-view .events a.ev[data-event~="raqqa-isil-2014-01-13"], .map-view .events a.ev').evaluateAll(all => {
      const at = document.querySelector('.map-view a.pl[data-place="raqqa"]').getAttribute("transform");
      return all.find(a => a.getAttribute("transform") === at).dataset.event.split(" ");
    });
    assert.ok(want.length > 3);
    assert.deepEqual(await card.locator("li").evaluateAll(l => l.map(e => e.dataset.event)), want);
    assert.match(await card.locator(".note").textContent(), /ISIL/);
    assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Raqqa", "the focus is in the card");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.matches(".map-card li a")));
    assert.equal(await page.locator('#day input[type="date"]').fill("2018-01-01"), undefined);
    assert.match(await card.locator(".note").textContent(), /Syrian Democratic Forces/, "it follows the date");
    await card.locator("li a").first().focus();
    await page.keyboard.press("Escape");
    assert.ok(!await card.isVisible());
    assert.equal(await page.evaluate(() => document.activeElement.dataset.place), "raqqa");
  });

  visit("of several events it lists those that the filter shows, by words too", "index.html?on=2017-04-24&place=raqqa&kind=airstrike&q=school", {}, async page => {
    await ready(page);
    await page.locator('.map-view a.pl[data-place="raqqa"]').focus();
    await page.keyboard.press("Enter");
    const card = page.getByRole("dialog", { name: "Raqqa" }), listed = () => card.locator("li").evaluateAll(l => l.map(e => e.dataset.event));
    const seen = () => page.evaluate(() => document.querySelector("#counts .shown").textContent);
    await page.getByRole("searchbox").fill("cafe");
    await page.waitForFunction(() => document.querySelectorAll(".map-card li").length === 1);
    assert.deepEqual([await seen(), await listed()], ["1", ["raqqa-internet-cafe-2017-06-08"]]);
    await page.getByRole("button", { name: "Clear filter" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".map-card li").length > 5);
  });

  visit("with Ctrl a mark is a link as ever", "index.html", {}, async page => {
    await ready(page);
    const other = page.context().waitForEvent("page");
    await page.locator('.map-view a.pl[data-place="raqqa"]').click({ modifiers: ["Control"], force: true });
    await (await other).close();
    assert.equal(await page.locator(".map-card:visible").count(), 0);
  });

  visit("a selection in the address is shown, and found again", "index.html", {}, async (page, go) => {
    const id = await page.locator(".map-view .events a.ev:not([data-n])").first().getAttribute("data-event");
    await go(`index.html?sel=${id}`);
    const box = await ready(page);
    assert.equal(await page.locator(`.map-view a.ev[data-event="${id}"]`).getAttribute("aria-current"), "true");
    await button(page, "To selection").click();
    await page.waitForTimeout(800);
    const at = await middle(page, `.map-view a.ev[data-event="${id}"] circle`);
    near(at.x, box.x + box.width / 2, box.width * 0.35, "x"); near(at.y, box.y + box.height / 2, box.height * 0.35, "y");
    near((await view(page)).k, 6, 0.01, "magnification");
    const look = () => page.locator(`.map-view a.ev[data-event="${id}"] circle`).first().evaluate(e => getComputedStyle(e).stroke);
    assert.equal(await look(), "rgb(179, 84, 30)");
  });
});

suite("without the map's bundle", () => {
  visit("the page is whole and marks are links", undefined, {}, async (page, go) => {
    await page.route("**/assets/map.js", r => r.fulfill({ body: "", contentType: "text/javascript" }));
    await go("index.html");
    await page.waitForTimeout(500);
    assert.equal(await page.locator(STAGE).count(), 0);
    assert.ok(await page.locator(".map-view .scale").isVisible());
    await page.locator('.map-view a.pl[data-place="maadan"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/places\/maadan\.html$/);
  });
});
