// Asks both interpreters, compares what they say, and shows the first answer only as long as the
// second one does not differ.

import { sameAnswer } from "./same.mjs";

export class Asking {
  /**
   * @param {any} engine
   * @param {import("./status.mjs").Status} status
   * @param {(payload: string) => string[]} call what is asked of an interpreter
   * @param {{show: (answer: any, asked: any) => void, withhold: () => void}} page
   */
  constructor(engine, status, call, page) {
    this.engine = engine;
    this.status = status;
    this.call = call;
    this.page = page;
    this.payload = null;
    this.answers = {};
  }

  /** Forgets what was asked; its answer is dropped when it comes. */
  forget() {
    this.payload = null;
  }

  /** @param {{data: Record<string, any>, dates: string[]}} read
   * @returns {boolean} whether this is a new question */
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

  // An answer to what stands in the form no more, because it was emptied, is dropped.
  #answered(engine, text, asked) {
    if (asked.payload !== this.payload) return;
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

  // An interpreter that cannot answer is one that cannot confirm; if none can, that is said.
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
