/*
 * Values edited where they stand (k-val), and whole sections. A press on the value or its pencil (data-k-edit) asks the server
 * for its input (data-k-inline). Enter saves, Escape restores (data-k-key of the two buttons), Tab behind the last input of
 * a value saves and goes on to the next one; then the focus returns to the pencil, and the row says for two seconds that it
 * is saved.
 */
(function () {
  "use strict";
  const STAY = 2000;
  const FIELDS = "input:not([type=hidden]):not([type=file]), select, textarea, .k-file-in button";
  let at = null;
  let next = null;
  let opening = false;

  const editor = () => document.querySelector("[data-k-inline]");
  const opener = (key) => document.querySelector("[data-k-edit='" + CSS.escape(key) + "']");
  const seen = (element) => element.offsetParent !== null;

  function open(key) {
    if (editor() && window.kontor.unsaved()) { next = key; opening = true; document.getElementById("save").click(); return; }
    const folded = opener(key).closest(".k-sec.is-folded");
    if (folded) folded.querySelector("[data-k-fold]").click();
    at = key;
    window.jQuery(() => window.editValue([{ name: "place", value: key }]));
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-k-edit]");
    const value = !button && !event.target.closest("a, button, input, label") && event.target.closest(".k-val");
    if (value && String(window.getSelection())) return;
    const pressed = button || (value && value.querySelector("[data-k-edit]"));
    if (pressed) open(pressed.dataset.kEdit);
  });

  function following() {
    const all = [...document.querySelectorAll(".k-val [data-k-edit]")].filter(seen);
    const from = editor().matches(".k-lift") ? opener(editor().dataset.kInline) : editor();
    return all.find((one) => from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  document.addEventListener("keydown", (event) => {
    const box = event.target.closest("dd[data-k-inline], .k-lift") || event.target.closest("[data-k-inline]");
    if (!box || event.isComposing || event.defaultPrevented) return;
    if (event.key === "Enter" && event.target.matches("select, input[type=checkbox]")) {
      event.preventDefault();
      document.getElementById("save").click();
    }
    if (event.key !== "Tab" || event.shiftKey || !box.matches("dd, .k-lift")) return;
    const fields = [...box.querySelectorAll(FIELDS)].filter(seen);
    if (event.target !== fields[fields.length - 1]) return;
    event.preventDefault();
    const then = following();
    next = then ? then.dataset.kEdit : null;
    document.getElementById("save").click();
  });

  function tell(mark) {
    document.getElementById("inlineSaid").textContent = mark.dataset.kSaved + ": " + mark.textContent.trim();
    mark.removeAttribute("data-k-saved");
    setTimeout(() => mark.remove(), STAY);
  }

  function begin(box) {
    box.removeAttribute("data-k-fresh");
    if (box.contains(document.activeElement)) return;
    const fields = [...box.querySelectorAll(FIELDS)].filter(seen);
    const field = box.querySelector("[aria-invalid=true]") || fields.find((one) => !one.matches(".k-kind")) || box.querySelector("a[role=button], button");
    field.focus();
    if (field.tagName === "TEXTAREA") field.setSelectionRange(field.value.length, field.value.length);
    else if (field.select) field.select();
  }

  /* Lines without a value that were shown stay so when the sections come anew. */
  const whole = new Set();

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-k-whole]");
    if (!button) return;
    if (button.getAttribute("aria-expanded") === "true") whole.add(button.dataset.kWhole); else whole.delete(button.dataset.kWhole);
  });

  function unfold() {
    document.querySelectorAll("[data-k-whole][aria-expanded=false]").forEach((button) => {
      if (whole.has(button.dataset.kWhole)) button.click();
    });
  }

  /* A value of the page's head is typed in over it; its inputs stay in the form of the sections. */
  function lift() {
    const box = document.querySelector(".k-lift");
    const over = box && opener(box.dataset.kInline).parentElement.getBoundingClientRect();
    if (!over) return;
    const room = document.documentElement.clientWidth - box.offsetWidth - 16;
    box.style.left = Math.max(16, Math.min(over.left - 12, room)) + "px";
    box.style.top = Math.max(8, over.top - 12) + "px";
  }
  window.addEventListener("resize", lift);
  document.addEventListener("scroll", lift, true);

  function settle() {
    unfold();
    lift();
    document.querySelectorAll("[data-k-saved]").forEach(tell);
    if (document.querySelector("dialog[open]")) return;
    const box = editor();
    const back = next || at;
    const opens = opening;
    next = null;
    opening = false;
    if (box) {
      if ("kFresh" in box.dataset) begin(box);
    } else if (back && opener(back)) {
      at = null;
      if (opens) open(back); else opener(back).focus();
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    if (window.jQuery) window.jQuery(document).on("pfAjaxComplete", () => setTimeout(settle, 0));
  });
})();
