// What the worker is told to load, with absolute addresses.

import { absolute } from "./dom.mjs";

/** @param {CommonData} data @returns {Load} */
export function worker({ runtime, root }) {
  /** @param {string} path */
  const at = (path) => absolute(path, root);
  /** @param {SizedFile[]} list @returns {SizedFile[]} */
  const files = (list) => list.map(([path, whole, packed]) => [at(path), whole, packed]);
  return {
    worker: new URL("worker.mjs", import.meta.url).href,
    engines: at(runtime.engines),
    calculators: at(runtime.calculators),
    lock: runtime.lock,
    sources: runtime.small.map(([path]) => at(path)).filter((url) => url.includes("/core.")),
    code: at(`${runtime.calculators}calculators.zip`),
    data: at(runtime.small[runtime.small.length - 1][0]),
    small: files(runtime.small),
    full: files(runtime.full),
  };
}
