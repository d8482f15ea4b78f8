// The page's side of the worker: starts it when it is first needed, asks, follows what it reports,
// and replaces it when it dies.

const TICK = 1000;
const SILENT_WHILE_LOADING = 90;
const SILENT_WHILE_ASKED = 20;
const MOST_RESTARTS = 2;
const SMALL = "small";
const FULL = "full";
/** @type {Set<EngineStage>} */
const NOT_COMING = new Set(["failed", "held"]);
/** @type {EngineName[]} */
const BOTH = [SMALL, FULL];

/** @typedef {{message: AskMessage, onAnswer: OnAnswer, onBroken: OnAnswer, open: Set<EngineName>}} Request */

export class Engine extends EventTarget {
  /** load: what the worker needs (addresses are absolute). Requests without a slot are kept until they
   * are answered, the others until a later one takes their slot. `thrifty`: the second interpreter is
   * not loaded before `confirm` asks for it.
   * @param {Load} load @param {boolean} thrifty */
  constructor(load, thrifty = false) {
    super();
    this.load = load;
    this.thrifty = thrifty;
    /** @type {Worker | null} */
    this.worker = null;
    this.plain = false;
    this.restarts = 0;
    /** @type {Map<number, Request>} */
    this.asked = new Map();
    this.nextId = 1;
    this.silent = 0;
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.clock = undefined;
    this.state = this.#fresh();
  }

  /** @returns {EngineState} */
  #fresh() {
    const full = this.thrifty ? "held" : "loading";
    return { small: "loading", full, progress: null, reason: "", message: "" };
  }

  get started() {
    return this.worker !== null;
  }

  get ready() {
    return this.state[SMALL] === "ready" || this.state[FULL] === "ready";
  }

  get stopped() {
    return this.state[SMALL] === "failed" && this.state[FULL] === "failed";
  }

  start() {
    if (this.worker) return;
    this.state = this.#fresh();
    this.silent = 0;
    if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
      this.#stop("unsupported", "");
      return;
    }
    this.worker = new Worker(this.load.worker, { type: "module" });
    this.worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.worker.addEventListener("error", (event) => {
      event.preventDefault?.();
      this.#stop("unreachable", event.message ?? "");
    });
    this.worker.postMessage({
      kind: "start",
      load: this.load,
      plain: this.plain,
      thrifty: this.thrifty,
    });
    for (const { message } of this.asked.values()) this.worker.postMessage(message);
    this.clock ??= setInterval(() => this.#watch(), TICK);
    this.#changed();
  }

  /** Asks; a later request in the same slot takes the place of an earlier one. `onAnswer(engine, text)`
   * is called once per interpreter for a slot, once in all without one.
   * @param {string | null} slot @param {Call} call @param {OnAnswer} onAnswer
   * @param {OnAnswer} onBroken */
  ask(slot, call, onAnswer, onBroken) {
    for (const [id, request] of this.asked) {
      if (slot !== null && request.message.slot === slot) this.asked.delete(id);
    }
    /** @type {AskMessage} */
    const message = { kind: "ask", id: this.nextId, slot, call };
    this.nextId += 1;
    this.asked.set(message.id, { message, onAnswer, onBroken, open: new Set(BOTH) });
    this.silent = 0;
    if (this.worker) this.worker.postMessage(message);
    else if (!this.stopped) this.start();
  }

  // Loads the second interpreter where it was held back.
  confirm() {
    if (!this.thrifty) return;
    this.thrifty = false;
    if (!this.worker) return;
    this.state[FULL] = "loading";
    this.worker.postMessage({ kind: "full" });
    this.#changed();
  }

  // Begins anew after a failure, with everything that was not answered and the latest of each slot.
  retry() {
    this.restarts = 0;
    this.plain = false;
    this.#replace();
  }

  #replace() {
    this.worker?.terminate();
    this.worker = null;
    for (const request of this.asked.values()) request.open = new Set(BOTH);
    this.start();
  }

  /** @param {string} reason @param {string} message */
  #stop(reason, message) {
    this.worker?.terminate();
    this.worker = null;
    clearInterval(this.clock);
    this.clock = undefined;
    Object.assign(this.state, { small: "failed", full: "failed", reason, message });
    this.#changed();
  }

  /** @param {FromWorker} data */
  #hear(data) {
    this.silent = 0;
    if (data.kind === "progress") {
      this.state.progress = data;
      this.#changed();
    } else if (data.kind === "ready") {
      this.state[data.engine] = "ready";
      this.#changed();
    } else if (data.kind === "failed") {
      this.#fail(data);
    } else {
      this.#answered(data);
    }
  }

  /** @param {FailedMessage} failed */
  #fail({ engine, reason, message }) {
    this.state[engine] = "failed";
    this.state.reason = reason;
    this.state.message = message;
    if (engine === SMALL && this.state[FULL] === "held") {
      this.confirm(); // it is the only one left
      return;
    }
    if (engine === FULL && reason === "broken" && !this.plain) {
      this.plain = true;
      this.#replace();
      return;
    }
    if (this.stopped) this.#stop(reason, message);
    else this.#changed();
  }

  /** @param {AnswerMessage | BrokenMessage} answer */
  #answered(answer) {
    const { id, engine } = answer;
    const request = this.asked.get(id);
    if (!request) return;
    request.open.delete(engine);
    if (request.message.slot === null) this.asked.delete(id);
    if (answer.kind === "answer") request.onAnswer(engine, answer.text);
    else request.onBroken(engine, answer.message);
  }

  /** @param {Set<EngineName>} open */
  #awaited(open) {
    return [...open].some((engine) => !NOT_COMING.has(this.state[engine]));
  }

  // Seconds without a word are counted while the page is shown only: a phone in a pocket is not dead.
  #watch() {
    const loading = BOTH.some((engine) => this.state[engine] === "loading");
    const waiting = [...this.asked.values()].some(({ open }) => this.#awaited(open));
    if (document.hidden || !(loading || waiting)) return;
    this.silent += 1;
    if (this.silent <= (loading ? SILENT_WHILE_LOADING : SILENT_WHILE_ASKED)) return;
    this.restarts += 1;
    if (this.restarts > MOST_RESTARTS) this.#stop("silent", "");
    else this.#replace();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
