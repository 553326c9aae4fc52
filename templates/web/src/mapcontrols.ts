// The map's controls: buttons, keys, the scale, and a word on what the hand can
// do. The arrows move, + and − magnify, 0 shows the whole river again.

import { make } from "./dom";
import { scaleLength } from "./mapview";
import { onStage, type Spot } from "./mapspots";
import { MOST, type Zoomer } from "./mapzoom";
import { say } from "./say";
import type { Store } from "./state";

const PAN = 90, CLOSE = 6;

export function controls(figure: HTMLElement, bar: HTMLElement | null, z: Zoomer, spots: Spot[], pxPerKm: () => number, store: Store): void {
  const button = (text: string, name: string, act: () => void) => {
    const b = make("button", { type: "button", textContent: text });
    b.setAttribute("aria-label", name);
    b.addEventListener("click", act);
    return b;
  };
  const more = button("+", say("map.more"), () => magnify(2));
  const less = button("−", say("map.less"), () => magnify(1 / 2));
  const whole = button(say("map.whole"), say("map.whole"), () => z.whole());
  const back = button(say("map.back"), say("map.back"), toSelection);
  bar?.append(make("div", { className: "map-goto" }, less, more, whole, back));

  const text = make("span"), rule = make("div", { className: "map-scale" }, text);
  const key = /Mac|iP/.test(navigator.platform) ? "⌘" : "Ctrl";
  const coarse = matchMedia("(pointer: coarse)").matches;
  const hint = make("p", {
    className: "note map-hint", id: "map-hint",
    textContent: coarse ? say("map.hint-fingers") : say("map.hint", { key }),
  });
  const past = make("div", { className: "map-past", hidden: true, textContent: say("map.wheel", { key }) });
  past.setAttribute("aria-hidden", "true"); // the hint below says it to all
  figure.append(rule, past);
  figure.after(hint);
  z.svg.setAttribute("tabindex", "0");
  z.svg.setAttribute("aria-describedby", "map-hint");

  let gone = 0;
  z.onWheelPast(() => {
    past.hidden = false;
    clearTimeout(gone);
    gone = setTimeout(() => { past.hidden = true; }, 1200);
  });

  const selected = (): Spot | undefined => store.state.sel ? spots.find(s => s.mark?.rows.some(r => r.id === store.state.sel)) : undefined;
  /** About what is selected while it is seen, so that it stays; else about the middle. */
  function magnify(f: number): void {
    const s = selected();
    if (!s || away(s)) return z.magnify(f);
    const p = onStage(z, s);
    z.magnify(f, p.x, p.y);
  }
  function toSelection(): void {
    const s = selected();
    if (s) z.show(s.x, s.y, Math.max(z.view.k, s.broad ? 3 : CLOSE));
  }
  let length = 0;
  z.onFrame(() => {
    const { k } = z.view;
    more.disabled = k >= MOST * 0.999;
    less.disabled = whole.disabled = k <= 1.001;
    const px = pxPerKm() * z.unit * k;
    if (!(px > 0)) return;
    const km = scaleLength(px, Math.min(110, z.size.w / 4));
    if (km !== length) text.textContent = km < 1 ? say("map.metres", { m: Math.round(km * 1000) }) : say("map.km", { km });
    length = km;
    rule.style.width = `${km * px}px`;
  });
  store.listen((s, before) => {
    const spot = selected();
    back.disabled = !spot;
    if (s === before || s.sel === before.sel || !spot) return;
    if (away(spot)) z.show(spot.x, spot.y, z.view.k);
  });
  const away = (s: { x: number; y: number }) => {
    const p = onStage(z, s);
    return p.x < 0 || p.y < 0 || p.x > z.size.w || p.y > z.size.h;
  };

  // What has the focus is seen.
  z.svg.addEventListener("focusin", e => {
    const s = spots.find(t => t.place === e.target || t.mark?.element === e.target);
    if (s && away(s)) z.show(s.x, s.y, z.view.k);
  });

  figure.addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey || (e.target as Element).closest(".map-card")) return;
    const arrow = ({ ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] } as { [key: string]: [number, number] })[e.key];
    if (arrow) {
      if (z.view.k <= 1.001) return; // there is nowhere to go: the page's
      z.move(arrow[0] * PAN, arrow[1] * PAN);
    } else if (e.key === "+" || e.key === "=") magnify(2);
    else if (e.key === "-" || e.key === "_") magnify(1 / 2);
    else if (e.key === "0") z.whole();
    else return;
    e.preventDefault();
  });
}
