// In which language the text is shown: Kazakh, Russian, or both.

import { recall, remember } from "./keep.mjs";
import { all, language } from "./page.mjs";
import { clauseInView, scrollToClause } from "./place.mjs";

const html = document.documentElement;

export function currentMode() {
  return html.dataset.mode || language;
}

export function setUpModes() {
  for (const input of all(document, '.modes input[name="mode"]')) {
    if (!(input instanceof HTMLInputElement)) continue;
    input.checked = input.value === currentMode();
    input.addEventListener("change", () => {
      const kept = clauseInView();
      html.dataset.mode = input.value;
      remember("mode", input.value);
      if (kept) scrollToClause(kept);
    });
  }
}

// The switch of the site's language keeps the clause and what was chosen, and shows the text in the new language
// unless both are shown.
export function setUpLanguageSwitch() {
  for (const link of all(document, "a[data-language]")) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    const page = link.href;
    const aim = () => {
      const clause = clauseInView();
      link.href = page + location.search + (clause ? `#${clause.id}` : "");
    };
    link.addEventListener("pointerdown", aim);
    link.addEventListener("focus", aim);
    link.addEventListener("click", () => {
      aim();
      remember("language", link.dataset.language ?? language);
      if (recall("mode") !== "both") remember("mode", null);
    });
  }
  remember("language", language);
}
