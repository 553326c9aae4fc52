// What the first view asks for, in kB as sent: up to the page's load event, and
// what follows by itself when the browser is idle.

const kb = bytes => `${(bytes / 1000).toFixed(1)} kB`;

export async function weigh({ browser }, url) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const files = [];
  let loaded = false;
  page.on("response", async response => {
    const early = !loaded;
    const bytes = Number(await response.headerValue("content-length") ?? 0);
    files.push({ path: new URL(response.url()).pathname, bytes, early });
  });
  await page.goto(url + "index.html", { waitUntil: "load" });
  loaded = true;
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(3000); // idle callbacks
  await page.close();
  const sum = test => kb(files.filter(test).reduce((n, f) => n + f.bytes, 0));
  const font = f => f.path.endsWith(".woff2"), script = f => f.path.endsWith(".js");
  return [
    ["first view without fonts", sum(f => f.early && !font(f)), "≤ 100 kB at 1,000 events, ≤ 160 at 10,000"],
    ["first view with fonts", sum(f => f.early), "≤ 250 kB"],
    ["of it the page", sum(f => f.path.endsWith(".html"))],
    ["of it script", sum(f => f.early && script(f)), "≤ 50 kB"],
    ["fetched later by itself", sum(f => !f.early)],
  ];
}
