// Asks both interpreters, compares what they say, and shows the first answer only as long as the
// second one does not differ.

import { sameAnswer } from "./same.mjs";

/** @typedef {FormRead & {payload: string}} Asked */

/** Something else about an input, made when the reader asks for it; null if it cannot be made.
 * @template {{ok: true}} Made
 * @param {import("./engine.mjs").Engine} engine
 * @param {Call} call
 * @returns {Promise<Made | null>} */
export function askOnce(engine, call) {
  return new Promise((resolve) => {
    engine.ask(
      null,
      call,
      (_, text) => {
        const found = JSON.parse(text);
        resolve(found.ok ? found : null);
      },
      () => resolve(null),
    );
  });
}

export class Asking {
  /** @param {import("./engine.mjs").Engine} engine @param {import("./status.mjs").Status} status
   * @param {(payload: string) => Call} call what is asked of an interpreter
   * @param {{show: (answer: Answer, asked: Asked) => void, withhold: () => void}} page */
  constructor(engine, status, call, page) {
    this.engine = engine;
    this.status = status;
    this.call = call;
    this.page = page;
    /** @type {string | null} */
    this.payload = null;
    /** @type {{small?: Answer | null, full?: Answer | null}} */
    this.answers = {};
  }

  /** Forgets what was asked; its answer is dropped when it comes. */
  forget() {
    this.payload = null;
  }

  /** @param {FormRead} read @returns {boolean} whether this is a new question */
  ask(read) {
    const payload = JSON.stringify(read.data);
    if (payload === this.payload) return false;
    this.payload = payload;
    this.answers = {};
    this.status.set({});
    this.engine.ask(
      "form",
      this.call(payload),
      (engine, text) => this.#answered(engine, text, { ...read, payload }),
      (engine, message) => this.#broke(engine, message, payload),
    );
    return true;
  }

  /** An answer to what stands in the form no more, because it was emptied, is dropped.
   * @param {EngineName} engine @param {string} text @param {Asked} asked */
  #answered(engine, text, asked) {
    if (asked.payload !== this.payload) return;
    /** @type {Answer} */
    const answer = JSON.parse(text);
    this.answers[engine] = answer;
    const { small, full } = this.answers;
    if (small && full && !sameAnswer(small, full)) {
      this.page.withhold();
      this.status.set({ differs: true });
      return;
    }
    if (!(small && full)) this.page.show(answer, asked);
    const other = engine === "small" ? "full" : "small";
    const alone = this.answers[other] === null || this.engine.state[other] === "failed";
    this.status.set({ answered: answer.ok, confirmed: answer.ok && Boolean(small && full), alone });
  }

  /** An interpreter that cannot answer is one that cannot confirm; if none can, that is said.
   * @param {EngineName} engine @param {string} message @param {string} payload */
  #broke(engine, message, payload) {
    if (payload !== this.payload) return;
    this.answers[engine] = null;
    const given = Object.values(this.answers);
    const awaited = this.engine.state.full === "held" ? 1 : 2;
    if (given.length === awaited && given.every((answer) => answer === null)) {
      this.page.withhold();
      this.engine.state.message = message;
      this.status.set({ differs: true });
    }
  }
}
