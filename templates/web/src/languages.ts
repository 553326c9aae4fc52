// The links to the page in other languages: they take along what the reader has
// chosen, which is all in the address.

export function languages(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) {
    const follow = () => { link.search = location.search; };
    for (const event of ["pointerdown", "click", "auxclick", "contextmenu"]) link.addEventListener(event, follow);
  }
}
