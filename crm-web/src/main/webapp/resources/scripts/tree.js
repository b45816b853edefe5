/*
 * Folds and narrows a tree that stands as rows with data-depth, ids in data-dept: data-k-branch folds what is below its row;
 * data-k-narrow leaves the rows whose data-name has the typed text, and those above them. What is folded stays so in this tab.
 */
(function () {
  "use strict";
  const KEPT = "kontor.tree.folded";
  const rows = () => [...document.querySelectorAll("tr[data-depth]")];
  const depth = (row) => Number(row.dataset.depth);
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/g, "l");

  function folded() {
    try { return new Set(JSON.parse(window.sessionStorage.getItem(KEPT) || "[]")); } catch { return new Set(); }
  }

  function keep(ids) {
    try { window.sessionStorage.setItem(KEPT, JSON.stringify([...ids])); } catch { /* without storage folds last until the next page */ }
  }

  /* The rows above a row, the nearest first. */
  function above(all, at) {
    const found = [];
    for (let up = at - 1, level = depth(all[at]); up >= 0 && level > 0; up--) {
      if (depth(all[up]) < level) { level = depth(all[up]); found.push(up); }
    }
    return found;
  }

  function show() {
    const all = rows();
    const find = document.querySelector("[data-k-narrow]");
    const typed = find ? plain(find.value.trim()) : "";
    const shut = folded();
    const found = new Set();
    all.forEach((row, at) => {
      const parent = at + 1 < all.length && depth(all[at + 1]) > depth(row);
      const branch = row.querySelector("[data-k-branch]");
      if (branch) {
        branch.classList.toggle("is-leaf", !parent);
        branch.disabled = !parent || typed !== "";
        branch.setAttribute("aria-expanded", String(typed !== "" || !shut.has(row.dataset.dept)));
      }
      if (typed && plain(row.dataset.name).includes(typed)) [at, ...above(all, at)].forEach((one) => found.add(one));
    });
    all.forEach((row, at) => {
      row.hidden = typed ? !found.has(at) : above(all, at).some((up) => shut.has(all[up].dataset.dept));
    });
    const none = document.querySelector("[data-k-none]");
    if (none) none.hidden = !typed || found.size > 0;
  }

  document.addEventListener("click", (event) => {
    const branch = event.target.closest("[data-k-branch]");
    if (!branch) return;
    const id = branch.closest("tr").dataset.dept;
    const shut = folded();
    if (!shut.delete(id)) shut.add(id);
    keep(shut);
    show();
  });

  document.addEventListener("input", (event) => {
    if (event.target.closest("[data-k-narrow]")) show();
  });

  document.addEventListener("DOMContentLoaded", () => {
    show();
    if (window.jQuery) window.jQuery(document).on("pfAjaxComplete", () => setTimeout(show, 0));
  });
})();
