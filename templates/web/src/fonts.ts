// The fonts of the first view. A font that is not there when the page is first
// drawn is not used on it (font-display: optional), so that no line that is being
// read moves; found by the style sheet it always came too late. It is asked for
// beside the sheet: then the browser waits a moment with the first picture.

/** Asks for the fonts that the page's head names. */
export function askFonts({ src, dataset }: HTMLScriptElement): void {
  for (const file of dataset.fonts?.split(" ") ?? []) {
    const address = new URL(`fonts/${file}.woff2`, src).href;
    if (location.protocol === "file:") fromDisk(file, address);
    else preload(address);
  }
}

function preload(href: string): void {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href });
  document.head.append(link);
}

/**
 * From a folder nothing may be preloaded, and a font is there at once: what is written in it waits for it. Its
 * name tells its family, of which the case is nothing, and its weight: the one that bears none has all.
 */
function fromDisk(file: string, address: string): void {
  const [, family, weight] = /^(.*?)(?:-names)?(?:-(\d{3}))?$/.exec(file)!;
  const face = new FontFace(family!.replaceAll("-", " "), `url("${address}")`, { weight: weight ?? "400 650", display: "block" });
  document.fonts.add(face);
  face.load().catch(() => undefined); // without it the page is as it would be
}
