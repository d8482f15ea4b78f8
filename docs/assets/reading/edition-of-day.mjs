// Which edition of an act a day had, as far as anybody knows.

/** What is known of a day. An edition whose first day in force is not known may have applied from
 * its own day on at the earliest, so the one before it is named, too.
 * @param {string} day @param {Edition[]} editions @returns {EditionFound} */
export function editionOn(day, editions) {
  const started = editions.filter((edition) => (edition.from ?? edition.date) <= day);
  const edition = started.at(-1);
  if (!edition) return { kind: "before", edition: editions[0] };
  const earlier = editions[editions.indexOf(edition) - 1];
  return {
    kind: edition.from ? "known" : "unknown",
    edition,
    otherwise: edition.from || !earlier || earlier.gap ? null : earlier,
    gap: edition.gap,
    newest: edition === editions.at(-1),
  };
}
