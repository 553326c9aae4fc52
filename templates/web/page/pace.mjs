// How long the front page takes to answer, from the reader's act until the
// next picture is laid out, in the page itself: medians of many.

const median = times => [...times].sort((a, b) => a - b)[times.length >> 1];

/** Does `act(i)` n times in the page and returns the milliseconds each took to the layout after it. */
async function time(page, n, act) {
  return page.evaluate(async ([n, body]) => {
    const act = new Function("i", body), times = [];
    for (let i = 0; i < n; i++) {
      await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
      const start = performance.now();
      act(i);
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
    }
    return times;
  }, [n, act]);
}

const CHANGE = `field.dispatchEvent(new Event("input", { bubbles: true })); field.dispatchEvent(new Event("change", { bubbles: true }));`;

const ACTS = [
  ["date step", 30, `const field = document.querySelector("#day input[type=range]"); field.value = Number(field.value) + (i % 2 ? -40 : 41); ${CHANGE}`, "≤ 16 ms at 1,000 events, ≤ 50 at 10,000"],
  ["filter by kind", 20, `const field = [...document.querySelectorAll("#filters select")].find(s => s.options.length > 4); field.selectedIndex = 1 + i % (field.options.length - 1); ${CHANGE}`, "≤ 50 ms at 10,000"],
];

const WORDS = ["d", "da", "dam", "", "br", "bridge", "الرقة", "deir ezzor", ""];

export async function pace({ browser }, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url + "index.html", { waitUntil: "networkidle" });
  await page.waitForTimeout(2500); // the late bundles
  const rows = [];
  if (await page.locator("#day input[type=range]").count()) {
    for (const [what, n, act, budget] of ACTS) rows.push([what, `${median(await time(page, n, act)).toFixed(1)} ms`, budget]);
    const field = page.locator("#filters input[type=search]");
    if (await field.count()) {
      await field.first().fill("raqqa"); // fetches the words
      await page.waitForTimeout(1500);
      const act = `const field = document.querySelector("#filters input[type=search]"); field.value = ${JSON.stringify(WORDS)}[i % ${WORDS.length}]; ${CHANGE}`;
      rows.push(["search", `${median(await time(page, 18, act)).toFixed(1)} ms`, "≤ 50 ms at 10,000"]);
    }
  }
  await page.close();
  return rows;
}
