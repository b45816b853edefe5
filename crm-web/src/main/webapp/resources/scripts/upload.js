/*
 * Sends files as they are chosen or dropped. A box says where to (data-k-upload); a button opens its picker (data-k-pick).
 * A stored picture goes into a hidden field of a form (data-k-into) and is shown at once; other uploads are finished by the
 * command the box names (data-k-then), by the field that offers it from now on (data-k-offer), or by bringing the page anew.
 */
(function () {
  "use strict";
  const boxOf = (node) => (node.closest ? node.closest("[data-k-upload]") : null);

  function say(box, text) {
    const said = box.querySelector("[data-k-said]");
    said.querySelector("span").textContent = text;
    said.hidden = !text;
  }

  function answer(call, box) {
    if (!/json/.test(call.getResponseHeader("Content-Type") || "")) return { problem: box.dataset.kLost };
    const body = JSON.parse(call.responseText);
    if (call.status < 400) return body;
    return { problem: body.fields ? body.fields.map((field) => field.message).join(" ") : body.detail };
  }

  function send(box, file, progress) {
    return new Promise((resolve) => {
      const call = new XMLHttpRequest();
      call.open("POST", box.dataset.kUpload);
      call.setRequestHeader("X-Kontor-Upload", encodeURIComponent(file.name));
      call.setRequestHeader("Content-Type", "application/octet-stream");
      call.setRequestHeader("Accept-Language", document.documentElement.lang);
      call.upload.onprogress = (event) => progress(event.total ? event.loaded / event.total : 0);
      call.onerror = () => resolve({ problem: box.dataset.kLost });
      call.onload = () => resolve(answer(call, box));
      call.send(file);
    });
  }

  function put(box, id) {
    const field = document.getElementById(box.dataset.kInto);
    const picture = box.querySelector("[data-k-picture]");
    field.value = id;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    if (id) picture.src = box.dataset.kShow.replace("ID", id); else picture.removeAttribute("src");
    picture.classList.toggle("k-no-logo", !id);
  }

  /* A field of files chooses the one that has just come: among the options of a list, or among ticks. */
  function offer(box, id, name) {
    const list = document.getElementById(box.dataset.kOffer);
    const chosen = document.createElement(list.options ? "option" : "input");
    chosen.value = id;
    if (list.options) {
      chosen.textContent = name;
      chosen.selected = true;
      list.append(chosen);
    } else {
      const row = document.createElement("li");
      const label = document.createElement("label");
      chosen.type = "checkbox";
      chosen.name = chosen.id = list.id;
      chosen.id += ":" + id;
      chosen.checked = true;
      label.htmlFor = chosen.id;
      label.textContent = name;
      row.append(chosen, label);
      list.prepend(row);
    }
    (list.options ? list : chosen).dispatchEvent(new Event("change", { bubbles: true }));
    (list.options ? list : chosen).focus();
  }

  async function one(box, file) {
    say(box, "");
    box.setAttribute("aria-busy", "true");
    const sent = file.size > Number(box.dataset.kLimit || Infinity)
      ? { problem: box.dataset.kLarge }
      : await send(box, file, () => {});
    box.removeAttribute("aria-busy");
    if (sent.problem) say(box, sent.problem);
    else if (box.dataset.kOffer) offer(box, String(sent.id), file.name);
    else if (box.dataset.kInto) put(box, String(sent.id));
    else window.location.reload();
  }

  /* A line for each file on its way: its name, how far it is, and what went wrong with it. */
  function line(box, file) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const bar = document.createElement("progress");
    name.textContent = file.name;
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    item.append(document.createElement("span"), name, bar);
    box.querySelector("[data-k-sends]").append(item);
    return { bar, done: () => item.remove(), fail: (text) => {
      const problem = document.createElement("div");
      problem.className = "k-msg";
      problem.textContent = text;
      bar.remove();
      name.append(problem);
    } };
  }

  async function many(box, files) {
    let added = 0;
    for (const file of files) {
      const shown = line(box, file);
      const sent = file.size > Number(box.dataset.kLimit)
        ? { problem: box.dataset.kLarge }
        : await send(box, file, (part) => { shown.bar.value = part; });
      if (sent.problem) shown.fail(sent.problem); else { added += 1; shown.done(); }
    }
    if (added) window[box.dataset.kThen]([{ name: "added", value: added }]);
  }

  function take(box, files) {
    if (!files.length || !box.dataset.kUpload) return;
    if (box.dataset.kThen) { box.querySelector("[data-k-sends]").textContent = ""; many(box, files); } else one(box, files[0]);
  }

  /* What is said over the page leaves with the next click elsewhere, or with Escape. */
  function clear(inside) {
    document.querySelectorAll(".k-pop[data-k-upload]").forEach((box) => { if (!inside || !box.contains(inside)) say(box, ""); });
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") clear(null); });

  document.addEventListener("click", (event) => {
    clear(event.target);
    const pick = event.target.closest("[data-k-pick]");
    const unset = event.target.closest("[data-k-unset]");
    if (unset) { put(boxOf(unset), ""); boxOf(unset).querySelector("[data-k-pick]").focus(); }
    if (!pick) return;
    const menu = pick.closest("[role=menu]");
    if (menu) document.querySelector("[data-k-menu=" + menu.id + "]").click();
    document.getElementById(pick.dataset.kPick).click();
  });

  document.addEventListener("change", (event) => {
    const box = event.target.type === "file" && boxOf(event.target);
    if (!box) return;
    event.stopPropagation();
    take(box, [...event.target.files]);
    event.target.value = "";
  }, true);

  function over(event, on) {
    const box = boxOf(event.target);
    if (!box || !event.dataTransfer || ![...event.dataTransfer.types].includes("Files")) return null;
    event.preventDefault();
    box.classList.toggle("is-over", on);
    return box;
  }
  document.addEventListener("dragover", (event) => over(event, true));
  document.addEventListener("dragleave", (event) => over(event, false));
  document.addEventListener("drop", (event) => {
    const box = over(event, false);
    if (box) take(box, [...event.dataTransfer.files]);
  });
})();
