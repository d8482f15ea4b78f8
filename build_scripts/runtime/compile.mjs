// Compiles Python for the browser inside the very interpreter that will run it.
//
// stdin: {"pyodide": folder of the npm package, "wheel": path of the pure wheel,
//         "sitePackages": folder that holds pyodide_build, "out": folder for the results,
//         "bundle": data of the calculators as JSON text,
//         "calls": [[module, function, ...text arguments], ...]}
// stdout: {"wheel": name, "names": [modules in the zip]}
// Results in `out`: stdlib.zip, and the compiled wheel under its new name.
//
// The standard library is cut to what was imported after a start, every call, an exception, a
// SyntaxError and a coroutine. It is compiled with -OO into an uncompressed zip with fixed dates,
// so that the same input gives the same bytes and the server's compression sees plain bytecode.
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { pathToFileURL } from "node:url";

// Node would print the whole minified line that an error passes through.
process.on("uncaughtException", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

const task = JSON.parse(readFileSync(0, "utf8"));
const { loadPyodide } = await import(pathToFileURL(`${task.pyodide}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: task.pyodide, env: { PYTHONOPTIMIZE: "2" } });
python.mountNodeFS("/site-packages", task.sitePackages);
python.mountNodeFS("/in", dirname(task.wheel));
python.mountNodeFS("/out", task.out);

const run = (source, values = {}) => python.runPython(source, { globals: python.toPy(values) });

const imported = `
import sys
sorted(
    module.__file__.removeprefix(library + "/")
    for module in sys.modules.values()
    if getattr(getattr(module, "__spec__", None), "loader", None).__class__.__name__ == "zipimporter"
    and module.__file__.startswith(library)
)
`;
const library = run("import sys\n[path for path in sys.path if path.endswith('.zip')][0]");

run("import sys\nsys.path.insert(0, wheel)", { wheel: `/in/${basename(task.wheel)}` });
python.pyimport("calculators.api").configure(task.bundle);
for (const [module, name, ...values] of task.calls) python.pyimport(module)[name](...values);
for (const failing of ["raise ValueError('traced')", "this is no Python"]) {
  try {
    run(failing);
  } catch (error) {
    if (error.constructor.name !== "PythonError") throw error;
  }
}
await python.runPythonAsync("import asyncio\nawait asyncio.sleep(0)");
const names = run(imported, { library }).toJs();

run(
  `
import zipfile
from importlib._bootstrap_external import _code_to_timestamp_pyc

with zipfile.ZipFile(library) as source, zipfile.ZipFile("/out/stdlib.zip", "w") as result:
    for name in names:
        text = source.read(name)
        code = compile(text, library + "/" + name, "exec", dont_inherit=True, optimize=2)
        result.writestr(
            zipfile.ZipInfo(name + "c", date_time=(1980, 1, 1, 0, 0, 0)),
            bytes(_code_to_timestamp_pyc(code, 0, len(text))),
        )
`,
  { library, names },
);

const wheel = run(
  `
import os
import shutil
import sys
from pathlib import Path

sys.path.append("/site-packages")
os.environ["SOURCE_DATE_EPOCH"] = "315532800"
from pyodide_build._py_compile import _py_compile_archive

copy = Path("/out") / Path(wheel).name
shutil.copyfile(wheel, copy)
_py_compile_archive(copy, keep=False, verbose=False, compression_level=0).name
`,
  { wheel: `/in/${basename(task.wheel)}` },
);
process.stdout.write(JSON.stringify({ wheel, names }));
