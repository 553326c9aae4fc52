// The fonts of the first view. A font that is not there when the page is first
// drawn is not used on it (font-display: optional), so that no line that is being
// read moves; found by the style sheet it always came too late. It is asked for
// beside the sheet: then the browser waits a moment with the first picture.

/** Family and weight of each file, as the style sheet has them. */
const FACES: { [file: string]: [family: string, weight: string] } = {
  "source-serif-4": ["Source Serif 4", "400 650"],
  "source-serif-4-names": ["Source Serif 4", "400 650"],
  "plex-sans-400": ["Plex Sans", "400"],
  "plex-sans-600": ["Plex Sans", "600"],
  "plex-sans-names-400": ["Plex Sans", "400"],
  "plex-arabic-400": ["Plex Arabic", "400"],
  "plex-arabic-600": ["Plex Arabic", "600"],
};

/** Asks for the fonts that the page's head names. */
export function askFonts({ src, dataset }: HTMLScriptElement): void {
  for (const file of dataset.fonts?.split(" ") ?? []) {
    const address = new URL(`fonts/${file}.woff2`, src).href;
    if (location.protocol === "file:") fromDisk(address, FACES[file]!);
    else preload(address);
  }
}

function preload(href: string): void {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href });
  document.head.append(link);
}

/** From a folder nothing may be preloaded, and a font is there at once: what is written in it waits for it. */
function fromDisk(address: string, [family, weight]: [string, string]): void {
  const face = new FontFace(family, `url("${address}")`, { weight, display: "block" });
  document.fonts.add(face);
  face.load().catch(() => undefined); // without it the page is as it would be
}
