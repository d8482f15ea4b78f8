// Steps of places as people write them: "п. 11, 12 и 14", "17-1 мен 17-3-тармақтар", "5-1 4)".

const PIECE = /№|[\p{L}\p{N}]+(?:[-._]+[\p{L}\p{N}]+)*|[),;]/gu;
const NUMBERED = /^(\d+(?:-\d+)*)(?:-(\p{L}[\p{L}-]*))?$/u;
const DOTTED = /^\d+(?:-\d+)*(?:\.\d+(?:-\d+)*)+$/u;
const DATE = /^\d{1,2}\.\d{1,2}\.\d{4}$/;
const NUMBER = /^\d+(?:-\d+)*$/;
const RUN = /\p{L}+|\d+(?:-\d+)*/gu;
const ORDINAL = /^(?:й|го|му|м|ой|ый|ая|я|е|ю|х|ш[іы]|[іы]?нш[іы])$/u;
/** @type {Record<string, string>} */
const QUALIFIED = { target: "indicator" };

/** A reader of steps; `kindOf(word)` gives the kind of place a word calls, `isAnd(word)` whether it
 * joins numbers.
 * /
 * @param {{kindOf: (word: string) => string, isAnd: (word: string) => boolean}} words */
export function stepReader({ kindOf, isAnd }) {
  /** The tokens of a text: `{text, word, mark}`; "п.61-3" and "ст47" are two each.
   * @param {string} text @returns {Token[]} */
  function tokens(text) {
    return Array.from(text.matchAll(PIECE), ([piece]) => piece).flatMap(tokensOf);
  }

  /** @param {string} piece @returns {Token[]} */
  function tokensOf(piece) {
    if (/^[),;]$/.test(piece)) return [{ text: piece, word: false }];
    /** @type {string[]} */
    const runs = piece.match(RUN) ?? [];
    const words = runs.filter((run) => !NUMBER.test(run));
    const apart = words.length && runs.length > words.length && !NUMBERED.test(piece);
    const parts = apart && words.every((word) => kindOf(word)) ? runs : [piece];
    return parts.map((part) => ({ text: part, word: true }));
  }

  /** A number with what is written behind it: `{number, kind, qualifier}`; null for another token.
   * @param {Token | undefined} token */
  function numbered(token) {
    const [, number, ending = ""] = NUMBERED.exec(token?.text ?? "") ?? [];
    if (!number) return null;
    if (!ending || ORDINAL.test(ending)) return { number, kind: "", qualifier: "" };
    const kind = kindOf(ending);
    if (!kind) return null;
    return QUALIFIED[kind]
      ? { number, kind: "", qualifier: kind }
      : { number, kind, qualifier: "" };
  }

  /** Numbers in a row: `{numbers, kind, qualifier, closed, end}`; `closed`: "1) и 2)".
   * @param {Token[]} all @param {number} from */
  function list(all, from) {
    /** @type {{numbers: string[], kind: string, qualifier: string, closed: boolean, end: number}} */
    const found = { numbers: [], kind: "", qualifier: "", closed: false, end: from };
    let at = from;
    for (;;) {
      const item = numbered(all[at]);
      if (!item) break;
      found.numbers.push(item.number);
      at += 1;
      if (all[at]?.text === ")") {
        found.closed = true;
        at += 1;
      }
      found.end = at;
      Object.assign(found, { kind: item.kind, qualifier: item.qualifier });
      if (item.kind || item.qualifier) break;
      while (/^[,;]$/.test(all[at]?.text ?? "") || (all[at] && isAnd(all[at].text))) at += 1;
      if (at === found.end) break;
    }
    return found;
  }

  /** Takes one step with all its numbers; returns how many tokens it took.
   * @param {Token[]} all @param {number} at @param {NumberedStep[]} steps @returns {number} */
  function take(all, at, steps) {
    const { kind: first, next } = called(all, at);
    const found = list(all, next);
    /** @param {string} kind @param {number} end @returns {number} */
    const put = (kind, end) => {
      steps.push({ kind: kind.replace("-indicator", ""), numbers: found.numbers });
      return end - at;
    };
    if (!found.numbers.length) return 0;
    if (first && first !== "target") {
      // "статья 47 пункт 17" names by words before numbers, "47-бап 17-тармақ" by words behind.
      return found.kind ? 0 : put(first, found.end);
    }
    if (found.kind)
      return put(first === "target" || found.qualifier ? "target" : found.kind, found.end);
    const behind = called(all, found.end);
    if (behind.kind && behind.kind !== "target") {
      const kind = found.qualifier || first === "target" ? "target" : behind.kind;
      return put(kind, behind.next);
    }
    const last = found.end === all.length;
    if (steps.length && (found.closed || last)) return put("", found.end);
    if (found.closed && numbered(all[found.end])) return 0;
    return found.closed && !steps.length && kindAhead(all, found.end)
      ? put("subpoint", found.end)
      : 0;
  }

  /** The kind that stands at a token, and where what follows begins: "целевой индикатор" is one.
   * @param {Token[]} all @param {number} at @returns {{kind: string, next: number}} */
  function called(all, at) {
    const kind = all[at] && !numbered(all[at]) ? kindOf(all[at].text) : "";
    if (!kind) return { kind: "", next: at };
    if (
      QUALIFIED[kind] &&
      kindOf(all[at + 1]?.text ?? "") === QUALIFIED[kind] &&
      !numbered(all[at + 1])
    ) {
      const more = numbered(all[at + 2]);
      if (more) return { kind: "target-indicator", next: at + 2 };
    }
    return { kind, next: at + 1 };
  }

  /** @param {Token[]} all @param {number} at */
  const kindAhead = (all, at) => Boolean(kindOf(all[at]?.text ?? ""));

  /** Paths of a query that is nothing but numbers; null for any other.
   * @param {Token[]} all @returns {PlaceStep[][] | null} */
  function numbersAlone(all) {
    const words = all.filter(({ word, text }) => word && !isAnd(text));
    /** @param {Token} token */
    const isOne = ({ text }) => (NUMBER.test(text) || DOTTED.test(text)) && !DATE.test(text);
    if (!words.length || !words.every(isOne)) return null;
    /** @type {PlaceStep[][]} */
    const paths = [[]];
    let separate = false;
    for (const { text, word } of all) {
      if (text === ")") continue;
      if (!word || isAnd(text)) {
        separate = true;
        continue;
      }
      const steps = text.split(".").map((number) => ({ kind: "", number }));
      if (separate) paths.push(steps);
      else paths[paths.length - 1].push(...steps);
      separate = false;
    }
    return paths;
  }

  return { tokens, list, take, numbersAlone };
}

/** Whether a word is a number of the law: 17, 54-1. @param {string} word */
export const isNumber = (word) => NUMBER.test(word);
