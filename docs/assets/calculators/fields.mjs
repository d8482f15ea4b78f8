// One field of the form in the page: what stands in it, what can be written into it, its words.
//
// Marks in the HTML: `data-holder` an element that owns fields (the form, a row, a group);
// `data-key` and `data-type` a field, list or group; `data-only` "KEY value value" a field that is
// asked for these answers only; `data-needed` the same for a field that must be filled then.

import { all } from "./dom.mjs";

const LONGEST_TITLE = 80;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** The fields that a holder owns itself, not those of its rows and groups.
 * @param {Element} holder
 * @returns {HTMLElement[]} */
export function own(holder) {
  return all(holder, "[data-key]").filter(
    (element) => element.parentElement?.closest("[data-holder]") === holder,
  );
}

/** The rows of a list. @param {Element} list @returns {HTMLElement[]} */
export function items(list) {
  return all(list, ":scope > .items > [data-holder]");
}

/** What a reader types or picks in. @param {Element} field @returns {Control[]} */
export function controls(field) {
  return /** @type {Control[]} */ (all(field, "input:not(.find), select, textarea"));
}

/** The field that an element stands in. @param {Element} element @returns {HTMLElement | null} */
export function fieldOf(element) {
  return element.closest("[data-key]");
}

/** What stands in a field, as JSON takes it; empty text or null if nothing does.
 * @param {HTMLElement} field
 * @param {string} half stands for a date that is half typed or no day of the calendar
 * @param {() => void} onHalf told of such a date
 * @returns {string | true | null} */
export function readValue(field, half = "–", onHalf = () => {}) {
  const [first] = controls(field);
  switch (field.dataset.type) {
    case "bool":
      return first.checked ? true : null;
    case "choice":
      if (first.type !== "radio") return first.value;
      return controls(field).find((control) => control.checked)?.value ?? "";
    case "date":
      if (!first.validity.badInput) return first.value;
      onHalf();
      return half;
    default:
      return first.value;
  }
}

/** Writes a value into a field; false if the field cannot take it.
 * @param {HTMLElement} field
 * @param {unknown} value */
export function writeValue(field, value) {
  const [first] = controls(field);
  if (field.dataset.type === "bool") {
    first.checked = value === true;
    return typeof value === "boolean";
  }
  if (field.dataset.type === "choice" && first.type === "radio") {
    const chosen = controls(field).find((control) => control.value === value);
    if (chosen) chosen.checked = true;
    return chosen !== undefined;
  }
  const text = String(value);
  first.value = text;
  if (first.value === value) return true;
  if (field.dataset.type !== "date") return false;
  // A day that does not exist: a date field would drop it, a text field keeps it to be corrected.
  first.type = "text";
  first.value = text;
  return true;
}

/** Makes a text field that held a day that does not exist a date field again, once it does.
 * @param {Control} control */
export function restoreDate(control) {
  const field = fieldOf(control);
  if (field?.dataset.type !== "date" || control.type !== "text" || !ISO_DATE.test(control.value))
    return;
  const { value } = control;
  control.type = "date";
  control.value = value;
  if (control.value !== value) {
    control.type = "text";
    control.value = value;
  }
}

/** Takes everything typed, and every row beyond the least number, out of a part of the form.
 * @param {Element} part */
export function empty(part) {
  for (const list of all(part, '[data-type="list"]')) {
    for (const row of items(list).slice(Number(list.dataset.min))) row.remove();
  }
  for (const control of controls(part)) {
    if (control.type === "checkbox" || control.type === "radio") {
      control.checked = control.defaultChecked ?? false;
    } else {
      if (fieldOf(control)?.dataset.type === "date") control.type = "date";
      control.value = "";
    }
  }
  for (const field of all(part, "[data-key]")) delete field.dataset.left;
}

/** The element that takes the focus for a field. @param {HTMLElement} field @returns {HTMLElement | null} */
export function focusable(field) {
  const [first] = controls(field);
  if (field.dataset.type === "list" && !first) return all(field, ":scope > .add")[0] ?? null;
  return controls(field).find((control) => control.checked) ?? first;
}

/** The words of a field, for a list of what is to be filled in. @param {Element} field */
export function labelOf(field) {
  const label = field.querySelector(":scope > label, :scope > legend");
  const parts = [...(label?.childNodes ?? [])].filter(
    (part) => !(part instanceof Element && part.matches(".optional")),
  );
  return parts
    .map((part) => part.textContent)
    .join("")
    .trim();
}

/** What a folded row is called: the beginning of the first thing written in it.
 * @param {Element} row */
export function titled(row) {
  const name = controls(row)[0].value.slice(0, LONGEST_TITLE).trim();
  return name ? `: ${name}` : "";
}
