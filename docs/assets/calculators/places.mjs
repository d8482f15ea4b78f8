// What follows from where a field stands and from what is filled in: names and ids, numbers of rows,
// buttons that may be pressed, fields that are asked or needed for some answers only.

import { all, one } from "./dom.mjs";
import { controls, items, own, readValue, titled } from "./fields.mjs";

/** Brings the whole form in step with its rows and answers. @param {HTMLFormElement} form */
export function refresh(form) {
  number(form, "");
  for (const field of all(form, "[data-only], [data-needed]")) {
    const holder = field.parentElement?.closest("[data-holder]") ?? form;
    /** @param {string} rule */
    const answer = (rule) => {
      const asked = own(holder).find((other) => other.dataset.key === rule.split(" ")[0]);
      return asked ? readValue(asked) : null;
    };
    /** @param {string} rule */
    const holds = (rule) =>
      rule
        .split(" ")
        .slice(1)
        .includes(String(answer(rule)));
    if (field.dataset.only) field.hidden = !holds(field.dataset.only);
    const [mark] = all(field, ".optional");
    if (!mark || !field.dataset.needed) continue;
    // Until the deciding question is answered nobody knows whether the field may stay empty.
    mark.hidden = !answer(field.dataset.needed) || holds(field.dataset.needed);
  }
}

/** Every control gets the name and id of its place, which change when a row above it goes.
 * @param {Element} holder @param {string} path */
function number(holder, path) {
  for (const field of own(holder)) {
    const { key = "" } = field.dataset;
    const here = path ? `${path}.${key}` : key;
    if (field.dataset.type === "list") numberRows(field, here);
    else if (field.dataset.type === "group") number(field, here);
    name(field, here);
  }
}

/** @param {HTMLElement} list @param {string} path */
function numberRows(list, path) {
  const rows = items(list);
  rows.forEach((row, index) => {
    const called = row.querySelector(":scope > summary .called");
    if (called) called.textContent = titled(row);
    for (const place of of(row, ".number")) place.textContent = String(index + 1);
    number(row, `${path}.${index}`);
  });
  one(list, ":scope > .add").hidden = rows.length >= Number(list.dataset.max);
  const removable = rows.length > Number(list.dataset.min);
  for (const row of rows) {
    for (const button of of(row, ".remove")) button.hidden = !removable;
  }
}

/** Parts of a row itself, not of the rows inside it.
 * @param {Element} row @param {string} selector */
function of(row, selector) {
  return all(row, selector).filter((part) => part.closest("[data-holder]") === row);
}

/** @param {HTMLElement} field @param {string} path */
function name(field, path) {
  const id = `f-${path.replaceAll(".", "-")}`;
  const help = field.querySelector(":scope > .help");
  const fault = field.querySelector(":scope > .fault");
  set(help, "id", `${id}-help`);
  set(fault, "id", `${id}-fault`);
  if (field.dataset.type === "list" || field.dataset.type === "group") return;
  const described = [help, fault].flatMap((part) => part?.id ?? []).join(" ");
  const inputs = controls(field);
  inputs.forEach((control, index) => {
    set(control, "name", path);
    set(control, "id", control.type === "radio" ? `${id}-${index}` : id);
    if (control.type !== "radio") set(control, "aria-describedby", described);
    set(control.closest("label") ?? field.querySelector(":scope > label"), "for", control.id);
  });
  if (inputs[0]?.type === "radio") set(field, "aria-describedby", described);
}

/** A control that is being typed into is left alone where nothing changes.
 * @param {Element | null | undefined} element @param {string} attribute @param {string} value */
function set(element, attribute, value) {
  if (element && element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
