// One view alone, for a frame in somebody else's page: index.html?embed=map,
// river or list, a place's page ?embed=row. The rest of the address says what
// it shows, as on the whole page. Under the view stand a key of the colours and
// a line that leads to the whole page in the same state (embedfoot.ts). embed.css
// leaves out all else, by the class that early.ts has set.

export const VIEWS = ["map", "river", "list"] as const;

/** The view that an address asks for alone; undefined for the whole page. */
export function viewOf(search: string): string | undefined {
  const view = new URLSearchParams(search).get("embed") ?? "";
  return ([...VIEWS, "row"] as string[]).includes(view) ? view : undefined;
}
