// How the page looks: text size, contrast, colours, spacing. The panel opens from the header.

import { recall, remember } from "./keep.mjs";
import { all, one } from "./page.mjs";

const html = document.documentElement;

export function setUpView() {
  const [button] = all(document, "button.view");
  const panel = document.getElementById("view");
  if (!button || !panel) return;
  button.hidden = false;
  /** @param {boolean} wanted */
  const open = (wanted) => {
    panel.hidden = !wanted;
    button.setAttribute("aria-expanded", String(wanted));
  };
  button.addEventListener("click", () => open(Boolean(panel.hidden)));
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      open(false);
      button.focus();
    }
  });

  const settings = all(panel, "[data-setting]");
  for (const set of settings) {
    const { setting: name = "" } = set.dataset;
    const chosen = recall(name);
    for (const input of set.querySelectorAll("input")) {
      if (input.value === chosen) input.checked = true;
      input.addEventListener("change", () => apply(name, input.value));
    }
  }
  one(panel, ".reset").addEventListener("click", () => {
    for (const set of settings) {
      one(set, "input", HTMLInputElement).checked = true;
      apply(set.dataset.setting ?? "", null);
    }
  });
}

/** @param {string} name @param {string | null} value */
function apply(name, value) {
  if (value === null) delete html.dataset[name];
  else html.dataset[name] = value;
  remember(name, value);
}
