// Records that the reading pages' code shares with the Python that writes them. Only the type checker
// reads this file.

/** Facts that the templates write into every page. */
interface SiteData {
  words: Record<string, string>;
  root: string;
  /** The act that the page is of, and its edition as part of a permanent link; empty for others. */
  act: string;
  edition: string;
}

/** An edition of an act, as the list of editions holds it. */
interface Edition {
  /** The day of its text. */
  date: string;
  /** Its first day in force; null where nobody knows it. */
  from: string | null;
  /** Whether editions between it and the next one are not here. */
  gap: boolean;
  href: string;
  name: string;
}

/** What is known of a day. */
type EditionFound =
  | { kind: "before"; edition: Edition }
  | {
      kind: "known" | "unknown";
      edition: Edition;
      otherwise: Edition | null;
      gap: boolean;
      newest: boolean;
    };

/** Name and definition of each term by its id, by language. */
type Terms = Record<string, Record<string, [string, string]>>;

interface Named {
  clause: Element;
  number: string;
}
