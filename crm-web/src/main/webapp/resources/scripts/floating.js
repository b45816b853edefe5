/* Menus, pop-ups, dialogs and the navigation drawer. Openers name what they open: data-k-menu, data-k-dialog, data-k-drawer. */
(function () {
  "use strict";
  const focusable = "a[href], button:not(:disabled), input:not([type=hidden]), select";
  let opener = null;
  let asked = null; /* an opener whose panel is still being filled */

  const panelOf = (button) => document.getElementById(button.dataset.kMenu);
  const itemsOf = (panel) => [...panel.querySelectorAll(focusable)].filter((item) => item.offsetParent);

  function close(returnFocus) {
    if (!opener) return;
    const button = opener;
    opener = null;
    panelOf(button).hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (returnFocus) button.focus();
  }

  function open(button) {
    close(false);
    const panel = panelOf(button);
    panel.hidden = false;
    keepInside(panel);
    button.setAttribute("aria-expanded", "true");
    opener = button;
    const first = document.getElementById(button.dataset.kFirst) || itemsOf(panel)[0];
    if (first) first.focus();
  }

  /* A menu that would leave the window on the left hangs from its opener's other side. */
  function keepInside(panel) {
    panel.classList.remove("is-start");
    if (panel.dataset.kSide === "start" || panel.getBoundingClientRect().left < 8) panel.classList.add("is-start");
  }

  function move(panel, event) {
    const items = itemsOf(panel);
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next === undefined || !items.length) return;
    event.preventDefault();
    items[(next + items.length) % items.length].focus();
  }

  function drawer(button, shown) {
    document.getElementById(button.dataset.kDrawer).classList.toggle("is-open", shown);
    button.setAttribute("aria-expanded", String(shown));
  }

  function openDialog(id) {
    close(false);
    const dialog = document.getElementById(id);
    if (dialog && !dialog.open) dialog.showModal();
  }

  document.addEventListener("click", (event) => {
    const target = event.target;
    const button = target.closest("[data-k-menu]");
    const burger = document.querySelector("[data-k-drawer]");
    if (opener && !panelOf(opener)) opener = null; // an answer took it away
    if (button && button.dataset.kLate) {
      asked = button;
    } else if (button) {
      if (button === opener) close(true); else open(button);
    } else if (opener && !panelOf(opener).contains(target) && document.contains(target)) {
      close(false);
    }
    if (burger && burger.contains(target)) drawer(burger, burger.getAttribute("aria-expanded") !== "true");
    else if (burger && !target.closest("#" + burger.dataset.kDrawer)) drawer(burger, false);
    if (target.closest("[data-k-shut]")) close(true);
    const ask = target.closest("[data-k-dialog]");
    if (ask) openDialog(ask.dataset.kDialog);
    const closing = target.closest("[data-k-close]");
    if (closing && closing.dataset.kClose === "dialog") closing.closest("dialog").close();
    if (closing && closing.dataset.kClose === "toast") closing.closest("[data-k-toast]").remove();
  });

  document.addEventListener("keydown", (event) => {
    const burger = document.querySelector("[data-k-drawer][aria-expanded=true]");
    if (event.key === "Escape" && burger) { drawer(burger, false); burger.focus(); event.stopPropagation(); }
    if (!opener) return;
    const panel = panelOf(opener);
    if (event.key === "Escape") { event.stopPropagation(); event.preventDefault(); close(true); }
    else if (event.key === "Tab" && panel.getAttribute("role") === "menu") close(true);
    else if (panel.getAttribute("role") === "menu") move(panel, event);
  }, true);

  window.kontor = Object.assign(window.kontor || {}, {
    open: openDialog,
    popAsked: () => { if (asked) open(asked); },
    close: (id) => document.getElementById(id).close(),
    floating: () => opener !== null || document.querySelector("dialog[open]") !== null,
  });
})();
