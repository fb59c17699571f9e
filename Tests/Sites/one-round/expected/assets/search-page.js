// The page of the search: finds what is typed as the palette does, and keeps it in the page's address.
"use strict";
(() => {
  const form = document.querySelector(".search");
  if (!form) return;
  const list = document.querySelector(".found");
  const status = form.querySelector("[role=status]");
  const input = form.elements.q;

  async function answer() {
    await parley.load();
    const found = parley.find(input.value, 200);
    status.textContent = parley.fold(input.value) && !found.length ? parley.words.none : "";
    list.replaceChildren(...found.map(record => {
      const item = document.createElement("li");
      item.append(parley.result(record));
      return item;
    }));
    const state = input.value ? "?q=" + encodeURIComponent(input.value) : location.pathname;
    try { history.replaceState(null, "", state); } catch { /* As in filter.js. */ }
  }

  form.addEventListener("submit", event => event.preventDefault());
  input.addEventListener("input", answer);
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (input.value) answer();
})();
