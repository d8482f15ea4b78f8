// Takes the endings off Russian words: the twin of build_scripts/search/russian.py, with its tables.

/** `{stem, root}` by the tables of the start file.
 * @param {RussianTables} tables @returns {Stems} */
export function russian(tables) {
  /** Endings of two groups, the longest first, and whether each may stand behind any letter.
   * @param {[string[], string[]]} groups @returns {[string, boolean][]} */
  const endings = ([first, second]) =>
    [...first, ...second]
      .sort((a, b) => b.length - a.length)
      .map((ending) => [ending, second.includes(ending)]);
  const either = {
    gerund: endings(tables.gerund),
    participle: endings(tables.participle),
    verb: endings(tables.verb),
  };

  /** @param {string} rest @param {string[]} endings */
  const without = (rest, endings) => {
    const found = endings.find((ending) => rest.endsWith(ending));
    return found === undefined ? null : rest.slice(0, rest.length - found.length);
  };

  /** Without the longest ending of two groups, the first of which stands behind а or я only.
   * @param {string} rest @param {"gerund" | "participle" | "verb"} name @returns {string | null} */
  const withoutEither = (rest, name) => {
    for (const [ending, free] of either[name]) {
      if (!rest.endsWith(ending)) continue;
      const left = rest.slice(0, rest.length - ending.length);
      if (free || (left && tables.afterA.includes(left.at(-1) ?? ""))) return left;
    }
    return null;
  };

  /** @param {string} word */
  function firstStep(word) {
    const gerund = withoutEither(word, "gerund");
    if (gerund !== null) return gerund;
    const rest = without(word, tables.reflexive) || word;
    const adjective = without(rest, tables.adjective);
    if (adjective !== null) return withoutEither(adjective, "participle") ?? adjective;
    return withoutEither(rest, "verb") ?? without(rest, tables.noun) ?? rest;
  }

  /** @param {string} rest */
  function lastStep(rest) {
    const shorter = without(rest, tables.superlative);
    const left = shorter ?? rest;
    if (left.endsWith("нн")) return left.slice(0, -1);
    return shorter === null && left.endsWith("ь") ? left.slice(0, -1) : left;
  }

  /** Where the region behind the first consonant that follows a vowel begins.
   * @param {string} word @param {number} start */
  function region(word, start) {
    /** @param {number} at */
    const vowel = (at) => tables.vowels.includes(word[at]);
    for (let at = start + 1; at < word.length; at += 1) {
      if (!vowel(at) && vowel(at - 1)) return at + 1;
    }
    return word.length;
  }

  /** @param {string} folded */
  function stem(folded) {
    const first = Array.from(folded).findIndex((letter) => tables.vowels.includes(letter));
    const start = first < 0 ? folded.length : first + 1;
    const fixed = folded.slice(0, start);
    const second = region(folded, region(folded, 0));
    let rest = firstStep(folded.slice(start));
    if (rest.endsWith("и")) rest = rest.slice(0, -1);
    const ending = tables.abstract.find((one) => rest.endsWith(one)) ?? "";
    if (ending && fixed.length + rest.length - ending.length >= second) {
      rest = rest.slice(0, rest.length - ending.length);
    }
    return fixed + lastStep(rest);
  }

  /** @param {string} key */
  function root(key) {
    const { derived, leastRoot, mostDerived, alike } = tables;
    for (let count = 0; count < mostDerived; count += 1) {
      /** @param {string} end */
      const fits = (end) => key.endsWith(end) && key.length - end.length >= leastRoot;
      const ending = derived.find(fits);
      if (!ending) break;
      key = key.slice(0, key.length - ending.length);
    }
    const other = alike[key.slice(-2)];
    return other && key.length > leastRoot ? key.slice(0, -2) + other : key;
  }

  return { stem, root };
}
