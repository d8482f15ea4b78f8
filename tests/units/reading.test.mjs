// node --test: what the reading pages' modules do without a page.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./page.mjs";

const { editionOn } = await import("../../docs/assets/reading/edition-of-day.mjs");
const { recall, remember } = await import("../../docs/assets/reading/keep.mjs");
const { addressed } = await import("../../docs/assets/reading/page.mjs");
const { isNamedIn } = await import("../../docs/assets/reading/place.mjs");
const { records } = await import("../../docs/assets/plan/csv.mjs");

for (const [heading, number, named] of [
  ["Новая редакция пункта 12", "12", true],
  ["12-тармақтың жаңа редакциясы", "12", true],
  ["Новая редакция пункта 12-1", "12", false],
  ["Новая редакция пункта 112", "12", false],
  ["Новая редакция подпункта 4)", "4)", true],
  ["Новая редакция подпункта 14)", "4)", false],
  ["Новая редакция подпункта а)", "а)", true],
  ["Новая редакция пункта 1.2.", "1.2.", true],
  ["Новая редакция пункта 142.", "1.2.", false],
]) {
  test(`${heading}: ${number}`, () => assert.equal(isNamedIn(heading, number), named));
}

const edition = (date, from, gap = false) => ({ date, from, gap, href: "", name: date });

test("a day before the first edition has none", () => {
  const first = edition("2023-08-01", "2023-08-10");
  assert.deepEqual(editionOn("2023-08-09", [first]), { kind: "before", edition: first });
});

test("an edition applies from its first day in force, not from its own day", () => {
  const [first, second] = [
    edition("2023-08-01", "2023-08-10"),
    edition("2024-01-01", "2024-01-20"),
  ];
  assert.equal(editionOn("2024-01-19", [first, second]).edition, first);
  assert.equal(editionOn("2024-01-20", [first, second]).edition, second);
});

test("where the first day in force is not known, the edition before is named, too", () => {
  const [first, second] = [edition("2023-08-01", "2023-08-10"), edition("2024-01-01", null)];
  const found = editionOn("2024-02-01", [first, second]);
  assert.equal(found.kind, "unknown");
  assert.equal(found.otherwise, first);
  assert.equal(found.newest, true);
});

test("an edition behind a gap is not named instead of another", () => {
  const [first, second] = [edition("2023-08-01", "2023-08-10", true), edition("2024-01-01", null)];
  assert.equal(editionOn("2024-02-01", [first, second]).otherwise, null);
});

test("a choice is kept and forgotten; where storage is not allowed, nothing breaks", () => {
  const kept = new Map();
  globalThis.localStorage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
    removeItem: (name) => kept.delete(name),
  };
  remember("mode", "both");
  assert.equal(recall("mode"), "both");
  remember("mode", null);
  assert.equal(recall("mode"), null);
  globalThis.localStorage = null;
  remember("mode", "both");
  assert.equal(recall("mode"), null);
});

test("an address that is written wrongly is what the reader typed", () => {
  location.hash = "#para_1%";
  assert.equal(addressed(), "para_1%");
  location.hash = "#%D0%B0";
  assert.equal(addressed(), "а");
});

test("a CSV record keeps quoted separators, quotes and lines, and how it was printed", () => {
  const text = 'a;"b;""c""";\r\n"two\nlines";;x';
  assert.deepEqual(records(text), [
    { raw: 'a;"b;""c""";\r\n', cells: ["a", 'b;"c"', ""] },
    { raw: '"two\nlines";;x', cells: ["two\nlines", "", "x"] },
  ]);
});
