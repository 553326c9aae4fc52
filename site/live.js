"use strict";
// Reloads the page when the content has changed; shows mistakes over it; keeps
// the panel of open names closed where it was closed.
(() => {
  const source = new EventSource("/_furat/events");
  source.addEventListener("site", () => location.reload());
  source.addEventListener("errors", async () => show(await (await fetch("/_furat/errors")).text()));

  // A panel of open names that was closed stays closed while the pages reload.
  const names = document.querySelector(".furat-names details");
  if (names && sessionStorage.getItem("furat-names") === "closed") names.open = false;
  names?.addEventListener("toggle", () => sessionStorage.setItem("furat-names", names.open ? "open" : "closed"));

  function show(text) {
    document.querySelector(".furat-errors")?.remove();
    const box = document.createElement("section");
    box.className = "furat-errors";
    box.setAttribute("role", "alert");
    const head = document.createElement("h2");
    head.textContent = "Mistakes in the content; below is the last good site";
    const pre = document.createElement("pre");
    pre.textContent = text;
    box.append(head, pre);
    document.body.prepend(box);
    scrollTo(0, 0);
  }
})();
