// Pyodide as its documentation tells to use it: the files of the package, and the plain wheel.

import { loadPyodide } from "./pyodide.mjs";

async function start() {
  const wheel = fetch(new URL("calculators.whl", import.meta.url));
  const python = await loadPyodide({ indexURL: new URL("./", import.meta.url).href });
  python.unpackArchive(await (await wheel).arrayBuffer(), "wheel");
  return python.pyimport("calculators.api");
}

const started = start();
addEventListener("message", async ({ data }) => postMessage((await started).run(...data)));
