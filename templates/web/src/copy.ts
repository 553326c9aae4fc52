// A button that copies, and says whether it could.

import { make } from "./dom";
import { say } from "./say";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Where the browser does not let pages copy, the text is selected in `field` if it stands in one, else said. */
export function copier(name: string, text: () => string, field?: Field): HTMLElement {
  const said = make("span", { role: "status" });
  const button = make("button", { type: "button", textContent: name });
  button.addEventListener("click", async () => {
    said.textContent = "";
    said.textContent = await copied(text(), field) ? say("copy.done") : field ? say("copy.selected") : say("copy.by-hand", { text: text() });
  });
  return make("span", { className: "copier" }, button, " ", said);
}

async function copied(text: string, field?: Field): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch { // not a secure page, or not allowed: the old way
    return field ? select(field) : borrowed(text);
  }
}

function select(field: Field): boolean {
  field.focus();
  field.select();
  return document.execCommand("copy");
}

/** The old way needs a field; this one is there for a moment. */
function borrowed(text: string): boolean {
  const field = make("textarea", { value: text, className: "skip" });
  document.body.append(field);
  const done = select(field);
  field.remove();
  return done;
}
