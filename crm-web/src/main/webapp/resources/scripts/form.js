/*
 * Leaving a form with unsaved changes asks once: save, discard or go back (dialog with the id "leave"); links, the search,
 * choices of the user's menu and the browser's Back. A page that saves without being left says with data-k-clean that
 * nothing typed is unsaved. The browser's own question is left for closing the window.
 */
(function () {
  "use strict";
  const THEN = "kontor.then";
  let dirty = false;
  let stepped = false;
  let going = null;

  const guarded = (element) => (element.closest("[data-k-narrow]") ? null : element.closest("form[data-k-guard]"));
  const again = () => sessionStorage.removeItem(THEN);

  /* The first change of a page that is left by saving puts a step into the history, so that Back comes here first. */
  function touch() {
    if (dirty) return;
    dirty = true;
    if (stepped || !document.querySelector("input[name=leaveTo]")) return;
    stepped = true;
    window.history.pushState(null, "");
  }

  function ask(where) {
    again();
    going = where;
    window.kontor.open("leave");
  }

  /* What a link, a search or a menu would do: go to an address, or press itself. */
  function aim(link) {
    if (!link.getAttribute("href").startsWith("#")) return { url: link.href };
    return link.closest("form") && link.id ? { press: link.id } : null;
  }

  function go() {
    dirty = false;
    if (going.back) window.history.go(-2);
    else if (going.press) document.getElementById(going.press).click();
    else window.location.assign(going.url);
  }

  function discard() {
    dirty = false;
    if (window.dropDraft) window.dropDraft(); else go();
  }

  /* Saves by the plain save, which then goes on: to the address at once, to a press on the next page. */
  function save() {
    const to = document.querySelector("input[name=leaveTo]");
    if (to) to.value = going.url ? going.url.replace(window.location.origin, "") : "";
    if (going.press) sessionStorage.setItem(THEN, going.press);
    const button = document.getElementById("save");
    button.dataset.kGoing = "";
    button.click();
  }

  document.addEventListener("input", (event) => { if (guarded(event.target)) touch(); });
  document.addEventListener("change", (event) => { if (guarded(event.target)) touch(); });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const saves = event.target.closest("[data-k-saves]");
    if (event.target.closest("[data-k-dirties]")) touch();
    if (saves) {
      const to = document.querySelector("input[name=leaveTo]");
      if (!("kGoing" in saves.dataset)) { again(); if (to) to.value = ""; }
      delete saves.dataset.kGoing;
      return;
    }
    if (!dirty || !link || guarded(link) && link.getAttribute("href").startsWith("#")) return;
    if (event.ctrlKey || event.metaKey || link.target) return;
    const where = aim(link);
    if (!where) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(where);
  }, true);

  /* Enter in a dialog presses the dialog's button, not that of the form it stands in. */
  document.addEventListener("keydown", (event) => {
    const dialog = event.key === "Enter" && event.target.matches("dialog input:not([type=checkbox]), dialog select") && event.target.closest("dialog");
    const button = dialog && dialog.querySelector("[data-k-default]");
    if (button) { event.preventDefault(); button.click(); }
  });

  document.addEventListener("submit", (event) => {
    if (!dirty || event.target.method !== "get") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const query = new URLSearchParams(new FormData(event.target)).toString();
    ask({ url: event.target.action + (query ? "?" + query : "") });
  }, true);

  /* Where all is saved and the page still there, that step is not worth a press of Back. */
  window.addEventListener("popstate", () => {
    if (!dirty && stepped) window.history.back();
    if (!dirty) return;
    window.history.pushState(null, "");
    ask({ back: true });
  });

  document.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-k-leave]");
    if (!choice) return;
    choice.closest("dialog").close();
    if (choice.dataset.kLeave === "discard") discard();
    if (choice.dataset.kLeave === "save") save();
  });

  window.addEventListener("beforeunload", (event) => {
    if (dirty && !window.kontor.saving) event.preventDefault();
  });

  function goOn() {
    const press = document.getElementById(sessionStorage.getItem(THEN));
    again();
    if (press) press.click();
  }

  function settled() {
    setTimeout(() => { window.kontor.saving = false; }, 500);
    if (!document.querySelector("[data-k-clean=true]")) return;
    dirty = false;
    goOn();
  }

  document.addEventListener("DOMContentLoaded", () => {
    if (!window.jQuery) return;
    if (!document.querySelector("form[data-k-first]")) window.jQuery(goOn);
    window.jQuery(document).on("pfAjaxSend", () => { window.kontor.saving = true; });
    window.jQuery(document).on("pfAjaxComplete", settled);
  });
  window.kontor = Object.assign(window.kontor || {}, { touch, gone: () => going && go(), unsaved: () => dirty });
})();
