// The list of an action plan: chosen by year, month, body, section and indicator; ordered; taken as
// CSV or JSON in the form that the site's own files have. The choice stands in the address.

import { all, one } from "../reading/page.mjs";
import { records } from "./csv.mjs";

/** @typedef {{row: HTMLTableRowElement, place: number, values: Record<string, string[]>}} Measure */

const box = one(document, ".plan-choices");
const body = one(document, ".plan-list tbody", HTMLTableSectionElement);
const told = one(box, ".told");
/** @param {string} name @param {Record<string, string | number>} values */
const say = (name, values) =>
  Object.entries(values).reduce(
    (text, [key, value]) => text.replace(`{${key}}`, String(value)),
    box.dataset[name] ?? "",
  );
const CHOICES = ["year", "month", "body", "section", "indicator"];
const ORDER = "order";
/** @type {Record<string, string>} */
const SEPARATORS = { body: "|" };
const rows = [...body.rows].map((row, place) => ({ row, place, values: valuesOf(row) }));

/** @param {HTMLElement} row @returns {Record<string, string[]>} */
function valuesOf(row) {
  return Object.fromEntries(
    CHOICES.map((name) => [name, (row.dataset[name] ?? "").split(SEPARATORS[name] ?? " ")]),
  );
}

/** @type {Record<string, (one: Measure, other: Measure) => number>} */
const ORDERS = {
  plan: (one, other) => one.place - other.place,
  due: (one, other) => due(one) - due(other) || one.place - other.place,
  body: (one, other) =>
    one.values.body[0].localeCompare(other.values.body[0], "kk") || one.place - other.place,
};

/** @param {string} name */
function choice(name) {
  return one(box, `select[name="${name}"]`, HTMLSelectElement);
}

/** The first month by which a measure is due: of the chosen year, if one is chosen.
 * @param {Measure} measure */
function due({ values }) {
  const year = choice("year").value || values.year[0];
  return Number(year) * 12 + Number(values.month[0]);
}

function chosen() {
  return Object.fromEntries(
    [...CHOICES, ORDER].map((name) => [name, choice(name).value]).filter(([, value]) => value),
  );
}

function shownRows() {
  return [...body.rows].filter((row) => !row.hidden);
}

function show() {
  const wanted = chosen();
  /** @param {Measure} measure */
  const fits = ({ values }) =>
    CHOICES.every((name) => !wanted[name] || values[name].includes(wanted[name]));
  for (const one of rows) one.row.hidden = !fits(one);
  body.append(...[...rows].sort(ORDERS[wanted[ORDER]]).map(({ row }) => row));
  const count = shownRows().length;
  const month = choice("month").selectedOptions[0].textContent;
  const name = count === 0 ? "nothingFound" : wanted.year && wanted.month ? "shownDue" : "shown";
  told.textContent = say(name, { count, all: rows.length, year: wanted.year, month });
}

// The address keeps what differs from the list as it stands; nothing is sent anywhere.
function keep() {
  const { [ORDER]: order, ...choices } = chosen();
  const query = new URLSearchParams(order === "plan" ? choices : { ...choices, order });
  const search = query.size ? `?${query}` : "";
  history.replaceState(null, "", location.pathname + search + location.hash);
}

function read() {
  /** @type {string[]} */
  const unknown = [];
  for (const [name, value] of new URLSearchParams(location.search)) {
    const select = box.querySelector(`select[name="${CSS.escape(name)}"]`);
    if (!(select instanceof HTMLSelectElement)) continue;
    if ([...select.options].some((option) => option.value === value)) select.value = value;
    else
      unknown.push(
        say("unknownValue", { name: select.labels[0].firstChild?.textContent ?? name, value }),
      );
  }
  return unknown;
}

/** @param {HTMLElement} button */
async function take(button) {
  const { file = "" } = button.dataset;
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(String(answer.status));
  const wanted = shownRows().map((row) => row.dataset.eid ?? "");
  const text = await answer.text();
  const isJson = file.endsWith(".json");
  const made = isJson ? viewAsJson(text, wanted) : viewAsCsv(text, wanted);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([made], { type: isJson ? "application/json" : "text/csv" }),
  );
  link.download = file.split("/").at(-1) ?? file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** @param {string} text @param {string[]} wanted */
function viewAsJson(text, wanted) {
  /** @type {{rows: {eid: string}[]}} */
  const plan = JSON.parse(text);
  const found = new Map(plan.rows.map((row) => [row.eid, row]));
  return `${JSON.stringify({ ...plan, rows: wanted.map((eid) => found.get(eid)) }, null, 1)}\n`;
}

/** The last column of the file is the id of the row; the mark of the encoding stays at its beginning.
 * @param {string} text @param {string[]} wanted */
function viewAsCsv(text, wanted) {
  const [head, ...others] = records(text);
  const found = new Map(others.map(({ raw, cells }) => [cells.at(-1), raw]));
  const mark = text.startsWith("\ufeff") ? "" : "\ufeff";
  return `${mark}${head.raw}${wanted.map((eid) => found.get(eid)).join("")}`;
}

const unknown = read();
box.hidden = false;
show();
if (unknown.length) told.textContent = `${unknown.join(" ")} ${told.textContent}`;
box.addEventListener("change", () => {
  show();
  keep();
});
one(box, ".reset").addEventListener("click", () => {
  for (const select of box.querySelectorAll("select")) select.selectedIndex = 0;
  show();
  keep();
});
for (const button of all(box, "[data-file]")) {
  button.addEventListener("click", () =>
    take(button).catch(() => {
      told.textContent = box.dataset.notLoaded ?? "";
    }),
  );
}
