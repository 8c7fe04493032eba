// Large text and dark colours, as chosen on this device. It runs before the page is drawn, so nothing flashes.
"use strict";
(() => {
  const root = document.documentElement;
  const kept = (name) => {
    try { return localStorage.getItem(name); } catch { return null; }
  };
  const keep = (name, value) => {
    try { localStorage.setItem(name, value); } catch { /* private windows keep nothing */ }
  };
  for (const name of ["text", "theme"]) {
    const value = kept(name);
    if (!root.dataset[name] && value) root.dataset[name] = value;
  }
  document.addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll("[data-set]")) {
      const name = link.dataset.set;
      const states = name === "theme" ? ["light", "dark"] : ["", "large"];
      const now = () => root.dataset[name]
        || (name === "theme" && matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : states[0]);
      // The link names the other state. As served it fits what the server knew; this device may differ.
      let offered = link.dataset.value;
      const offer = (value) => {
        if (value === offered) return;
        [link.textContent, link.dataset.other] = [link.dataset.other, link.textContent];
        offered = value;
      };
      const other = () => states[now() === states[0] ? 1 : 0];
      offer(other());
      link.addEventListener("click", (event) => {
        event.preventDefault();
        const value = other();
        if (value) root.dataset[name] = value; else delete root.dataset[name];
        keep(name, value);
        offer(other());
      });
    }
  });
})();
