/*
 * Looks for duplicates 400 ms after typing has stopped, in the fields the panel names (data-k-duplicates). A screen reader
 * hears what has changed, once. On narrow screens a button above the footer says that there is something below.
 */
(function () {
  "use strict";
  const PAUSE = 400;
  let timer = null;

  const panel = () => document.querySelector("[data-k-duplicates]");

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => window.lookForDuplicates(), PAUSE);
  }

  function heard(event) {
    const fields = panel() && panel().dataset.kDuplicates;
    if (fields && event.target.matches("input:not([type=checkbox]), textarea") && event.target.closest(fields)) later();
  }

  function found() {
    const region = document.getElementById("dupSaid");
    const said = document.getElementById("duplicates").dataset.kSaid;
    if (region.textContent !== said) region.textContent = said;
    const jump = document.getElementById("dupJump");
    const count = document.querySelector("#duplicates .k-card-h .k-chip");
    jump.hidden = !count;
    if (count) jump.querySelector(".k-chip").textContent = count.textContent;
  }

  /* What had the focus is gone with its row. */
  function changed() {
    found();
    document.getElementById("dupTitle").focus();
  }

  document.addEventListener("input", heard);
  document.addEventListener("change", heard);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#dupJump")) return;
    document.getElementById("dupTitle").scrollIntoView({ block: "start" });
    document.getElementById("dupTitle").focus();
  });
  document.addEventListener("DOMContentLoaded", () => {
    if (panel() && panel().dataset.kAtOnce === "true") window.jQuery(later);
  });

  window.kontor = Object.assign(window.kontor || {}, { duplicatesFound: found, duplicatesChanged: changed });
})();
