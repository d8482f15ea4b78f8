// The form of applicants: a long list of specialties that can be searched, and marks of those subjects
// only that the chosen ones ask for. What each asks for comes with the page, from the calculator.

import { fill, make } from "./dom.mjs";
import { items, readValue } from "./fields.mjs";

const NINE = 0;
const ELEVEN = 1;
const DIPLOMA = 2;
const FIRST_EXAMS = 3;

export class Specialties {
  /** @param {HTMLFormElement} form
   * @param {{asks: Record<string, any[]>, names: Record<string, string>, words: Record<string, string>}} data
   *   `asks` by specialty: short names of subjects for 9 classes, for 11, for a diploma, then how many
   *   exams for 9 classes and for more; `names` in the other language */
  constructor(form, { asks, names, schema, words }) {
    this.form = form;
    this.asks = asks;
    this.names = names;
    this.words = words;
    this.subjects = new Map(
      schema.fields.find(({ key }) => key === "marks").fields.map(({ key, short }) => [key, short]),
    );
    this.options = null;
    this.searchable = new WeakSet();
  }

  /** Takes the searches out, so that every specialty can be chosen. */
  reset() {
    for (const box of this.form.querySelectorAll(".find")) {
      box.value = "";
      this.#whole(box.closest("[data-key]"));
    }
  }

  /** Brings the fields in step with the answers. */
  refresh() {
    const field = (holder, key) => holder.querySelector(`[data-key="${key}"]`);
    const base = readValue(field(this.form, "base"));
    const asked = new Set();
    for (const row of items(field(this.form, "choices"))) {
      const code = field(row, "code");
      this.#searchable(code);
      const fits = field(row, "fits");
      fits.hidden = !["tvet", "other"].includes(base);
      const found = this.asks[readValue(code)];
      const column = columnOf(base, fits.hidden ? "" : readValue(fits));
      for (const subject of (column !== null && found?.[column]) || "") asked.add(subject);
      const exams =
        column === null || !found ? 0 : found[base === "nine" ? FIRST_EXAMS : FIRST_EXAMS + 1];
      field(row, "exam").hidden = exams < 1;
      field(row, "exam_second").hidden = exams < 2;
    }
    for (const [key, short] of this.subjects) {
      field(field(this.form, "marks"), key).hidden = !asked.has(short);
    }
  }

  // Puts a box above the list that leaves what holds all the words typed, in either language.
  #searchable(field) {
    const list = field.querySelector("select");
    this.options ??= [...list.options].map((option) => option.cloneNode(true));
    if (this.searchable.has(list)) return;
    this.searchable.add(list);
    let box = field.querySelector(".find");
    let said = field.querySelector(".found");
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
    box.addEventListener("input", () => this.#narrow(box, list, said));
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      event.stopPropagation();
      list.focus();
    });
  }

  #whole(field) {
    const list = field.querySelector("select");
    const chosen = list.value;
    list.replaceChildren(...this.options.map((option) => option.cloneNode(true)));
    list.value = chosen;
    field.querySelector(".found").textContent = "";
  }

  #narrow(box, list, said) {
    const typed = folded(box.value).split(" ").filter(Boolean);
    const chosen = list.value;
    const fits = ({ value, text }) => {
      const whole = folded(`${text} ${this.names[value] ?? ""}`);
      return typed.every((word) => whole.includes(word));
    };
    const found = this.options.filter((option) => option.value && fits(option));
    const kept = this.options.filter(
      (option) => !option.value || option.value === chosen || found.includes(option),
    );
    list.replaceChildren(...kept.map((option) => option.cloneNode(true)));
    list.value = typed.length && found.length === 1 ? found[0].value : chosen;
    said.textContent = typed.length
      ? fill(this.words.found_specialties, { count: found.length })
      : "";
    if (list.value !== chosen) list.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

// Which list of subjects an applicant's education leads to; none where nothing is counted.
function columnOf(base, fits) {
  if (base === "nine") return NINE;
  if (base === "eleven") return ELEVEN;
  if (base === "tvet" && fits === "") return ELEVEN;
  return base && fits !== "yes" ? DIPLOMA : null;
}

// Letters are compared as they sound to a reader with another keyboard.
function folded(text) {
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
