/*
 * Rows of settings that are dragged by their grip (.k-grip), and the focus after a partial request: data-k-at on the pane
 * names the element it goes to by its id or by its data-k-act.
 */
(function () {
  "use strict";

  /*
   * Makes rows draggable. rowAt(event) finds a row, mark(row, event) shows where the dragged one would fall (null: nowhere),
   * takes(row, dragged) says whether it may, drop(dragged, row, event) moves it.
   */
  function grips({ rowAt, mark, takes, drop }) {
    let dragged = null;

    const under = (event) => {
      const row = dragged && rowAt(event);
      return row && takes(row, dragged) ? row : null;
    };

    document.addEventListener("dragstart", (event) => {
      if (!event.target.closest || !event.target.closest(".k-grip")) return;
      dragged = rowAt(event);
      dragged.classList.add("is-dragged");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
      event.dataTransfer.setDragImage(dragged, 12, dragged.offsetHeight / 2);
    });

    document.addEventListener("dragover", (event) => {
      const row = under(event);
      if (row) event.preventDefault();
      mark(row, event);
    });

    document.addEventListener("drop", (event) => {
      const row = under(event);
      if (!row) return;
      event.preventDefault();
      if (row !== dragged) drop(dragged, row, event);
    });

    document.addEventListener("dragend", (event) => {
      mark(null, event);
      if (dragged) dragged.classList.remove("is-dragged");
      dragged = null;
    });
  }

  /* A dialog that is open keeps the focus inside. */
  function followFocus() {
    const pane = document.querySelector("[data-k-at]");
    const at = pane && pane.dataset.kAt;
    if (!at) return;
    const element = document.getElementById(at) || document.querySelector("[data-k-act='" + at + "']");
    const dialog = document.querySelector("dialog[open]");
    if (dialog && !dialog.contains(element)) return;
    pane.removeAttribute("data-k-at");
    if (element) { element.focus(); element.scrollIntoView({ block: "nearest" }); }
  }

  document.addEventListener("DOMContentLoaded", () => {
    if (window.jQuery) window.jQuery(document).on("pfAjaxComplete", () => setTimeout(followFocus, 0));
  });
  window.kontor = Object.assign(window.kontor || {}, { grips, followFocus });
})();
