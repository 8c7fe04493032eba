// Asks without loading the page anew, and suggests while one types. Without this script the forms work by themselves.
"use strict";
(() => {
  const form = document.getElementById("ask");
  const field = document.getElementById("q");
  const list = document.getElementById("suggestions");
  const log = document.getElementById("log");

  // ------------------------------------------------------------------ asking
  let asking = false;

  const line = (name, text, before) => {
    const paragraph = document.createElement("p");
    paragraph.className = name;
    if (before) {
      const quiet = document.createElement("span");
      quiet.className = "quiet";
      quiet.textContent = before + ": ";
      paragraph.append(quiet);
    }
    paragraph.append(text);
    log.append(paragraph);
    return paragraph;
  };

  const answerOf = async (fields) => {
    const response = await fetch(form.action, { method: "POST", body: fields, credentials: "omit" });
    if (response.status === 429) throw new Error(form.dataset.busy);
    if (!response.ok && response.status !== 422) throw new Error(form.dataset.failed);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return page.querySelector("article");
  };

  const ask = async (text) => {
    if (asking || !text) return;
    asking = true;
    close();
    const fields = new URLSearchParams(new FormData(form));
    fields.set("q", text);
    fields.set("alone", "1");
    const asked = line("question", text, form.dataset.you);
    const waiting = line("waiting", form.dataset.waiting);
    try {
      const answer = await answerOf(fields);
      waiting.replaceWith(answer);
      field.value = "";
    } catch (error) {
      waiting.className = "notice";
      waiting.textContent = error instanceof TypeError ? form.dataset.failed : error.message;
    }
    asking = false;
    asked.scrollIntoView({ block: "start" });
    if (!matchMedia("(pointer: coarse)").matches) field.focus({ preventScroll: true });
  };

  document.addEventListener("submit", (event) => {
    const sent = event.target;
    if (sent.getAttribute("method") !== "post") return;
    event.preventDefault();
    ask((sent === form ? field.value : event.submitter.value).trim());
  });

  // ------------------------------------------------------------------ suggestions
  let chosen = -1;
  let timer = 0;
  let request = null;

  const options = () => [...list.children];

  function close() {
    clearTimeout(timer);
    if (request) request.abort();
    list.hidden = true;
    list.replaceChildren();
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  const mark = (number) => {
    const all = options();
    chosen = (number + all.length + 1) % (all.length + 1);
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < all.length) field.setAttribute("aria-activedescendant", all[chosen].id);
    else { field.removeAttribute("aria-activedescendant"); chosen = -1; }
  };

  const show = (questions) => {
    list.replaceChildren(...questions.map((text, number) => {
      const option = document.createElement("li");
      option.id = "suggestion" + number;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.lang = "zh-CN";
      option.textContent = text;
      return option;
    }));
    chosen = -1;
    list.hidden = !questions.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
  };

  const suggest = async () => {
    const text = field.value.trim();
    if (!text) return close();
    if (request) request.abort();
    request = new AbortController();
    const address = new URL(form.dataset.suggest, location.href);
    address.searchParams.set("q", text);
    try {
      const response = await fetch(address, { signal: request.signal, credentials: "omit" });
      if (response.ok && field.value.trim() === text && !asking) show(await response.json());
    } catch { /* typed on, or no connection: no suggestions then */ }
  };

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", "suggestions");
  field.setAttribute("aria-expanded", "false");
  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (chosen >= 0) mark(options().length); // what is typed now is no longer what was marked
    if (event.isComposing) return;
    timer = setTimeout(suggest, 120);
  });
  field.addEventListener("compositionend", () => { timer = setTimeout(suggest, 120); });
  field.addEventListener("blur", () => setTimeout(close, 150));
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") { close(); return; }
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? options().length - 1 : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      ask(options()[chosen].textContent);
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) ask(option.textContent);
  });
})();
