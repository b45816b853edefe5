/* Copies what a field shows, or the address of the page; without the clipboard of a secure page by selecting it, as people do. */
(function () {
  "use strict";
  async function copy(field) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(field.value).then(() => true, () => false);
    field.focus();
    field.select();
    return document.execCommand("copy");
  }

  function address(button) {
    const field = document.createElement("input");
    field.className = "k-vh";
    field.value = window.location.href;
    button.after(field);
    return field;
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-k-copy]");
    if (!button) return;
    const shown = document.getElementById(button.dataset.kCopy);
    const field = shown || address(button);
    const done = await copy(field);
    if (done) {
      const words = button.querySelector("span");
      words.textContent = button.dataset.kCopied;
      words.classList.remove("k-vh");
    }
    if (shown && !done) { field.focus(); field.select(); }
    if (!shown) { field.remove(); button.focus(); }
  });
})();
