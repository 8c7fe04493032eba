// Puts the chat into the page that loads this script, where the script stands.
"use strict";
(() => {
  const script = document.currentScript;
  const address = new URL("/?embed=1", script.src);
  for (const name of ["office", "lang", "theme", "text"]) {
    if (script.dataset[name]) address.searchParams.set(name, script.dataset[name]);
  }
  const frame = document.createElement("iframe");
  frame.src = address.href;
  frame.title = script.dataset.title || "公开";
  frame.width = "100%";
  frame.height = script.dataset.height || "640";
  // Within the head nothing is shown: then the chat goes to the end of the page.
  if (script.closest("head")) addEventListener("DOMContentLoaded", () => document.body.append(frame));
  else script.after(frame);
})();
