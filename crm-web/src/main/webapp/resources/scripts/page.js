/* What every page does: busy buttons, toasts that leave, fields that submit themselves, focus on the first problem. */
(function () {
  "use strict";
  const STAY = 6000;

  /* A plain toast leaves after six seconds, but not while it is pointed at or focused. */
  function letToastsLeave() {
    document.querySelectorAll("[data-k-toast=leaves]:not([data-k-timed])").forEach((toast) => {
      toast.dataset.kTimed = "";
      const leave = () => (toast.matches(":hover, :focus-within") ? setTimeout(leave, 1000) : toast.remove());
      setTimeout(leave, STAY);
    });
  }

  /* The server names problems as it finds them; the banner names them as they stand on the page. */
  function inOrderOfThePage(banner) {
    const links = [...banner.querySelectorAll("a[data-k-field]")];
    const fields = links.map((link) => document.getElementById(link.dataset.kField));
    if (links.length < 2 || fields.includes(null)) return;
    const order = links.map((link, at) => at).sort((one, other) =>
      fields[one] === fields[other] ? one - other
        : fields[one].compareDocumentPosition(fields[other]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
    const places = links.map((link) => { const place = document.createComment(""); link.replaceWith(place); return place; });
    order.forEach((from, to) => places[to].replaceWith(links[from]));
    banner.dataset.kFocus = links[order[0]].dataset.kField;
  }

  function focusProblem() {
    const banner = document.querySelector("[data-k-focus]");
    if (!banner) return;
    inOrderOfThePage(banner);
    const field = document.getElementById(banner.dataset.kFocus);
    banner.removeAttribute("data-k-focus");
    if (field) { open(field); field.focus(); } else banner.focus();
  }

  /* A field inside a folded section is shown before it is focused. */
  function open(field) {
    const section = field.closest("details:not([open])");
    if (section) section.open = true;
    const folded = field.closest(".k-sec.is-folded");
    if (folded) folded.querySelector("[data-k-fold]").click();
  }

  function busy(button, on) {
    button.setAttribute("aria-busy", String(on));
    button.setAttribute("aria-disabled", String(on));
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-k-busy]");
    if (button && button.getAttribute("aria-busy") === "true") { event.preventDefault(); event.stopImmediatePropagation(); }
    const link = event.target.closest("a[data-k-field]");
    const field = link && document.getElementById(link.dataset.kField);
    if (field) { event.preventDefault(); open(field); field.focus(); }
  }, true);

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-k-busy]");
    if (button) setTimeout(() => busy(button, true), 0);
    const pager = event.target.closest("a[data-k-dim]");
    if (pager && !event.ctrlKey && !event.metaKey) document.getElementById(pager.dataset.kDim).classList.add("is-loading");
  });

  /* Lines without a value: shown and hidden by the button below them, which changes its words. */
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-k-whole]");
    if (!button) return;
    const whole = document.getElementById(button.dataset.kWhole).classList.toggle("is-whole");
    button.setAttribute("aria-expanded", String(whole));
    [button.textContent, button.dataset.kOther] = [button.dataset.kOther, button.textContent];
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-k-submit]")) event.target.form.requestSubmit();
  });

  /* What a GET form leaves empty does not stand in the address. */
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "get") return;
    [...event.target.elements].filter((field) => field.name && !field.value).forEach((field) => { field.disabled = true; });
  });

  /* After a row was added its field takes the focus. */
  function focusLast(part, which) {
    const fields = document.getElementById(part).querySelectorAll(which || ".k-line-r .k-in .k-sep ~ input");
    if (fields.length) fields[fields.length - 1].focus();
  }

  /* A dialog that an answer brings is shown at once; what had the focus gets it back when it closes. */
  function showDialogs() {
    document.querySelectorAll("dialog[data-k-show]").forEach((dialog) => {
      dialog.removeAttribute("data-k-show");
      if (!dialog.open) dialog.showModal();
    });
  }

  function settle() {
    document.querySelectorAll("[data-k-busy][aria-busy=true]").forEach((button) => busy(button, false));
    letToastsLeave();
    focusProblem();
    showDialogs();
  }

  /*
   * What opens beside the page begins with its title; when it closes, the focus goes back to what opened it, whose id the
   * closing link names (data-k-back). Who was quicker than the page and is in a field already stays there.
   */
  const BACK = "kontor.back";
  document.addEventListener("click", (event) => {
    const closing = event.target.closest && event.target.closest("[data-k-back]");
    if (closing) sessionStorage.setItem(BACK, closing.dataset.kBack);
  });

  function beside() {
    const title = document.querySelector(".k-drawer h2[tabindex]");
    const opener = document.getElementById(sessionStorage.getItem(BACK) || "-");
    sessionStorage.removeItem(BACK);
    if ((title || opener) && document.activeElement === document.body) (title || opener).focus({ preventScroll: true });
  }

  /* A form for something new begins with its first field. */
  function begin() {
    const form = document.querySelector("form[data-k-first]");
    const field = form && form.dataset.kFirst && document.getElementById(form.dataset.kFirst);
    if (field && document.activeElement === document.body) field.focus();
  }

  /* From a record to the one before and behind it on the page of the list that was looked at last. */
  function walk() {
    const steps = document.querySelector("[data-k-walk]");
    const { at, ids } = JSON.parse(sessionStorage.getItem("kontor.walk") || "{}");
    const place = steps && ids && location.pathname.startsWith(at + "/") ? ids.indexOf(steps.dataset.kWalk) : -1;
    if (place < 0) return;
    steps.querySelectorAll("[data-k-step]").forEach((step) => {
      const id = ids[place + Number(step.dataset.kStep)];
      if (id) step.href = at + "/" + id + location.search; else step.setAttribute("aria-disabled", "true");
    });
    steps.hidden = false;
  }

  /* On a phone the pages of the settings stand in a strip that begins with the first of them. */
  function showHere() {
    const here = document.querySelector(".k-side [aria-current=page]");
    const strip = here && here.closest(".k-side");
    if (strip && strip.scrollWidth > strip.clientWidth) strip.scrollLeft = here.offsetLeft - (strip.clientWidth - here.offsetWidth) / 2;
  }

  /* A picker of several calls its tokens options of a list box without a name; they are a plain list. */
  function plain(tokens) {
    [tokens, ...tokens.children].forEach((one) => ["role", "aria-orientation", "aria-selected"].forEach((name) => one.removeAttribute(name)));
  }

  function watchTokens() {
    document.querySelectorAll(".ui-autocomplete-multiple-container:not([data-k-plain])").forEach((tokens) => {
      tokens.dataset.kPlain = "";
      plain(tokens);
      new MutationObserver(() => plain(tokens)).observe(tokens, { childList: true });
    });
  }

  /* What is wrong with a list of ticks leads to the list; each tick is in the order of the page by itself. */
  function watchTicks() {
    document.querySelectorAll(".k-ticks ul[id]").forEach((list) => { list.tabIndex = -1; });
  }

  function watch() {
    watchTokens();
    watchTicks();
  }

  document.addEventListener("DOMContentLoaded", () => {
    settle();
    begin();
    beside();
    walk();
    showHere();
    watch();
    if (window.jQuery) window.jQuery(document).on("pfAjaxComplete", () => setTimeout(() => { settle(); watch(); }, 0));
  });
  window.addEventListener("pageshow", settle);

  /* Where tabs are wider than the screen, the chosen one is in sight. */
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll(".k-tabs [aria-current=page]").forEach((tab) => {
      const row = tab.closest(".k-tabs");
      const behind = tab.getBoundingClientRect().right - row.getBoundingClientRect().right;
      if (behind > 0) row.scrollLeft += behind;
    });
  });

  /* How pickers say how many they offer: in words that fit any number. */
  document.addEventListener("DOMContentLoaded", () => {
    const words = window.PrimeFaces && window.PrimeFaces.locales && window.PrimeFaces.locales[document.documentElement.lang];
    if (words && document.body.dataset.kFound) words.searchMessage = document.body.dataset.kFound;
  });

  /* What is typed or ticked in a region that an answer on its way draws anew is put into it again. */
  let held = null;
  function hold(id) {
    held = { id, typed: new Map() };
  }
  function note(event) {
    const field = event.target;
    const region = held && document.getElementById(held.id);
    if (region && field.id && region.contains(field)) held.typed.set(field.id, { type: field.type, value: field.value, checked: field.checked });
  }
  function letGo() {
    const typed = held ? held.typed : new Map();
    held = null;
    typed.forEach((was, id) => {
      const field = document.getElementById(id);
      if (!field || field.type !== was.type) return;
      if (field.type === "checkbox") field.checked = was.checked; else field.value = was.value;
    });
  }
  document.addEventListener("input", note, true);
  document.addEventListener("change", note, true);

  window.kontor = Object.assign(window.kontor || {}, { focusLast, hold, letGo });
})();
