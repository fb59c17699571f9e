// Finds records by any of their names, in any spelling and script: a palette on every page, opened by
// "/" or Ctrl-K. Names are loaded at first use, as a script, so that this works from disk.
"use strict";
(() => {
  const latin = {};
  for (const pair of ("аa бb вv гg ґg дd еe єe жzh зz иi іi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch "
    + "шsh щshch ъ ыi ь эe юiu яia ђd јi љl њn ћc џdz øo æae œoe ßss łl đd þth ðd ıi ةه ىي یي کك").split(" ")) {
    latin[pair[0]] = pair.slice(1);
  }

  // One form for all spellings: Dmitriev, Дмитриев; Hryhorii, Grigoriy, Григорій.
  const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[^\x00-\x7f]/g, letter => latin[letter] ?? letter)
    .replace(/['’ʼ`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/kh|g/g, "h").replace(/w/g, "v").replace(/[yij]+/g, "i").replace(/ie/g, "e")
    .replace(/([a-z])\1/g, "$1").trim();

  const link = document.querySelector("a[data-names]");
  let loading = null;
  let records = [];
  let words = {};

  self.parley = {
    fold, load, find, result,
    get words() { return words; },
    take(names) {
      words = names.words;
      for (const kind of names.kinds) {
        for (const row of kind.rows.split("\n")) {
          const [id, note, ...spellings] = row.split("\t");
          records.push({
            kind: kind.name, note, spellings,
            path: kind.folder + id + "/index.html",
            folded: spellings.map(spelling => " " + fold(spelling)), noted: " " + fold(note),
          });
        }
      }
    },
  };

  function load() {
    loading ??= new Promise((done, failed) => {
      const source = { src: link.dataset.names, onload: done, onerror: failed };
      document.head.append(Object.assign(element("script"), source));
    });
    return loading;
  }

  // How well a record answers: all words must be there, best at the beginning of a name.
  function weigh(record, query, sought) {
    let weight = 0;
    for (const word of sought) {
      let best = 0;
      for (const name of record.folded) {
        const place = name.indexOf(word);
        if (place >= 0) best = Math.max(best, name[place - 1] === " " ? 4 : 2);
      }
      if (!best && record.noted.includes(" " + word)) best = 1;
      if (!best) return 0;
      weight += best;
    }
    const starts = name => name.startsWith(" " + query);
    if (starts(record.folded[0])) weight += 3; else if (record.folded.some(starts)) weight += 2;
    // Many titles begin with somebody's name.
    if (!/^(events|articles)/.test(record.path)) weight += 2;
    if (record.folded.includes(" " + query)) weight += 3;
    return weight;
  }

  function find(text, limit) {
    const query = fold(text);
    const sought = query.split(" ").filter(Boolean);
    if (!sought.length) return [];
    return records.map((record, order) => ({ record, order, weight: weigh(record, query, sought) }))
      .filter(found => found.weight > 0)
      .sort((a, b) => b.weight - a.weight || a.order - b.order)
      .slice(0, limit)
      .map(({ record }) => {
        const by = record.folded.findIndex(name => sought.every(word => name.includes(word)));
        return { ...record, alias: by > 0 ? record.spellings[by] : "" };
      });
  }

  const base = link ? link.dataset.names.replace(/search\/names\.js$/, "") : "";

  function element(name, textContent = "", className = "") {
    return Object.assign(document.createElement(name), { textContent, className });
  }

  function result(found) {
    const made = element("a");
    made.href = base + found.path;
    const notes = [found.alias, found.kind, found.note].filter(Boolean).join(" · ");
    made.append(element("span", found.spellings[0], "hit"), " ", element("span", notes, "when"));
    return made;
  }

  let dialog = null;

  function build() {
    dialog = element("dialog", "", "palette");
    dialog.ariaLabel = link.textContent;
    const input = element("input");
    const list = element("div");
    const status = element("p", "", "when");
    Object.assign(input, {
      type: "search", autocomplete: "off", role: "combobox", ariaExpanded: "false",
      ariaAutoComplete: "list", ariaLabel: link.textContent,
    });
    input.setAttribute("aria-controls", "page_found");
    Object.assign(list, { id: "page_found", role: "listbox", ariaLabel: link.textContent });
    status.role = "status";
    dialog.append(input, list, status);
    document.body.append(dialog);
    let chosen = 0;

    function choose(number) {
      const options = [...list.children];
      chosen = options.length ? (number + options.length) % options.length : 0;
      options.forEach((option, place) => { option.ariaSelected = place === chosen; });
      input.setAttribute("aria-activedescendant", options[chosen]?.id ?? "");
      options[chosen]?.scrollIntoView({ block: "nearest" });
    }

    async function answer() {
      await load();
      input.placeholder = words.prompt;
      const found = find(input.value, 12);
      list.replaceChildren(...found.map((record, place) => {
        const id = "page_found_" + place;
        return Object.assign(result(record), { id, tabIndex: -1, role: "option" });
      }));
      list.hidden = !found.length;
      input.ariaExpanded = found.length > 0;
      status.textContent = found.length ? "" : fold(input.value) ? words.none : words.prompt;
      choose(0);
    }

    input.addEventListener("input", answer);
    input.addEventListener("keydown", event => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown") choose(chosen + 1);
      else if (event.key === "ArrowUp") choose(chosen - 1);
      else if (event.key === "Escape") { dialog.close(); input.blur(); }
      else if (event.key === "Enter") list.children[chosen]?.click();
      else return;
      event.preventDefault();
    });
    dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
    dialog.ask = () => { dialog.showModal(); input.select(); answer(); };
  }

  function open() {
    const own = document.querySelector(".search input");
    if (own) { own.focus(); own.select(); return; }
    if (!dialog) build();
    if (!dialog.open) dialog.ask();
  }

  if (link) {
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    document.addEventListener("keydown", event => {
      const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
      const hasControl = ctrlKey || metaKey;
      const isTyping = event.target.closest?.("input, textarea, select");
      // Where there are no Latin letters, K is where others have it.
      const isK = /^k$/i.test(key) || key > "~" && code === "KeyK";
      if (altKey || (hasControl ? !isK || shiftKey : key !== "/" || isTyping)) return;
      event.preventDefault();
      open();
    });
  }
})();
