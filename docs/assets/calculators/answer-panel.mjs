// The answer on the page: its blocks and its picture, the bar that offers it below the form, and what
// is said of it to a reader who listens.

import { answerNodes } from "./answer.mjs";
import { answerText } from "./answer-text.mjs";
import { askOnce } from "./asking.mjs";
import { absolute, all, language, later, make, one } from "./dom.mjs";
import { enteredNode } from "./entered.mjs";
import { engine } from "./here.mjs";
import { openForPrint, tools } from "./tools.mjs";

const BEFORE_SAYING = 900;
const WIDEST = 760;
const DATED = new Set(["duties", "days", "adm.block.dates"]);

/** @typedef {(ask: () => Promise<Letters | null>, words: Words) => HTMLElement} LettersNode */

export class AnswerPanel {
  /**
   * @param {HTMLElement} place the calculator
   * @param {CalculatorData} data the page's
   * @param {import("./form.mjs").Form} form
   * @param {import("./memory.mjs").Memory} memory
   * @param {{picture?: Picture<Results[keyof Results]>, letters?: LettersNode}} own what the calculator
   *   shows in its own way
   */
  constructor(place, data, form, memory, own) {
    this.data = data;
    this.words = data.words;
    this.form = form;
    this.memory = memory;
    this.own = own;
    this.result = one(place, ".result");
    this.element = one(place, ".answer");
    this.bar = one(place, ".answer-bar");
    this.live = one(place, ".live");
    /** @type {Answered | null} */
    this.shown = null;
    /** @type {FormRecord} */
    this.input = {};
    this.said = "";
    this.bar.addEventListener("click", () => this.result.scrollIntoView());
    openForPrint(this.element);
    this.#watch();
  }

  // The bar that offers the answer goes while the answer, or what is wrong with it, is on the screen.
  #watch() {
    const watch = new IntersectionObserver((entries) => {
      for (const { isIntersecting } of entries) this.bar.classList.toggle("away", isIntersecting);
    });
    watch.observe(this.result);
  }

  /** Shows an answer to what was typed. @param {Answered} answer @param {FormRecord} input */
  show(answer, input) {
    this.shown = answer;
    this.input = input;
    this.setStale(false);
    this.#draw(answer);
    const lines = firstWords(answer.blocks[0]);
    this.tell(lines[0], lines.join(" "));
  }

  /** Takes the answer away; the bar says what is wrong, if anything is.
   * @param {string} bar @param {string} said */
  clear(bar = "", said = "") {
    this.shown = null;
    this.element.replaceChildren();
    this.setStale(false);
    this.tell(bar, said);
  }

  /** Whether another answer is awaited. @param {boolean} stale */
  setStale(stale) {
    this.element.classList.toggle("stale", stale);
  }

  /** Words for the bar, and for the live region once the reader pauses.
   * @param {string} bar @param {string} said */
  tell(bar, said) {
    this.bar.hidden = bar === "";
    one(this.bar, "span").textContent = bar;
    this.said = said;
    this.#speak();
  }

  #speak = later(BEFORE_SAYING, () => {
    if (this.live.textContent !== this.said) this.live.textContent = this.said;
  });

  /** Draws the picture for the width that there is now. */
  redraw() {
    const old = this.element.querySelector(".picture");
    const picture = old && this.shown ? this.#picture(this.shown) : null;
    if (picture) old?.replaceWith(picture);
  }

  /** What is open stays open. @param {Answered} answer */
  #draw(answer) {
    const { words } = this;
    const { letters } = this.own;
    const dated = answer.blocks.some(({ id }) => DATED.has(id));
    const nodes = answerNodes(answer, {
      sources: this.#sources(answer),
      picture: this.#picture(answer) ?? make("span", { hidden: true }),
      entered: enteredNode(this.form.element, words),
      tools: tools({
        address: () => this.memory.address(),
        text: () => answerText(answer, words),
        calendar: dated ? () => this.#calendar() : null,
        carryOn: this.memory.next(answer),
        words,
      }),
      letters: letters && dated ? letters(() => this.#letters(), words) : null,
      opens: this.data.plan.opens,
      words,
    });
    const open = new Map(this.#folded().map((part) => [part.dataset.block, part.open]));
    this.element.replaceChildren(...nodes);
    for (const part of this.#folded()) part.open = open.get(part.dataset.block) ?? part.open;
  }

  #folded() {
    const parts = all(this.element, "details[data-block]");
    return parts.filter((part) => part instanceof HTMLDetailsElement);
  }

  /** @param {Answered} answer */
  #picture(answer) {
    const width = Math.min(WIDEST, this.element.clientWidth || WIDEST);
    return this.own.picture?.(answer, this.input, width, this.words) ?? null;
  }

  /** @param {string} name @param {string[]} more @returns {Call} */
  #call(name, ...more) {
    return ["api", name, this.data.schema.id, JSON.stringify(this.input), language, ...more];
  }

  /** @returns {Promise<CalendarFile | null>} */
  #calendar() {
    return askOnce(engine, this.#call("calendar"));
  }

  /** The letters' own texts come only now; null where they do not.
   * @returns {Promise<Letters | null>} */
  async #letters() {
    const { runtime, root } = this.data;
    try {
      const response = await fetch(
        absolute(`${runtime.calculators}letters.${language}.json`, root),
      );
      return response.ok
        ? await askOnce(engine, this.#call("letters", await response.text()))
        : null;
    } catch {
      return null;
    }
  }

  /** @param {Answered} answer @returns {(id: string) => PlacedSource} */
  #sources(answer) {
    /** @type {Map<string, PlacedSource>} */
    const found = new Map();
    for (const source of answer.sources) {
      const path = this.#pathOf(source);
      found.set(source.id, { ...source, address: path ? absolute(path, this.data.here) : null });
    }
    return (id) => {
      const source = found.get(id);
      if (source) return source;
      throw new Error(`the answer lacks the source ${id}`);
    };
  }

  /** A row of a long table has no address of its own in the page's data: it stands on the table's
   * page. @param {Source} source */
  #pathOf({ act, eid, within }) {
    const { clauses } = this.data;
    if (!act) return null;
    if (!within) return clauses[`${act}#${eid}`];
    return clauses[`${act}#${within}`]?.replace(/#.*$/, `#${eid}`);
  }
}

/** The first words of an answer; of several colleges, their order. @param {Block} block */
function firstWords(block) {
  if (block.kind !== "table") return block.items.map(({ text }) => text);
  return block.rows.map(({ cells: [rank, name, points] }) => `${rank}. ${name}: ${points}.`);
}
