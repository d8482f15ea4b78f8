// One calculator's page.

import { answerNodes } from "./answer.mjs";
import { absolute, language, later, make, pageData } from "./dom.mjs";
import { enteredNode } from "./entered.mjs";
import { Faults, sentence } from "./faults.mjs";
import { Form } from "./form.mjs";
import { decode, encode } from "./fragment.mjs";
import { engine, formInAddress } from "./here.mjs";
import { keepOffline } from "./offline.mjs";
import { questionnairePicture, reimbursementPicture } from "./picture-bars.mjs";
import { obligationPicture } from "./picture-obligation.mjs";
import { sameAnswer } from "./same.mjs";
import { fitSheet } from "./sheet.mjs";
import { Status } from "./status.mjs";
import { copyLink, openForPrint, tools } from "./tools.mjs";

const AFTER_TYPING = 250;
const BEFORE_SAYING = 900;
const BEFORE_KEEPING = 400;
const WIDEST = 760;
const PICTURES = {
  obligation: obligationPicture,
  reimbursement: reimbursementPicture,
  questionnaire: questionnairePicture,
};

class Calculator {
  constructor(data) {
    this.data = data;
    this.words = data.words;
    const find = (selector) => document.querySelector(`.calculator ${selector}`);
    this.form = new Form(find("form"));
    this.result = find(".result");
    this.answer = find(".answer");
    this.bar = find(".answer-bar");
    this.linkFaults = find(".link-faults");
    this.live = find(".live");
    this.engine = engine;
    this.faults = new Faults(this.form, find(".faults"), data.words);
    this.status = new Status(find(".engine"), this.engine, data.words);
    this.payload = null;
    this.answers = {};
    this.shown = null;
    this.leading = false;
  }

  begin() {
    const keep = later(BEFORE_KEEPING, () => this.#keep());
    this.form.onChange = later(AFTER_TYPING, () => {
      this.update();
      keep();
    });
    this.form.element.addEventListener("focusin", () => this.engine.start(), { once: true });
    this.form.element.addEventListener("submit", (event) => this.#submitted(event));
    this.form.element.querySelector(".empty").addEventListener("click", () => this.#emptied());
    this.form.element.querySelector(".copy").addEventListener("click", ({ target }) => {
      copyLink(this.#address(), target.parentElement.querySelector(".said"), this.words);
    });
    this.bar.addEventListener("click", () => this.result.scrollIntoView());
    new IntersectionObserver(([entry]) => {
      this.bar.classList.toggle("away", entry.isIntersecting);
    }).observe(this.result);
    addEventListener("hashchange", () => this.#readLink(location.hash));
    addEventListener("pagehide", () => this.#keep());
    addEventListener("resize", later(AFTER_TYPING, () => this.#redraw()));
    document.addEventListener("click", (event) => this.#switchLanguage(event));
    openForPrint(this.answer);
    fitSheet(this.answer);
    this.#restore();
    this.#prefill();
    keepOffline(this.data, this.engine);
  }

  // --- what was typed before ---------------------------------------------------------------

  // Going back to this page, or reloading it, finds the form as it was left: it is kept with the
  // tab's own history, and goes with the tab. A link from a page of this site is taken out of the
  // address once it is read.
  #restore() {
    const kept = history.state?.calculator;
    if (kept?.id === this.data.schema.id) {
      this.form.write(kept.data);
      this.update();
      return;
    }
    if (!formInAddress()) return;
    this.#readLink(location.hash);
    const from = document.referrer && new URL(document.referrer);
    if (from && from.origin === location.origin && from.pathname !== location.pathname) {
      history.replaceState(history.state, "", location.pathname + location.search);
    }
  }

  #keep() {
    const { data } = this.form.read("");
    const calculator = { id: this.data.schema.id, data };
    history.replaceState({ ...history.state, calculator }, "");
  }

  // A link that nothing can be read of leaves the form as it is.
  #readLink(hash) {
    if (!formInAddress()) return;
    const { data, faults } = decode(this.data.schema, hash);
    const lost = Object.keys(data).length || !faults.length ? this.form.write(data) : [];
    this.#prefill();
    const lines = [
      ...faults.map(({ path, code, params }) => ({ path, text: this.#faultText(code, params) })),
      ...lost.map((path) => ({ path, text: this.words.link_no_field })),
    ];
    this.linkFaults.hidden = lines.length === 0;
    if (!lines.length) return this.update();
    this.linkFaults.replaceChildren(
      make("p", {}, this.words.link_faults),
      make("ul", {}, ...lines.map(({ text }) => make("li", {}, sentence(text)))),
    );
    this.update();
  }

  #faultText(code, params) {
    return this.words[`fault.${code}`].replace(/\{(\w+)\}/g, (whole, name) => params[name] ?? whole);
  }

  #prefill() {
    for (const field of this.form.element.querySelectorAll("[data-prefill]")) {
      const input = field.querySelector("input");
      const now = new Date();
      if (!input.value) {
        input.value = new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
      }
    }
  }

  #emptied() {
    this.form.clear();
    this.#prefill();
    this.linkFaults.hidden = true;
    this.faults.pressed = false;
    this.faults.clear();
    this.payload = null;
    this.#withhold();
    history.replaceState(null, "", location.pathname + location.search);
  }

  // --- asking and answering ----------------------------------------------------------------

  update() {
    const { data, dates } = this.form.read();
    const payload = JSON.stringify(data);
    if (payload === this.payload) {
      if (this.shown && !this.shown.ok) this.#show(this.shown, dates);
      return;
    }
    this.payload = payload;
    this.answers = {};
    this.answer.classList.add("stale");
    this.status.set({});
    this.engine.ask(
      "form",
      ["api", "run", this.data.schema.id, payload, language],
      (engine, text) => this.#answered(engine, text, { payload, data, dates }),
      (engine, message) => this.#broke(engine, message, payload),
    );
  }

  // An answer to what stands in the form no more, because it was emptied, is dropped.
  #answered(engine, text, { payload, data, dates }) {
    if (payload !== this.payload) return;
    const answer = JSON.parse(text);
    this.answers[engine] = answer;
    const { small, full } = this.answers;
    if (small && full && !sameAnswer(small, full)) {
      this.#withhold();
      this.status.set({ differs: true });
      return;
    }
    if (!(small && full)) this.#show(answer, dates, data);
    const other = engine === "small" ? "full" : "small";
    const alone = this.answers[other] === null || this.engine.state[other] === "failed";
    this.status.set({ answered: answer.ok, confirmed: answer.ok && Boolean(small && full), alone });
  }

  // An interpreter that cannot answer is one that cannot confirm; if none can, that is said.
  #broke(engine, message, payload) {
    if (payload !== this.payload) return;
    this.answers[engine] = null;
    const given = Object.values(this.answers);
    if (given.length === 2 && given.every((answer) => answer === null)) {
      this.#withhold();
      this.engine.state.message = message;
      this.status.set({ differs: true });
    }
  }

  #show(answer, dates, input = null) {
    this.shown = answer;
    this.input = input ?? this.input;
    this.answer.classList.remove("stale");
    if (!answer.ok) {
      this.answer.replaceChildren();
      this.linkOfAnswer = null;
      const wrong = this.faults.show(answer, dates);
      this.#setBar(wrong ? this.words.bar_faults : "");
      this.#say(wrong ? answer.message : "");
      this.#lead(this.faults.summary);
      return;
    }
    this.faults.clear();
    this.#draw();
    const [first] = answer.blocks;
    const lines = first.kind === "lead" ? first.items.map(({ text }) => text) : rankingLines(first);
    this.#setBar(lines[0]);
    this.#say(lines.join(" "));
    this.#lead(this.result);
  }

  #draw() {
    const { words } = this;
    const picture = this.#picture();
    const nodes = answerNodes(this.shown, {
      sources: this.#sources(),
      picture: picture ?? make("span", { hidden: true }),
      entered: enteredNode(this.form.element, words),
      tools: tools({ address: () => this.#address(), carryOn: this.#carryOn(), words }),
      words,
    });
    const open = [...this.answer.querySelectorAll("details")].map((part) => part.open);
    this.answer.replaceChildren(...nodes);
    this.answer.querySelectorAll("details").forEach((part, index) => (part.open = open[index] ?? false));
  }

  #picture() {
    const width = Math.min(WIDEST, this.answer.clientWidth || WIDEST);
    return PICTURES[this.data.schema.id](this.shown.result, this.input, width, this.words);
  }

  #redraw() {
    const old = this.answer.querySelector(".picture");
    if (old && this.shown?.ok) old.replaceWith(this.#picture());
  }

  #withhold() {
    this.shown = null;
    this.answer.replaceChildren();
    this.answer.classList.remove("stale");
    this.#setBar("");
  }

  #sources() {
    const found = new Map(
      this.shown.sources.map((source) => {
        const path = source.act ? this.data.clauses[`${source.act}#${source.eid}`] : null;
        return [source.id, { ...source, address: path ? absolute(path, this.data.here) : null }];
      }),
    );
    return (id) => found.get(id);
  }

  #setBar(text) {
    this.bar.hidden = text === "";
    this.bar.querySelector("span").textContent = text;
  }

  #say = (() => {
    let text = "";
    const speak = later(BEFORE_SAYING, () => {
      if (this.live.textContent !== text) this.live.textContent = text;
    });
    return (words) => {
      text = words;
      speak();
    };
  })();

  #submitted(event) {
    event.preventDefault();
    this.faults.pressed = true;
    this.leading = true;
    this.engine.start();
    const { payload } = this;
    this.update();
    if (payload === this.payload && this.shown) this.#show(this.shown, this.form.read().dates);
  }

  // Takes the reader who pressed the button to what came of it.
  #lead(target) {
    if (!this.leading) return;
    this.leading = false;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  }

  // --- links -------------------------------------------------------------------------------

  #address() {
    const { data, dates } = this.form.read("");
    const address = new URL(location.href);
    address.hash = encode(this.data.schema, data);
    return { address: address.href, lost: dates };
  }

  #carryOn() {
    const { next } = this.data;
    const handed = this.shown.result.reimbursement;
    return next && handed ? `${absolute(next.path, this.data.here)}#${encode(next.schema, handed)}` : null;
  }

  #switchLanguage(event) {
    const link = event.target.closest?.("a[data-language]");
    const { data } = this.form.read("");
    if (link && Object.keys(data).some((key) => key !== "today")) {
      link.href = `${link.href.split("#")[0]}#${encode(this.data.schema, data)}`;
    }
  }
}

function rankingLines({ rows }) {
  return rows.map(({ cells: [rank, name, points] }) => `${rank}. ${name}: ${points}.`);
}

new Calculator(pageData()).begin();
