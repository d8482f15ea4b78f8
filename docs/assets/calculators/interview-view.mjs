// The interview on the page: the form itself, of which one question is shown. So names, help, faults
// and answers are the form's; only what is hidden, and the buttons below, are the interview's own.

import { fill, one, pressed } from "./dom.mjs";
import { controls, focusable, items } from "./fields.mjs";
import { Interview, isEmpty, valueAt } from "./interview.mjs";

export class InterviewView {
  /**
   * @param {import("./form.mjs").Form} form
   * @param {HTMLElement} panel with `.progress`, `.more`, `.unanswered` and the buttons
   * @param {Schema} schema
   * @param {Plan} plan
   * @param {Words} words
   */
  constructor(form, panel, schema, plan, words) {
    this.form = form;
    this.panel = panel;
    this.words = words;
    this.machine = new Interview(schema, plan, (path) => Boolean(form.fieldAt(path)?.hidden));
    this.on = false;
    /** Called when all questions are behind the reader. */
    this.onEnd = () => {};
    /** Called with every step, so that it can be kept.
     * @type {(step: Step | null) => void} */
    this.onStep = () => {};
    one(panel, ".next").addEventListener("click", () => this.#next());
    one(panel, ".back").addEventListener("click", () => this.#back());
    one(panel, ".add-row").addEventListener("click", () => this.#add());
    one(panel, ".finish").addEventListener("click", () => this.#finish());
    form.element.addEventListener("keydown", (event) => this.#entered(event));
    form.element.addEventListener("input", () => this.#say(""));
  }

  get data() {
    return this.form.read("").data;
  }

  /** Begins where the reader was, or at the first question. */
  start() {
    this.on = true;
    this.form.element.classList.add("asking");
    this.panel.hidden = false;
    this.show();
  }

  stop() {
    this.on = false;
    this.form.element.classList.remove("asking", "asked-all");
    this.panel.hidden = true;
    this.#unmark();
  }

  /** Begins anew. */
  reset() {
    this.machine.at = null;
    this.machine.place = 0;
    if (this.on) this.show();
  }

  /** Shows the question that stands for a field. @param {string} path */
  goTo(path) {
    if (!this.on || !this.machine.goTo(path, this.data)) return;
    this.show();
  }

  /** Shows the step. @param {boolean} moved whether the reader came from another question */
  show(moved = false) {
    const { data } = this;
    const step = this.machine.current(data);
    this.#unmark();
    this.#say("");
    this.form.element.classList.toggle("asked-all", step === null);
    this.onStep(step);
    if (step === null) return;
    const field = this.#mark(step);
    const { number, total } = this.machine.progress(data);
    /** @param {string} selector */
    const part = (selector) => one(this.panel, selector);
    part(".progress").textContent = fill(this.words.interview_progress, { number, total });
    const done = one(this.panel, "progress", HTMLProgressElement);
    done.max = total;
    done.value = number;
    one(this.panel, ".back", HTMLButtonElement).disabled = number === 1;
    const add = part(".add-row");
    add.hidden = step.kind !== "more";
    add.textContent = field.querySelector(":scope > .add")?.textContent ?? "";
    part(".next").textContent =
      step.kind === "more" ? this.words.interview_no_more : this.words.interview_next;
    const more = part(".more");
    more.hidden = step.kind !== "more" || step.count === 0;
    more.textContent = fill(this.words.interview_count, { count: step.count ?? 0 });
    if (moved) this.#focus(step, field);
  }

  /** The field that a step asks for. @param {Step} step */
  #fieldOf({ path }) {
    const field = this.form.fieldAt(path);
    if (field) return field;
    throw new Error(`the form lacks ${path}`);
  }

  /** The question itself, and everything that it stands in.
   * @param {Step} step @returns {HTMLElement} */
  #mark(step) {
    const field = this.#fieldOf(step);
    field.classList.add("asked", step.kind);
    let part = field.parentElement;
    for (; part && part !== this.form.element; part = part.parentElement) {
      part.classList.add("around");
      if (part instanceof HTMLDetailsElement) part.open = true;
    }
    return field;
  }

  #unmark() {
    for (const part of this.form.element.querySelectorAll(".asked, .around")) {
      part.classList.remove("asked", "around", "ask", "more");
    }
  }

  /** @param {Step} step @param {HTMLElement} field */
  #focus(step, field) {
    this.form.element.closest(".calculator")?.scrollIntoView();
    const target = step.kind === "more" ? one(this.panel, ".add-row") : focusable(field);
    target?.focus({ preventScroll: true });
  }

  /** Enter goes on, as the button does; the form is not sent before the last question.
   * @param {KeyboardEvent} event */
  #entered(event) {
    if (!this.on || event.key !== "Enter" || pressed(event, "button, summary, a, textarea")) return;
    event.preventDefault();
    this.#next();
  }

  #next() {
    const { data } = this;
    const step = this.machine.current(data);
    if (step?.needed && this.#isOpen(step, data)) {
      this.#say(this.words.interview_needed);
      focusable(this.#fieldOf(step))?.focus();
      return;
    }
    this.machine.next(data);
    this.show(true);
    if (this.machine.at === "") this.onEnd();
  }

  /** A date that is half typed is not given out by the browser: it is not taken for an answer.
   * @param {Step} step @param {FormRecord} data */
  #isOpen(step, data) {
    const field = this.#fieldOf(step);
    if (field.dataset.type === "list") return items(field).length === 0;
    if (field.dataset.type === "group") return false;
    return isEmpty(valueAt(data, step.path)) || controls(field)[0].validity.badInput;
  }

  #back() {
    this.machine.back(this.data);
    this.show(true);
  }

  #add() {
    const step = this.machine.current(this.data);
    if (step === null) return;
    this.form.addRow(step.path);
    this.machine.goTo(`${step.path}.${step.count}`, this.data);
    this.show(true);
  }

  // To the answer at once: past what may stay empty, to the first question that may not.
  #finish() {
    const step = this.machine.goToOpen(this.data);
    this.show(true);
    if (step) this.#say(this.words.interview_needed);
    else this.onEnd();
  }

  /** @param {string} text */
  #say(text) {
    const line = one(this.panel, ".unanswered");
    line.textContent = text;
    line.hidden = text === "";
  }
}
