/*
 * Leaving a form with unsaved changes asks once: save, discard or go back (dialog with the id "leave"). A page that saves
 * without being left says with data-k-clean that nothing typed is unsaved.
 */
(function () {
  "use strict";
  let dirty = false;
  let goingTo = null;

  const guarded = (element) => element.closest("form[data-k-guard]");

  document.addEventListener("input", (event) => { if (guarded(event.target)) dirty = true; });
  document.addEventListener("change", (event) => { if (guarded(event.target)) dirty = true; });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (event.target.closest("[data-k-dirties]")) dirty = true;
    if (event.target.closest("[data-k-saves]")) { goingTo = null; return; }
    if (!dirty || !link || event.ctrlKey || event.metaKey || link.target || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    goingTo = link.href;
    window.kontor.open("leave");
  }, true);

  /* Enter in a dialog presses the dialog's button, not that of the form it stands in. */
  document.addEventListener("keydown", (event) => {
    const dialog = event.key === "Enter" && event.target.matches("dialog input:not([type=checkbox]), dialog select") && event.target.closest("dialog");
    const button = dialog && dialog.querySelector("[data-k-default]");
    if (button) { event.preventDefault(); button.click(); }
  });

  /* Saving here is the plain save: what overwrites somebody else's values is only ever clicked by itself. */
  document.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-k-leave]");
    if (!choice) return;
    choice.closest("dialog").close();
    if (choice.dataset.kLeave === "discard") { dirty = false; window.location.assign(goingTo); }
    if (choice.dataset.kLeave === "save") document.getElementById("save").click();
  });

  window.addEventListener("beforeunload", (event) => {
    if (dirty && !window.kontor.saving) event.preventDefault();
  });

  document.addEventListener("DOMContentLoaded", () => {
    if (!window.jQuery) return;
    window.jQuery(document).on("pfAjaxSend", () => { window.kontor.saving = true; });
    window.jQuery(document).on("pfAjaxComplete", () => {
      setTimeout(() => { window.kontor.saving = false; }, 500);
      if (document.querySelector("[data-k-clean=true]")) dirty = false;
    });
  });
})();
