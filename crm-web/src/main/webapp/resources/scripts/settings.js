/*
 * Values of a selection list: data-k-value says what a button does to the value of its row, and a value is dragged by its
 * grip to another place.
 */
(function () {
  "use strict";

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

  window.kontor.grips({
    rowAt,
    mark: (row, event) => mark(row, row !== null && isLower(event, row)),
    takes: () => true,
    drop(dragged, row, event) {
      const others = rows().filter((one) => one !== dragged);
      act("move", dragged, others.indexOf(row) + (isLower(event, row) ? 2 : 1));
    },
  });
})();
