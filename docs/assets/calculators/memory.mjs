// What the form remembers: the tab's own history, and links that hold a filled form. Nothing is
// stored on the device.

import { absolute, fill, make, pressed } from "./dom.mjs";
import { sentence } from "./faults.mjs";
import { decode, encode } from "./fragment.mjs";
import { formInAddress } from "./here.mjs";

export class Memory {
  /** @param {CalculatorData} data the page's @param {import("./form.mjs").Form} form
   * @param {HTMLElement} summary where it is said what a link has lost */
  constructor(data, form, summary) {
    this.data = data;
    this.form = form;
    this.summary = summary;
    /** Further facts to keep with the answers, such as the way of filling in.
     * @type {{way?: string, at?: string | null}} */
    this.more = {};
  }

  /** What this tab has kept of this form; undefined if nothing. @returns {Kept | undefined} */
  get kept() {
    const kept = history.state?.calculator;
    return kept?.id === this.data.schema.id ? kept : undefined;
  }

  /** Going back to this page, or reloading it, finds the form as it was left. */
  keep() {
    const { data } = this.form.read("");
    const calculator = { id: this.data.schema.id, data, ...this.more };
    history.replaceState({ ...history.state, calculator }, "");
  }

  forget() {
    this.summary.hidden = true;
    history.replaceState(null, "", location.pathname + location.search);
  }

  /** A link from a page of this site is taken out of the address once it is read.
   * @returns {boolean} whether it was one */
  dropOwnLink() {
    const from = document.referrer ? new URL(document.referrer) : null;
    const own = from?.origin === location.origin && from.pathname !== location.pathname;
    if (own) history.replaceState(history.state, "", location.pathname + location.search);
    return own;
  }

  /** Reads the link in the address into the form; null if there is none. A link that nothing can be
   * read of leaves the form as it is.
   * @returns {{data: FormRecord} | null} */
  readLink() {
    if (!formInAddress()) return null;
    const { data, faults } = decode(this.data.schema, location.hash);
    const lost = Object.keys(data).length || !faults.length ? this.form.write(data) : [];
    this.#tell(faults, lost);
    return { data };
  }

  /** What an older kind of link held and this form asks no more is a notice, no damage.
   * @param {FragmentFault[]} faults @param {string[]} lost */
  #tell(faults, lost) {
    const { words } = this.data;
    const lines = [
      ...faults.map(({ code, params }) => fill(words[`fault.${code}`], params)),
      ...lost.map(() => words.link_no_field),
    ];
    this.summary.hidden = lines.length === 0;
    if (!lines.length) return;
    const older = lost.length === 0 && faults.every(({ code }) => code.startsWith("fragment_old"));
    this.summary.classList.toggle("notice", older);
    this.summary.replaceChildren(
      older ? "" : make("p", {}, words.link_faults),
      make("ul", {}, ...lines.map((text) => make("li", {}, sentence(text)))),
    );
  }

  /** The page's address with the form in it, and the paths of dates that it lacks.
   * @returns {{address: string, lost: string[]}} */
  address() {
    const { data, dates } = this.form.read("");
    const address = new URL(location.href);
    address.hash = encode(this.data.schema, data);
    return { address: address.href, lost: dates };
  }

  /** The address of the next calculator with what this one hands over; null if nothing.
   * @param {Answered} answer @returns {string | null} */
  next(answer) {
    const { next, here } = this.data;
    const handed = "reimbursement" in answer.result ? answer.result.reimbursement : null;
    return next && handed ? `${absolute(next.path, here)}#${encode(next.schema, handed)}` : null;
  }

  /** Gives the link to the other language the answers. @param {MouseEvent} event */
  switchLanguage(event) {
    const link = pressed(event, "a[data-language]");
    const { data } = this.form.read("");
    if (link instanceof HTMLAnchorElement && Object.keys(data).some((key) => key !== "today")) {
      link.href = `${link.href.split("#")[0]}#${encode(this.data.schema, data)}`;
    }
  }
}
