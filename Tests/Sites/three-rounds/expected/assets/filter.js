// Leaves of a page's events only those asked for. The view is in its address.
"use strict";
(() => {
  const form = document.querySelector(".filter form");
  if (!form) return;
  const box = form.closest("details");
  const status = box.querySelector("[role=status]");
  const { className, lang } = document.documentElement;
  const digits = new Intl.NumberFormat(lang, {
    useGrouping: false, numberingSystem: { "arabic-indic": "arab", persian: "arabext" }[className],
  });
  const selects = form.querySelectorAll("select");
  const dates = form.querySelectorAll("[pattern]");
  const months = document.querySelectorAll(".month");
  const turns = document.querySelectorAll(".chapter a, .turn a");
  for (const turn of turns) turn.dataset.plain = turn.getAttribute("href");
  const entries = [...document.querySelectorAll(".entry")].map(element => ({
    element, keys: new Set(element.dataset.keys.split(" ")),
    from: element.dataset.from ?? "", to: element.dataset.to || "9999", text: null,
  }));
  // The dates asked for that can be read.
  const period = {};

  function read() {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim()) asked.set(name, value.trim());
    return asked;
  }

  // A year, a month or a day in any digits; null for all else.
  function date(text) {
    const parts = text.replace(/[٠-٩۰-۹]/g, digit => digit.charCodeAt() & 15)
      .match(/^(\d{4})(?:[-./]?(\d\d)(?:[-./]?(\d\d))?)?$/);
    const day = parts?.slice(1).filter(Boolean).join("-");
    const time = Date.parse(day);
    // Some browsers read 30 February.
    return time === time && new Date(time).toISOString().startsWith(day) ? day : null;
  }

  // "~" comes after all days of a month or a year.
  const isReversed = () => period.from && period.to && period.from > period.to + "~";

  // Whether an event is asked for by all but one thing.
  function fits(entry, asked, words, except) {
    for (const select of selects) {
      const value = asked.get(select.name);
      if (value && select.name !== except && !entry.keys.has(select.name + ":" + value)) return false;
    }
    if (period.from && entry.to < period.from || isReversed()) return false;
    if (period.to && entry.from > period.to + "~") return false;
    if (!words.length) return true;
    entry.text ??= parley.fold(entry.element.textContent);
    return words.every(word => entry.text.includes(word));
  }

  // Shows what is asked for. Of a date still being typed nothing is said.
  function apply(typed) {
    const asked = read();
    const said = [];
    for (const field of dates) {
      const text = asked.get(field.name);
      period[field.name] = text && date(text);
      const isUnread = Boolean(text) && !period[field.name] && field !== typed;
      field.ariaInvalid = isUnread;
      if (isUnread) said.push(status.dataset.unread.replace("{text}", text));
    }
    if (isReversed()) said.push(status.dataset.reversed);
    const words = parley.fold(asked.get("q") ?? "").split(" ").filter(Boolean);
    let shown = 0;
    for (const entry of entries) {
      const isShown = fits(entry, asked, words);
      entry.element.hidden = !isShown;
      shown += isShown;
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
        option.label = `${option.text} (${digits.format(count)})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
    if (asked.size) said.push(status.dataset.words.replace("{shown}", digits.format(shown)));
    status.textContent = said.join(" ");
    const query = asked.size ? "?" + asked : "";
    for (const turn of turns) turn.href = turn.dataset.plain + query;
    return query;
  }

  function change(event) {
    const query = apply(event?.type === "input" && event.target);
    try {
      history.replaceState(null, "", (query || location.pathname) + location.hash);
    } catch { /* Not every browser allows it on disk. */ }
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    form.reset();
    for (const field of form.elements) {
      if (asked.has(field.name)) field.value = asked.get(field.name);
    }
    apply();
    if (read().size) box.open = true;
  }

  form.oninput = form.onchange = change;
  form.onsubmit = event => event.preventDefault();
  form.onreset = () => setTimeout(change);
  restore();
})();
