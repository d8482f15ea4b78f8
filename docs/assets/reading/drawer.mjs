// The navigation on narrow screens: a drawer that opens from the menu button.

// Everything that an element does not stand in.
function* outside(element) {
  for (let at = element; at !== document.body; at = at.parentElement) {
    for (const other of at.parentElement.children) if (other !== at) yield other;
  }
}

export function setUpDrawer() {
  const toggle = document.getElementById("__drawer");
  const button = document.querySelector("button.menu");
  const nav = document.getElementById("navigation");
  if (!toggle || !button || !nav) return;
  const close = nav.querySelector("button.close");
  const behind = [...outside(nav.closest(".md-sidebar"))].filter(
    (element) => !element.matches(".md-overlay"),
  );
  button.hidden = false;
  close.hidden = false;

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
    if (event.target.closest("a") && toggle.checked) open(false);
  });
}
