// The box that finds the edition of a day. Without scripts the list of editions below it does.

import { editionOn } from "./edition-of-day.mjs";
import { make, one, words } from "./page.mjs";

const SLOT = "{edition}";

export function setUpDateBox() {
  const form = document.querySelector("form.as-on");
  if (!(form instanceof HTMLFormElement)) return;
  /** @type {Edition[]} */
  const editions = JSON.parse(one(document, ".as-on-editions").textContent);
  const said = one(document, ".as-on-said");
  const input = one(form, "input", HTMLInputElement);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const day = input.value;
    said.replaceChildren(...(day ? answer(editionOn(day, editions)) : [words.as_on_no_date]));
  });
}

/** @param {EditionFound} found @returns {(Node | string)[]} */
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

/** A sentence with a link to an edition in its slot.
 * @param {string} text @param {Edition} edition @returns {(Node | string)[]} */
function sentence(text, edition) {
  const [before, after] = text.split(SLOT);
  return [before, wayTo(edition), after];
}

/** @param {Edition} edition */
function wayTo(edition) {
  return make("a", { href: edition.href }, edition.name);
}
