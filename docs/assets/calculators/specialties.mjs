// The form of applicants: a long list of specialties that can be searched, and marks of those subjects
// only that the chosen ones ask for. What each asks for comes with the page, from the calculator.

import { all, fill, make, one } from "./dom.mjs";
import { fieldOf, items, readValue } from "./fields.mjs";

const NINE = 0;
const ELEVEN = 1;
const DIPLOMA = 2;
const NINE_EXAMS = 3;
const OTHER_EXAMS = 4;

export class Specialties {
  /** @param {HTMLFormElement} form
   * @param {CalculatorData} data
   *   `asks` by specialty: short names of subjects for 9 classes, for 11, for a diploma, then how many
   *   exams for 9 classes and for more; `names` in the other language */
  constructor(form, { asks = {}, names = {}, schema, words }) {
    this.form = form;
    this.asks = asks;
    this.names = names;
    this.words = words;
    const marks = schema.fields.find(({ key }) => key === "marks");
    this.subjects = new Map(
      marks && "fields" in marks ? marks.fields.map(({ key, short }) => [key, short]) : [],
    );
    /** @type {HTMLOptionElement[] | null} */
    this.options = null;
    /** @type {WeakSet<HTMLSelectElement>} */
    this.searchable = new WeakSet();
  }

  /** Takes the searches out, so that every specialty can be chosen. */
  reset() {
    for (const box of all(this.form, ".find")) {
      if (box instanceof HTMLInputElement) box.value = "";
      const field = fieldOf(box);
      if (field) this.#whole(field);
    }
  }

  /** Brings the fields in step with the answers. */
  refresh() {
    /** @param {HTMLElement} holder @param {string} key */
    const field = (holder, key) => one(holder, `[data-key="${key}"]`);
    const base = String(readValue(field(this.form, "base")));
    /** @type {Set<string>} */
    const asked = new Set();
    for (const row of items(field(this.form, "choices"))) {
      const code = field(row, "code");
      this.#searchable(code);
      const fits = field(row, "fits");
      fits.hidden = !["tvet", "other"].includes(base);
      const found = this.asks[String(readValue(code))];
      const column = columnOf(base, fits.hidden ? "" : String(readValue(fits)));
      for (const subject of (column !== null && found?.[column]) || "") asked.add(subject);
      const exams =
        column === null || !found ? 0 : base === "nine" ? found[NINE_EXAMS] : found[OTHER_EXAMS];
      field(row, "exam").hidden = exams < 1;
      field(row, "exam_second").hidden = exams < 2;
    }
    for (const [key, short] of this.subjects) {
      field(field(this.form, "marks"), key).hidden = !asked.has(short);
    }
  }

  /** Puts a box above the list that leaves what holds all the words typed, in either language.
   * @param {HTMLElement} field */
  #searchable(field) {
    const list = one(field, "select", HTMLSelectElement);
    this.options ??= [...list.options].map(copyOf);
    if (this.searchable.has(list)) return;
    this.searchable.add(list);
    const own = field.querySelector(".find");
    let box = own instanceof HTMLInputElement ? own : null;
    let [said] = all(field, ".found");
    if (!box) {
      box = make("input", {
        class: "find",
        type: "search",
        "aria-label": this.words.find_specialty,
        placeholder: this.words.find_specialty,
        autocomplete: "off",
      });
      said = make("p", { class: "found help", role: "status" });
      list.before(box, said);
    }
    box.value = "";
    this.#whole(field);
    const typed = box;
    box.addEventListener("input", () => this.#narrow(typed, list, said));
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      event.stopPropagation();
      list.focus();
    });
  }

  /** @param {HTMLElement} field */
  #whole(field) {
    const list = one(field, "select", HTMLSelectElement);
    const chosen = list.value;
    list.replaceChildren(...(this.options ?? [...list.options]).map(copyOf));
    list.value = chosen;
    one(field, ".found").textContent = "";
  }

  /** @param {HTMLInputElement} box @param {HTMLSelectElement} list @param {HTMLElement} said */
  #narrow(box, list, said) {
    const typed = folded(box.value).split(" ").filter(Boolean);
    const chosen = list.value;
    /** @param {HTMLOptionElement} option */
    const fits = ({ value, text }) => {
      const whole = folded(`${text} ${this.names[value] ?? ""}`);
      return typed.every((word) => whole.includes(word));
    };
    const options = this.options ?? [];
    const found = options.filter((option) => option.value && fits(option));
    const kept = options.filter(
      (option) => !option.value || option.value === chosen || found.includes(option),
    );
    list.replaceChildren(...kept.map(copyOf));
    list.value = typed.length && found.length === 1 ? found[0].value : chosen;
    said.textContent = typed.length
      ? fill(this.words.found_specialties, { count: found.length })
      : "";
    if (list.value !== chosen) list.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** Which list of subjects an applicant's education leads to; none where nothing is counted.
 * @param {string} base @param {string} fits @returns {0 | 1 | 2 | null} */
function columnOf(base, fits) {
  if (base === "nine") return NINE;
  if (base === "eleven") return ELEVEN;
  if (base === "tvet" && fits === "") return ELEVEN;
  return base && fits !== "yes" ? DIPLOMA : null;
}

/** @param {HTMLOptionElement} option */
function copyOf(option) {
  return /** @type {HTMLOptionElement} */ (option.cloneNode(true));
}

/** Letters are compared as they sound to a reader with another keyboard. @param {string} text */
function folded(text) {
  /** @type {Record<string, string>} */
  const letters = {
    ё: "е",
    ә: "а",
    ғ: "г",
    қ: "к",
    ң: "н",
    ө: "о",
    ұ: "у",
    ү: "у",
    һ: "х",
    і: "и",
  };
  return text
    .toLowerCase()
    .replace(/[ёәғқңөұүһі]/g, (letter) => letters[letter])
    .trim();
}
