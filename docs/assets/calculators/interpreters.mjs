// The two Python interpreters, each with the calculators in it. Both are given the same data, and
// both answer through `call(module, function, ...texts)`, which returns a text.

import { take, takeText } from "./supply.mjs";

const HEAP = 24 * 1024 * 1024;
const CODE = "/calculators.zip";
const PACKAGE = "kz-study-law-calculators";

/** @typedef {(module: string, name: string, ...texts: (string | number)[]) => string} Interpreter */
/** @typedef {Record<string, (...texts: (string | number)[]) => string>} Module of the calculators */
/** What both interpreters have in common.
 * @typedef {object} Python
 * @property {(name: string) => Module} pyimport
 * @property {(source: string) => unknown} runPython
 * @property {{mkdir: (path: string) => void,
 *   writeFile: (path: string, data: string | Uint8Array) => void}} FS */

/** @param {Python} python @returns {Interpreter} */
function calling(python) {
  /** @type {Map<string, Module>} */
  const modules = new Map();
  return (module, name, ...texts) => {
    const full = `calculators.${module}`;
    const found = modules.get(full) ?? python.pyimport(full);
    modules.set(full, found);
    return found[name](...texts);
  };
}

/** MicroPython: small, starts at once, runs the sources that all calculators share and those of its page's own.
 * @param {Load} load @param {string} data @returns {Promise<Interpreter>} */
export async function startSmall({ engines, sources }, data) {
  const { loadMicroPython } = await import(`${engines}micropython.mjs`);
  const python = await loadMicroPython({
    heapsize: HEAP,
    url: `${engines}micropython.wasm`,
    stdout: () => {},
    stderr: () => {},
  });
  const made = new Set();
  const files = await Promise.all(sources.map(async (url) => JSON.parse(await takeText(url))));
  for (const [path, source] of files.flatMap((one) => Object.entries(one))) {
    const folders = path.split("/").slice(0, -1);
    for (let depth = 1; depth <= folders.length; depth += 1) {
      const folder = folders.slice(0, depth).join("/");
      if (!made.has(folder)) python.FS.mkdir(folder);
      made.add(folder);
    }
    python.FS.writeFile(path, source);
  }
  python.runPython("import sys\nif '' not in sys.path:\n    sys.path.insert(0, '')");
  const call = calling(python);
  call("api", "configure", data);
  return call;
}

/** Pyodide with the compiled part of the standard library that is needed, and no lock file to fetch.
 * @param {Load} load @param {string} data @returns {Promise<Interpreter>} */
export async function startFull({ engines, calculators, lock, code }, data) {
  const { loadPyodide } = await import(`${engines}pyodide.mjs`);
  const python = await loadPyodide({
    indexURL: engines,
    stdLibURL: `${engines}stdlib.zip`,
    lockFileContents: lock,
    packageBaseUrl: calculators,
  });
  python.FS.writeFile(CODE, await take(code));
  python.runPython(`import sys\nsys.path.insert(0, "${CODE}")`);
  const call = calling(python);
  call("api", "configure", data);
  return call;
}

/** Pyodide as it is shipped, with the whole library and the pure wheel, by documented ways only.
 * @param {Load} load @param {string} data @returns {Promise<Interpreter>} */
export async function startPlain({ engines, calculators }, data) {
  const { loadPyodide } = await import(`${engines}pyodide.mjs`);
  const python = await loadPyodide({
    indexURL: engines,
    lockFileURL: `${calculators}pyodide-lock.json`,
    packages: [PACKAGE],
  });
  const call = calling(python);
  call("api", "configure", data);
  return call;
}
