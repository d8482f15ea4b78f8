// What follows from where a field stands and from what is filled in: names and ids, numbers of rows,
// buttons that may be pressed, fields that are asked or needed for some answers only.

import { controls, items, own, readValue, titled } from "./fields.mjs";

/** Brings the whole form in step with its rows and answers. @param {HTMLFormElement} form */
export function refresh(form) {
  number(form, "");
  for (const field of form.querySelectorAll("[data-only], [data-needed]")) {
    const holder = field.parentElement.closest("[data-holder]");
    const answer = (rule) => {
      const asked = own(holder).find((other) => other.dataset.key === rule.split(" ")[0]);
      return asked ? readValue(asked) : null;
    };
    const holds = (rule) => rule.split(" ").slice(1).includes(answer(rule));
    if (field.dataset.only) field.hidden = !holds(field.dataset.only);
    const mark = field.querySelector(".optional");
    if (!mark || !field.dataset.needed) continue;
    // Until the deciding question is answered nobody knows whether the field may stay empty.
    mark.hidden = !answer(field.dataset.needed) || holds(field.dataset.needed);
  }
}

// Every control gets the name and id of its place, which change when a row above it goes.
function number(holder, path) {
  for (const field of own(holder)) {
    const here = path ? `${path}.${field.dataset.key}` : field.dataset.key;
    if (field.dataset.type === "list") numberRows(field, here);
    else if (field.dataset.type === "group") number(field, here);
    name(field, here);
  }
}

function numberRows(list, path) {
  const rows = items(list);
  rows.forEach((row, index) => {
    const called = row.querySelector(":scope > summary .called");
    if (called) called.textContent = titled(row);
    for (const place of of(row, ".number")) place.textContent = index + 1;
    number(row, `${path}.${index}`);
  });
  list.querySelector(":scope > .add").hidden = rows.length >= Number(list.dataset.max);
  const removable = rows.length > Number(list.dataset.min);
  for (const row of rows) {
    for (const button of of(row, ".remove")) button.hidden = !removable;
  }
}

// Parts of a row itself, not of the rows inside it.
function of(row, selector) {
  return [...row.querySelectorAll(selector)].filter(
    (part) => part.closest("[data-holder]") === row,
  );
}

function name(field, path) {
  const id = `f-${path.replaceAll(".", "-")}`;
  const help = field.querySelector(":scope > .help");
  const fault = field.querySelector(":scope > .fault");
  set(help, "id", `${id}-help`);
  set(fault, "id", `${id}-fault`);
  if (field.dataset.type === "list" || field.dataset.type === "group") return;
  const described = [help, fault]
    .filter(Boolean)
    .map((part) => part.id)
    .join(" ");
  const inputs = controls(field);
  inputs.forEach((control, index) => {
    set(control, "name", path);
    set(control, "id", control.type === "radio" ? `${id}-${index}` : id);
    if (control.type !== "radio") set(control, "aria-describedby", described);
    set(control.closest("label") ?? field.querySelector(":scope > label"), "for", control.id);
  });
  if (inputs[0]?.type === "radio") set(field, "aria-describedby", described);
}

// A control that is being typed into is left alone where nothing changes.
function set(element, attribute, value) {
  if (element && element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
