// The form: values out of it and into it, rows added and removed, fields that come and go.

import { later } from "./dom.mjs";
import { controls, empty, items, own, readValue, restoreDate, writeValue } from "./fields.mjs";
import { refresh } from "./places.mjs";

export class Form {
  /** @param {HTMLFormElement} element
   * @param {{refresh: () => void, reset: () => void} | null} extra what else is brought in step with the answers */
  constructor(element, extra = null) {
    this.element = element;
    this.extra = extra;
    this.onChange = () => {};
    this.onRows = () => {};
    element.addEventListener("input", () => this.#changed());
    element.addEventListener("change", (event) => {
      restoreDate(event.target);
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

  /** What was typed. `dates` are paths of dates that the browser does not give out, because they are
   * half typed or no day of the calendar; `half` stands in for them, by default a text that is no
   * date, so that they are not taken for empty.
   * @param {string} half
   * @returns {{data: Record<string, any>, dates: string[]}} */
  read(half = "–") {
    const dates = [];
    return { data: this.#readHolder(this.element, "", dates, half), dates };
  }

  #readHolder(holder, path, dates, half) {
    const found = {};
    for (const field of own(holder)) {
      if (field.hidden) continue;
      const { key, type } = field.dataset;
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
   * @param {Record<string, any>} data
   * @returns {string[]} */
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
        for (const [index, row] of items(field).entries()) {
          this.#writeHolder(row, value[index] ?? {}, `${here}.${index}`, lost);
        }
      } else if (type === "group") {
        this.#writeHolder(field, value, here, lost);
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

  /** Adds a row to the list at a path, and returns it. @param {string} path */
  addRow(path) {
    const row = this.#add(this.fieldAt(path));
    this.#refresh();
    this.#changed();
    return row;
  }

  #pressed(event) {
    const add = event.target.closest(".add");
    const remove = event.target.closest(".remove");
    const choose = event.target.closest("[data-choose]");
    if (choose) {
      chooseInList(choose);
    } else if (add) {
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
      this.onRows();
      this.#changed();
    }
  }

  // A new row is a copy of the list's template, or of its first row, emptied.
  #add(list) {
    const template = list.querySelector(":scope > template");
    const row = template
      ? template.content.firstElementChild.cloneNode(true)
      : items(list)[0].cloneNode(true);
    for (const control of controls(row)) control.removeAttribute("name"); // leaves the first row's radios alone
    if (!template) empty(row);
    for (const other of items(list)) {
      if (other.matches("details")) other.open = false;
    }
    list.querySelector(":scope > .items").append(row);
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

// A button below a list that names one of its choices.
function chooseInList(button) {
  const list = button.closest(".field").querySelector("select");
  list.value = button.dataset.choose;
  button.closest("details").open = false;
  list.dispatchEvent(new Event("change", { bubbles: true }));
  list.focus();
}
