/*
 * Sections and fields of a layout in their order: moved by the buttons, by Alt and the arrows, or dragged by the grip. A
 * field that leaves the first or last place goes on into the section beside. The order in the page is what is sent.
 */
(function () {
  "use strict";
  let dragged = null;

  const parts = () => [...document.querySelectorAll("[data-k-part]")];
  const listOf = (part) => part.querySelector("[data-k-fields]");
  const isField = (item) => item.matches("[data-k-field-of]");
  const isShown = (item) => !item.matches(".is-retired");
  const itemAt = (element) => (element.closest ? element.closest("[data-k-field-of], [data-k-part]") : null);
  const beside = (item, up) => {
    let other = item;
    do { other = up ? other.previousElementSibling : other.nextElementSibling; } while (other && (!itemAt(other) || itemAt(other) !== other || !isShown(other)));
    return other;
  };

  /* The names of a field are typed in where they are asked for. */
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-k-unfold]");
    if (!button) return;
    const names = document.getElementById(button.dataset.kUnfold);
    const shut = names.classList.toggle("is-shut");
    button.setAttribute("aria-expanded", String(!shut));
    if (!shut) names.querySelector("input").focus();
  });

  function mark() {
    parts().forEach((part, at, all) => {
      able(part, "up", at > 0);
      able(part, "down", at < all.length - 1);
      [...listOf(part).children].forEach((item) => {
        able(item, "up", at > 0 || beside(item, true));
        able(item, "down", at < all.length - 1 || beside(item, false));
      });
    });
  }

  function able(item, way, can) {
    item.querySelector("[data-k-move=" + way + "]").setAttribute("aria-disabled", String(!can));
  }

  function place(item, before, list) {
    list.insertBefore(item, before);
    mark();
    item.dispatchEvent(new Event("change", { bubbles: true }));
    say(item);
  }

  function say(item) {
    const said = document.getElementById("arrangedSaid");
    const all = (isField(item) ? [...item.parentElement.children] : parts()).filter(isShown);
    const part = item.closest("[data-k-part]");
    const label = (one) => one.querySelector(isField(one) ? ".k-arr-l" : "h2").firstChild.textContent.trim();
    said.textContent = said.dataset.kWords.replace("{0}", label(item)).replace("{1}", all.indexOf(item) + 1)
      .replace("{2}", all.length).replace("{3}", isField(item) ? label(part) : "");
  }

  function move(item, up) {
    const other = beside(item, up);
    const list = item.parentElement;
    if (other) place(item, up ? other : other.nextElementSibling, list);
    else if (isField(item)) {
      const part = beside(item.closest("[data-k-part]"), up);
      if (part) place(item, up ? null : listOf(part).firstElementChild, listOf(part));
    }
  }

  function moved(item, up, focused) {
    move(item, up);
    focused.focus();
    item.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-k-move]");
    if (button) moved(itemAt(button), button.dataset.kMove === "up", button);
  });

  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    const item = itemAt(event.target);
    if (!item) return;
    event.preventDefault();
    moved(item, event.key === "ArrowUp", event.target);
  });

  const isLower = (event, item) => event.clientY > item.getBoundingClientRect().top + item.offsetHeight / 2;

  /* A field goes between fields, or to the end of a section; a section goes between sections. */
  function target(event) {
    const over = dragged && itemAt(event.target);
    if (!over) return null;
    return isField(dragged) ? over : over.closest("[data-k-part]");
  }

  function show(item, lower) {
    document.querySelectorAll(".is-above, .is-below").forEach((one) => one.classList.remove("is-above", "is-below"));
    if (item) item.classList.add(lower ? "is-below" : "is-above");
  }

  document.addEventListener("dragstart", (event) => {
    if (!event.target.closest || !event.target.closest(".k-arr .k-grip")) return;
    dragged = itemAt(event.target);
    dragged.classList.add("is-dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "moved");
    event.dataTransfer.setDragImage(dragged, 12, 12);
  });

  document.addEventListener("dragover", (event) => {
    const over = target(event);
    if (!over) return;
    event.preventDefault();
    show(over, isField(dragged) !== isField(over) || isLower(event, over));
  });

  document.addEventListener("drop", (event) => {
    const over = target(event);
    if (!over) return;
    event.preventDefault();
    if (over === dragged) return;
    if (isField(dragged) && !isField(over)) place(dragged, null, listOf(over));
    else place(dragged, isLower(event, over) ? over.nextElementSibling : over, over.parentElement);
  });

  document.addEventListener("dragend", () => {
    show(null, false);
    if (dragged) dragged.classList.remove("is-dragged");
    dragged = null;
  });

  document.addEventListener("DOMContentLoaded", () => {
    mark();
    if (window.jQuery) window.jQuery(document).on("pfAjaxComplete", () => setTimeout(mark, 0));
  });
})();
