// The interview: which question comes, in which order, and where the reader is. It knows the schema,
// the answers and a plan (build_scripts/forms/interview.yaml), and nothing of the page.
//
// A step is one screen:
//   {kind: "ask", path, pattern}           one field, or all fields of a group
//   {kind: "more", path, pattern, count}   a list: is there a row, or another one, to add?
// `path` is `studies.0.periods.1.end`; `pattern` the same without the numbers. Steps follow from the
// answers alone, so the form and the interview can be changed for each other at any time.

/** @typedef {{plan: Plan, data: FormRecord}} Context */

/** @param {string} path */
const withoutNumbers = (path) =>
  path
    .split(".")
    .filter((part) => !/^\d+$/.test(part))
    .join(".");
/** @param {Rule} rule @param {FormRecord} holder */
const holds = (rule, holder) => rule.in.includes(String(holder[rule.field]));

/** Whether a field must be filled in, as the answers stand.
 * @param {SchemaField} field @param {FormRecord} holder */
export function isNeeded(field, holder) {
  return Boolean(field.required) || (field.required_if ? holds(field.required_if, holder) : false);
}

/** Whether the answers leave a field without a meaning: another answer would have to be given for it
 * to be asked, or for it to be needed.
 * @param {SchemaField} field @param {FormRecord} holder */
function isIdle(field, holder) {
  if (field.only_if && !holds(field.only_if, holder)) return true;
  return field.required_if !== undefined && !field.only_if && !holds(field.required_if, holder);
}

/** The value at a path, undefined if there is none.
 * @param {FormRecord} data @param {string} path @returns {FormValue | undefined} */
export function valueAt(data, path) {
  /** @type {FormValue | undefined} */
  let place = data;
  for (const part of path.split(".")) {
    if (Array.isArray(place)) place = place[Number(part)];
    else place = typeof place === "object" && place !== null ? place[part] : undefined;
  }
  return place;
}

/** All steps for the answers so far, in their order.
 * @param {Schema} schema
 * @param {FormRecord} data
 * @param {Plan} plan
 * @returns {Step[]} */
export function stepsOf(schema, data, plan = {}) {
  return stepsOfHolder(schema.fields, data, "", { plan, data });
}

/** @param {SchemaField[]} fields @param {FormRecord} holder @param {string} prefix
 * @param {Context} context @returns {Step[]} */
function stepsOfHolder(fields, holder, prefix, context) {
  /** @type {Step[]} */
  const steps = [];
  for (const field of inOrder(fields, prefix, context.plan)) {
    const path = prefix + field.key;
    const pattern = withoutNumbers(path);
    if (context.plan.skip?.includes(pattern) || isIdle(field, holder)) continue;
    if (isKeptBack(pattern, holder, context)) continue;
    if (field.type === "list") steps.push(...stepsOfList(field, holder, path, context));
    else steps.push({ kind: "ask", path, pattern, needed: isNeeded(field, holder) });
  }
  return steps;
}

/** A question of which the plan says that an answer before it must be given first.
 * @param {string} pattern @param {FormRecord} holder @param {Context} context */
function isKeptBack(pattern, holder, { plan, data }) {
  const rule = plan.needs?.[pattern];
  if (!rule) return false;
  const value = rule.field.includes(".") ? valueAt(data, rule.field) : holder[rule.field];
  return !rule.in.includes(String(value ?? ""));
}

/** @param {ListField} field @param {FormRecord} holder @param {string} path
 * @param {Context} context @returns {Step[]} */
function stepsOfList(field, holder, path, context) {
  const held = holder[field.key];
  const rows = Array.isArray(held) ? held : [];
  const count = Math.max(rows.length, field.min_items ?? 0);
  /** @type {Step[]} */
  const steps = [];
  for (let index = 0; index < count; index += 1) {
    steps.push(...stepsOfHolder(field.fields, rows[index] ?? {}, `${path}.${index}.`, context));
  }
  if (count < field.max_items) {
    steps.push({ kind: "more", path, pattern: withoutNumbers(path), count, needed: false });
  }
  return steps;
}

/** @param {SchemaField[]} fields @param {string} prefix @param {Plan} plan */
function inOrder(fields, prefix, plan) {
  if (prefix || !plan.order) return fields;
  const { order } = plan;
  /** @param {SchemaField} field */
  const rank = ({ key }) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...fields].sort((one, other) => rank(one) - rank(other));
}

/** @param {Step} step */
const nameOf = ({ kind, path }) => `${kind} ${path}`;

/** Where a reader is among the steps. */
export class Interview {
  /** @param {Schema} schema @param {Plan} plan
   * @param {(path: string) => boolean} isHidden whether the page does not ask for a field */
  constructor(schema, plan = {}, isHidden = () => false) {
    this.schema = schema;
    this.plan = plan;
    this.isHidden = isHidden;
    /** Name of the step on the screen; null before the first, "" behind the last.
     * @type {string | null} */
    this.at = null;
    this.place = 0;
  }

  /** @param {FormRecord} data @returns {Step[]} */
  steps(data) {
    return stepsOf(this.schema, data, this.plan).filter(({ path }) => !this.isHidden(path));
  }

  /** The step on the screen, null when all is asked. A step that the answers took away gives its
   * place to the one that stands there now. @param {FormRecord} data @returns {Step | null} */
  current(data) {
    const steps = this.steps(data);
    if (this.at === "") return null;
    const found = steps.findIndex((step) => nameOf(step) === this.at);
    this.place = found >= 0 ? found : Math.min(this.place, steps.length - 1);
    const step = steps[this.place] ?? null;
    this.at = step ? nameOf(step) : "";
    return step;
  }

  /** Goes on; null behind the last step. @param {FormRecord} data */
  next(data) {
    const steps = this.steps(data);
    this.current(data);
    this.place += 1;
    this.at = this.place < steps.length ? nameOf(steps[this.place]) : "";
    return this.current(data);
  }

  /** Goes back; stays at the first step. From behind the last step it goes to the last one.
   * @param {FormRecord} data */
  back(data) {
    const steps = this.steps(data);
    this.current(data);
    this.place = Math.max(0, (this.at === "" ? steps.length : this.place) - 1);
    this.at = steps.length ? nameOf(steps[this.place]) : "";
    return this.current(data);
  }

  /** Goes to the step that asks for a path, or to the nearest one that holds it; false if no step
   * does. @param {string} path @param {FormRecord} data */
  goTo(path, data) {
    const found = this.steps(data).find(
      (step) =>
        step.path === path || path.startsWith(`${step.path}.`) || step.path.startsWith(`${path}.`),
    );
    if (found) this.at = nameOf(found);
    return found !== undefined;
  }

  /** Goes to the first step that must be answered and is not; behind the last if there is none.
   * @param {FormRecord} data */
  goToOpen(data) {
    const open = this.steps(data).find(
      ({ needed, path }) => needed && isEmpty(valueAt(data, path)),
    );
    this.at = open ? nameOf(open) : "";
    return this.current(data);
  }

  /** Goes behind the last step. */
  finish() {
    this.at = "";
  }

  /** @param {FormRecord} data @returns {{number: number, total: number}} */
  progress(data) {
    const total = this.steps(data).length;
    this.current(data);
    return { number: this.at === "" ? total : this.place + 1, total };
  }
}

/** @param {unknown} value */
export function isEmpty(value) {
  return value === undefined || value === null || value === "";
}
