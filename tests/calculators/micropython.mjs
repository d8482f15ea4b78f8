// Runs calls of the calculators under MicroPython's WebAssembly port.
// stdin: {"interpreter": folder of the npm package, "files": {path: text}, "bundle": text,
//         "calls": [[module, function, ...text arguments], ...]}; stdout: a JSON list of answers.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const task = JSON.parse(readFileSync(0, "utf8"));
const { loadMicroPython } = await import(pathToFileURL(`${task.interpreter}/micropython.mjs`));
const python = await loadMicroPython({ heapsize: 16 * 1024 * 1024 });
const made = new Set();
for (const [path, text] of Object.entries(task.files)) {
  const folders = path.split("/").slice(0, -1);
  folders.forEach((_, depth) => {
    const folder = folders.slice(0, depth + 1).join("/");
    if (!made.has(folder)) python.FS.mkdir(folder);
    made.add(folder);
  });
  python.FS.writeFile(path, text);
}
python.runPython("import sys\nif '' not in sys.path:\n    sys.path.insert(0, '')");
python.pyimport("calculators.api").configure(task.bundle);
const answers = task.calls.map(([module, name, ...args]) => {
  try {
    return python.pyimport(module)[name](...args);
  } catch (error) {
    // The interpreter's own source would fill the message: only what went wrong is told.
    process.stderr.write(`${module}.${name}(${args.join(", ").slice(0, 400)})\n${error.message}\n`);
    return process.exit(1);
  }
});
process.stdout.write(JSON.stringify(answers));
