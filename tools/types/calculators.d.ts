// Records that the calculators' browser code shares with the Python that makes them. Only the type
// checker reads this file. The twins: calculators/shapes.py, build_scripts/forms/page_data.py.

type Words = Record<string, string>;

interface Rule {
  field: string;
  in: string[];
}

interface Choice {
  value: string;
  short: string;
}

interface AnyField {
  key: string;
  short: string;
  required?: boolean;
  required_if?: Rule;
  only_if?: Rule;
}

interface PlainField extends AnyField {
  type: "bool" | "int" | "money" | "decimal" | "text" | "date";
}

interface ChoiceField extends AnyField {
  type: "choice";
  choices: Choice[];
}

interface GroupField extends AnyField {
  type: "group";
  fields: SchemaField[];
}

interface ListField extends AnyField {
  type: "list";
  fields: SchemaField[];
  min_items?: number;
  max_items: number;
}

type SchemaField = PlainField | ChoiceField | GroupField | ListField;

/** An input that earlier links hold and the form asks no more. */
interface Dropped {
  field: SchemaField;
  within: string[];
  code: string;
}

/** A dropped list whose value another input of today takes over. */
interface Taken {
  to: string;
  list: string;
  value: string;
  where: string;
  in: string[];
  unless: string;
}

interface OldVersion {
  version?: number;
  dropped: Dropped[];
  taken: Taken[];
}

interface Schema {
  id: string;
  version: number;
  code: string;
  fields: SchemaField[];
  old?: OldVersion[];
}

/** What a form holds: JSON by the keys of its schema. */
type FormValue = string | number | boolean | null | FormRecord | FormRecord[];
interface FormRecord {
  [key: string]: FormValue | undefined;
}

/** What was typed; `dates` are paths of dates that the browser does not give out. */
interface FormRead {
  data: FormRecord;
  dates: string[];
}

interface FragmentFault {
  path: string;
  code: string;
  params: Record<string, string | number>;
}

/** A fragment read back: the form, and what could not be read of it. */
interface Decoded {
  data: FormRecord;
  faults: FragmentFault[];
}

/** A sentence of an answer, with the ids of what it rests on. */
interface Line {
  text: string;
  refs: string[];
  href?: string;
}

interface Row {
  cells: string[];
  refs: string[];
  date?: string;
}

interface AnyBlock {
  id: string;
  title: string;
  college: number;
  folded?: boolean;
}

interface LinesBlock extends AnyBlock {
  kind: "lead" | "list" | "steps";
  items: Line[];
}

interface TableBlock extends AnyBlock {
  kind: "table";
  columns: string[];
  rows: Row[];
}

type Block = LinesBlock | TableBlock;

interface Source {
  id: string;
  title: string;
  strength: string;
  strength_text: string;
  /** ISO date of the wording quoted, and the same in words; an act without editions has none. */
  edition?: string;
  edition_text?: string;
  act?: string | null;
  eid?: string;
  within?: string;
  url?: string;
  quote?: string;
}

interface PlacedSource extends Source {
  /** Where the clause stands on this site. */
  address: string | null;
}

interface Answered<Result = Results[keyof Results]> {
  ok: true;
  blocks: Block[];
  sources: Source[];
  result: Result;
}

interface AnswerFault {
  path: string;
  code: string;
  text: string;
  where?: string;
}

interface Refused {
  ok: false;
  message: string;
  faults: AnswerFault[];
}

type Answer = Answered | Refused;

interface Stretch {
  start: string;
  end: string;
}

interface ObligationResult {
  today: string;
  main: number;
  studies: { forecast: Stretch | null; if_open_counts: Stretch | null }[];
  /** What the next calculator is handed. */
  reimbursement?: FormRecord | null;
}

interface ReimbursementResult {
  status: string;
  expenses: number | null;
  outcomes: { z: string; sum: number }[];
}

interface QuestionnaireResult {
  max_points: number;
  colleges: {
    name: string;
    claimed: number;
    safe: number;
    groups: { id: string; claimed: number; safe: number; max: number }[];
  }[];
}

interface AdmissionResult {
  today: string;
  year: number;
  dates: { from: string | null; to: string }[];
}

interface Results {
  obligation: ObligationResult;
  reimbursement: ReimbursementResult;
  questionnaire: QuestionnaireResult;
  admission: AdmissionResult;
}

interface ObligationInput {
  studies: { periods: { start: string; end: string; funding: string }[] }[];
  work?: { start: string; end?: string }[];
}

interface Letter {
  id: string;
  title: string;
  when: string;
  text: string;
}

interface Letters {
  ok: true;
  letters: Letter[];
  note?: string;
}

interface CalendarFile {
  ok: true;
  file: string;
  text: string;
}

interface Plan {
  order?: string[];
  skip?: string[];
  opens?: string[];
  needs?: Record<string, Rule>;
}

/** One screen of the interview. */
interface Step {
  kind: "ask" | "more";
  path: string;
  pattern: string;
  count?: number;
  needed: boolean;
}

/** Address, bytes, bytes when compressed. */
type SizedFile = [string, number, number];

interface RuntimeFiles {
  engines: string;
  calculators: string;
  lock: string;
  small: SizedFile[];
  full: SizedFile[];
}

interface CommonData {
  language: string;
  here: string;
  root: string;
  words: Words;
  runtime: RuntimeFiles;
}

interface CalculatorData extends CommonData {
  schema: Schema;
  /** Addresses by `ACT#ID`. */
  clauses: Record<string, string>;
  plan: Plan;
  /** The part at which the interview of this page begins; empty for the calculator's own. */
  entry: string;
  next?: { path: string; schema: Schema };
  asks?: Record<string, Asks>;
  names?: Record<string, string>;
}

/** Short names of subjects for 9 classes, for 11, for a diploma; exams for 9 classes and for more. */
type Asks = [string, string, string, number, number];

interface BatchData extends CommonData {
  examples: Record<string, string>;
}

/** What the worker is told to load, with absolute addresses. */
interface Load {
  worker: string;
  engines: string;
  calculators: string;
  lock: string;
  sources: string[];
  code: string;
  data: string;
  small: SizedFile[];
  full: SizedFile[];
}

type EngineName = "small" | "full";
type EngineStage = "loading" | "held" | "ready" | "failed";
/** Module, function, and what the function takes. */
type Call = [string, string, ...(string | number)[]];

interface Progress {
  loaded: number;
  total: number;
}

interface EngineState {
  small: EngineStage;
  full: EngineStage;
  progress: Progress | null;
  reason: string;
  message: string;
}

interface AskMessage {
  kind: "ask";
  id: number;
  slot: string | null;
  call: Call;
}

interface StartMessage {
  kind: "start";
  load: Load;
  plain: boolean;
  thrifty: boolean;
}

type ToWorker = AskMessage | StartMessage | { kind: "full" };

interface FailedMessage {
  kind: "failed";
  engine: EngineName;
  reason: string;
  message: string;
}

interface AnswerMessage {
  kind: "answer";
  id: number;
  engine: EngineName;
  text: string;
}

interface BrokenMessage {
  kind: "broken";
  id: number;
  engine: EngineName;
  message: string;
}

type FromWorker =
  | ({ kind: "progress"; engine: EngineName } & Progress)
  | { kind: "ready"; engine: EngineName }
  | FailedMessage
  | AnswerMessage
  | BrokenMessage;

type OnAnswer = (engine: EngineName, text: string) => void;

/** What this tab keeps of a form. */
interface Kept {
  id: string;
  data: FormRecord;
  at?: string | null;
  way?: string;
}
