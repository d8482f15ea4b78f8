// The list of an action plan: chosen by year, month, body, section and indicator; ordered; taken as
// CSV or JSON in the form that the site's own files have. The choice stands in the address.

import { records } from "./csv.mjs";

const form = document.querySelector(".plan-choices");
const body = document.querySelector(".plan-list tbody");
const told = form.querySelector(".told");
const say = (name, values) =>
  Object.entries(values).reduce(
    (text, [key, value]) => text.replace(`{${key}}`, value),
    form.dataset[name],
  );
const CHOICES = ["year", "month", "body", "section", "indicator"];
const ORDER = "order";
const SEPARATORS = { body: "|" };
const rows = [...body.rows].map((row, place) => ({ row, place, values: valuesOf(row) }));

function valuesOf(row) {
  return Object.fromEntries(
    CHOICES.map((name) => [name, (row.dataset[name] ?? "").split(SEPARATORS[name] ?? " ")]),
  );
}

const ORDERS = {
  plan: (one, other) => one.place - other.place,
  due: (one, other) => due(one) - due(other) || one.place - other.place,
  body: (one, other) =>
    one.values.body[0].localeCompare(other.values.body[0], "kk") || one.place - other.place,
};

// The first month by which a measure is due: of the chosen year, if one is chosen.
function due({ values }) {
  const year = form.elements.year.value || values.year[0];
  return Number(year) * 12 + Number(values.month[0]);
}

function chosen() {
  return Object.fromEntries(
    [...CHOICES, ORDER]
      .map((name) => [name, form.elements[name].value])
      .filter(([, value]) => value),
  );
}

function shownRows() {
  return [...body.rows].filter((row) => !row.hidden);
}

function show() {
  const wanted = chosen();
  const fits = ({ values }) =>
    CHOICES.every((name) => !wanted[name] || values[name].includes(wanted[name]));
  for (const one of rows) one.row.hidden = !fits(one);
  body.append(...[...rows].sort(ORDERS[wanted[ORDER]]).map(({ row }) => row));
  const count = shownRows().length;
  const month = form.elements.month.selectedOptions[0].textContent;
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
  const unknown = [];
  for (const [name, value] of new URLSearchParams(location.search)) {
    const select = form.elements[name];
    if (!(select instanceof HTMLSelectElement)) continue;
    if ([...select.options].some((option) => option.value === value)) select.value = value;
    else
      unknown.push(say("unknownValue", { name: select.labels[0].firstChild.textContent, value }));
  }
  return unknown;
}

async function take(button) {
  const answer = await fetch(button.dataset.file);
  if (!answer.ok) throw new Error(String(answer.status));
  const wanted = shownRows().map((row) => row.dataset.eid);
  const text = await answer.text();
  const isJson = button.dataset.file.endsWith(".json");
  const made = isJson ? viewAsJson(text, wanted) : viewAsCsv(text, wanted);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([made], { type: isJson ? "application/json" : "text/csv" }),
  );
  link.download = button.dataset.file.split("/").at(-1);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

function viewAsJson(text, wanted) {
  const plan = JSON.parse(text);
  const found = new Map(plan.rows.map((row) => [row.eid, row]));
  return `${JSON.stringify({ ...plan, rows: wanted.map((eid) => found.get(eid)) }, null, 1)}\n`;
}

// The last column of the file is the id of the row; the mark of the encoding stays at its beginning.
function viewAsCsv(text, wanted) {
  const [head, ...others] = records(text);
  const found = new Map(others.map(({ raw, cells }) => [cells.at(-1), raw]));
  const mark = text.startsWith("\ufeff") ? "" : "\ufeff";
  return `${mark}${head.raw}${wanted.map((eid) => found.get(eid)).join("")}`;
}

const unknown = read();
form.hidden = false;
show();
if (unknown.length) told.textContent = `${unknown.join(" ")} ${told.textContent}`;
form.addEventListener("change", () => {
  show();
  keep();
});
form.addEventListener("reset", () =>
  setTimeout(() => {
    show();
    keep();
  }),
);
form.addEventListener("submit", (event) => event.preventDefault());
for (const button of form.querySelectorAll("[data-file]")) {
  button.addEventListener("click", () =>
    take(button).catch(() => {
      told.textContent = form.dataset.notLoaded;
    }),
  );
}
