// The form: values out of it and into it, rows added and removed, fields that come and go.

import { later, one, pressed } from "./dom.mjs";
import {
  controls,
  empty,
  fieldOf,
  items,
  own,
  readValue,
  restoreDate,
  writeValue,
} from "./fields.mjs";
import { refresh } from "./places.mjs";

/** @typedef {{refresh: () => void, reset: () => void}} Extra */

export class Form {
  /** @param {HTMLFormElement} element
   * @param {Extra | null} extra what else is brought in step with the answers */
  constructor(element, extra = null) {
    this.element = element;
    this.extra = extra;
    this.onChange = () => {};
    this.onRows = () => {};
    element.addEventListener("input", () => this.#changed());
    element.addEventListener("change", (event) => {
      if (event.target instanceof HTMLInputElement) restoreDate(event.target);
      this.#changed();
    });
    element.addEventListener("click", (event) => this.#pressed(event));
    element.addEventListener("focusout", ({ target }) => {
      const field = target instanceof Element ? fieldOf(target) : null;
      if (field) field.dataset.left = "";
      this.#changed();
    });
    this.#refresh();
  }

  /** What was typed. `dates` are paths of dates that the browser does not give out, because they are
   * half typed or no day of the calendar; `half` stands in for them, by default a text that is no
   * date, so that they are not taken for empty.
   * @param {string} half @returns {FormRead} */
  read(half = "–") {
    /** @type {string[]} */
    const dates = [];
    return { data: this.#readHolder(this.element, "", dates, half), dates };
  }

  /** @param {Element} holder @param {string} path @param {string[]} dates @param {string} half
   * @returns {FormRecord} */
  #readHolder(holder, path, dates, half) {
    /** @type {FormRecord} */
    const found = {};
    for (const field of own(holder)) {
      if (field.hidden) continue;
      const { key = "", type } = field.dataset;
      const here = path ? `${path}.${key}` : key;
      if (type === "list") {
        const rows = items(field);
        if (rows.length) {
          found[key] = rows.map((row, index) =>
            this.#readHolder(row, `${here}.${index}`, dates, half),
          );
        }
      } else if (type === "group") {
        const group = this.#readHolder(field, here, dates, half);
        if (Object.keys(group).length) found[key] = group;
      } else {
        const value = readValue(field, half, () => dates.push(here));
        if (value !== "" && value !== null) found[key] = value;
      }
    }
    return found;
  }

  /** Puts data into the emptied form; what no field can take is left out, and its paths returned.
   * @param {FormRecord} data @returns {string[]} */
  write(data) {
    this.clear();
    /** @type {string[]} */
    const lost = [];
    this.#writeHolder(this.element, data, "", lost);
    this.#refresh();
    return lost;
  }

  /** @param {Element} holder @param {FormRecord} data @param {string} path @param {string[]} lost */
  #writeHolder(holder, data, path, lost) {
    for (const field of own(holder)) {
      const { key = "", type } = field.dataset;
      const value = data[key];
      const here = path ? `${path}.${key}` : key;
      if (value === undefined) continue;
      if (type === "list") {
        const rows = Array.isArray(value) ? value : [];
        while (items(field).length < rows.length) this.#add(field);
        for (const [index, row] of items(field).entries()) {
          this.#writeHolder(row, rows[index] ?? {}, `${here}.${index}`, lost);
        }
      } else if (type === "group") {
        if (typeof value === "object" && value !== null && !Array.isArray(value)) {
          this.#writeHolder(field, value, here, lost);
        }
      } else if (!writeValue(field, value)) {
        lost.push(here);
      }
    }
  }

  clear() {
    this.extra?.reset();
    empty(this.element);
    this.#refresh();
  }

  /** The field at a path such as `studies.0.periods.1.end`; the nearest list or group if there is
   * none. @param {string} path @returns {HTMLElement | null} */
  fieldAt(path) {
    /** @type {HTMLElement} */
    let holder = this.element;
    /** @type {HTMLElement | null} */
    let found = null;
    for (const step of path.split(".")) {
      if (/^\d+$/.test(step)) {
        if (found) holder = items(found)[Number(step)] ?? holder;
      } else {
        const next = own(holder).find((field) => field.dataset.key === step);
        if (!next) break;
        found = next;
        if (found.dataset.type === "group") holder = found;
      }
    }
    return found;
  }

  /** Adds a row to the list at a path. @param {string} path */
  addRow(path) {
    const list = this.fieldAt(path);
    if (!list) return;
    this.#add(list);
    this.#refresh();
    this.#changed();
  }

  /** @param {MouseEvent} event */
  #pressed(event) {
    const add = pressed(event, ".add");
    const remove = pressed(event, ".remove");
    const choose = pressed(event, "[data-choose]");
    if (choose) {
      chooseInList(choose);
    } else if (add) {
      const list = fieldOf(add);
      if (!list) return;
      const row = this.#add(list);
      this.#refresh();
      controls(row)[0]?.focus();
      this.#changed();
    } else if (remove) {
      const row = remove.closest("[data-holder]");
      const list = row && fieldOf(row);
      if (!list) return;
      row.remove();
      this.#refresh();
      one(list, ":scope > .add").focus();
      this.onRows();
      this.#changed();
    }
  }

  /** A new row is a copy of the list's template, or of its first row, emptied.
   * @param {HTMLElement} list @returns {HTMLElement} */
  #add(list) {
    const template = list.querySelector(":scope > template");
    const pattern =
      template instanceof HTMLTemplateElement ? template.content.firstElementChild : items(list)[0];
    const row = /** @type {HTMLElement} */ (pattern?.cloneNode(true));
    for (const control of controls(row)) control.removeAttribute("name"); // leaves the first row's radios alone
    if (!template) empty(row);
    for (const other of items(list)) {
      if (other instanceof HTMLDetailsElement) other.open = false;
    }
    one(list, ":scope > .items").append(row);
    return row;
  }

  #refresh() {
    refresh(this.element);
    this.extra?.refresh();
  }

  #changed = later(0, () => {
    this.#refresh();
    this.onChange();
  });
}

/** A button below a list that names one of its choices. @param {HTMLElement} button */
function chooseInList(button) {
  const list = one(button.closest(".field") ?? document, "select", HTMLSelectElement);
  list.value = button.dataset.choose ?? "";
  const help = button.closest("details");
  if (help) help.open = false;
  list.dispatchEvent(new Event("change", { bubbles: true }));
  list.focus();
}
