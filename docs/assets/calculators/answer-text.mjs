// An answer as plain text, for a letter or a message: everything that stands on the page, unfolded.

/** @param {Answered} answer @param {Words} words @returns {string} */
export function answerText(answer, words) {
  const numbers = new Map(answer.sources.map(({ id }, index) => [id, index + 1]));
  const parts = answer.blocks.map((block) => textOf(block, numbers));
  const sources = answer.sources.map(({ title, url, edition_text }, index) =>
    [`[${index + 1}] ${title}`, edition_text && `(${edition_text})`, url].filter(Boolean).join(" "),
  );
  if (sources.length) parts.push([words.sources, ...sources].join("\n"));
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** @param {Block} block @param {Map<string, number>} numbers */
function textOf(block, numbers) {
  const lines =
    block.kind === "table"
      ? block.rows.map((row) => `- ${row.cells.filter(Boolean).join("; ")}${marks(row, numbers)}`)
      : block.items.map(
          (line) => `${block.kind === "lead" ? "" : "- "}${line.text}${marks(line, numbers)}`,
        );
  return [block.kind === "lead" ? "" : block.title, ...lines].filter(Boolean).join("\n");
}

/** @param {Line | Row} line @param {Map<string, number>} numbers */
function marks({ refs }, numbers) {
  return refs.length ? ` ${refs.map((ref) => `[${numbers.get(ref)}]`).join("")}` : "";
}
