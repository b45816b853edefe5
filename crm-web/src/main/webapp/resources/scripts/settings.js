/*
 * Values of a selection list: data-k-value says what a button does to the value of its row, and a value is dragged by its
 * grip to another place. After every partial request the focus goes where
 * the answer says: data-k-at on the pane names an element by its id or by its data-k-act.
 */
(function () {
  "use strict";
  let dragged = null;

  const rows = () => [...document.querySelectorAll("tr[data-code]")];
  const rowAt = (event) => (event.target.closest ? event.target.closest("tr[data-code]") : null);
  const isLower = (event, row) => event.clientY > row.getBoundingClientRect().top + row.offsetHeight / 2;

  function act(name, row, place) {
    const command = name === "edit" ? window.editValue : window.changeValue;
    command([{ name: "act", value: name }, { name: "code", value: row.dataset.code }, { name: "place", value: place }]);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-k-value]");
    if (button && button.getAttribute("aria-disabled") !== "true") act(button.dataset.kValue, rowAt(event), "");
  });

  function mark(row, lower) {
    rows().forEach((one) => {
      one.classList.toggle("is-above", one === row && !lower);
      one.classList.toggle("is-below", one === row && lower);
    });
  }

  document.addEventListener("dragstart", (event) => {
    if (!event.target.closest || !event.target.closest(".k-grip")) return;
    dragged = rowAt(event);
    dragged.classList.add("is-dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.dataset.code);
    event.dataTransfer.setDragImage(dragged, 12, dragged.offsetHeight / 2);
  });

  document.addEventListener("dragover", (event) => {
    const row = dragged && rowAt(event);
    if (!row) return;
    event.preventDefault();
    mark(row, isLower(event, row));
  });

  document.addEventListener("drop", (event) => {
    const row = dragged && rowAt(event);
    if (!row) return;
    event.preventDefault();
    const others = rows().filter((one) => one !== dragged);
    const place = others.indexOf(row) + (isLower(event, row) ? 2 : 1);
    if (row !== dragged) act("move", dragged, place);
  });

  document.addEventListener("dragend", () => {
    mark(null, false);
    if (dragged) dragged.classList.remove("is-dragged");
    dragged = null;
  });

  function followFocus() {
    const pane = document.querySelector("[data-k-at]");
    const at = pane && pane.dataset.kAt;
    if (!at) return;
    pane.removeAttribute("data-k-at");
    const element = document.getElementById(at) || document.querySelector("[data-k-act='" + at + "']");
    if (element) { element.focus(); element.scrollIntoView({ block: "nearest" }); }
  }

  document.addEventListener("DOMContentLoaded", () => {
    if (window.jQuery) window.jQuery(document).on("pfAjaxComplete", () => setTimeout(followFocus, 0));
  });
})();
