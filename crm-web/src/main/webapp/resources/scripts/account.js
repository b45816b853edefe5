/* Copies a shown secret; without the clipboard of a secure page by selecting it, as people do. */
(function () {
  "use strict";
  async function copy(field) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(field.value).then(() => true, () => false);
    field.focus();
    field.select();
    return document.execCommand("copy");
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-k-copy]");
    if (!button) return;
    const field = document.getElementById(button.dataset.kCopy);
    if (await copy(field)) button.querySelector("span").textContent = button.dataset.kCopied;
    else { field.focus(); field.select(); }
  });
})();
