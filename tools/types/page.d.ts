// What the pages' code works with. Only the type checker reads this file.

/** Draws a result for the width it gets; null where there is nothing to draw. */
type Picture<Result, Input = FormRecord> = (
  answer: Answered<Result>,
  input: Input,
  width: number,
  words: Words,
) => HTMLElement | null;

/** What a reader types or picks in: an input, a list of choices or a field for long text. */
interface Control extends HTMLElement {
  type: string;
  value: string;
  readonly validity: ValidityState;
  checked?: boolean;
  defaultChecked?: boolean;
  readonly selectedOptions?: HTMLCollectionOf<HTMLOptionElement>;
}

/** Anything that `make` can put into an element. */
type Child = Node | string | null;
type Attributes = Record<string, string | number | boolean | null | undefined>;

interface NavigatorConnection {
  saveData?: boolean;
  effectiveType?: string;
}

interface Navigator {
  readonly connection?: NavigatorConnection;
}
