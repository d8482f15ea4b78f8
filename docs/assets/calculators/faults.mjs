// Shows what is wrong or missing: beside each field, and as a list that leads to the fields.

import { all, make, pressed } from "./dom.mjs";
import { focusable, labelOf } from "./fields.mjs";

const MISSING = new Set(["required", "list_too_short"]);

/** @param {HTMLElement} field @returns {HTMLElement | undefined} */
function faultLine(field) {
  return all(field, ":scope > .fault")[0];
}

/** @param {HTMLElement} field @param {string} text */
function mark(field, text) {
  const line = faultLine(field);
  if (line) {
    line.textContent = text;
    line.hidden = text === "";
  }
  for (const control of field.matches('[data-type="list"], [data-type="group"]')
    ? []
    : field.querySelectorAll("input, select")) {
    if (text) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
  field.classList.toggle("wrong", text !== "");
}

export class Faults {
  /** summary: the element that lists faults; words: the page's.
   * @param {import("./form.mjs").Form} form
   * @param {HTMLElement} summary the element that lists faults @param {Words} words the page's */
  constructor(form, summary, words) {
    this.form = form;
    this.summary = summary;
    this.words = words;
    this.pressed = false;
    this.listed = "";
    /** Brings a field on the screen where only one question is shown.
     * @type {(path: string) => void} */
    this.onLead = () => {};
    summary.addEventListener("click", (event) => {
      const link = pressed(event, "a[data-path]");
      if (!link?.dataset.path) return;
      event.preventDefault();
      this.lead(link.dataset.path);
    });
  }

  clear() {
    this.#unmark();
    this.#list();
  }

  #unmark() {
    for (const field of all(this.form.element, ".wrong")) mark(field, "");
  }

  /** Puts a list into the summary; one that says the same is left alone, for the focus may be in it.
   * @param {HTMLElement[]} nodes */
  #list(...nodes) {
    const now = nodes.map(({ outerHTML }) => outerHTML).join("");
    if (now === this.listed) return;
    this.listed = now;
    this.summary.replaceChildren(...nodes);
    this.summary.hidden = nodes.length === 0;
  }

  /** Shows the faults of an answer. What is merely not filled in yet is no fault until the reader
   * asks for the answer; a field being typed in is judged when it is left.
   * @param {Refused} answer @param {string[]} halfDates
   * @returns {boolean} whether anything is wrong */
  show(answer, halfDates) {
    this.#unmark();
    const found = answer.faults.map((fault) => ({
      ...fault,
      text: halfDates.includes(fault.path) ? this.words.half_date : fault.text,
    }));
    /** @param {AnswerFault} fault */
    const isLate = ({ code, path }) => this.pressed || (!MISSING.has(code) && this.#left(path));
    const wrong = found.filter(isLate);
    const open = found.filter((fault) => !wrong.includes(fault));
    /** @type {Map<HTMLElement, string[]>} */
    const texts = new Map();
    for (const fault of wrong) {
      const field = fault.path ? this.form.fieldAt(fault.path) : null;
      if (field) texts.set(field, [...(texts.get(field) ?? []), sentence(fault.text)]);
    }
    for (const [field, lines] of texts) mark(field, lines.join(" "));
    if (wrong.length) {
      this.#list(
        make("h3", {}, answer.message),
        make("ul", {}, ...wrong.map((fault) => this.#line(fault, this.#place(fault), fault.text))),
      );
    } else if (open.length) {
      this.#list(
        make("p", { class: "to-fill" }, this.words.to_fill),
        make("ul", {}, ...open.map((fault) => this.#line(fault, this.#place(fault), ""))),
      );
    } else {
      this.#list();
    }
    return wrong.length > 0;
  }

  /** @param {string} path */
  #left(path) {
    const field = this.form.fieldAt(path);
    if (!field) return true;
    return "left" in field.dataset && !field.contains(document.activeElement);
  }

  /** @param {AnswerFault} fault */
  #place(fault) {
    const field = fault.path ? this.form.fieldAt(fault.path) : null;
    return fault.where || (field ? labelOf(field) : "");
  }

  /** @param {AnswerFault} fault @param {string} place @param {string} text */
  #line(fault, place, text) {
    const field = fault.path ? this.form.fieldAt(fault.path) : null;
    const target = field && `#${focusable(field)?.id ?? ""}`;
    const name = field ? make("a", { href: target, "data-path": fault.path }, place) : place;
    return make("li", {}, name, text && place ? ": " : "", text);
  }

  /** Takes the reader to a field. @param {string} path */
  lead(path) {
    const field = this.form.fieldAt(path);
    if (!field) return;
    this.onLead(path);
    /** @type {HTMLElement | null} */
    let part = field;
    for (; part; part = part.parentElement)
      if (part instanceof HTMLDetailsElement) part.open = true;
    field.scrollIntoView({ block: "center" });
    focusable(field)?.focus({ preventScroll: true });
  }
}

/** @param {string} text */
export function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
