// A long table in pages of a hundred rows, all or those with faults only.

import { fill, make } from "./dom.mjs";

const ROWS = 100;
const LONG = 30;

/** @typedef {{columns: string[], rows: string[][]}} Told */

export class Pages {
  /** @param {HTMLElement} element @param {Words} words */
  constructor(element, words) {
    this.element = element;
    this.words = words;
    /** @type {Told} */
    this.told = { columns: [], rows: [] };
    /** @type {boolean[]} */
    this.good = [];
    this.first = 0;
    this.only = make("input", { type: "checkbox", id: "wrong-only" });
    this.only.addEventListener("change", () => {
      this.first = 0;
      this.#draw();
    });
    this.body = make("div", {
      class: "scroll",
      tabindex: "0",
      role: "region",
      "aria-label": words.batch_table,
    });
    this.turn = make("p", { class: "turn" });
  }

  clear() {
    this.element.replaceChildren();
  }

  /** told: {columns, rows}; good: whether each row was answered; save: the button that saves them.
   * @param {Told} told @param {boolean[]} good whether each row was answered
   * @param {HTMLElement} save the button that saves them */
  show(told, good, save) {
    this.told = told;
    this.good = good;
    this.first = 0;
    this.only.checked = false;
    const choice = make(
      "label",
      { for: "wrong-only", class: "tick" },
      this.only,
      ` ${this.words.batch_wrong_only}`,
    );
    this.element.replaceChildren(
      make("p", { class: "tools" }, save),
      good.includes(false) ? choice : "",
      this.body,
      this.turn,
    );
    this.#draw();
  }

  #draw() {
    const { columns } = this.told;
    const rows = this.told.rows.filter((_, index) => !this.only.checked || !this.good[index]);
    const shown = rows.slice(this.first, this.first + ROWS);
    const filled = columns.map((_, index) => shown.some((row) => row[index] !== ""));
    /** @param {string[]} row @param {"th" | "td"} tag @param {Attributes} attributes */
    const cells = (row, tag, attributes = {}) =>
      row
        .filter((_, index) => filled[index])
        .map((cell) =>
          make(tag, { ...attributes, class: cell.length > LONG ? "long" : null }, cell),
        );
    this.body.replaceChildren(
      make(
        "table",
        { class: "law-table results" },
        make("thead", {}, make("tr", {}, ...cells(columns, "th", { scope: "col" }))),
        make("tbody", {}, ...shown.map((row) => make("tr", {}, ...cells(row, "td")))),
      ),
    );
    const to = Math.min(this.first + ROWS, rows.length);
    /** @param {string} text @param {number} first @param {boolean} possible */
    const turn = (text, first, possible) => {
      const button = make("button", { type: "button", disabled: !possible }, text);
      button.addEventListener("click", () => {
        this.first = first;
        this.#draw();
        this.body.scrollIntoView();
      });
      return button;
    };
    this.turn.replaceChildren(
      turn(this.words.batch_previous, this.first - ROWS, this.first > 0),
      ` ${fill(this.words.batch_page, { from: this.first + 1, to, total: rows.length })} `,
      turn(this.words.batch_next, this.first + ROWS, to < rows.length),
    );
    this.turn.hidden = rows.length <= ROWS;
  }
}
