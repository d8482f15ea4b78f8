// One calculator's page: brings the form, the interview, the interpreters and the answer together.

import { answerNodes } from "./answer.mjs";
import { answerText } from "./answer-text.mjs";
import { Asking } from "./asking.mjs";
import { absolute, language, later, make, pageData } from "./dom.mjs";
import { enteredNode } from "./entered.mjs";
import { Faults } from "./faults.mjs";
import { Form } from "./form.mjs";
import { engine, formInAddress } from "./here.mjs";
import { lettersNode } from "./letters.mjs";
import { Memory } from "./memory.mjs";
import { keepOffline } from "./offline.mjs";
import { askForDay, isOld, isoToday } from "./old-link.mjs";
import { admissionPicture } from "./picture-admission.mjs";
import { questionnairePicture, reimbursementPicture } from "./picture-bars.mjs";
import { obligationPicture } from "./picture-obligation.mjs";
import { fitSheet } from "./sheet.mjs";
import { Specialties } from "./specialties.mjs";
import { Status } from "./status.mjs";
import { copyLink, openForPrint, tools } from "./tools.mjs";
import { INTERVIEW, Ways } from "./ways.mjs";

const AFTER_TYPING = 250;
const BEFORE_SAYING = 900;
const BEFORE_KEEPING = 400;
const WIDEST = 760;
const PICTURES = {
  obligation: obligationPicture,
  reimbursement: reimbursementPicture,
  questionnaire: questionnairePicture,
  admission: admissionPicture,
};
const WITH_LETTERS = new Set(["obligation"]);
const DATED = new Set(["duties", "days", "adm.block.dates"]);

class Calculator {
  constructor(data) {
    this.data = data;
    this.words = data.words;
    const find = (selector) => document.querySelector(`.calculator ${selector}`);
    this.place = document.querySelector(".calculator");
    this.form = new Form(find("form"), data.asks ? new Specialties(find("form"), data) : null);
    this.result = find(".result");
    this.answer = find(".answer");
    this.bar = find(".answer-bar");
    this.live = find(".live");
    this.oldLink = find(".old-link");
    this.faults = new Faults(this.form, find(".faults"), data.words);
    this.memory = new Memory(data, this.form, find(".link-faults"));
    this.ways = new Ways(this.place, this.form, data);
    const status = new Status(find(".engine"), engine, data.words);
    const call = (payload) => ["api", "run", data.schema.id, payload, language];
    this.asking = new Asking(engine, status, call, {
      show: (answer, { data: input, dates }) => this.#show(answer, dates, input),
      withhold: () => this.#withhold(),
    });
    this.shown = null;
    this.leading = false;
  }

  begin() {
    const keep = later(BEFORE_KEEPING, () => this.memory.keep());
    this.form.onChange = later(AFTER_TYPING, () => {
      this.update();
      keep();
    });
    const { element } = this.form;
    element.addEventListener("focusin", () => engine.start(), { once: true });
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#calculate();
    });
    element.querySelector(".empty").addEventListener("click", () => this.#emptied());
    element.querySelector(".copy").addEventListener("click", ({ target }) => {
      copyLink(this.memory.address(), target.parentElement.querySelector(".said"), this.words);
    });
    this.bar.addEventListener("click", () => this.result.scrollIntoView());
    this.#watchAnswer();
    this.#wireInterview();
    addEventListener("hashchange", () => this.#readLink());
    addEventListener("pagehide", () => this.memory.keep());
    addEventListener(
      "resize",
      later(AFTER_TYPING, () => this.#redraw()),
    );
    document.addEventListener("click", (event) => this.memory.switchLanguage(event));
    openForPrint(this.answer);
    fitSheet(this.answer);
    this.#restore();
    this.#prefill();
    keepOffline(this.data, engine);
    document.documentElement.setAttribute("data-calculator", "ready");
  }

  // The bar that offers the answer goes while the answer, or what is wrong with it, is on the screen.
  #watchAnswer() {
    const seen = new Set();
    const watch = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      this.bar.classList.toggle("away", seen.size > 0);
    });
    watch.observe(this.result);
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
      this.#readLink(this.memory.dropOwnLink.bind(this.memory));
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
      askForDay(this.oldLink, read.data.today, (day) => this.#setDay(day), this.words);
    }
    this.update();
  }

  #setDay(day) {
    const input = this.form.element.querySelector("[data-prefill] input");
    input.value = day;
    this.result.focus({ preventScroll: true });
    this.update();
  }

  #prefill() {
    for (const input of this.form.element.querySelectorAll("[data-prefill] input")) {
      if (!input.value) input.value = isoToday();
    }
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
    if (this.asking.ask(read)) this.answer.classList.add("stale");
    else if (this.shown && !this.shown.ok) this.#show(this.shown, read.dates);
  }

  #calculate() {
    this.faults.pressed = true;
    this.leading = true;
    engine.start();
    const { payload } = this.asking;
    this.update();
    if (payload === this.asking.payload && this.shown)
      this.#show(this.shown, this.form.read().dates);
  }

  #show(answer, dates, input = null) {
    this.shown = answer;
    this.input = input ?? this.input;
    this.answer.classList.remove("stale");
    if (!answer.ok) {
      this.answer.replaceChildren();
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
    const { words, shown } = this;
    const dated = shown.blocks.some(({ id }) => DATED.has(id));
    const letters = dated && WITH_LETTERS.has(this.data.schema.id);
    const nodes = answerNodes(shown, {
      sources: this.#sources(),
      picture: this.#picture() ?? make("span", { hidden: true }),
      entered: enteredNode(this.form.element, words),
      tools: tools({
        address: () => this.memory.address(),
        text: () => answerText(shown, words),
        calendar: dated ? () => this.#askOnce("calendar") : null,
        carryOn: this.memory.next(shown),
        words,
      }),
      letters: letters ? lettersNode(() => this.#letters(), words) : null,
      opens: this.data.plan.opens,
      words,
    });
    const open = new Map(
      [...this.answer.querySelectorAll("details[data-block]")].map((part) => [
        part.dataset.block,
        part.open,
      ]),
    );
    this.answer.replaceChildren(...nodes);
    for (const part of this.answer.querySelectorAll("details[data-block]")) {
      part.open = open.get(part.dataset.block) ?? part.open;
    }
  }

  // Something else about the same input, made when the reader asks for it; null if it cannot be made.
  #askOnce(name, ...more) {
    const payload = JSON.stringify(this.input);
    return new Promise((resolve) => {
      engine.ask(
        null,
        ["api", name, this.data.schema.id, payload, language, ...more],
        (_, text) => {
          const found = JSON.parse(text);
          resolve(found.ok ? found : null);
        },
        () => resolve(null),
      );
    });
  }

  // The letters' own texts come only now; null where they do not.
  async #letters() {
    const { runtime, root } = this.data;
    try {
      const response = await fetch(
        absolute(`${runtime.calculators}letters.${language}.json`, root),
      );
      return response.ok ? await this.#askOnce("letters", await response.text()) : null;
    } catch {
      return null;
    }
  }

  #picture() {
    const width = Math.min(WIDEST, this.answer.clientWidth || WIDEST);
    return PICTURES[this.data.schema.id]?.(this.shown, this.input, width, this.words) ?? null;
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
        const path = source.act ? this.#pathOf(source) : null;
        return [source.id, { ...source, address: path ? absolute(path, this.data.here) : null }];
      }),
    );
    return (id) => found.get(id);
  }

  // A row of a long table has no address of its own in the page's data: it stands on the table's page.
  #pathOf({ act, eid, within }) {
    const { clauses } = this.data;
    if (!within) return clauses[`${act}#${eid}`];
    return clauses[`${act}#${within}`]?.replace(/#.*$/, `#${eid}`);
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

  // Takes the reader who pressed the button, or opened a link, to what came of it.
  #lead(target) {
    if (!this.leading || target.hidden) return;
    this.leading = false;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  }
}

function rankingLines({ rows }) {
  return rows.map(({ cells: [rank, name, points] }) => `${rank}. ${name}: ${points}.`);
}

new Calculator(pageData()).begin();
