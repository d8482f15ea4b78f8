// What the worker is told to load, with absolute addresses.

import { absolute } from "./dom.mjs";

export function worker({ runtime, root }) {
  const at = (path) => absolute(path, root);
  const files = (list) => list.map(([path, ...sizes]) => [at(path), ...sizes]);
  return {
    worker: new URL("worker.mjs", import.meta.url).href,
    engines: at(runtime.engines),
    calculators: at(runtime.calculators),
    lock: runtime.lock,
    core: at(`${runtime.calculators}core.json`),
    code: at(`${runtime.calculators}calculators.zip`),
    data: at(runtime.small.at(-1)[0]),
    small: files(runtime.small),
    full: files(runtime.full),
  };
}
