// Moving about on the map. d3-zoom turns drags, pinches and the wheel into a
// view; the view becomes the viewBox of the SVG that Go drew, once a frame. The
// element never grows, and marks are drawn against the scale so that
// they keep their size. Under a hand that only shifts it the drawing is moved as
// a picture, which asks nothing of it however much it shows, and the viewBox
// follows when it rests.
//
// The page's scrolling is never caught: with one finger the map moves only when
// it is magnified, and the wheel magnifies only with Ctrl or ⌘ (as a pinch on a
// trackpad says it), or once the map has the focus.

import { select } from "d3-selection";
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from "d3-zoom";
import { about, between, flick, within, type Size, type View } from "./mapview";

export const MOST = 16;
const NOTCH = 60; // pixels of one event: a wheel that clicks, where a trackpad glides
const STEP = 2;
const MARGIN = 60; // pixels beyond the stage at which a mark may still be seen
const MARKS = ".events > a, .places > a, .areas > a > g, .countries > text";

export interface Zoomer {
  readonly stage: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly view: View;
  readonly size: Size;
  /** Pixels of the stage to a unit of the drawing, at no magnification. */
  readonly unit: number;
  /** Calls back in every frame in which the view has changed, and now. */
  onFrame(f: () => void): void;
  /** Calls back whenever the scale has changed, and now, with how many units of the drawing a pixel is. */
  onScale(f: (units: number) => void): void;
  /** Calls back when the view has come to rest. */
  onRest(f: () => void): void;
  /** Calls back when a plain wheel turned over a map that has no focus. */
  onWheelPast(f: () => void): void;
  /** Draws anew, though nothing has moved. */
  refresh(): void;
  move(dx: number, dy: number): void;
  magnify(f: number, px?: number, py?: number): void;
  /** Shows a point of the drawing in the middle. */
  show(x: number, y: number, k: number): void;
  whole(): void;
}

export const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const place = (transform: string) => (transform.match(/-?[\d.]+/g) ?? []).map(Number) as [number, number];

export function zoomer(stage: HTMLElement, plate: HTMLElement, svg: SVGSVGElement): Zoomer {
  const sheet = svg.viewBox.baseVal;
  const [W, H] = [sheet.width, sheet.height];
  const size: Size = { w: stage.clientWidth || W, h: stage.clientHeight || H };
  const frame: (() => void)[] = [], scale: ((units: number) => void)[] = [], rest: (() => void)[] = [], past: (() => void)[] = [];
  const target = select<HTMLElement, unknown>(stage);
  const view = (): View => zoomTransform(stage);

  // By attributes and not by one inherited variable: that made the browser
  // reckon the style of every element under the drawing anew, in every frame.
  const marks = Array.from(svg.querySelectorAll(MARKS), m => {
    const own = m.getAttribute("transform");
    const [x, y] = own === null ? [Number(m.getAttribute("x")), Number(m.getAttribute("y"))] : place(own);
    return { m, x, y, u: 1, back: own === null ? `translate(${-x} ${-y})` : "" };
  });
  /** Gives marks the size they have at this scale: all, or those that are seen. */
  function scaleMarks(all: boolean): void {
    const { k, x, y } = view(), unit = size.w / W, u = Math.max(unit, Math.min(1, k * unit)) / (k * unit);
    const out = (at: number, from: number, length: number) => at * k * unit + from < -MARGIN || at * k * unit + from > length + MARGIN;
    for (const mark of marks) {
      if (mark.u === u || !all && (out(mark.x, x, size.w) || out(mark.y, y, size.h))) continue;
      mark.u = u;
      mark.m.setAttribute("transform", `translate(${mark.x} ${mark.y})scale(${u})${mark.back}`);
    }
  }

  // Every frame in which something moved is one write to the drawing.
  let drawn = 0, asked = 0, resting = 0, byHand = false, written: View = { k: 0, x: 0, y: 0 };
  const ask = () => { asked ||= requestAnimationFrame(draw); };
  function write(): void {
    const { k, x, y } = view(), unit = size.w / W;
    written = { k, x, y };
    svg.setAttribute("viewBox", `${-x / k / unit} ${-y / k / unit} ${W / k} ${H / k}`);
    shift("");
  }
  function shift(transform: string): void {
    plate.classList.toggle("shifted", transform !== "");
    plate.style.transform = transform;
  }
  function draw(): void {
    asked = 0;
    const { k, x, y } = view(), unit = size.w / W;
    if (byHand && k === written.k) shift(`translate(${x - written.x}px,${y - written.y}px)`);
    else write();
    if (k * unit !== drawn) {
      drawn = k * unit;
      for (const f of scale) f(1 / drawn);
    }
    // Where the whole river is drawn small, as on a phone, marks grow with the
    // map until they have their true size.
    scaleMarks(false);
    const moved = k > 1.001;
    stage.classList.toggle("moved", moved);
    svg.classList.toggle("nearer", k >= 2);
    svg.classList.toggle("close", k >= 3);
    for (const f of frame) f();
    clearTimeout(resting);
    resting = setTimeout(() => {
      byHand = false;
      if (plate.style.transform) write();
      scaleMarks(true);
      for (const f of rest) f();
    }, 140);
  }

  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([1, MOST]).clickDistance(4).tapDistance(14)
    .extent(() => [[0, 0], [size.w, size.h]])
    .wheelDelta(e => Math.max(-0.6, Math.min(0.6, -e.deltaY * (e.deltaMode === 1 ? 0.05 : e.deltaMode ? 1 : 0.002) * (e.ctrlKey ? 5 : 1))))
    .filter((e: Event) => {
      if (e instanceof WheelEvent) return wheelIsOurs(e);
      if (e instanceof MouseEvent) return e.button === 0 && !e.ctrlKey;
      return (e as TouchEvent).touches.length > 1 || view().k > 1.001;
    })
    .on("zoom", (e: D3ZoomEvent<HTMLElement, unknown>) => {
      ask();
      if (e.sourceEvent) goal = undefined;
      if (e.sourceEvent instanceof MouseEvent && !(e.sourceEvent instanceof WheelEvent) || isTouch(e.sourceEvent)) {
        byHand = true;
        trace.push({ t: e.sourceEvent.timeStamp, x: e.transform.x, y: e.transform.y });
        if (trace.length > 12) trace.shift();
        if (Math.abs(lastK - e.transform.k) > 1e-6) trace = [];
        lastK = e.transform.k;
      }
    })
    .on("end", (e: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!e.sourceEvent || e.sourceEvent instanceof WheelEvent) return;
      const v = flick(trace, (e.sourceEvent as Event).timeStamp);
      trace = [];
      if (v && !still()) coast(v);
    });
  let trace: { t: number; x: number; y: number }[] = [], lastK = 1;
  const onStage = (e: MouseEvent): [number, number] => {
    const { left, top } = stage.getBoundingClientRect();
    return [e.clientX - left - stage.clientLeft, e.clientY - top - stage.clientTop];
  };
  const isTouch = (e: unknown) => typeof TouchEvent !== "undefined" && e instanceof TouchEvent;

  const wheelIsOurs = (e: WheelEvent) => e.ctrlKey || e.metaKey || stage.contains(document.activeElement);
  // A wheel that clicks would make the map jump: it glides from step to step.
  stage.addEventListener("wheel", e => {
    if (!wheelIsOurs(e)) {
      for (const f of past) f();
      return;
    }
    if (!e.deltaMode && Math.abs(e.deltaY) < NOTCH) { halt(); return; } // d3-zoom's
    e.stopImmediatePropagation();
    const from = goal ?? view(), f = e.deltaY < 0 ? 1.5 : 1 / 1.5;
    // At the end of the scale the wheel is the page's again; Ctrl never is, or
    // the browser would magnify the page.
    const end = f > 1 ? from.k >= MOST : from.k <= 1.001;
    if (end && !(e.ctrlKey || e.metaKey)) return;
    e.preventDefault();
    if (end) return;
    glide(about(from, f, ...onStage(e)), 160);
  }, { capture: true, passive: false });

  const put = (v: View) => behaviour.transform(target, zoomIdentity.translate(v.x, v.y).scale(v.k));
  const sound = (v: View) => within(v, size, 1, MOST);

  // One movement at a time: a glide to a goal or the coasting after a drag.
  let goal: View | undefined, moving = 0;
  function halt(): void {
    cancelAnimationFrame(moving);
    goal = undefined;
  }
  function glide(to: View, ms = 260): void {
    halt();
    const from = { k: view().k, x: view().x, y: view().y };
    goal = sound(to);
    if (still()) { put(goal); goal = undefined; return; }
    const start = performance.now(), end = goal;
    const step = (now: number) => {
      const t = Math.min(1, Math.max(0, now - start) / ms);
      put(between(from, end, size, 1 - (1 - t) ** 3));
      if (t < 1) moving = requestAnimationFrame(step);
      else goal = undefined;
    };
    moving = requestAnimationFrame(step);
  }
  function coast(v: { x: number; y: number }): void {
    halt();
    let last = performance.now();
    const step = (now: number) => {
      const dt = Math.max(0, Math.min(64, now - last));
      last = now;
      const at = view(), to = sound({ k: at.k, x: at.x + v.x * dt, y: at.y + v.y * dt });
      put(to);
      const slow = Math.exp(-dt / 300);
      v = { x: v.x * slow, y: v.y * slow };
      if (Math.hypot(v.x, v.y) > 0.02 && (to.x !== at.x || to.y !== at.y || dt === 0)) moving = requestAnimationFrame(step);
    };
    moving = requestAnimationFrame(step);
  }

  // A second click or tap at one spot magnifies; with Shift it goes back.
  let tap = { t: 0, x: 0, y: 0 }, down = { x: 0, y: 0 };
  stage.addEventListener("pointerdown", e => { halt(); trace = []; if (e.isPrimary) down = { x: e.clientX, y: e.clientY }; }, true);
  stage.addEventListener("pointerup", e => {
    const near = (p: { x: number; y: number }, d: number) => Math.hypot(p.x - e.clientX, p.y - e.clientY) < d;
    if (!e.isPrimary || e.button !== 0 || !near(down, 10) || (e.target as Element).closest("a")) { tap.t = 0; return; }
    const again = e.timeStamp - tap.t < 320 && near(tap, 28);
    tap = { t: again ? 0 : e.timeStamp, x: e.clientX, y: e.clientY };
    if (!again) return;
    magnify(e.shiftKey ? 1 / STEP : STEP, ...onStage(e));
  });

  function magnify(f: number, px = size.w / 2, py = size.h / 2): void { glide(about(goal ?? view(), f, px, py)); }

  select(stage).call(behaviour as never).on("dblclick.zoom", null);
  behaviour.translateExtent([[0, 0], [size.w, size.h]]);
  new ResizeObserver(() => {
    const { clientWidth: w, clientHeight: h } = stage;
    if (!w || !h || (w === size.w && h === size.h)) return;
    halt();
    const f = w / size.w, { k, x, y } = view();
    [size.w, size.h] = [w, h];
    behaviour.translateExtent([[0, 0], [w, h]]);
    put(sound({ k, x: x * f, y: y * f }));
    ask();
  }).observe(stage);
  draw();

  return {
    stage, svg, size,
    get view() { return view(); },
    get unit() { return size.w / W; },
    refresh: ask,
    onFrame(f) { frame.push(f); f(); },
    onScale(f) { scale.push(f); f(1 / drawn); },
    onRest(f) { rest.push(f); },
    onWheelPast(f) { past.push(f); },
    move(dx, dy) { const v = goal ?? view(); glide({ k: v.k, x: v.x + dx, y: v.y + dy }, 180); },
    magnify,
    show(x, y, k) { const u = size.w / W; glide({ k, x: size.w / 2 - x * u * k, y: size.h / 2 - y * u * k }, 420); },
    whole() { glide({ k: 1, x: 0, y: 0 }, 420); },
  };
}
