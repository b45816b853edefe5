/*
 * Keys. What a key does is stated by the element it presses: data-k-key="c", "/", "[", "ctrl+s", "escape", "g k".
 * Single letters are silent inside fields and can be switched off in the help dialog; Ctrl Alt and AltGr are never used.
 */
(function () {
  "use strict";
  const SWITCH = "kontor.singleKeys";
  const letters = () => localStorage.getItem(SWITCH) !== "off";
  const typing = (element) => element.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true]");

  function nameOf(event) {
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) return (event.shiftKey ? "ctrl+shift+" : "ctrl+") + key;
    return key;
  }

  const offered = () => [...document.querySelectorAll(".ui-autocomplete-panel")].some((panel) => panel.offsetParent);

  function press(element) {
    if (element.matches("input[type=search], input[type=text]")) { element.focus(); element.select(); } else element.click();
  }

  /* Two letters one after the other: data-k-key="g k". The first one waits that long for the second. */
  const PATIENCE = 1500;
  let begun = "";
  let begunAt = 0;

  function sequence(name) {
    const whole = begun && Date.now() - begunAt < PATIENCE ? begun + " " + name : "";
    begun = "";
    if (whole && find(whole)) return whole;
    if (document.querySelector("[data-k-key^='" + CSS.escape(name) + " ']")) { begun = name; begunAt = Date.now(); }
    return name;
  }

  const find = (name) => [...document.querySelectorAll("[data-k-key]")]
    .find((one) => one.dataset.kKey === name && (one.offsetParent || one.closest(".k-nav")) && one.getAttribute("aria-disabled") !== "true");

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.defaultPrevented || event.isComposing) return;
    const name = nameOf(event);
    const combined = event.ctrlKey || event.metaKey;
    /* Escape closes what a picker offers before it leaves the page. */
    if (name === "escape" && event.target.closest(".ui-autocomplete") && offered()) return;
    const dialog = document.querySelector("dialog[open]");
    if (dialog || window.kontor.floating()) return;
    if (!combined && name !== "escape" && (typing(event.target) || !letters())) return;
    /* Where nothing else is sent by it, Ctrl Enter saves. */
    const element = find(combined ? name : sequence(name)) || (name === "ctrl+enter" ? find("ctrl+s") : undefined);
    if (element) { event.preventDefault(); press(element); }
  });

  /* A link that is a button answers the space bar too. */
  document.addEventListener("keydown", (event) => {
    const button = event.key === " " && event.target.closest("a[role=button], a[role^=menuitem]");
    if (button) { event.preventDefault(); button.click(); }
  });

  document.addEventListener("DOMContentLoaded", () => {
    const box = document.getElementById("singleKeys");
    if (!box) return;
    box.checked = letters();
    box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"));
  });

  window.kontor = Object.assign(window.kontor || {}, { letters, typing });
})();
