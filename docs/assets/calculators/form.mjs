// The form: values out of it and into it, rows added and removed, fields that come and go.
//
// Marks in the HTML: `data-holder` an element that owns fields (the form, a row, a group);
// `data-key` and `data-type` a field, list or group; `data-only` "KEY value value" a field that is
// asked for these answers only; `data-needed` the same for a field that must be filled then.

import { later } from "./dom.mjs";

const LONGEST_TITLE = 80;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

export function own(holder) {
  return [...holder.querySelectorAll("[data-key]")].filter(
    (element) => element.parentElement.closest("[data-holder]") === holder,
  );
}

export function items(list) {
  return [...list.querySelectorAll(":scope > .items > [data-holder]")];
}

export function controls(field) {
  return [...field.querySelectorAll("input, select, textarea")];
}

// A control that is being typed into is left alone where nothing changes.
function set(element, name, value) {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}

// Takes everything typed, and every row beyond the least number, out of a part of the form.
function empty(part) {
  for (const list of part.querySelectorAll('[data-type="list"]')) {
    for (const row of items(list).slice(Number(list.dataset.min))) row.remove();
  }
  for (const control of controls(part)) {
    if (control.type === "checkbox" || control.type === "radio") {
      control.checked = control.defaultChecked;
    } else {
      if (control.closest("[data-key]")?.dataset.type === "date") control.type = "date";
      control.value = "";
    }
  }
  for (const field of part.querySelectorAll("[data-key]")) delete field.dataset.left;
}

export class Form {
  constructor(element) {
    this.element = element;
    this.onChange = () => {};
    element.addEventListener("input", () => this.#changed());
    element.addEventListener("change", (event) => {
      this.#restoreDate(event.target);
      this.#changed();
    });
    element.addEventListener("click", (event) => this.#pressed(event));
    element.addEventListener("focusout", ({ target }) => {
      const field = target.closest("[data-key]");
      if (field) field.dataset.left = "";
      this.#changed();
    });
    this.#refresh();
  }

  // What was typed. `dates` are paths of dates that the browser does not give out, because they are
  // half typed or no day of the calendar; `half` stands in for them, by default a text that is no
  // date, so that they are not taken for empty.
  read(half = "–") {
    this.half = half;
    const dates = [];
    return { data: this.#readHolder(this.element, "", dates), dates };
  }

  #readHolder(holder, path, dates) {
    const found = {};
    for (const field of own(holder)) {
      if (field.hidden) continue;
      const { key, type } = field.dataset;
      const here = path ? `${path}.${key}` : key;
      if (type === "list") {
        const rows = items(field);
        if (rows.length) found[key] = rows.map((row, index) => this.#readHolder(row, `${here}.${index}`, dates));
      } else if (type === "group") {
        const group = this.#readHolder(field, here, dates);
        if (Object.keys(group).length) found[key] = group;
      } else {
        const value = this.#value(field, here, dates);
        if (value !== "" && value !== null) found[key] = value;
      }
    }
    return found;
  }

  #value(field, path, dates) {
    const [first] = controls(field);
    switch (field.dataset.type) {
      case "bool":
        return first.checked ? true : null;
      case "choice":
        if (first.type !== "radio") return first.value;
        return controls(field).find((control) => control.checked)?.value ?? "";
      case "date":
        if (!first.validity.badInput) return first.value;
        dates.push(path);
        return this.half;
      default:
        return first.value;
    }
  }

  // Puts data into the emptied form; what no field can take is left out, and its paths returned.
  write(data) {
    this.clear();
    const lost = [];
    this.#writeHolder(this.element, data, "", lost);
    this.#refresh();
    return lost;
  }

  #writeHolder(holder, data, path, lost) {
    for (const field of own(holder)) {
      const { key, type } = field.dataset;
      const value = data[key];
      const here = path ? `${path}.${key}` : key;
      if (value === undefined) continue;
      if (type === "list") {
        while (items(field).length < value.length) this.#add(field);
        items(field).forEach((row, index) => this.#writeHolder(row, value[index] ?? {}, `${here}.${index}`, lost));
      } else if (type === "group") {
        this.#writeHolder(field, value, here, lost);
      } else if (!this.#write(field, value)) {
        lost.push(here);
      }
    }
  }

  #write(field, value) {
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
    first.value = value;
    if (first.value === value) return true;
    if (field.dataset.type !== "date") return false;
    // A day that does not exist: a date field would drop it, a text field keeps it to be corrected.
    first.type = "text";
    first.value = value;
    return true;
  }

  clear() {
    empty(this.element);
    this.#refresh();
  }

  // The field at a path such as `studies.0.periods.1.end`; the nearest list or group if there is none.
  fieldAt(path) {
    let holder = this.element;
    let found = null;
    for (const step of path.split(".")) {
      if (/^\d+$/.test(step)) {
        holder = items(found)[Number(step)] ?? holder;
      } else {
        const next = own(holder).find((field) => field.dataset.key === step);
        if (!next) break;
        found = next;
        if (found.dataset.type === "group") holder = found;
      }
    }
    return found;
  }

  // The element that takes the focus for a field.
  focusable(field) {
    const [first] = controls(field);
    if (field.dataset.type === "list" && !first) return field.querySelector(":scope > .add");
    return controls(field).find((control) => control.checked) ?? first;
  }

  #pressed(event) {
    const add = event.target.closest(".add");
    const remove = event.target.closest(".remove");
    if (add) {
      const row = this.#add(add.closest('[data-type="list"]'));
      this.#refresh();
      row.querySelector("input, select, textarea")?.focus();
      this.#changed();
    } else if (remove) {
      const row = remove.closest("[data-holder]");
      const list = row.closest('[data-type="list"]');
      row.remove();
      this.#refresh();
      list.querySelector(":scope > .add").focus();
      this.#changed();
    }
  }

  // A new row is a copy of the list's template, or of its first row, emptied.
  #add(list) {
    const template = list.querySelector(":scope > template");
    const row = template ? template.content.firstElementChild.cloneNode(true) : items(list)[0].cloneNode(true);
    for (const control of controls(row)) control.removeAttribute("name"); // leaves the first row's radios alone
    if (!template) empty(row);
    for (const other of items(list)) {
      if (other.matches("details")) other.open = false;
    }
    list.querySelector(":scope > .items").append(row);
    return row;
  }

  #restoreDate(control) {
    const field = control.closest?.("[data-key]");
    if (field?.dataset.type !== "date" || control.type !== "text" || !ISO_DATE.test(control.value)) return;
    const { value } = control;
    control.type = "date";
    control.value = value;
    if (control.value !== value) {
      control.type = "text";
      control.value = value;
    }
  }

  #changed = later(0, () => {
    this.#refresh();
    this.onChange();
  });

  #refresh() {
    this.#number(this.element, "");
    for (const field of this.element.querySelectorAll("[data-only], [data-needed]")) {
      const holder = field.parentElement.closest("[data-holder]");
      const holds = (rule) => {
        const [key, ...values] = rule.split(" ");
        const asked = own(holder).find((other) => other.dataset.key === key);
        return asked && values.includes(this.#value(asked, "", []));
      };
      if (field.dataset.only) field.hidden = !holds(field.dataset.only);
      const mark = field.querySelector(".optional");
      if (mark && field.dataset.needed) mark.hidden = holds(field.dataset.needed);
    }
  }

  // Every control gets the name and id of its place, which change when a row above it goes.
  #number(holder, path) {
    for (const field of own(holder)) {
      const here = path ? `${path}.${field.dataset.key}` : field.dataset.key;
      const { type } = field.dataset;
      if (type === "list") {
        const rows = items(field);
        rows.forEach((row, index) => {
          const called = row.querySelector(":scope > summary .called");
          if (called) called.textContent = titled(row);
          for (const number of row.querySelectorAll(".number")) {
            if (number.closest("[data-holder]") === row) number.textContent = index + 1;
          }
          this.#number(row, `${here}.${index}`);
        });
        field.querySelector(":scope > .add").hidden = rows.length >= Number(field.dataset.max);
        const removable = rows.length > Number(field.dataset.min);
        for (const row of rows) {
          for (const button of row.querySelectorAll(".remove")) {
            if (button.closest("[data-holder]") === row) button.hidden = !removable;
          }
        }
      } else if (type === "group") {
        this.#number(field, here);
      }
      this.#name(field, here);
    }
  }

  #name(field, path) {
    const id = `f-${path.replaceAll(".", "-")}`;
    const help = field.querySelector(":scope > .help");
    const fault = field.querySelector(":scope > .fault");
    set(help, "id", `${id}-help`);
    set(fault, "id", `${id}-fault`);
    if (field.dataset.type === "list" || field.dataset.type === "group") return;
    const described = [help, fault].filter(Boolean).map((part) => part.id).join(" ");
    const inputs = controls(field);
    inputs.forEach((control, index) => {
      set(control, "name", path);
      set(control, "id", control.type === "radio" ? `${id}-${index}` : id);
      if (control.type !== "radio") set(control, "aria-describedby", described);
      set(control.closest("label") ?? field.querySelector(":scope > label"), "for", control.id);
    });
    if (inputs[0]?.type === "radio") set(field, "aria-describedby", described);
  }
}

// What a folded row is called: the beginning of the first thing written in it.
function titled(row) {
  const name = controls(row)[0].value.slice(0, LONGEST_TITLE).trim();
  return name ? `: ${name}` : "";
}

// The words of a field, for a list of what is to be filled in.
export function labelOf(field) {
  const label = field.querySelector(":scope > label, :scope > legend");
  const copy = label.cloneNode(true);
  for (const part of copy.querySelectorAll(".optional")) part.remove();
  return copy.textContent.trim();
}

