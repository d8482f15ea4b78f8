// A form in the fragment of a link: the twin of calculators/fragment.py, whose docstring describes
// the form of the text. What cannot be read back is reported; what can be read is kept.

const LONGEST = 100_000;
const FACTOR = 31;
const MODULUS = 1_000_003;
const ECHO = 40;
const UNRESERVED = /^[0-9a-zA-Z\-_.]$/;

/** @typedef {Map<string | number, Found | string | boolean>} Found what was read, by keys and positions */

/** @param {string} text */
export function checksum(text) {
  let value = 0;
  for (let index = 0; index < text.length; index += 1) {
    value = (value * FACTOR + text.charCodeAt(index)) % MODULUS;
  }
  return value.toString(36);
}

/** @param {string} text */
function quote(text) {
  let found = "";
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte);
    found +=
      byte < 128 && UNRESERVED.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return found;
}

/** @param {string} text @returns {string | null} */
function unquote(text) {
  const bytes = [];
  for (let index = 0; index < text.length; ) {
    if (text[index] === "%") {
      const pair = text.slice(index + 1, index + 3);
      if (!/^[0-9a-f]{2}$/i.test(pair)) return null;
      bytes.push(parseInt(pair, 16));
      index += 3;
    } else if (UNRESERVED.test(text[index])) {
      bytes.push(text.charCodeAt(index));
      index += 1;
    } else {
      return null;
    }
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes));
  } catch {
    return null;
  }
}

/** The fragment, without `#`, of a form. Empty rows are dropped.
 * @param {Schema} schema @param {FormRecord} data @returns {string} */
export function encode(schema, data) {
  /** @type {string[]} */
  const pairs = [];
  encodeFields(schema.fields, data, "", pairs);
  const body = `${schema.code}${schema.version}.${pairs.join("&")}`;
  return `${body}${pairs.length ? "&" : ""}~=${checksum(body)}`;
}

/** @param {SchemaField[]} fields @param {FormRecord} data @param {string} prefix
 * @param {string[]} pairs @returns {number} how many pairs were added */
function encodeFields(fields, data, prefix, pairs) {
  const before = pairs.length;
  for (const field of fields) {
    const value = data[field.key];
    const path = prefix + field.short;
    if (field.type === "list") {
      let position = 0;
      for (const item of rowsOf(value)) {
        position += encodeFields(field.fields, item, `${path}${position}.`, pairs) ? 1 : 0;
      }
    } else if (field.type === "group") {
      encodeFields(field.fields, isRecord(value) ? value : {}, `${path}.`, pairs);
    } else if (value !== null && value !== undefined && value !== "") {
      pairs.push(`${path}=${encodeValue(field, value)}`);
    }
  }
  return pairs.length - before;
}

/** @param {unknown} value @returns {value is FormRecord} */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {FormValue | undefined} value @returns {FormRecord[]} */
function rowsOf(value) {
  return Array.isArray(value) ? value : [];
}

/** @param {SchemaField} field @param {FormValue} value @returns {string} */
function encodeValue(field, value) {
  if (field.type === "bool" && typeof value === "boolean") return value ? "1" : "0";
  const text = String(value);
  if (field.type === "date" && /^\d{4}-\d\d-\d\d$/.test(text)) return text.replaceAll("-", "");
  if (field.type === "choice") {
    const choice = field.choices.find((item) => item.value === value);
    if (choice) return choice.short;
  }
  if (["int", "money", "decimal", "text"].includes(field.type)) return quote(text);
  return `!${quote(text)}`;
}

/** @param {string} path @param {string} code @param {FragmentFault["params"]} params
 * @returns {FragmentFault} */
const fault = (path, code, params = {}) => ({ path, code: `fragment_${code}`, params });
/** @param {string} text */
const shown = (text) => (text.length <= ECHO ? text : `${text.slice(0, ECHO)}...`);

/** The form that a fragment holds, and what could not be read of it.
 * @param {Schema} schema @param {string} given @returns {Decoded} */
export function decode(schema, given) {
  const text = given.startsWith("#") ? given.slice(1) : given;
  if (text.length > LONGEST) return { data: {}, faults: [fault("", "too_long")] };
  const dot = text.indexOf(".");
  const head = dot < 0 ? text : text.slice(0, dot);
  const body = dot < 0 ? "" : text.slice(dot + 1);
  if (head.slice(0, 1) !== schema.code) {
    return { data: {}, faults: [fault("", "calculator", { value: shown(head) })] };
  }
  const faults = [];
  /** @type {OldVersion | undefined} */
  let old = { dropped: [], taken: [] };
  if (head.slice(1) !== String(schema.version)) {
    old = (schema.old ?? []).find(({ version }) => String(version) === head.slice(1));
    if (!old) return { data: {}, faults: [fault("", "version", { value: shown(head.slice(1)) })] };
    faults.push(fault("", "older"));
  }
  const fields = withDropped(schema.fields, old.dropped, "");
  let pairs = body.split("&");
  const [name, sum] = split(pairs.at(-1) ?? "");
  if (name === "~") pairs = pairs.slice(0, -1);
  if (name !== "~" || sum !== checksum(`${head}.${pairs.join("&")}`)) {
    faults.push(fault("", "checksum"));
  }
  /** @type {Found} */
  const found = new Map();
  for (const pair of pairs) {
    if (pair) decodePair(fields, pair, found, faults);
  }
  const read = compact(fields, found, "", faults);
  faults.push(...carryOver(read, old));
  return { data: read, faults };
}

/** The fields of an earlier version: today's, and those dropped since.
 * @param {SchemaField[]} fields @param {Dropped[]} dropped @param {string} within
 * @returns {SchemaField[]} */
function withDropped(fields, dropped, within) {
  const kept = fields.map((field) =>
    "fields" in field
      ? { ...field, fields: withDropped(field.fields, dropped, `${within}${field.key}.`) }
      : field,
  );
  const own = dropped.filter((item) => item.within.map((name) => `${name}.`).join("") === within);
  return [...kept, ...own.map(({ field }) => field)];
}

/** Takes dropped inputs out of a form; a fault for each kind that it held.
 * @param {FormRecord} data @param {OldVersion} old @returns {FragmentFault[]} */
function carryOver(data, old) {
  const taken = old.taken.filter((item) => take(data, item)).map(({ list }) => list);
  return old.dropped.flatMap(({ field, within, code }) => {
    let holders = [data];
    for (const name of within) holders = holders.flatMap((holder) => held(holder[name]));
    const full = holders.filter((holder) => field.key in holder);
    for (const holder of full) delete holder[field.key];
    return full.length && !taken.includes(field.key) ? [fault("", `old.${code}`)] : [];
  });
}

/** The records that a group or a list holds.
 * @param {FormValue | undefined} value @returns {FormRecord[]} */
function held(value) {
  return isRecord(value) ? [value] : rowsOf(value);
}

/** Puts a dropped list's value into the input of today that means the same; says whether it did.
 * @param {FormRecord} data @param {Taken} taken */
function take(data, { to, list, value, where, in: allowed, unless }) {
  const [row, ...others] = rowsOf(data[list]);
  if (!row || others.length || !allowed.includes(String(row[where]))) return false;
  if (!row[value] || (row[unless] ?? "0") !== "0") return false;
  data[to] = row[value];
  return true;
}

/** @param {string} pair @returns {[string, string]} */
function split(pair) {
  const at = pair.indexOf("=");
  return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** Lists are kept as maps from position to item until `compact`.
 * @param {SchemaField[]} fields @param {string} pair @param {Found} found
 * @param {FragmentFault[]} faults */
function decodePair(fields, pair, found, faults) {
  const [path, text] = split(pair);
  if (!pair.includes("=")) {
    faults.push(fault("", "syntax", { value: shown(pair) }));
    return;
  }
  const unknown = () => faults.push(fault("", "key", { value: shown(path) }));
  let here = fields;
  let place = found;
  /** @type {SchemaField | null} */
  let field = null;
  for (const token of path.split(".")) {
    const short = token.replace(/[0-9]+$/, "");
    const next =
      here.find((item) => item.short === token && item.type !== "list") ??
      here.find((item) => short !== token && item.short === short && item.type === "list");
    if (!next || (field && field.type !== "list" && field.type !== "group")) return unknown();
    field = next;
    if (field.type === "list") {
      const position = token.slice(short.length);
      const tooFar = position.length > String(field.max_items).length;
      if (tooFar || Number(position) >= field.max_items) return unknown();
      place = into(into(place, field.key), Number(position));
    } else if (field.type === "group") {
      place = into(place, field.key);
    }
    here = "fields" in field ? field.fields : [];
  }
  if (!field || "fields" in field || place.has(field.key)) return unknown();
  const value = decodeValue(field, text);
  if (value === null) faults.push(fault("", "value", { value: shown(pair) }));
  else place.set(field.key, value);
}

/** The map at a key, made if there is none.
 * @param {Found} place @param {string | number} key @returns {Found} */
function into(place, key) {
  const there = place.get(key);
  if (there instanceof Map) return there;
  /** @type {Found} */
  const made = new Map();
  place.set(key, made);
  return made;
}

/** @param {SchemaField} field @param {string} text @returns {string | boolean | null} */
function decodeValue(field, text) {
  if (text.startsWith("!")) return unquote(text.slice(1));
  if (field.type === "bool") return text === "1" ? true : text === "0" ? false : null;
  if (field.type === "date") {
    return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : null;
  }
  if (field.type === "choice") {
    return field.choices.find((choice) => choice.short === text)?.value ?? null;
  }
  return unquote(text) || null;
}

/** @param {SchemaField[]} fields @param {Found} found @param {string} path
 * @param {FragmentFault[]} faults @returns {FormRecord} */
function compact(fields, found, path, faults) {
  /** @type {FormRecord} */
  const result = {};
  for (const field of fields) {
    const value = found.get(field.key);
    if (value === undefined) continue;
    const here = path ? `${path}.${field.key}` : field.key;
    if (!(value instanceof Map)) result[field.key] = value;
    else if (field.type === "list") result[field.key] = rowsRead(field, value, here, faults);
    else if (field.type === "group") result[field.key] = compact(field.fields, value, here, faults);
  }
  return result;
}

/** The rows of a list in their order; a fault for each that is left out between them.
 * @param {ListField} field @param {Found} rows @param {string} path @param {FragmentFault[]} faults
 * @returns {FormRecord[]} */
function rowsRead(field, rows, path, faults) {
  const order = [...rows.keys()].map(Number).sort((one, other) => one - other);
  for (let number = 0; number < (order.at(-1) ?? 0); number += 1) {
    if (!rows.has(number)) faults.push(fault(path, "gap", { number: number + 1 }));
  }
  return order.map((number, index) =>
    compact(field.fields, into(rows, number), `${path}.${index}`, faults),
  );
}
