// The same Pyodide with the compiled, cut library, the compiled calculators and no lock file.

import { lock } from "./lock.mjs";
import { loadPyodide } from "./pyodide.mjs";

const at = (name) => new URL(name, import.meta.url).href;

async function start() {
  const code = fetch(at("calculators.zip"));
  const data = fetch(at("data.json"));
  const python = await loadPyodide({
    indexURL: at("./"),
    stdLibURL: at("stdlib.zip"),
    lockFileContents: lock,
  });
  python.FS.writeFile("/calculators.zip", new Uint8Array(await (await code).arrayBuffer()));
  python.runPython('import sys\nsys.path.insert(0, "/calculators.zip")');
  const api = python.pyimport("calculators.api");
  api.configure(await (await data).text());
  return api;
}

const started = start();
addEventListener("message", async ({ data }) => postMessage((await started).run(...data)));
