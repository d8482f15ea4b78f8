// Reads a query: the act and the place it names by number, and the words to look for.

import { folding, normal, russian } from "./folding.mjs";
import { kazakh } from "./kazakh.mjs";
import { isNumber, ordered } from "./places.mjs";

const PIECE = /№|[\p{L}\p{N}]+(?:[-._]+[\p{L}\p{N}]+)*/gu;
const NUMBERED = /^(\d+(?:-\d+)*)(?:-(\p{L}[\p{L}-]*))?$/u;
const DOTTED = /^\d+(?:-\d+)*(?:\.\d+(?:-\d+)*)+$/u;
const DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const DASH = /(\d)[\u2010-\u2015\u2212](?=\d)/gu;
const RUN = /\p{L}+|\d+(?:-\d+)*/gu;
const ALIAS = /^[a-z]+(?:\d|_+[a-z\d])[\w.-]*$/iu;
const ROOT = 0.6;
const KAZAKH = /[әғқңөұүһі]/u;
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё";

/** The query as if the keyboard had been Russian: "jnhf,jnrf" is "отработка". */
export const otherKeyboard = (text) =>
  Array.from(text.toLowerCase(), (key) => RUSSIAN[LATIN.indexOf(key)] ?? key).join("");

/** A reader of queries by rules.json: `{read, words, fold}`. */
export function reader(rules) {
  const { fold, weaken } = folding(rules);
  const stemmer = rules.kazakh ? kazakh(rules.kazakh, weaken) : null;
  const strictKey = stemmer ? stemmer.stem : russian;
  const weakKey = stemmer ? stemmer.weakStem : (folded) => russian(weaken(folded));
  const stop = new Set(rules.stop.flatMap((word) => [strictKey(word), weakKey(word)]));
  const same = rules.same.map((group) => group.map(pattern));
  const kinds = table(rules.places);
  const acts = table(rules.acts);

  /** A word of the rules: `fits` says whether a folded word is one of its forms. */
  function pattern(text) {
    const start = text.endsWith("*") ? text.slice(0, -1) : "";
    const key = start || strictKey(text);
    const weak = weakKey(text);
    const fits = (folded) =>
      start
        ? folded.startsWith(start)
        : strictKey(folded) === key || (!KAZAKH.test(folded) && weakKey(folded) === weak);
    return { key, start: Boolean(start), fits };
  }

  function table(lists) {
    return Object.entries(lists).map(([kind, list]) => [kind, list.map(pattern)]);
  }

  const kindOf = (word, lists) =>
    word && lists.find(([, list]) => list.some(({ fits }) => fits(fold(word))))?.[0];

  const isStop = (word) => stop.has(strictKey(fold(word)));

  function term(word) {
    const folded = fold(word);
    const strict = strictKey(folded);
    const others = same
      .filter((group) => group.some(({ fits }) => fits(folded)))
      .flat()
      .filter(({ key, start }) => start || key !== strict);
    const root = stemmer ? strict : folded.slice(0, Math.ceil(ROOT * folded.length));
    return { word, folded, strict, weak: weakKey(folded), root, others };
  }

  /**
   * `{text, alias, named, number, actKind, date, alone, terms, spare}`.
   * `named`: steps of a place, `{kind, number}`; `number`, `actKind`, `date`: of an act;
   * `alone`: the query is nothing but a number; `terms`: the words to look for;
   * `spare`: the words of the act's name, to look for if there is no such act.
   */
  function read(text) {
    const query = { text: normal(text).trim(), alias: "", named: [], number: "", actKind: "" };
    const pieces = split(query.text);
    const [first = ""] = pieces;
    query.date = "";
    query.alone =
      pieces.length === 1 && !DATE.test(first) && (isNumber(first) || DOTTED.test(first));
    query.spare = [];
    const left = [];
    for (let at = 0; at < pieces.length; ) {
      const taken =
        takeAct(pieces, at, query) || takeDate(pieces[at], query) || takePlace(pieces, at, query);
      if (!taken) left.push(pieces[at]);
      at += taken || 1;
    }
    query.named = ordered(query.named);
    const anything = !(query.named.length || query.number || query.date);
    query.terms = terms(left, anything);
    query.spare = terms(query.spare, true);
    return query;
  }

  /** The pieces of a query; "п.61-3", "ст47" and "12пп" are two each. */
  function split(text) {
    const found = Array.from(text.replace(DASH, "$1-").matchAll(PIECE), ([piece]) => piece);
    return found.flatMap((piece) => {
      const runs = piece.match(RUN) ?? [];
      const words = runs.filter((run) => !isNumber(run));
      const apart = words.length && runs.length > words.length && !NUMBERED.test(piece);
      return apart && words.every((word) => kindOf(word, kinds)) ? runs : [piece];
    });
  }

  /** `anything`: whether words that tell nothing are looked for, where there are no others. */
  function terms(pieces, anything) {
    const all = pieces.flatMap((piece) => {
      const date = DATE.exec(piece);
      if (date) return inWords(date);
      return piece.split(/[-._]+/u).filter((word) => word !== "№").map(term);
    });
    const telling = all.filter(({ word }) => !isStop(word));
    return telling.length || !anything ? telling : all;
  }

  /** A date in figures, which texts write as "31 января 2025". */
  function inWords([, day, month, year]) {
    const name = rules.months[Number(month) - 1];
    const either = (word, other) => ({ ...term(word), others: other ? [pattern(other)] : [] });
    return [either(day, String(Number(day))), either(month, name), term(year)];
  }

  /** Takes "№ 20 бұйрық", "20 бұйрық", "приказ № 20"; returns how many pieces it took. */
  function takeAct(pieces, at, query) {
    const before = kindOf(pieces[at], acts);
    let next = before ? at + 1 : at;
    const sign = pieces[next] === "№";
    next += sign ? 1 : 0;
    const number = pieces[next];
    const after = before ? "" : kindOf(pieces[next + 1], acts);
    if (!number || !isNumber(number) || !(before || sign || after)) return 0;
    const end = next + (after ? 2 : 1);
    Object.assign(query, { number, actKind: before || after || "" });
    query.spare.push(...pieces.slice(at, end));
    return end - at;
  }

  /** Takes "31.01.2025"; returns how many pieces it took. */
  function takeDate(piece, query) {
    const [, day, month, year] = DATE.exec(piece) ?? [];
    if (!year) return 0;
    query.date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
    query.spare.push(piece);
    return 1;
  }

  /** Takes a numbered step, an alias or an id; returns how many pieces it took. */
  function takePlace(pieces, at, query) {
    const piece = pieces[at];
    const [, number = "", ending = ""] = NUMBERED.exec(piece) ?? [];
    const next = pieces[at + 1] ?? "";
    const push = (kind, label, count) => query.named.push({ kind, number: label }) && count;
    if (query.alone || DOTTED.test(piece)) {
      piece.split(".").forEach((label) => push("", label));
      if (query.alone) query.number = piece;
      return 1;
    }
    if (number && ending) return kindOf(ending, kinds) ? push(kindOf(ending, kinds), number, 1) : 0;
    if (number && kindOf(next, kinds)) return push(kindOf(next, kinds), number, 2);
    if (kindOf(piece, kinds) && isNumber(next)) return push(kindOf(piece, kinds), next, 2);
    if (number && query.named.length && at === pieces.length - 1) return push("", number, 1);
    if (!ALIAS.test(piece)) return 0;
    query.alias = piece;
    return 1;
  }

  const asTerms = (text) => terms(split(normal(text)), true);

  return { read, words: asTerms, fold, weaken, key: strictKey };
}
