// The box that finds the edition of a day. Without scripts the list of editions below it does.

import { editionOn } from "./edition-of-day.mjs";
import { make, words } from "./page.mjs";

const SLOT = "{edition}";

export function setUpDateBox() {
  const form = document.querySelector("form.as-on");
  if (!form) return;
  const editions = JSON.parse(document.querySelector(".as-on-editions").textContent);
  const said = document.querySelector(".as-on-said");
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const day = form.querySelector("input").value;
    said.replaceChildren(...(day ? answer(editionOn(day, editions)) : [words.as_on_no_date]));
  });
}

function answer(found) {
  if (found.kind === "before") return sentence(words.as_on_before, found.edition);
  const parts =
    found.kind === "known"
      ? [`${words.as_on_known} `, wayTo(found.edition), ". "]
      : [...sentence(words.as_on_unknown, found.edition), " "];
  if (found.otherwise) parts.push(...sentence(words.as_on_else, found.otherwise), " ");
  if (found.gap) parts.push(words.as_on_gap);
  if (found.newest) parts.push(words.as_on_newest);
  return parts;
}

// A sentence with a link to an edition in its slot.
function sentence(text, edition) {
  const [before, after] = text.split(SLOT);
  return [before, wayTo(edition), after];
}

function wayTo(edition) {
  return make("a", { href: edition.href }, edition.name);
}
