// How the page looks: text size, contrast, colours, spacing. The panel opens from the header.

import { recall, remember } from "./keep.mjs";

const html = document.documentElement;

export function setUpView() {
  const button = document.querySelector("button.view");
  const panel = document.getElementById("view");
  if (!button || !panel) return;
  button.hidden = false;
  const open = (wanted) => {
    panel.hidden = !wanted;
    button.setAttribute("aria-expanded", String(wanted));
  };
  button.addEventListener("click", () => open(panel.hidden));
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      open(false);
      button.focus();
    }
  });

  const settings = panel.querySelectorAll("[data-setting]");
  for (const set of settings) {
    const name = set.dataset.setting;
    const chosen = recall(name);
    for (const input of set.querySelectorAll("input")) {
      if (input.value === chosen) input.checked = true;
      input.addEventListener("change", () => apply(name, input.value));
    }
  }
  panel.querySelector(".reset").addEventListener("click", () => {
    for (const set of settings) {
      set.querySelector("input").checked = true;
      apply(set.dataset.setting, null);
    }
  });
}

function apply(name, value) {
  if (value === null) delete html.dataset[name];
  else html.dataset[name] = value;
  remember(name, value);
}
