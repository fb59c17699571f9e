// Shows what a link to an actor or an event leads to, beside it, while the pointer or the keyboard rests
// on it. The words are those of the page linked. Where that cannot be fetched, as on disk, nothing is shown.
"use strict";
(() => {
  if (!location.protocol.startsWith("http") || !matchMedia("(hover: hover)").matches) return;
  const known = new Map();
  const card = document.createElement("div");
  card.className = card.id = "page_card";
  card.role = "tooltip";
  card.hidden = true;
  document.querySelector("main").append(card);
  let link = null;
  let timer = 0;

  async function read(url) {
    try {
      const answer = await fetch(url);
      if (!answer.ok) return [];
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const words = name => page.querySelector(name)?.textContent;
      const summary = page.querySelector("meta[name=description]")?.content;
      return [["b", words("h1")], ["p", words("h1 + p")], ["p", summary]].filter(part => part[1]);
    } catch {
      return [];
    }
  }

  // From wherever the page's style has it begin.
  function place(box) {
    card.style.left = card.style.top = 0;
    const own = card.getBoundingClientRect();
    const { clientWidth, clientHeight, dir } = document.documentElement;
    const isBelow = box.bottom + own.height <= clientHeight || box.top < own.height;
    const start = dir === "rtl" ? box.right - own.width : box.left;
    const left = Math.max(8, Math.min(start, clientWidth - own.width - 8));
    card.style.left = left - own.left + "px";
    card.style.top = (isBelow ? box.bottom : box.top - own.height) - own.top + "px";
  }

  async function show(from) {
    hide();
    link = from;
    const url = from.href.split("#")[0];
    if (!known.has(url)) known.set(url, read(url));
    const parts = await known.get(url);
    if (link !== from || !parts.length) return;
    card.replaceChildren(...parts.map(([name, words]) => {
      const part = document.createElement(name);
      part.textContent = words;
      return part;
    }));
    card.hidden = false;
    place(from.getClientRects()[0]);
    from.setAttribute("aria-describedby", card.id);
  }

  function hide() {
    clearTimeout(timer);
    link?.removeAttribute("aria-describedby");
    link = null;
    card.hidden = true;
  }

  function wait(time, next) {
    clearTimeout(timer);
    timer = setTimeout(next, time);
  }

  function turn(target) {
    const from = target.closest?.("a:not(svg a, .palette a)");
    const isRecord = from && from.pathname !== location.pathname
      && /\/(actors|events)\/[^/]+\/(index\.html)?$/.test(from.pathname);
    if (from && from === link || card.contains(target)) clearTimeout(timer);
    else if (isRecord) wait(400, () => show(from));
    // What the keyboard rests on stays, wherever the pointer goes.
    else if (link?.matches(":focus-visible")) clearTimeout(timer);
    else wait(200, hide);
  }

  document.addEventListener("pointerover", event => {
    if (event.pointerType === "mouse") turn(event.target);
  });
  document.addEventListener("pointerout", event => {
    if (!event.relatedTarget) turn(document.body);
  });
  document.addEventListener("focusin", event => {
    if (event.target.matches(":focus-visible")) turn(event.target);
  });
  document.addEventListener("focusout", event => {
    if (event.target === link && !link.matches(":hover")) hide();
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") hide();
  });
  addEventListener("pagehide", hide);
})();
