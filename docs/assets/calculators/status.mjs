// Says how the calculator is doing: what is being loaded, whether an answer is confirmed, what
// failed and what can be done. Quiet while all is well.

import { fill, make, megabytes } from "./dom.mjs";
import { weight } from "./thrift.mjs";

export class Status {
  /** @param {HTMLElement} element @param {import("./engine.mjs").Engine} engine
   * @param {Words} words */
  constructor(element, engine, words) {
    this.element = element;
    this.engine = engine;
    this.words = words;
    this.answered = false;
    this.confirmed = false;
    this.alone = false;
    this.differs = false;
    this.shown = "";
    engine.addEventListener("change", () => this.show());
  }

  /** What is known of the answer on the page.
   * @param {{answered?: boolean, confirmed?: boolean, alone?: boolean, differs?: boolean}} known */
  set({ answered = false, confirmed = false, alone = false, differs = false }) {
    Object.assign(this, { answered, confirmed, alone, differs });
    this.show();
  }

  show() {
    const { small, full } = this.engine.state;
    const text = this.#text(full);
    const failed = this.engine.stopped || this.differs || full === "failed";
    const held = full === "held" && this.answered && !failed;
    this.element.classList.toggle("trouble", this.engine.stopped || this.differs);
    const loading =
      this.engine.started && !this.engine.stopped && (small === "loading" || full === "loading");
    const key = JSON.stringify([text, failed, held, loading && this.engine.state.progress]);
    if (key === this.shown) return;
    this.shown = key;
    const line = make("p", { class: this.confirmed && !this.differs ? "confirmed" : null }, text);
    this.element.replaceChildren(line);
    if (loading) this.element.append(this.#bar());
    if (held) this.element.append(this.#confirm());
    if (failed) this.element.append(this.#retry());
  }

  /** @param {EngineStage} full */
  #text(full) {
    const { words, engine } = this;
    if (!engine.started && !engine.stopped) return "";
    if (this.differs) return words.differs;
    if (engine.stopped) return words[`stopped_${engine.state.reason}`] ?? words.stopped_broken;
    if (this.confirmed) return words.confirmed;
    if (full === "failed") return words.not_confirmed;
    if (full === "held")
      return this.answered ? words.confirm_why : engine.ready ? "" : words.loading;
    if (full === "ready") return this.answered && this.alone ? words.one_engine : "";
    if (!engine.ready) return words.loading;
    return this.answered ? words.confirming : words.loading_rest;
  }

  #bar() {
    const { progress } = this.engine.state;
    const known = progress && progress.total > 0 ? progress : null;
    const bar = make("progress", { "aria-label": this.words.loading });
    if (known) {
      bar.max = known.total;
      bar.value = known.loaded;
    }
    const bytes = known
      ? fill(this.words.bytes, {
          loaded: megabytes(known.loaded),
          total: megabytes(known.total),
        })
      : "";
    return make("p", { class: "bytes" }, bar, " ", bytes);
  }

  // The second interpreter is heavy: where the line is slow or dear, the reader says whether it comes.
  #confirm() {
    const size = megabytes(weight(this.engine.load.full));
    const button = make(
      "button",
      { type: "button", class: "confirm" },
      fill(this.words.confirm_ask, { size }),
    );
    button.addEventListener("click", () => this.engine.confirm());
    return make("p", { class: "again" }, button);
  }

  #retry() {
    const again = make("button", { type: "button" }, this.words.retry);
    again.addEventListener("click", () => {
      this.differs = false;
      this.engine.retry();
    });
    const reload = make("button", { type: "button" }, this.words.reload);
    reload.addEventListener("click", () => location.reload());
    return make("p", { class: "again" }, again, " ", this.engine.stopped ? reload : null);
  }
}
