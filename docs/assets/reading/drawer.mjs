// The navigation on narrow screens: a drawer that opens from the menu button.

import { all, one, pressed } from "./page.mjs";

/** Everything that an element does not stand in.
 * @param {HTMLElement} element @returns {Generator<HTMLElement>} */
function* outside(element) {
  for (
    let at = element, parent = at.parentElement;
    parent;
    at = parent, parent = at.parentElement
  ) {
    if (at === document.body) return;
    for (const other of all(parent, ":scope > *")) if (other !== at) yield other;
  }
}

export function setUpDrawer() {
  const toggle = document.getElementById("__drawer");
  const [button] = all(document, "button.menu");
  const nav = document.getElementById("navigation");
  if (!(toggle instanceof HTMLInputElement) || !button || !nav) return;
  const close = one(nav, "button.close");
  /** @type {HTMLElement} */
  const side = nav.closest(".md-sidebar") ?? nav;
  const behind = [...outside(side)].filter((element) => !element.matches(".md-overlay"));
  button.hidden = false;
  close.hidden = false;

  /** @param {boolean} wanted */
  const open = (wanted) => {
    toggle.checked = wanted;
    button.setAttribute("aria-expanded", String(wanted));
    for (const element of behind) element.inert = wanted;
    (wanted ? close : button).focus();
  };
  button.addEventListener("click", () => open(true));
  close.addEventListener("click", () => open(false));
  toggle.addEventListener("change", () => open(toggle.checked));
  nav.addEventListener("keydown", (event) => {
    if (event.key === "Escape") open(false);
  });
  nav.addEventListener("click", (event) => {
    if (pressed(event, "a") && toggle.checked) open(false);
  });
}
