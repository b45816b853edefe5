/* Rows of a list: ticks and the bulk bar, J and K or arrows to walk, X or Space to tick, Enter to open, E to edit. */
(function () {
  "use strict";
  const rows = () => [...document.querySelectorAll(".k-table tbody tr")];
  const tickOf = (row) => row.querySelector(".k-tick input");
  let at = -1;

  /* Readers who may not delete have no ticks, but walk all the same. */
  const tickable = () => document.getElementById("tickAll") !== null;

  /* What is ticked stays ticked from page to page of the same list, until it was used or the list is another one. */
  const KEY = "kontor.ticks";
  const EMPTY = { ids: [], every: false };
  const list = (() => {
    const asked = new URLSearchParams(location.search);
    ["cursor", "from", "limit"].forEach((name) => asked.delete(name));
    return location.pathname + "?" + asked;
  })();

  function kept() {
    try {
      const found = JSON.parse(sessionStorage.getItem(KEY));
      return found && found.list === list && !found.used ? found : EMPTY;
    } catch (unreadable) { return EMPTY; }
  }

  function keep(what) {
    try { sessionStorage.setItem(KEY, JSON.stringify({ list, ...what })); } catch (full) { /* then only this page is ticked */ }
  }

  const idsHere = (wanted) => rows().filter((row) => wanted(tickOf(row))).map((row) => row.dataset.id);

  function elsewhere() {
    const here = idsHere(() => true);
    return kept().ids.filter((id) => !here.includes(id));
  }

  function restore() {
    const { ids, every } = kept();
    rows().forEach((row) => { tickOf(row).checked = every || ids.includes(row.dataset.id); });
    everything().value = String(every);
  }

  function show() {
    const ticks = rows().map(tickOf);
    const others = elsewhere();
    document.getElementById("list:elsewhere").value = others.join(",");
    keep({ ids: others.concat(idsHere((tick) => tick.checked)), every: everything().value === "true" });
    const here = ticks.filter((tick) => tick.checked).length;
    const count = here + others.length;
    rows().forEach((row) => row.classList.toggle("is-on", tickOf(row).checked));
    rows().forEach((row) => row.setAttribute("aria-selected", String(tickOf(row).checked)));
    const all = document.getElementById("tickAll");
    all.checked = here > 0 && here === ticks.length;
    all.indeterminate = here > 0 && here < ticks.length;
    const bar = document.getElementById("bulk");
    bar.hidden = count === 0;
    const every = everything().value === "true";
    bar.querySelector("[data-k-count]").textContent = String(count);
    bar.querySelectorAll("[data-k-some]").forEach((part) => { part.hidden = every; });
    bar.querySelectorAll("[data-k-every]").forEach((part) => { part.hidden = !every; });
    bar.querySelectorAll("[data-k-everything]").forEach((button) => { button.hidden = every; });
    bar.querySelectorAll("[data-k-when=one]").forEach((button) => { button.hidden = every || count > 1; });
    bar.querySelectorAll("[data-k-when=several]").forEach((button) => { button.hidden = !every && count < 2; });
  }

  function toggle(row) {
    const tick = tickOf(row);
    tick.checked = !tick.checked;
    everything().value = "false";
    show();
  }

  /* Whether all that match are meant, on whatever page; any single tick takes that back. */
  const everything = () => document.getElementById("list:everything") || { value: "false" };

  function tickEvery(on) {
    rows().forEach((row) => { tickOf(row).checked = on; });
    show();
  }

  function walk(step) {
    const all = rows();
    if (!all.length) return;
    at = Math.max(0, Math.min(all.length - 1, at + step));
    all.forEach((row, index) => row.classList.toggle("is-at", index === at));
    const link = all[at].querySelector("th a");
    link.focus({ preventScroll: true });
    all[at].scrollIntoView({ block: "nearest" });
  }

  function followFocus(event) {
    const row = event.target.closest(".k-table tbody tr");
    if (!row) return;
    at = rows().indexOf(row);
    rows().forEach((one) => one.classList.toggle("is-at", one === row && event.target.matches("th a")));
  }

  /* Widths that somebody chose. A heading's edge is drawn with the pointer; the box of columns takes figures by keys. */
  function size(head, width) {
    head.style.minWidth = head.style.maxWidth = width ? width + "px" : "";
    const at = [...head.parentNode.children].indexOf(head);
    document.querySelectorAll(".k-table tbody tr").forEach((row) => { row.children[at].classList.toggle("k-clip", !!width); row.children[at].style.maxWidth = width ? width + "px" : ""; });
  }

  function drawable(head) {
    size(head, Number(head.dataset.kWidth));
    const edge = document.createElement("span");
    edge.className = "k-draw";
    edge.addEventListener("pointerdown", (down) => {
      const start = head.getBoundingClientRect().width;
      edge.setPointerCapture(down.pointerId);
      edge.classList.add("is-on");
      const to = (event) => Math.round(Math.max(60, Math.min(800, start + event.clientX - down.clientX)));
      const move = (event) => size(head, to(event));
      edge.addEventListener("pointermove", move);
      edge.addEventListener("pointerup", (up) => {
        edge.removeEventListener("pointermove", move);
        edge.classList.remove("is-on");
        window.keepWidth([{ name: "field", value: head.dataset.kField }, { name: "width", value: to(up) }]);
      }, { once: true });
      down.preventDefault();
    });
    head.appendChild(edge);
  }

  /* With Shift a heading orders after what orders already. */
  document.addEventListener("click", (event) => {
    const then = event.shiftKey && event.target.closest("a[data-k-then]");
    if (then) { event.preventDefault(); location.href = then.dataset.kThen; }
  });

  document.addEventListener("DOMContentLoaded", () => {
    if (window.matchMedia("(min-width: 768px)").matches) document.querySelectorAll("th[data-k-field]").forEach(drawable);
    if (!rows().length) return;
    /* The pages of these records lead on to one another. */
    sessionStorage.setItem("kontor.walk", JSON.stringify({ at: location.pathname, ids: rows().map((row) => row.dataset.id) }));
    document.addEventListener("change", (event) => {
      if (event.target.closest(".k-tick")) everything().value = "false";
      if (event.target.id === "tickAll") tickEvery(event.target.checked);
      else if (event.target.closest(".k-tick")) show();
    });
    document.addEventListener("focusin", followFocus);
    document.addEventListener("click", (event) => {
      if (event.target.closest("[data-k-untick]")) { everything().value = "false"; keep(EMPTY); tickEvery(false); }
      if (event.target.closest("[data-k-uses]")) keep({ ...kept(), used: true });
      if (event.target.closest("[data-k-everything]")) { everything().value = "true"; tickEvery(true); document.querySelector("#bulk .k-btn:not([hidden])").focus(); }
    });
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || window.kontor.floating()) return;
      if (!window.kontor.letters() || window.kontor.typing(event.target)) return;
      const key = event.key.toLowerCase();
      const onRow = event.target.matches(".k-table tbody th a");
      if (key === "j" || (onRow && key === "arrowdown")) walk(1);
      else if (key === "k" || (onRow && key === "arrowup")) walk(at < 0 ? 1 : -1);
      else if (key === " " && onRow && tickable()) toggle(rows()[at]);
      else if (key === "x" && at >= 0 && tickable()) { toggle(rows()[at]); }
      else if (key === "e" && at >= 0) { const root = document.querySelector("#list .k-table").dataset.kEdit; if (!root) return; location.href = root + rows()[at].dataset.id + "/edit"; }
      else return;
      event.preventDefault();
    });
    if (tickable()) { restore(); show(); }
  });
  window.addEventListener("pageshow", (event) => { if (event.persisted && tickable()) { restore(); show(); } });
})();
