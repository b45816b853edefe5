/*
 * What is typed is kept: every ten seconds as a draft on the server, and by the page itself where its session has ended.
 * Then signing in leads back to the form, the server opens it as the page carried it (data-k-carry), and the values typed
 * since are filled in here.
 */
(function () {
  "use strict";
  const PERIOD = 10000;
  const OURS = /^(jakarta\.|primefaces\.|kept$|leaveTo$|company$|contact$|inline$|choice)/;
  let fresh = false;
  let quiet = false;
  let ended = false;
  let kept = null;

  const form = () => document.querySelector("form[data-k-guard]");
  const carrier = () => document.querySelector("[data-k-carry]");
  const place = () => "kontor.kept:" + window.location.pathname;

  function mark(event) {
    if (event.target.closest("form[data-k-guard]")) fresh = true;
  }

  function keep() {
    if (!fresh || ended || !window.keepDraft || document.querySelector("dialog[open]")) return;
    fresh = false;
    window.keepDraft();
  }

  function changed(field) {
    if (!field.name || OURS.test(field.name)) return false;
    if (field.type === "hidden") return true;
    if (field.options) return [...field.options].some((one) => one.selected !== one.defaultSelected);
    return field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  }

  function put() {
    const fields = [...form().elements].filter((field) => changed(field))
      .map((field) => [field.name, field.type === "checkbox" ? field.checked : field.value]);
    sessionStorage.setItem(place(), JSON.stringify({ user: carrier().dataset.kCarry, carry: carrier().value, fields }));
  }

  /* An answer that only sends away: to sign in again, or to the same form because the server has let go of its page. */
  function sentAway(url) {
    return url.endsWith("#kept") || (url.includes("/sign-in?") && url.includes("ended="));
  }

  /* Only what somebody presses leads away; what the page asks by itself (drafts, duplicates) just says that it ended. */
  function follow(node, redirect) {
    const url = node.getAttribute("url");
    if (!form() || !carrier() || !sentAway(url)) { redirect(node); return; }
    if (quiet) { ended = true; document.querySelector("[data-k-ended]").hidden = false; return; }
    put();
    window.kontor.saving = true;
    window.location.assign(url.replace(/#kept$/, ""));
  }

  function bringBack() {
    kept = JSON.parse(sessionStorage.getItem(place()));
    if (kept && kept.user === carrier().dataset.kCarry) window.bringBack([{ name: "carried", value: kept.carry }]);
    else sessionStorage.removeItem(place());
  }

  function retype() {
    kept.fields.forEach(([name, value]) => {
      const field = form().elements[name];
      if (!field) return;
      if (field.type === "checkbox") field.checked = value; else field.value = value;
    });
    sessionStorage.removeItem(place());
    fresh = true;
    window.kontor.touch();
  }

  document.addEventListener("input", mark);
  document.addEventListener("change", mark);
  document.addEventListener("click", (event) => { if (event.target.closest("[data-k-dirties]")) mark(event); });

  document.addEventListener("DOMContentLoaded", () => {
    if (!carrier() || !window.PrimeFaces) return;
    const answers = window.PrimeFaces.ajax.ResponseProcessor;
    const redirect = answers.doRedirect;
    answers.doRedirect = (node) => follow(node, redirect);
    setInterval(keep, PERIOD);
    /* Behind what waits already: the nonce, without which the server refuses a request, is put in place there. */
    window.jQuery(bringBack);
  });
  window.kontor = Object.assign(window.kontor || {}, { retype, quietly: (on) => { quiet = on; } });
})();
