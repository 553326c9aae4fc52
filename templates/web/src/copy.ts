// A button that copies, and says whether it could.

import { make } from "./dom";
import { say } from "./say";

/** `field` holds the text, and is selected where the browser does not let pages copy. */
export function copier(name: string, field: HTMLInputElement | HTMLTextAreaElement): HTMLElement {
  const said = make("span", { role: "status" });
  const button = make("button", { type: "button", textContent: name });
  button.addEventListener("click", async () => {
    said.textContent = "";
    said.textContent = await copy(field) ? say("share.copied") : say("share.uncopied");
  });
  return make("span", { className: "copier" }, button, " ", said);
}

async function copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch { // not a secure page, or not allowed: the old way
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
