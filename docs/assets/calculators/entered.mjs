// What was entered, in words. It is for paper: the form is not printed, and an answer without its
// question is of little use to whoever is handed it.

import { make, one } from "./dom.mjs";
import { controls, items, labelOf, own } from "./fields.mjs";
import { shortDate } from "./picture.mjs";

/** @param {HTMLFormElement} form @param {Words} words */
export function enteredNode(form, words) {
  const lines = [...linesOf(form, "")];
  return make(
    "section",
    { class: "entered" },
    make("h3", {}, words.entered),
    ...lines.map((line) => make("p", {}, line)),
  );
}

/** A line for each row, and one for the fields outside of rows. The criteria of a questionnaire stand
 * in the answer itself.
 * @param {HTMLElement} holder @param {string} name @returns {Generator<string>} */
function* linesOf(holder, name) {
  const fields = own(holder).filter(({ hidden }) => !hidden);
  const told = fields
    .filter(({ dataset }) => dataset.type !== "list" && dataset.type !== "group")
    .map((field) => ({ label: labelOf(field), value: shown(field) }))
    .filter(({ value }) => value !== "")
    .map(({ label, value }) => (value === true ? label : `${label}: ${value}`));
  if (told.length) yield `${name}${told.join("; ")}.`;
  for (const list of fields.filter(({ dataset }) => dataset.type === "list")) {
    for (const row of items(list)) yield* linesOf(row, `${name}${titleOf(row)}. `);
  }
}

/** @param {HTMLElement} row */
function titleOf(row) {
  return one(row, "legend, summary").textContent.trim();
}

/** A field's value as a reader writes it; true for a ticked box, whose label says it all.
 * @param {HTMLElement} field @returns {string | true} */
function shown(field) {
  const [first] = controls(field);
  switch (field.dataset.type) {
    case "bool":
      return first.checked || "";
    case "date":
      return first.value && shortDate(first.value);
    case "choice": {
      if (first.type !== "radio") return first.value && (first.selectedOptions?.[0].text ?? "");
      const chosen = controls(field).find(({ checked }) => checked);
      return chosen?.value ? (chosen.closest("label")?.textContent.trim() ?? "") : "";
    }
    default:
      return first.value.trim();
  }
}
