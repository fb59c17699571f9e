// Leaves of the events on a page only those that are asked for. The view is in the page's address.
"use strict";
(() => {
  const form = document.querySelector(".filter form");
  if (!form) return;
  const box = form.closest("details");
  const status = box.querySelector("[role=status]");
  const digits = new Intl.NumberFormat(document.documentElement.lang, { useGrouping: false });
  const selects = [...form.querySelectorAll("select")];
  const months = [...document.querySelectorAll(".month")];
  const turns = [...document.querySelectorAll(".chapter a, .turn a")];
  for (const turn of turns) turn.dataset.plain = turn.getAttribute("href");
  const entries = [...document.querySelectorAll(".entry")].map(element => ({
    element, keys: new Set(element.dataset.keys.split(" ")),
    from: element.dataset.from ?? "", to: element.dataset.to || "9999", text: null,
  }));
  for (const option of form.querySelectorAll("option")) option.dataset.title = option.text;

  function read() {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim()) asked.set(name, value.trim());
    return asked;
  }

  // Whether an event is asked for, by all that is asked but one thing.
  function fits(entry, asked, words, except) {
    for (const select of selects) {
      const value = asked.get(select.name);
      if (value && select.name !== except && !entry.keys.has(select.name + ":" + value)) return false;
    }
    if (asked.has("from") && entry.to < asked.get("from")) return false;
    if (asked.has("to") && entry.from > asked.get("to")) return false;
    if (!words.length) return true;
    entry.text ??= parley.fold(entry.element.textContent);
    return words.every(word => entry.text.includes(word));
  }

  function apply() {
    const asked = read();
    const words = parley.fold(asked.get("q") ?? "").split(" ").filter(Boolean);
    let shown = 0;
    for (const entry of entries) {
      entry.element.hidden = !fits(entry, asked, words);
      if (!entry.element.hidden) shown += 1;
    }
    for (const month of months) {
      month.hidden = !month.querySelector(".entry:not([hidden])");
      const jump = document.querySelector(`.jump a[href="#${month.querySelector("h2").id}"]`);
      if (jump) jump.hidden = month.hidden;
    }
    for (const select of selects) {
      const counts = new Map();
      for (const entry of entries) {
        if (!fits(entry, asked, words, select.name)) continue;
        for (const key of entry.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      for (const option of select.options) {
        if (!option.value) continue;
        const count = counts.get(select.name + ":" + option.value) ?? 0;
        option.text = `${option.dataset.title} (${digits.format(count)})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
    const isAsked = asked.size > 0;
    status.textContent = isAsked ? status.dataset.words.replace("{shown}", digits.format(shown)) : "";
    const query = isAsked ? "?" + asked : "";
    for (const turn of turns) turn.href = turn.dataset.plain + query;
    return query;
  }

  function change() {
    const query = apply();
    try {
      history.replaceState(null, "", (query || location.pathname) + location.hash);
    } catch { /* Not every browser allows it on disk. */ }
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    form.reset();
    for (const field of form.elements) {
      if (field.name && asked.has(field.name)) field.value = asked.get(field.name);
    }
    apply();
    if (read().size) box.open = true;
  }

  form.addEventListener("input", change);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(change));
  restore();
})();
