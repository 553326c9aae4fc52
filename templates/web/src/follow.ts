// Where time runs down, scrolling may set the date, if the reader wants it: the
// day that lies in the middle of what is seen of the diagram. Meanwhile a small
// map stands above it, made of the page's own map. The page scrolls as ever.

import { draw, make } from "./dom";
import type { Drawing } from "./rows";
import { say } from "./say";
import type { Store } from "./state";

export function follow(drawing: Drawing, store: Store, tools: HTMLElement, map: SVGSVGElement | null): void {
  const { svg } = drawing, figure = svg.closest("figure")!;
  const button = make("button", { type: "button", className: "tall", textContent: say("follow.scroll") });
  const strip = make("div", { className: "strip", hidden: true, ariaHidden: "true" });
  let on = false, asked = 0;
  tools.append(button);
  figure.prepend(strip);

  const read = () => {
    asked = 0;
    const box = svg.getBoundingClientRect(), top = Math.max(strip.getBoundingClientRect().bottom, 0), middle = (top + innerHeight * .8) / 2;
    if (box.height === 0 || box.top > middle || box.bottom < middle) return;
    const day = drawing.scale.day((middle - box.top) * svg.viewBox.baseVal.height / box.height);
    if (day !== store.state.on) store.set({ on: day });
  };
  const scrolled = () => { asked ||= requestAnimationFrame(read); };
  button.addEventListener("click", () => {
    on = !on;
    name();
    strip.hidden = !on;
    if (on && map && !strip.firstChild) strip.append(mini(map));
    if (on) addEventListener("scroll", scrolled, { passive: true });
    else removeEventListener("scroll", scrolled);
  });
  const name = () => button.setAttribute("aria-pressed", `${on}`);
  name();
}

/** The ground of a map and its discs once more, small; what changes there changes here. */
function mini(map: SVGSVGElement): SVGSVGElement {
  const { width, height } = map.querySelector<SVGRectElement>("rect.land")!, ground = map.querySelector(".ground");
  const again = (part: Element, id: string, transform = "") => {
    part.id ||= id;
    return draw("use", { href: `#${part.id}`, transform });
  };
  const discs = Array.from(map.querySelectorAll<SVGAElement>("a.pl"), (link, i) => {
    const [x, y] = link.getAttribute("transform")?.match(/-?[\d.]+/g) ?? [], disc = link.querySelector("use");
    return disc ? [again(disc, `mini-${i}`, `translate(${x} ${y})scale(2)`)] : [];
  });
  return draw("svg", { class: "mini", viewBox: `0 0 ${width.baseVal.value} ${height.baseVal.value}` },
    ...ground ? [again(ground, "mini-ground")] : [], ...discs.flat());
}
