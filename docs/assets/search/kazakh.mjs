// Takes the endings off Kazakh words: the twin of build_scripts/search/kazakh.py, with its rules.

/** @typedef {ReturnType<typeof prepared>} Rules */

/** `{stem, weakStem, root}` by the rules of the start file; `weaken` is folding's.
 * @param {KazakhTables} data @param {(text: string) => string} weaken
 * @returns {Stems & {weakStem: (folded: string) => string}} */
export function kazakh(data, weaken) {
  const strict = prepared(data, (text) => text);
  const weak = { ...prepared(data, weaken), vowels: "" };
  return {
    stem: (folded) => stemBy(folded, strict),
    weakStem: (folded) => stemBy(weaken(folded), weak),
    root: (key) => rootOf(key, data),
  };
}

/** @param {KazakhTables} data @param {(text: string) => string} spell */
function prepared(data, spell) {
  return {
    ...data,
    endings: data.endings.map(([text, letters, longer, rest, put, kind, harmony]) => ({
      text: spell(text),
      after: [...letters, ...longer.split(" ").filter(Boolean)].map((end) => spell(end)),
      rest,
      put: spell(put),
      kind,
      harmony,
    })),
    keep: new Set(data.keep.split(" ").map((word) => spell(word))),
    stems: new Map(Object.entries(data.stems).map(([word, stem]) => [spell(word), spell(stem)])),
    closing: spell(data.closing),
  };
}

/** @param {string} word @param {Rules} rules */
function stemBy(word, rules) {
  let verb = false;
  for (let count = 0; count < rules.most; count += 1) {
    word = rules.stems.get(harden(word, rules)) ?? word;
    if (rules.keep.has(harden(word, rules))) break;
    const found = withoutEnding(word, rules, verb);
    if (!found) break;
    word = found.taken;
    verb ||= found.kind === "verb";
  }
  return closed(word, rules, verb ? 2 : 3);
}

/** @param {string} word @param {Rules} rules @param {boolean} verb */
function withoutEnding(word, rules, verb) {
  /** @type {{taken: string, kind: string} | null} */
  let first = null;
  for (const ending of rules.endings) {
    if ((ending.kind === "inner") !== verb || !word.endsWith(ending.text)) continue;
    const rest = word.slice(0, word.length - ending.text.length);
    const taken = rest + ending.put;
    if (rules.keep.has(harden(taken, rules))) return { taken, kind: ending.kind };
    if (
      !first &&
      rest.length >= ending.rest &&
      ending.after.some((end) => rest.endsWith(end)) &&
      agrees(rest, ending, rules)
    ) {
      first = { taken, kind: ending.kind };
    }
  }
  return first;
}

/** Whether the last vowel of the rest lets the ending follow; without vowels, any does.
 * @param {string} rest @param {{harmony: string}} ending @param {Rules} rules */
function agrees(rest, ending, rules) {
  if (!rules.vowels || !ending.harmony || rules.soft.some((end) => rest.endsWith(end))) return true;
  const against = ending.harmony === "back" ? rules.front : rules.back;
  const last = Array.from(rest).findLast((letter) => rules.vowels.includes(letter));
  return !last || !against.includes(last);
}

/** @param {string} word @param {Rules} rules @param {number} least */
function closed(word, rules, least) {
  if (
    !rules.keep.has(harden(word, rules)) &&
    word.length > least &&
    rules.closing.includes(word.at(-1) ?? "")
  ) {
    word = word.slice(0, -1);
  }
  word = harden(word, rules);
  return rules.stems.get(word) ?? word;
}

/** @param {string} word @param {Rules} rules */
function harden(word, rules) {
  const last = word.at(-1) ?? "";
  return last in rules.hard ? word.slice(0, -1) + rules.hard[last] : word;
}

/** What words of one origin share: маман of мамандық.
 * @param {string} key @param {KazakhTables} data */
function rootOf(key, { derived, leastRoot }) {
  const ending = derived.find((one) => key.endsWith(one) && key.length - one.length >= leastRoot);
  return ending ? key.slice(0, key.length - ending.length) : key;
}
