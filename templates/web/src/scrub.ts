// Pointer and keys on a river diagram. The pointer reads the day and the row
// under it; a click or a drag sets the shared date, a click with shift the one
// to compare with; the arrows go along time and across the rows, of which one
// at a time is a stop of the tab key.

import { addMonths, type Day } from "./day";
import { make } from "./dom";
import type { Readout } from "./readout";
import type { Record } from "./record";
import type { Drawing, Row } from "./rows";
import { say } from "./say";
import type { Store } from "./state";

/** How far a pointer moves before it drags. */
const SLACK = 4;

/** What the keys do, for those who ask a screen reader. */
export function keysHelp(): HTMLElement {
  return make("p", { id: "ledger-keys", hidden: true, textContent: say("rows.keys") });
}

type Spot = Pick<MouseEvent, "clientX" | "clientY">;

export function scrub(drawing: Drawing, record: Record, store: Store, readout: Readout): void {
  const clamp = (d: Day) => Math.max(record.first, Math.min(record.last, d));
  pointer(drawing, store, readout, clamp);
  keys(drawing, store, readout, clamp);
}

function pointer(drawing: Drawing, store: Store, readout: Readout, clamp: (d: Day) => Day): void {
  const { svg } = drawing;
  let down: Spot | undefined; // where a press began that may become a drag
  let last: Spot | undefined; // where the pointer was last: a click itself knows whole pixels only
  let free = false; // whether the last press began outside of the names
  let dragging = false, type = "mouse";

  const under = (event: MouseEvent, at: Spot = event) => {
    const { along, across } = drawing.locate(at);
    const mark = event.target instanceof Element ? event.target.closest<SVGElement>(".ev") : null;
    const events = mark?.dataset.event?.split(" ") ?? [];
    const row = mark ? drawing.rows.find(r => r.marks?.contains(mark)) : drawing.rowAt(across);
    return { day: clamp(readout.firstDay(events) ?? drawing.scale.day(along)), row, label: along < drawing.scale.from, events };
  };
  const overName = (event: Event) => event.target instanceof Element && event.target.closest("a.name") !== null;
  const plain = (event: MouseEvent) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.altKey;

  svg.classList.add("live");
  svg.addEventListener("dragstart", event => event.preventDefault());
  svg.addEventListener("pointerdown", event => {
    type = event.pointerType;
    dragging = false;
    free = !overName(event) && !under(event).label;
    down = free && plain(event) && event.isPrimary ? event : undefined;
    last = event;
  });
  svg.addEventListener("pointermove", event => {
    const { day, row, label, events } = under(event);
    last = event;
    if (down && !dragging && drags(down, event)) {
      dragging = true;
      svg.setPointerCapture(event.pointerId);
    }
    if (down && dragging) {
      if (row) readout.choose(row.place);
      if (day !== store.state.on) store.set({ on: day });
    } else if (event.pointerType === "mouse") {
      readout.point(row?.place, label ? store.state.on : day, events);
    }
  });
  svg.addEventListener("pointerleave", () => readout.leave());
  for (const name of ["pointerup", "pointercancel"]) svg.addEventListener(name, () => { down = undefined; });

  svg.addEventListener("click", event => {
    if (overName(event) || !plain(event)) return;
    const { day, row, events } = under(event, last);
    const followed = events.length > 0 && type === "mouse"; // a mark is a link; a finger is told first what it leads to
    if (dragging || !followed) event.preventDefault();
    if (dragging || followed) return;
    if (free) store.set(event.shiftKey ? { vs: day } : { on: day });
    if (!row) return;
    row.name.focus({ preventScroll: true });
    readout.choose(row.place, events);
  });
}

/** Whether a pointer drags; a finger that goes up or down scrolls the page. */
function drags(from: Spot, to: PointerEvent): boolean {
  const x = Math.abs(to.clientX - from.clientX), y = Math.abs(to.clientY - from.clientY);
  return Math.hypot(x, y) > SLACK && (to.pointerType === "mouse" || x > y);
}

function keys(drawing: Drawing, store: Store, readout: Readout, clamp: (d: Day) => Day): void {
  const { svg, rows } = drawing;
  const stop = (row: Row | undefined) => {
    for (const r of rows) r.name.tabIndex = r === row ? 0 : -1;
  };
  stop(rows[0]);
  svg.setAttribute("aria-describedby", "ledger-keys");
  svg.addEventListener("focusin", event => {
    const row = rows.find(r => r.name === event.target);
    if (!row) return;
    stop(row);
    if (readout.chosen !== row.place || event.target instanceof Element && event.target.matches(":focus-visible")) readout.choose(row.place);
  });

  svg.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { key, shiftKey } = event, { on } = store.state;
    const [back, on1, up, down] = drawing.vertical ? ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] : ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
    const days: { [key: string]: Day } = {
      [back!]: shiftKey ? addMonths(on, -1) : on - 1,
      [on1!]: shiftKey ? addMonths(on, 1) : on + 1,
      PageDown: addMonths(on, -12),
      PageUp: addMonths(on, 12),
    };
    const at = Math.max(0, rows.findIndex(r => r.name.tabIndex === 0));
    const steps: { [key: string]: number } = { [up!]: at - 1, [down!]: at + 1, Home: 0, End: rows.length - 1 };
    const day = days[key], step = steps[key];
    if (day !== undefined) store.set({ on: clamp(day) });
    else if (step !== undefined) rows[Math.max(0, Math.min(rows.length - 1, step))]?.name.focus();
    else return;
    event.preventDefault();
  });
}
