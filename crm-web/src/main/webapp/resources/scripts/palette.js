/*
 * The palette and the search field: a combobox over a list of options (ARIA combobox pattern; the focus stays in the field).
 * Commands stand in the page and are narrowed here; records come from the server 120 ms after the last key, and an answer
 * to what was typed before is dropped. Before anything is typed the palette offers the records that were opened last: the
 * browser remembers their numbers, the server says what of them may still be read. Ctrl with Enter or click opens a record in another tab.
 */
(function () {
  "use strict";
  const PAUSE = 120;
  const LEAST = 2;
  const REMEMBERED = 8;
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[łŁ]/g, "l").toLowerCase().trim();
  const words = (text) => fold(text).split(/[\s/·]+/).filter(Boolean);

  /* A letter for a letter, so that places in the folded text are places in the text. */
  const foldEach = (text) => [...text].map((letter) => fold(letter).slice(0, 1) || letter).join("");

  /* The name, what of it begins as typed marked. */
  function marked(name, sought) {
    const folded = foldEach(name);
    const letters = [...name];
    const hits = new Set();
    sought.forEach((word) => {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1])) for (let i = at; i < at + word.length; i++) hits.add(i);
      }
    });
    const parts = [];
    letters.forEach((letter, at) => {
      const last = parts[parts.length - 1];
      if (last && last.hit === hits.has(at)) last.text += letter;
      else parts.push({ hit: hits.has(at), text: letter });
    });
    return parts.map((part) => (part.hit ? element("mark", "k-hit", part.text) : document.createTextNode(part.text)));
  }

  const memory = (list) => "kontor.recent." + list.dataset.kUser;

  /* A browser that keeps nothing, or something else, remembers nothing. */
  function remembered(list) {
    try {
      const all = JSON.parse(localStorage.getItem(memory(list)) || "[]");
      return Array.isArray(all) ? all : [];
    } catch (unreadable) {
      return [];
    }
  }

  function remember(list) {
    const steps = document.querySelector("[data-k-walk]");
    if (!steps) return;
    const record = (location.pathname.includes("/contacts/") ? "contact:" : "company:") + steps.dataset.kWalk;
    const all = [record, ...remembered(list).filter((one) => one !== record)];
    try { localStorage.setItem(memory(list), JSON.stringify(all.slice(0, REMEMBERED))); } catch (full) { /* not remembered */ }
    return record;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  class Finder {
    constructor(input) {
      this.input = input;
      this.list = document.getElementById(input.dataset.kFind);
      this.said = document.getElementById(input.id + "Said");
      this.dialog = input.closest("dialog");
      this.timer = null;
      this.call = null;
      this.waiting = false;
      this.run = false;
      this.inList = true;
      this.recent = {};
      input.addEventListener("input", () => this.typed());
      input.addEventListener("keydown", (event) => this.key(event));
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) this.choose(option, event.ctrlKey || event.metaKey);
      });
      if (!this.dialog) input.addEventListener("blur", () => this.shut());
    }

    options() { return [...this.list.querySelectorAll("[role=option]")].filter((option) => option.offsetParent); }

    active() { return document.getElementById(this.input.getAttribute("aria-activedescendant")); }

    activate(option) {
      this.list.querySelectorAll("[aria-selected=true]").forEach((one) => one.setAttribute("aria-selected", "false"));
      if (!option) { this.input.removeAttribute("aria-activedescendant"); return; }
      option.setAttribute("aria-selected", "true");
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }

    /* In the palette Enter takes the first one; in the search field it asks the list, unless an arrow has chosen. */
    first() { this.activate(this.dialog ? this.options()[0] : null); }

    reset() { this.input.value = ""; this.typed(); }

    typed() {
      clearTimeout(this.timer);
      if (this.call) this.call.abort();
      this.call = null;
      this.run = false;
      const text = this.input.value.trim();
      this.narrow(words(text));
      this.waiting = text.length >= LEAST;
      if (this.waiting) this.timer = setTimeout(() => this.ask(text), PAUSE);
      else { this.show(text ? {} : this.recent); this.say(""); }
      this.first();
    }

    /* What was opened last, without the record that is open; what arrows have chosen meanwhile stays chosen. */
    async remind(open) {
      const met = remembered(this.list).filter((one) => one !== open);
      if (!met.length) return;
      const response = await fetch(this.list.dataset.kFrom + "?recent=" + met.join(","));
      this.recent = response.ok && !response.redirected ? await response.json() : {};
      if (this.input.value) return;
      const before = this.active();
      const moved = before && before !== this.options()[0];
      this.show(this.recent);
      if (!moved || !before.isConnected) this.first();
    }

    /* A command stays while each word typed begins one of its words. */
    narrow(sought) {
      this.list.querySelectorAll("[data-k-commands]").forEach((group) => {
        let some = false;
        group.querySelectorAll("[role=option]").forEach((option) => {
          const known = words(option.dataset.kWords);
          option.hidden = !sought.every((word) => known.some((one) => one.startsWith(word)));
          some = some || !option.hidden;
        });
        group.hidden = !some;
      });
    }

    async ask(text) {
      const call = new AbortController();
      this.call = call;
      let answer = null;
      try {
        const response = await fetch(this.list.dataset.kFrom + "?q=" + encodeURIComponent(text), { signal: call.signal });
        const json = response.ok && (response.headers.get("content-type") || "").startsWith("application/json");
        answer = json ? await response.json() : null;
      } catch (failure) {
        if (call.signal.aborted) return;
      }
      if (call !== this.call) return;
      this.waiting = false;
      const before = this.active();
      this.show(answer || {});
      this.say(answer ? this.outcome(answer) : this.input.dataset.kLost);
      if (!before || !before.offsetParent) this.first();
      this.inList = !answer || answer.inList;
      if (this.run) this.take();
    }

    /* What Enter was pressed for before it was there. */
    take() {
      const option = this.active() || (this.inList ? null : this.options()[0]);
      if (option) this.choose(option, false);
      else if (!this.dialog) this.input.form.requestSubmit();
    }

    outcome(answer) { return this.options().length ? answer.said : this.input.dataset.kNone; }

    say(text) {
      this.said.textContent = text;
      this.said.classList.toggle("k-vh", this.options().length > 0 || !text);
      if (!this.dialog) this.open(this.options().length > 0 || Boolean(text));
    }

    open(shown) {
      this.list.parentElement.hidden = !shown;
      this.input.setAttribute("aria-expanded", String(shown));
    }

    shut() {
      clearTimeout(this.timer);
      if (this.call) this.call.abort();
      this.call = null;
      this.activate(null);
      this.open(false);
    }

    show(answer) {
      this.list.querySelectorAll("[data-k-records]").forEach((group) => {
        const kind = group.dataset.kRecords;
        const records = answer[kind] || [];
        group.querySelectorAll("[role=option]").forEach((option) => option.remove());
        records.forEach((record, index) => group.append(this.option(record, this.list.id + "-" + kind + index)));
        group.hidden = records.length === 0;
      });
      if (!this.dialog && Object.keys(answer).length) this.open(true);
    }

    option(record, id) {
      const option = element("div", "k-opt");
      option.id = id;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.kHref = record.href;
      if (record.initials) option.append(this.picture(record));
      const name = element("span", record.initials ? "k-opt-n" : "k-opt-n k-opt-all");
      name.append(...(record.initials ? marked(record.name, words(this.input.value)) : [record.name]));
      option.append(name);
      if (record.note) name.append(element("small", "", record.note));
      return option;
    }

    picture(record) {
      const person = record.tone !== undefined;
      const picture = element("span", person ? "k-av is-l is-" + record.tone : "k-logo", record.logo ? "" : record.initials);
      picture.setAttribute("aria-hidden", "true");
      if (record.logo) {
        const image = document.createElement("img");
        image.src = record.logo;
        image.alt = "";
        picture.classList.add("is-picture");
        picture.append(image);
      }
      return picture;
    }

    key(event) {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        this.move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter") {
        this.enter(event);
      } else if (event.key === "Escape" && !this.dialog && this.input.getAttribute("aria-expanded") === "true") {
        event.preventDefault();
        event.stopPropagation();
        this.shut();
      } else if (event.key === "Escape" && !this.dialog) {
        this.input.blur();
      }
    }

    move(by) {
      const options = this.options();
      if (!options.length) return;
      const at = options.indexOf(this.active());
      this.activate(at < 0 ? options[by > 0 ? 0 : options.length - 1] : options[(at + by + options.length) % options.length]);
    }

    /*
     * Who types faster than the answer comes gets the first of what comes. The search field leads to the list, unless what
     * was typed is a number or an address, which the list does not know.
     */
    enter(event) {
      const option = this.active();
      if (!option && !this.dialog && !/[@\d]/.test(this.input.value)) return;
      event.preventDefault();
      if (option) this.choose(option, event.ctrlKey || event.metaKey);
      else if (this.waiting) this.run = true;
      else this.take();
    }

    choose(option, apart) {
      const pressed = option.dataset.kPress && document.querySelector(option.dataset.kPress);
      const address = option.dataset.kHref;
      if (this.dialog) this.dialog.close(); else this.shut();
      if (pressed) { pressed.click(); return; }
      /* A real link, so that a form with unsaved changes asks as it does for every other. */
      const link = document.createElement("a");
      link.href = address;
      if (apart) link.target = "_blank";
      document.body.append(link);
      link.click();
      link.remove();
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    const finders = [...document.querySelectorAll("[data-k-find]")].map((input) => new Finder(input));
    const palette = finders.find((finder) => finder.dialog);
    if (!palette) return;
    const open = remember(palette.list);
    document.addEventListener("click", (event) => {
      if (event.target.closest("[data-k-dialog=palette]")) { palette.reset(); palette.input.focus(); palette.remind(open); }
      if (event.target === palette.dialog) palette.dialog.close();
    });
  });
})();
