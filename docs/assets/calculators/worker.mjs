// Both interpreters in one worker. The small one answers first; the full one answers again when it
// has come. Only the latest request of a slot is answered: what was typed since makes it stale.
//
// In:  {kind: "start", load, plain, thrifty}, {kind: "full"}, {kind: "ask", id, slot, call: [module, function, ...texts]}
// Out: {kind: "progress", engine, loaded, total}, {kind: "ready", engine},
//      {kind: "failed", engine, reason, message}, {kind: "answer", id, engine, text},
//      {kind: "broken", id, engine, message}
// A request without a slot is answered once, by the best interpreter there is. With `thrifty` the full
// interpreter waits for "full".

import { supply, takeText, Unreachable } from "./supply.mjs";

const starters = import("./interpreters.mjs"); // comes along with the files that it works on
/** @typedef {AskMessage & {open: Set<EngineName>}} Asked */
/** @typedef {import("./interpreters.mjs").Interpreter} Interpreter */
/** @typedef {import("./supply.mjs").Report} Report */

/** @type {EngineName[]} */
const BOTH = ["small", "full"];
/** @type {{small?: Interpreter, full?: Interpreter}} */
const engines = {};
/** @type {Map<string, Asked>} */
const latest = new Map();
/** @type {AskMessage[]} */
const queue = [];
let scheduled = false;
let wanted = () => {};
const asked = new Promise((resolve) => {
  wanted = () => resolve(null);
});

/** @param {FromWorker} message */
const tell = (message) => postMessage(message);

addEventListener("message", (event) => {
  /** @type {ToWorker} */
  const data = event.data;
  if (data.kind === "start") start(data);
  if (data.kind === "full") wanted();
  if (data.kind === "ask") {
    if (data.slot === null) queue.push(data);
    else latest.set(data.slot, { ...data, open: new Set(BOTH) });
    schedule();
  }
});

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

// Messages that have already arrived are read before anything is computed.
function schedule() {
  if (scheduled) return;
  scheduled = true;
  setTimeout(() => {
    scheduled = false;
    work();
  }, 0);
}

function work() {
  for (const name of BOTH) {
    if (!engines[name]) continue;
    for (const request of latest.values()) {
      if (request.open.delete(name)) answer(name, request);
    }
  }
  const best = engines.full ? "full" : engines.small ? "small" : null;
  const request = best && queue.shift();
  if (request) answer(best, request);
  if (request && queue.length) schedule();
}

/** @param {EngineName} engine @param {AskMessage} asked */
function answer(engine, { id, call }) {
  const run = engines[engine];
  if (!run) return;
  try {
    tell({ kind: "answer", id, engine, text: run(...call) });
  } catch (error) {
    tell({ kind: "broken", id, engine, message: messageOf(error) });
  }
}

/** The large files wait for the small ones, so that they do not share a slow line; they come while
 * the small interpreter starts.
 * @param {StartMessage} message */
async function start({ load, plain, thrifty }) {
  if (!thrifty) wanted();
  /** @type {string | null} */
  let data = null;
  let onArrival = () => {};
  const arrived = new Promise((resolve) => {
    onArrival = () => resolve(null);
  });
  const small = begin("small", async (report) => {
    await supply(load.small, report).finally(onArrival);
    data = await takeText(load.data);
    return (await starters).startSmall(load, data);
  });
  await begin("full", async (report) => {
    await arrived;
    await asked;
    if (!plain) await supply(load.full, report);
    await small;
    await new Promise((resolve) => setTimeout(resolve, 0)); // the first answer goes out before
    data ??= await (await fetch(load.data)).text();
    const { startFull, startPlain } = await starters;
    return (plain ? startPlain : startFull)(load, data);
  });
}

/** @param {EngineName} engine @param {(report: Report) => Promise<Interpreter>} make */
async function begin(engine, make) {
  try {
    engines[engine] = await make((loaded, total) =>
      tell({ kind: "progress", engine, loaded, total }),
    );
    tell({ kind: "ready", engine });
    schedule();
  } catch (error) {
    const reason = error instanceof Unreachable ? "unreachable" : "broken";
    tell({ kind: "failed", engine, reason, message: messageOf(error) });
  }
}
