// The two ways through the same questions: the whole form, or one at a time.

import { all, one } from "./dom.mjs";
import { InterviewView } from "./interview-view.mjs";

export const FORM = "form";
export const INTERVIEW = "interview";

export class Ways {
  /**
   * @param {HTMLElement} place the calculator
   * @param {import("./form.mjs").Form} form
   * @param {CalculatorData} data the page's
   */
  constructor(place, form, data) {
    this.place = place;
    this.buttons = all(place, ".ways button");
    this.view = new InterviewView(
      form,
      one(place, ".interview"),
      data.schema,
      data.plan,
      data.words,
    );
    /** Called when the reader changes the way. */
    this.onChange = () => {};
    for (const button of this.buttons) {
      button.addEventListener("click", () => {
        this.go(button.dataset.way ?? FORM);
        this.onChange();
      });
    }
    form.onRows = () => this.view.on && this.view.show();
  }

  get way() {
    return this.view.on ? INTERVIEW : FORM;
  }

  /** @param {string} way */
  go(way) {
    for (const button of this.buttons)
      button.setAttribute("aria-pressed", String(button.dataset.way === way));
    this.place.classList.toggle("interviewing", way === INTERVIEW);
    if (way === INTERVIEW) this.view.start();
    else this.view.stop();
  }
}
