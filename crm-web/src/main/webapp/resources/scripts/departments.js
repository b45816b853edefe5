/*
 * The tree of departments: data-k-dept says what a button does to the department of its row; Alt with an arrow moves the
 * department of the row that has the focus out of the one above it or into the sister before it; dropping one on another
 * moves it there. Every move first opens the dialog that says whom it touches.
 */
(function () {
  "use strict";

  const rowAt = (event) => (event.target.closest ? event.target.closest("tr[data-dept]") : null);

  function move(row, more) {
    window.moveDepartment([{ name: "id", value: row.dataset.dept }].concat(more));
  }

  function act(name, row) {
    if (name === "move") return move(row, []);
    const command = name === "delete" ? window.changeDepartment : window.editDepartment;
    return command([{ name: "act", value: name }, { name: "id", value: row.dataset.dept }]);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-k-dept]");
    if (button) act(button.dataset.kDept, rowAt(event));
  });

  document.addEventListener("keydown", (event) => {
    const way = { ArrowLeft: "out", ArrowRight: "in" }[event.key];
    const row = rowAt(event);
    if (!way || !row || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(row, [{ name: "way", value: way }]);
  });

  /* Up and down between the rows, on the button of the same kind. */
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    const button = event.target.closest && event.target.closest("[data-k-dept]");
    if (!step || !button || event.altKey) return;
    let other = rowAt(event)[step];
    while (other && other.hidden) other = other[step];
    if (!other) return;
    event.preventDefault();
    other.querySelector("[data-k-dept=" + button.dataset.kDept + "]").focus();
  });

  function mark(row) {
    document.querySelectorAll("tr[data-dept]").forEach((one) => one.classList.toggle("is-into", one === row));
  }

  window.kontor.grips({
    rowAt,
    mark,
    takes: (row, dragged) => row !== dragged,
    drop: (dragged, row) => move(dragged, [{ name: "to", value: row.dataset.dept }]),
  });

  /* The dialog stays open only to say why nothing was moved. */
  function moved() {
    if (!document.querySelector("#moveEnd [role=alert]")) window.kontor.close("move");
    setTimeout(window.kontor.followFocus, 0);
  }

  window.kontor = Object.assign(window.kontor || {}, { moved });
})();
