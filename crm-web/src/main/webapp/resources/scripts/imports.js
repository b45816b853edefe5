/* The file picker says which file was chosen, and shows where a file can be dropped. */
(function () {
  "use strict";
  document.addEventListener("change", (event) => {
    const name = event.target.type === "file" && document.querySelector("[data-k-file=" + event.target.id + "]");
    if (name) name.textContent = [...event.target.files].map((file) => file.name).join(", ");
  });
  const over = (event, on) => {
    const drop = event.target.closest && event.target.closest(".k-drop");
    if (drop) drop.classList.toggle("is-over", on);
  };
  document.addEventListener("dragenter", (event) => over(event, true));
  document.addEventListener("dragleave", (event) => over(event, false));
  document.addEventListener("drop", (event) => over(event, false));
})();
