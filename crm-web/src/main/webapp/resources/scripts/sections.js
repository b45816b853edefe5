/* Sections fold by their title; the server remembers it for whoever folds them. An address that names a section unfolds it. */
(function () {
  "use strict";

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-k-fold]");
    if (!button) return;
    const folded = button.closest(".k-sec").classList.toggle("is-folded");
    button.setAttribute("aria-expanded", String(!folded));
    window.foldSection([{ name: "section", value: button.dataset.kFold }, { name: "folded", value: String(folded) }]);
  });

  window.addEventListener("load", () => {
    const named = window.location.hash && document.getElementById(window.location.hash.slice(1));
    const button = named && named.matches(".k-sec.is-folded") && named.querySelector("[data-k-fold]");
    if (button) button.click();
  });
})();
