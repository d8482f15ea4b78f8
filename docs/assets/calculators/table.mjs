// Tables of many people or colleges: read, answered in pieces, shown in pages, saved as CSV.

import { fill, language, make, one, pageData } from "./dom.mjs";
import { engine } from "./here.mjs";
import { keepOffline } from "./offline.mjs";
import { Pages } from "./rows.mjs";
import { Status } from "./status.mjs";

const PIECE_TIME = 150;
const FIRST_PIECE = 20;
const BYTE_ORDER_MARK = "\ufeff";

/** @typedef {{text: string}} TextFault */
/** @typedef {{ok: false, message: string, faults: TextFault[]}} NoTable */
/** @typedef {{ok: true, cases: FormRecord[], named: unknown}} Table a table as read */
/** @typedef {{ok: true, csv: string, columns: string[], rows: string[][]}} Finished */

/** @type {BatchData} */
const data = pageData();
const { words } = data;
/** @param {string} selector */
const find = (selector) => one(document, `.calculator ${selector}`);
const form = one(document, ".calculator form", HTMLFormElement);
const text = one(form, "textarea", HTMLTextAreaElement);
const status = new Status(find(".engine"), engine, words);
const pages = new Pages(find(".answer"), words);
/** @type {{stopped: boolean, replaced: boolean} | null} */
let current = null;

/** Which calculator the table is for. */
const chosen = () => String(new FormData(form).get("calculator"));

/** One request, answered by the interpreter that is there.
 * @template Made @param {string} name @param {(string | number)[]} values @returns {Promise<Made>} */
function ask(name, ...values) {
  return new Promise((resolve, reject) => {
    engine.ask(
      null,
      ["batch", name, ...values],
      (_, answer) => resolve(JSON.parse(answer)),
      (_, message) => reject(new Error(message)),
    );
  });
}

/** @param {NoTable | null} answer */
function showFaults(answer) {
  const box = find(".faults");
  box.hidden = !answer;
  box.replaceChildren();
  if (!answer) return;
  box.append(
    make("h3", {}, answer.message),
    make("ul", {}, ...answer.faults.map((fault) => make("li", {}, fault.text))),
  );
  box.focus();
}

/** @param {string} textLine @param {number | null} done @param {number | null} total */
function showProgress(textLine, done = null, total = null) {
  const box = find(".progress");
  const bar =
    total === null ? null : make("progress", { max: total, value: done, "aria-label": textLine });
  const line = make("p", {}, textLine);
  box.replaceChildren(...(bar ? [bar, line] : [line]));
}

async function calculate() {
  if (current) current.replaced = true;
  const mine = { stopped: false, replaced: false };
  current = mine;
  const name = chosen();
  showFaults(null);
  pages.clear();
  if (!text.value.trim()) {
    fault(words.batch_empty);
    return;
  }
  fault("");
  stopButton(true);
  showProgress(words.batch_reading);
  /** @type {Table | NoTable} */
  const table = await ask("read_csv", name, text.value, language);
  if (mine.replaced) return;
  if (!table.ok) {
    showProgress("");
    showFaults(table);
    stopButton(false);
    return;
  }
  const { cases } = table;
  /** @type {{ok: boolean}[]} */
  const rows = [];
  let piece = FIRST_PIECE;
  while (rows.length < cases.length && !mine.stopped) {
    showProgress(
      fill(words.batch_progress, { done: rows.length, total: cases.length }),
      rows.length,
      cases.length,
    );
    const begun = performance.now();
    const part = JSON.stringify(cases.slice(rows.length, rows.length + piece));
    /** @type {{rows: {ok: boolean}[]}} */
    const answer = await ask("run_rows", name, part, rows.length + 1, language);
    if (mine.replaced) return;
    rows.push(...answer.rows);
    const spent = performance.now() - begun;
    piece = Math.max(1, Math.min(piece * 4, Math.round((piece * PIECE_TIME) / Math.max(spent, 1))));
  }
  const whole = rows.length === cases.length;
  const wrong = rows.filter((row) => !row.ok).length;
  /** @type {Finished | NoTable} */
  const told = await ask(
    "finish",
    name,
    JSON.stringify(rows),
    language,
    JSON.stringify(table.named),
  );
  if (mine.replaced) return;
  stopButton(false);
  const counts = { total: cases.length, done: rows.length, wrong };
  showProgress(fill(whole ? words.batch_done : words.batch_stopped, counts));
  if (told.ok)
    pages.show(
      told,
      rows.map((row) => row.ok),
      save(name, told.csv),
    );
  else showFaults(told);
}

/** @param {string} name @param {string} csv */
function save(name, csv) {
  const button = make("button", { type: "button", class: "save" }, words.batch_save);
  button.addEventListener("click", () => {
    const address = URL.createObjectURL(
      new Blob([BYTE_ORDER_MARK, csv], { type: "text/csv;charset=utf-8" }),
    );
    make("a", { href: address, download: `${name}-${language}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
  return button;
}

/** @param {boolean} shown */
function stopButton(shown) {
  find(".stop").hidden = !shown;
}

/** @param {string} message */
function fault(message) {
  const line = find("#b-text-fault");
  line.textContent = message;
  line.hidden = message === "";
  if (message) text.setAttribute("aria-invalid", "true");
  else text.removeAttribute("aria-invalid");
  if (message) text.focus();
}

/** Spreadsheets save in UTF-8 or, the old way, in Windows-1251. @param {File | undefined} file */
async function open(file) {
  if (!file) return;
  try {
    const bytes = await file.arrayBuffer();
    try {
      text.value = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      fault("");
    } catch {
      text.value = new TextDecoder("windows-1251").decode(bytes);
      fault(words.batch_old_letters);
    }
  } catch {
    fault(words.batch_no_file);
  }
}

form.addEventListener("focusin", () => engine.start(), { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  calculate().catch((error) => {
    stopButton(false);
    showProgress("");
    engine.state.message = error.message;
    status.set({ differs: true });
  });
});
find(".stop").addEventListener("click", () => {
  if (current) current.stopped = true;
});
find(".example").addEventListener("click", () => {
  text.value = data.examples[chosen()];
  fault("");
  text.focus();
});
const picker = one(document, "#b-file", HTMLInputElement);
picker.addEventListener("change", () => open(picker.files?.[0]));
const drop = find(".drop");
for (const kind of /** @type {const} */ (["dragover", "dragleave", "drop"])) {
  drop.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragover");
    if (kind === "drop") open(event.dataTransfer.files[0]);
  });
}
keepOffline(data, engine);
