// Records of a CSV file as RFC 4180 has them, with a semicolon between cells: each as it is printed,
// its line's end included, and as cells.

/** @param {string} text @param {string} separator @returns {{raw: string, cells: string[]}[]} */
export function records(text, separator = ";") {
  /** @type {{raw: string, cells: string[]}[]} */
  const found = [];
  let start = 0;
  let cells = [""];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cells[cells.length - 1] += sign;
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (quoted) cells[cells.length - 1] += sign;
    else if (sign === separator) cells.push("");
    else if (sign === "\n") {
      found.push({ raw: text.slice(start, at + 1), cells });
      start = at + 1;
      cells = [""];
    } else if (sign !== "\r") cells[cells.length - 1] += sign;
  }
  if (start < text.length) found.push({ raw: text.slice(start), cells });
  return found;
}
