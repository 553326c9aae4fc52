// "Download what is shown", beside the counts.

import { partsOf } from "./chips";
import { make } from "./dom";
import type { Format } from "./download";
import type { Events } from "./events";
import { code } from "./late";
import type { Record } from "./record";
import { say } from "./say";
import type { Shown } from "./shown";
import type { Store } from "./state";

/** Stands there at once, so that nothing moves later; what is returned gives it the events. */
export function save(head: HTMLElement, record: Record, store: Store): (events: Events, shown: Shown) => void {
  const said = make("span", { role: "status" });
  const buttons = (["geojson", "csv"] as const).map(format => {
    const b = make("button", { type: "button", textContent: format === "csv" ? "CSV" : "GeoJSON", disabled: true });
    return [b, format] as const;
  });
  head.append(make("p", { className: "save", role: "group", ariaLabel: say("save.label") }, make("span", { textContent: say("save.label") }), " ", ...buttons.flatMap(([b]) => [b, " "]), said));
  return (events, shown) => {
    for (const [b, format] of buttons) b.addEventListener("click", () => void press(b, format, events, shown));
    shown.listen(() => {
      said.textContent = "";
      for (const [b] of buttons) b.disabled = !shown.rows.length;
    });
  };

  async function press(b: HTMLButtonElement, format: Format, events: Events, shown: Shown): Promise<void> {
    b.disabled = true;
    said.textContent = say("save.wait");
    const parts = partsOf(store.state, record, events).map(([label]) => label);
    await new Promise<void>(done => (globalThis.furatDownload ? done() : code("download.js", done)));
    const blob = await globalThis.furatDownload?.(shown.rows, format, parts.join("; "));
    b.disabled = false;
    said.textContent = blob ? say("save.done", { n: shown.rows.length }) : say("save.failed");
    if (blob) offer(blob, fileName(parts, format));
  }
}

/** "events-isil-in-raqqa-2014-2016.csv": the filter in letters that every system has in file names. */
export function fileName(parts: string[], format: Format): string {
  const words = ["events", ...parts].join(" ").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return `${[...words].slice(0, 80).join("")}.${format}`;
}

function offer(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  make("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
