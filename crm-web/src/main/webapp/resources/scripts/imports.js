/* The file picker says which file was chosen, and shows where a file can be dropped. */
(function () {
  "use strict";
  document.addEventListener("change", (event) => {
    const name = event.target.type === "file" && document.querySelector("[data-k-file=" + event.target.id + "]");
    if (name) name.textContent = [...event.target.files].map((file) => file.name).join(", ");
  });
  const over = (event, on) => {
    const drop = event.target.closest && event.target.closest(".k-drop");
    if (drop) drop.classList.toggle("is-over", on);
  };
  document.addEventListener("dragenter", (event) => over(event, true));
  document.addEventListener("dragleave", (event) => over(event, false));
  document.addEventListener("drop", (event) => over(event, false));
})();
/* Rows that ask what is to become of them: digits answer and go on, arrows go from answer to answer and from row to row. */
(function () {
  "use strict";
  document.addEventListener("keydown", (event) => {
    const row = event.target.closest && event.target.closest("[data-k-asks]");
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...document.querySelectorAll("[data-k-asks]")];
    const ways = [...row.querySelectorAll("button")];
    const way = ways.indexOf(event.target);
    const at = rows.indexOf(row);
    const chosen = ways[Number(event.key) - 1];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] || 0;
    const side = { ArrowRight: 1, ArrowLeft: -1 }[event.key] || 0;
    if (!chosen && !step && !side) return;
    event.preventDefault();
    event.stopPropagation();
    if (chosen) chosen.click();
    const next = chosen ? rows[at + 1] : rows[at + step];
    if (side) (ways[way + side] || event.target).focus();
    else if (next) (chosen ? next.querySelector("[tabindex='0']") : next.querySelectorAll("button")[way]).focus();
  }, true);
})();
/*
 * Progress comes as it goes; where nothing arrives for a while, the page asks by itself. A list is shown anew when it has another
 * mark than what the page shows; the page of one run when that has come to its end.
 */
(function () {
  "use strict";
  const PATIENCE = 6000;
  function listen(place) {
    const source = new EventSource(place.dataset.kStream);
    const list = () => place.querySelector("[data-k-mark]");
    let timer;
    let asked = "";
    const leave = () => { source.close(); clearTimeout(timer); };
    const ask = () => { leave(); PF("look").start(); };
    const wait = () => { clearTimeout(timer); timer = setTimeout(ask, PATIENCE); };
    wait();
    source.addEventListener("error", () => { if (source.readyState === EventSource.CLOSED) ask(); });
    const listenAnew = () => { if (place.querySelector("[data-k-run]")) listen(place); };
    source.addEventListener("open", () => { asked = ""; });
    source.addEventListener("end", () => { leave(); if (list()) setTimeout(listenAnew, PATIENCE); else location.reload(); });
    source.addEventListener("progress", (event) => {
      wait();
      const news = JSON.parse(event.data);
      const shown = list();
      if (shown && news.mark !== shown.dataset.kMark && news.mark !== asked) {
        asked = news.mark;
        showListAnew();
      }
      news.runs.forEach((run) => {
        const chip = shown ? null : document.querySelector("[data-k-state] .k-chip");
        if (chip && chip.textContent !== run.status) chip.textContent = run.status;
        const where = shown ? place.querySelector("[data-k-run='" + run.id + "']") : place;
        if (where) where.querySelectorAll("[data-k-told]").forEach((told) => {
          const now = String(run[told.dataset.kTold]);
          if (told.localName === "progress") told.value = now; else if (told.textContent !== now) told.textContent = now;
        });
      });
    });
    addEventListener("pagehide", leave);
  }
  addEventListener("load", () => document.querySelectorAll("[data-k-stream]:not([data-k-stream=''])").forEach(listen));
})();
