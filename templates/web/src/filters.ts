// The filter: words, actor, kind, place and period; behind "More filters" confidence,
// source and stretch of the river. What it offers is read from the index, so it
// never offers a choice that shows nothing; until the index is there, it is empty.

import { iso, parse, type Day } from "./day";
import { labelled, make } from "./dom";
import type { Events } from "./events";
import type { Finder } from "./finder";
import { confidence, kind as kindName } from "./item";
import type { Record } from "./record";
import { say } from "./say";
import { filtered } from "./shown";
import { CLEAR, type State, type Store } from "./state";

type Options = [value: string, text: string][];

/** Builds the filter; what is returned fills it. */
export function filters(root: HTMLElement, record: Record, store: Store, finder: Finder): (events: Events) => void {
  const field = make("input", { type: "search", autocomplete: "off", spellcheck: false, placeholder: say("filter.words-hint") });
  const actor = choice("actor"), kind = choice("kind"), place = choice("place"), conf = choice("conf"), source = choice("source");
  const upper = stretch("km"), lower = stretch("kmto");
  const from = dateField("from"), to = dateField("to");
  const clear = make("button", { type: "button", textContent: say("filter.clear") });
  const further = make("div", { className: "filters", id: "more-filters", hidden: true },
    labelled(say("filter.conf"), conf), labelled(say("filter.source"), source), labelled(say("filter.km"), upper), labelled(say("filter.kmto"), lower));
  const toggle = make("button", { type: "button", textContent: say("filter.more"), ariaExpanded: "false" });
  toggle.setAttribute("aria-controls", further.id);
  root.append(labelled(say("filter.words"), field), labelled(say("filter.actor"), actor), labelled(say("filter.kind"), kind), labelled(say("filter.place"), place),
    labelled(say("filter.from"), from), labelled(say("filter.to"), to), toggle, clear);
  root.after(further);
  root.hidden = false;
  toggle.addEventListener("click", () => open(further.hidden === true));
  clear.addEventListener("click", () => store.set(CLEAR));
  searchField(field, store, finder);
  const set = (s: State) => {
    if (field.value.trim() !== s.q) field.value = s.q;
    clear.disabled = !filtered(s);
    if (s.conf || s.source || s.km !== null || s.kmto !== null) open(true);
  };
  store.listen(set);
  return fill;

  function open(is: boolean): void {
    further.hidden = !is;
    toggle.ariaExpanded = `${is}`;
  }

  function fill(events: Events): void {
    const used = (of: (row: Events["rows"][number]) => string[]) => new Set(events.rows.flatMap(of));
    const actors = used(r => r.actors), { index } = events, order = new Intl.Collator(document.documentElement.lang);
    const sorted = (list: Options) => list.sort((a, b) => order.compare(a[1], b[1]));
    offer(actor, say("filter.all-actors"), record.actors.filter(a => actors.has(a.id)).map(a => [a.id, a.name]));
    offer(kind, say("filter.all-kinds"), sorted(index.kinds.map(k => [k, kindName(k)])));
    offer(place, say("filter.all-places"), sorted(index.placeNames.map(p => [p.id, p.name])));
    offer(conf, say("filter.all-confs"), ["confirmed", "probable", "possible", "disputed"].filter(c => index.confidences.includes(c)).map(c => [c, confidence(c)]));
    offer(source, say("filter.all-sources"), sorted([...index.sourceNames]));
    const along: Options = index.placeNames.filter(p => p.km !== undefined).sort((a, b) => a.km! - b.km!)
      .map(p => [`${p.km}`, say("filter.at-km", { place: p.name, km: Math.round(p.km!) })]);
    offer(upper, say("filter.source-of-river"), along);
    offer(lower, say("filter.mouth-of-river"), along);
  }

  /** A choice of one thing, or of all. */
  function choice(key: "actor" | "kind" | "place" | "conf" | "source"): HTMLSelectElement {
    const select = make("select");
    select.addEventListener("change", () => store.set({ [key]: select.value }));
    store.listen(s => { select.value = s[key]; });
    return select;
  }

  /** An end of the stretch: a place of the river, or a kilometre that the address gives. */
  function stretch(key: "km" | "kmto"): HTMLSelectElement {
    const select = make("select"), free = make("option");
    select.addEventListener("change", () => store.set(ends(key, select.value === "" ? null : Number(select.value))));
    store.listen(s => {
      const km = s[key] === null ? "" : `${s[key]}`;
      free.remove();
      if (km && ![...select.options].some(o => o.value === km)) {
        free.value = km;
        free.textContent = say("filter.km-only", { km });
        select.append(free);
      }
      select.value = km;
    });
    return select;
  }

  /** The end chosen last holds; the other gives way when it would lie beyond. */
  function ends(key: "km" | "kmto", value: number | null): Partial<State> {
    const { km, kmto } = store.state;
    if (key === "km") return { km: value, kmto: value !== null && kmto !== null && kmto < value ? null : kmto };
    return { km: value !== null && km !== null && km > value ? null : km, kmto: value };
  }

  function dateField(key: "from" | "to"): HTMLInputElement {
    const field = make("input", { type: "date", min: iso(record.first), max: iso(record.last) });
    field.addEventListener("change", () => store.set({ [key]: parse(field.value) ?? null }));
    store.listen(s => show(field, s[key]));
    return field;
  }

  /** Fills a choice, and chooses what the address says. */
  function offer(select: HTMLSelectElement, all: string, options: Options): void {
    select.replaceChildren(...[["", all] as const, ...options].map(([value, textContent]) => make("option", { value, textContent })));
  }
}

/** All that is typed until the field is left is one step of the history. */
function searchField(field: HTMLInputElement, store: Store, finder: Finder): void {
  let typing = false;
  field.addEventListener("focus", () => finder.load());
  field.addEventListener("input", () => {
    const q = field.value.trim();
    if (q === store.state.q) return;
    store.set({ q }, !typing);
    typing = true;
  });
  field.addEventListener("change", () => { typing = false; });
  finder.listen(() => {
    if (!finder.failed) return;
    store.set({ q: "" }); // they would hide what is said in their place, and promise what is not sought
    field.disabled = true;
    field.placeholder = say("filter.no-search");
  });
}

function show(field: HTMLInputElement, day: Day | null): void {
  const text = day === null ? "" : iso(day);
  if (field.value !== text && document.activeElement !== field) field.value = text;
}
