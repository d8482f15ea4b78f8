// One calculator's page: brings the form, the interview, the interpreters and the answer together.
// Its entry, page-NAME.mjs or page-plain.mjs, hands over what only that calculator has.

import { AnswerPanel } from "./answer-panel.mjs";
import { Asking } from "./asking.mjs";
import { all, language, later, one, pageData } from "./dom.mjs";
import { Faults } from "./faults.mjs";
import { Form } from "./form.mjs";
import { engine, formInAddress } from "./here.mjs";
import { Memory } from "./memory.mjs";
import { keepOffline } from "./offline.mjs";
import { askForDay, isOld, isoToday } from "./old-link.mjs";
import { fitSheet } from "./sheet.mjs";
import { Status } from "./status.mjs";
import { copyLink } from "./tools.mjs";
import { INTERVIEW, Ways } from "./ways.mjs";

const AFTER_TYPING = 250;
const BEFORE_KEEPING = 400;

/** @typedef {import("./form.mjs").Extra} Extra */
/**
 * What only one calculator has.
 * @template Result, Input
 * @typedef {object} Own
 * @property {Picture<Result, Input>} [picture]
 * @property {import("./answer-panel.mjs").LettersNode} [letters]
 * @property {(form: HTMLFormElement, data: CalculatorData) => Extra} [extra]
 */

/** Begins the page of a calculator.
 * @template Result, Input @param {Own<Result, Input>} own */
export function begin(own) {
  // The page has answers of its own calculator only, so its picture is the one for them.
  const typed = /** @type {Own<Results[keyof Results], FormRecord>} */ (
    /** @type {unknown} */ (own)
  );
  new Calculator(pageData(), typed).begin();
}

class Calculator {
  /** @param {CalculatorData} data @param {Own<Results[keyof Results], FormRecord>} own */
  constructor(data, own) {
    this.data = data;
    this.words = data.words;
    this.place = one(document, ".calculator");
    const form = one(this.place, "form", HTMLFormElement);
    this.form = new Form(form, own.extra?.(form, data) ?? null);
    this.oldLink = one(this.place, ".old-link");
    this.faults = new Faults(this.form, one(this.place, ".faults"), data.words);
    this.memory = new Memory(data, this.form, one(this.place, ".link-faults"));
    this.ways = new Ways(this.place, this.form, data);
    this.panel = new AnswerPanel(this.place, data, this.form, this.memory, own);
    const status = new Status(one(this.place, ".engine"), engine, data.words);
    /** @param {string} payload @returns {Call} */
    const call = (payload) => ["api", "run", data.schema.id, payload, language];
    this.asking = new Asking(engine, status, call, {
      show: (answer, asked) => this.#show(answer, asked),
      withhold: () => this.#withhold(),
    });
    /** @type {Answer | null} */
    this.shown = null;
    this.leading = false;
  }

  begin() {
    const keep = later(BEFORE_KEEPING, () => this.memory.keep());
    this.form.onChange = later(AFTER_TYPING, () => {
      this.update();
      keep();
    });
    this.#wireForm();
    this.#wireInterview();
    addEventListener("hashchange", () => this.#readLink());
    addEventListener("pagehide", () => this.memory.keep());
    addEventListener(
      "resize",
      later(AFTER_TYPING, () => this.panel.redraw()),
    );
    document.addEventListener("click", (event) => this.memory.switchLanguage(event));
    fitSheet(this.panel.element);
    this.#restore();
    this.#prefill();
    keepOffline(this.data, engine);
    document.documentElement.setAttribute("data-calculator", "ready");
  }

  #wireForm() {
    const { element } = this.form;
    element.addEventListener("focusin", () => engine.start(), { once: true });
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#calculate();
    });
    one(element, ".empty").addEventListener("click", () => this.#emptied());
    const copy = one(element, ".copy");
    const said = one(copy.parentElement ?? element, ".said");
    copy.addEventListener("click", () => copyLink(this.memory.address(), said, this.words));
  }

  #wireInterview() {
    const { view } = this.ways;
    const keep = () => {
      this.memory.more = { way: this.ways.way, at: view.machine.at };
      this.memory.keep();
    };
    view.onStep = keep;
    view.onEnd = () => this.#calculate();
    this.ways.onChange = () => {
      engine.start();
      keep();
    };
    this.faults.onLead = (path) => view.goTo(path);
  }

  // --- what was typed before ---------------------------------------------------------------

  #restore() {
    const { kept } = this.memory;
    const asked = this.data.entry !== "" || new URLSearchParams(location.search).has("ask");
    if (kept) {
      this.form.write(kept.data);
      this.ways.view.machine.at = kept.at ?? null;
      if (kept.way === INTERVIEW) this.ways.go(INTERVIEW);
      this.update();
      return;
    }
    if (formInAddress()) {
      this.leading = true;
      this.#readLink(() => this.memory.dropOwnLink());
      if (asked) this.ways.view.machine.finish();
    }
    if (asked) this.ways.go(INTERVIEW);
  }

  // A form in the address is opened at its answer. One that was made on another day asks for the day;
  // what comes from a page of this site, such as an example, has its day for a reason.
  #readLink(dropOwn = () => false) {
    const read = this.memory.readLink();
    if (!read) return;
    const own = dropOwn();
    this.#prefill();
    this.oldLink.hidden = true;
    if (!own && isOld(read.data, isoToday())) {
      askForDay(this.oldLink, String(read.data.today), (day) => this.#setDay(day), this.words);
    }
    this.update();
  }

  #days() {
    const inputs = all(this.form.element, "[data-prefill] input");
    return inputs.filter((input) => input instanceof HTMLInputElement);
  }

  /** @param {string} day */
  #setDay(day) {
    const [input] = this.#days();
    input.value = day;
    this.panel.result.focus({ preventScroll: true });
    this.update();
  }

  #prefill() {
    for (const input of this.#days()) input.value ||= isoToday();
  }

  #emptied() {
    this.form.clear();
    this.#prefill();
    this.oldLink.hidden = true;
    this.faults.pressed = false;
    this.faults.clear();
    this.asking.forget();
    this.#withhold();
    this.ways.view.reset();
    this.memory.forget();
  }

  // --- asking and answering ----------------------------------------------------------------

  update() {
    const read = this.form.read();
    if (this.asking.ask(read)) this.panel.setStale(true);
    else if (this.shown && !this.shown.ok) this.#show(this.shown, read);
  }

  #calculate() {
    this.faults.pressed = true;
    this.leading = true;
    engine.start();
    const { payload } = this.asking;
    this.update();
    const same = payload === this.asking.payload;
    if (same && this.shown) this.#show(this.shown, this.form.read());
  }

  /** @param {Answer} answer @param {FormRead} read */
  #show(answer, { data, dates }) {
    this.shown = answer;
    if (answer.ok) {
      this.faults.clear();
      this.panel.show(answer, data);
      this.#lead(this.panel.result);
      return;
    }
    const wrong = this.faults.show(answer, dates);
    this.panel.clear(wrong ? this.words.bar_faults : "", wrong ? answer.message : "");
    this.#lead(this.faults.summary);
  }

  #withhold() {
    this.shown = null;
    this.panel.clear();
  }

  /** Takes the reader who pressed the button, or opened a link, to what came of it.
   * @param {HTMLElement} target */
  #lead(target) {
    if (!this.leading || target.hidden) return;
    this.leading = false;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  }
}
