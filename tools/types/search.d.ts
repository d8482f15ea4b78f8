// Records of the search: what its index holds (build_scripts/search writes it), and what a query is
// read as. Only the type checker reads this file.

type Language = "kk" | "ru";

/** A result's number, the weight of the word in it, and the place of the word. */
type Hit = [number, number, number];

/** One way in which a word is found. */
interface Variant {
  weight: number;
  hits: Hit[];
  /** The key to mark in a text; empty where it is of the other language. */
  mark: string;
}

interface Find {
  variants: Variant[];
  /** Whether any text has the word, or one that means the same. */
  known: boolean;
}

/** A word to look for. */
interface SearchTerm {
  word: string;
  folded: string;
  strict: string;
  weak: string;
  root: string;
  groups: number[];
  /** It helps, but a result need not have it. */
  optional: boolean;
}

interface Token {
  text: string;
  word: boolean;
}

/** One step to a place: its kind, empty if the query names none, and its number. */
interface PlaceStep {
  kind: string;
  number: string;
}

/** A step with all numbers that a query gives it: "п. 11, 12". */
interface NumberedStep {
  kind: string;
  numbers: string[];
}

/** What a query names, while it is being read. */
interface NamedThings {
  alias: string;
  acts: PlaceStep[];
  dates: string[];
  spare: string[];
}

interface Query {
  text: string;
  alias: string;
  /** Places, each a list of steps from the outside in. */
  named: PlaceStep[][];
  acts: PlaceStep[];
  dates: string[];
  /** Whether the query is nothing but numbers. */
  alone: boolean;
  terms: SearchTerm[];
  /** The words of what seemed to name an act, to look for if there is no such act. */
  spare: SearchTerm[];
}

/** A unit in the index: number, number behind its last one, id, alias. */
type Unit = [number, number, string, string?];

/** An act in the index by what it is named by: its kind, its result's number. */
type NamedAct = [string, number];

interface Place {
  number: number;
  end: number;
  score?: number;
}

/** A unit of an act as results are shown from. */
interface SearchEntry {
  parent: number;
  inside: boolean;
  quoted: boolean;
  cited: boolean;
  eid: string;
  alias: string;
  label: string;
  mark: string;
  text: string;
  href: string;
  same: PackedTwin[];
}

/** A clause of another act with the same text. */
type PackedTwin = [number: number, name: string, address: string];

type PackedEntry = [
  number: number,
  parent: number,
  flags: number,
  eid: string,
  alias: string,
  label: string,
  mark: string,
  text?: string,
  href?: string,
  same?: PackedTwin[],
];

interface OpenedBlock {
  entries: SearchEntry[];
  places: Map<number, number>;
}

interface TextBlock {
  act: string;
  title: string;
  path: string;
  entries: PackedEntry[];
  opened?: OpenedBlock;
}

/** The entries of a result's block, and its own position there. */
interface FoundText {
  act: string;
  title: string;
  path: string;
  entries: SearchEntry[];
  at: number;
}

type KazakhEnding = [
  text: string,
  letters: string,
  longer: string,
  rest: number,
  put: string,
  kind: string,
  harmony: string,
];

interface KazakhTables {
  endings: KazakhEnding[];
  keep: string;
  stems: Record<string, string>;
  closing: string;
  most: number;
  vowels: string;
  front: string;
  back: string;
  soft: string[];
  hard: Record<string, string>;
  derived: string[];
  leastRoot: number;
}

interface RussianTables {
  gerund: [string[], string[]];
  participle: [string[], string[]];
  verb: [string[], string[]];
  afterA: string;
  reflexive: string[];
  adjective: string[];
  noun: string[];
  superlative: string[];
  vowels: string;
  abstract: string[];
  derived: string[];
  leastRoot: number;
  mostDerived: number;
  alike: Record<string, string>;
}

/** Takes the endings off words. */
interface Stems {
  stem: (folded: string) => string;
  weakStem?: (folded: string) => string;
  root: (key: string) => string;
}

interface FoldingTables {
  lookAlikes: Record<string, string>;
  weaker: Record<string, string>;
}

/** How the places that queries name stand in ids: build_scripts/act/kinds.py says it. */
interface KindTables {
  /** What a step of an id is, by its element. */
  elements: Record<string, string>;
  /** From the outside in. */
  order: string[];
  /** What a number without a word may mean, the likeliest first. */
  alone: string[];
}

interface SearchRules extends FoldingTables {
  kazakh?: KazakhTables;
  russian: RussianTables;
  /** Lists of words that mean the same, as keys. */
  same: string[];
  stop: string;
  and: string[];
  /** The words that tell nothing, as keys. */
  told: string;
  places: Record<string, string>;
  kinds: KindTables;
  acts: Record<string, string>;
  frames: { says: string[]; adds: string[] }[];
  months: string[];
}

/** What is read before the first query. */
interface StartFile {
  version: string;
  begins: Record<Language, string>;
  rules: Record<Language, SearchRules>;
  results: Record<Language, number>;
  letters: Record<Language, string>;
  texts: Record<Language, string>;
  blocks: number[];
}

interface FoundUnit {
  number: number;
  complete: boolean;
  named?: boolean;
}

interface FoldedHit extends FoundUnit {
  /** The smaller units folded into it. */
  within: number[];
}

interface SearchAnswer {
  query: Query;
  hits: FoldedHit[];
  complete: boolean;
  /** The query as read with another keyboard, if so it was. */
  corrected: string;
  marks: Set<string>;
}

/** A piece of a text; `found`: whether it is a word that was looked for. */
interface Piece {
  text: string;
  found: boolean;
}

/** What is shown of a result. */
interface Shown {
  number: number;
  twins: { number: number; name: string; href: string; key: string }[];
  act: string;
  title: string;
  place: string;
  headings: string;
  href: string;
  key: string;
  keys: string[];
  pieces: Piece[];
}
