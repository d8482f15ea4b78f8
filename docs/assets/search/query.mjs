// Reads a query: the acts and places it names by number, and the words to look for.

import { folding, normal } from "./folding.mjs";
import { kazakh } from "./kazakh.mjs";
import { placeReader } from "./places.mjs";
import { russian } from "./russian.mjs";
import { stepReader } from "./steps.mjs";

const DASH = /(\d)[\u2010-\u2015\u2212](?=\d)/gu;
const DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const ALIAS = /^[a-z]+(?:\d|_+[a-z\d])[\w.-]*$/iu;
const KAZAKH = /[әғқңөұүһі]/u;
const JOINTS = /[-._]+/u;

/** A function of one word that remembers its answers.
 * @template Made @param {(word: string) => Made} make @returns {(word: string) => Made} */
function remembered(make) {
  /** @type {Map<string, Made>} */
  const known = new Map();
  return (word) => {
    const made = known.get(word) ?? make(word);
    known.set(word, made);
    return made;
  };
}

/** The keys of words by the rules of one language: `{fold, weaken, strict, weak, root, groups}`.
 * @param {SearchRules} rules */
export function keysBy(rules) {
  const { fold, weaken } = folding(rules);
  const stems = rules.kazakh ? kazakh(rules.kazakh, weaken) : russian(rules.russian);
  const strict = remembered(stems.stem);
  const weak = remembered(stems.weakStem ?? ((folded) => strict(weaken(folded))));
  const groupsOf = classes(rules.same);

  /** What lists of words a folded word belongs to, by position: a word of a list stands for all its
   * forms, one with a star for all that begins so. They come as keys, see rules.py.
   * /
   * @param {string[]} lists @returns {(folded: string) => number[]} */
  function classes(lists) {
    /** @type {Map<string, number[]>} */
    const byKey = new Map();
    /** @type {Map<string, number[]>} */
    const byWeak = new Map();
    /** @type {[string, number][]} */
    const starts = [];
    /** @param {Map<string, number[]>} map @param {string} key @param {number} at */
    const put = (map, key, at) => map.set(key, [...(map.get(key) ?? []), at]);
    lists.forEach((list, at) => {
      for (const key of list.split(" ")) {
        if (key.endsWith("*")) starts.push([key.slice(0, -1), at]);
        else if (key.startsWith("+")) put(byKey, key.slice(1), at);
        else if (key.startsWith("~")) put(byWeak, key.slice(1), at);
        else for (const map of [byKey, byWeak]) put(map, key, at);
      }
    });
    return remembered((folded) => {
      const weakly = KAZAKH.test(folded) ? [] : (byWeak.get(weak(folded)) ?? []);
      const begun = starts.filter(([start]) => folded.startsWith(start)).map(([, at]) => at);
      return [...new Set([...(byKey.get(strict(folded)) ?? []), ...weakly, ...begun])];
    });
  }

  /** @param {string} key */
  const root = (key) => `${stems.root(key)}^`;
  return { fold, weaken, strict, weak, root, groups: groupsOf, classes };
}

/** A reader of queries in one language; `other` are the rules of the other one.
 * @param {SearchRules} rules @param {SearchRules} [other] */
export function reader(rules, other) {
  const keys = keysBy(rules);
  const { fold, strict, weak } = keys;
  const stop = new Set(rules.told.split(" "));
  const foreign = new Set((other?.stop ?? "").split(" "));
  /** @param {Record<string, string>} lists @returns {(word: string | undefined) => string} */
  const kindIn = (lists) => {
    const kinds = Object.keys(lists);
    const found = keys.classes(Object.values(lists));
    return (word) => (word && kinds[Math.min(...found(fold(word)))]) || "";
  };
  const kindOf = kindIn(rules.places);
  const places = placeReader(rules.kinds);
  const actOf = kindIn(rules.acts);
  const steps = stepReader({ kindOf, isAnd: (word) => rules.and.includes(fold(word)) });

  /** @param {string} word */
  const isStop = (word) => {
    const folded = fold(word);
    return stop.has(rules.kazakh ? strict(folded) : folded) || foreign.has(folded);
  };

  /** One word to look for. `optional`: it helps, but a result need not have it.
   * @param {string} word @param {boolean} optional @returns {SearchTerm} */
  function term(word, optional = false) {
    const folded = fold(word);
    const key = strict(folded);
    const spelled = weak(folded);
    return {
      word,
      folded,
      strict: key,
      weak: spelled,
      root: keys.root(key),
      groups: keys.groups(folded),
      optional,
    };
  }

  /** `{text, alias, named, acts, dates, alone, terms, spare}`.
   * `named`: places, each a list of steps `{kind, number}` from the outside in; `acts`: `{kind,
   * number}` each; `alone`: the query is nothing but numbers; `terms`: the words to look for;
   * `spare`: the words of what seemed to name an act, to look for if there is no such act.
   * /
   * @param {string} text @returns {Query} */
  function read(text) {
    const clean = normal(text).trim();
    const tokens = steps.tokens(clean.replace(DASH, "$1-"));
    const numbers = steps.numbersAlone(tokens);
    if (numbers) {
      const single = numbers.length === 1 && numbers[0].length === 1 ? numbers[0][0].number : "";
      const acts = single ? [{ kind: "", number: single }] : [];
      const named = { alias: "", acts, dates: [], named: numbers };
      return { text: clean, ...named, alone: true, terms: asTerms(clean), spare: [] };
    }
    /** @type {NamedThings} */
    const query = { alias: "", acts: [], dates: [], spare: [] };
    /** @type {NumberedStep[]} */
    const found = [];
    /** @type {string[]} */
    const left = [];
    for (let at = 0; at < tokens.length; ) {
      const taken =
        takeActs(tokens, at, query) ||
        takeDate(tokens[at].text, query) ||
        steps.take(tokens, at, found) ||
        takeAlias(tokens[at].text, query);
      if (!taken && tokens[at].word) left.push(tokens[at].text);
      at += taken || 1;
    }
    const { alias, acts, dates } = query;
    const named = places.pathsOf(found);
    const anything = !(named.length || acts.length || dates.length || alias);
    const wanted = [...terms(left, anything), ...framed(clean)];
    const spare = terms(query.spare, true);
    return { text: clean, alias, acts, dates, named, alone: false, terms: wanted, spare };
  }

  /** `anything`: whether words that tell nothing are looked for, where there are no others.
   * @param {string[]} pieces @param {boolean} anything */
  function terms(pieces, anything) {
    const all = pieces.flatMap((piece) => {
      const date = DATE.exec(piece);
      return date
        ? inWords(date)
        : piece
            .split(JOINTS)
            .filter((word) => word !== "№")
            .map((word) => term(word));
    });
    const telling = all.filter(({ word }) => !isStop(word));
    return telling.length || !anything ? telling : all;
  }

  /** What a way of asking adds: who asks "what if not" wants to know what follows.
   * @param {string} text */
  function framed(text) {
    const said = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
    const added = rules.frames
      .filter(({ says }) => says.some((words) => said.includes(` ${words}`)))
      .flatMap(({ adds }) => adds);
    return [...new Set(added)].map((word) => term(word, true));
  }

  /** A date in figures, which texts write as "31 января 2025". @param {RegExpExecArray} date */
  function inWords([, day, month, year]) {
    const name = rules.months[Number(month) - 1].replace("*", "");
    return [term(String(Number(day))), term(name), term(year)];
  }

  /** Takes "№ 20 бұйрық", "20 бұйрық", "приказы № 20 и 403"; returns how many tokens it took.
   * @param {Token[]} tokens @param {number} at @param {NamedThings} query */
  function takeActs(tokens, at, query) {
    const before = actOf(tokens[at].text);
    let next = before ? at + 1 : at;
    if (
      before &&
      /^от$/i.test(tokens[next]?.text ?? "") &&
      takeDate(tokens[next + 1]?.text ?? "", query)
    )
      next += 2;
    const sign = tokens[next]?.text === "№";
    next += sign ? 1 : 0;
    const list = steps.list(tokens, next);
    if (!list.numbers.length || list.kind) return before && next > at + 1 ? next - at : 0;
    const after = before ? "" : actOf(tokens[list.end]?.text);
    if (!(before || sign || after)) return 0;
    const end = list.end + (after ? 1 : 0);
    query.acts.push(...list.numbers.map((number) => ({ number, kind: before || after || "" })));
    query.spare.push(
      ...tokens
        .slice(at, end)
        .filter(({ word }) => word)
        .map(({ text }) => text),
    );
    return end - at;
  }

  /** Takes "31.01.2025"; returns how many tokens it took.
   * @param {string} piece @param {NamedThings} query */
  function takeDate(piece, query) {
    const [, day, month, year] = DATE.exec(piece) ?? [];
    if (!year) return 0;
    query.dates.push([year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"));
    query.spare.push(piece);
    return 1;
  }

  /** @param {string} piece @param {NamedThings} query */
  function takeAlias(piece, query) {
    if (query.alias || !ALIAS.test(piece)) return 0;
    query.alias = piece;
    return 1;
  }

  /** @param {string} text */
  const asTerms = (text) =>
    terms(
      steps
        .tokens(normal(text))
        .filter(({ word }) => word)
        .map((token) => token.text),
      true,
    );

  return { ...keys, read, term, words: asTerms, isStop, fitting: places.fitting };
}
