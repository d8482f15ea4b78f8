// node --test: what the calculators' modules do without a page. The fragment's vectors, which Python
// runs too, stand in tests/calculators/fragments.mjs; the interview in tests/forms/test_interview.py.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import "./page.mjs";

const { Asking, askOnce } = await import("../../docs/assets/calculators/asking.mjs");
const { absolute, fill, later, megabytes } = await import("../../docs/assets/calculators/dom.mjs");
const { Engine } = await import("../../docs/assets/calculators/engine.mjs");
const { isOld } = await import("../../docs/assets/calculators/old-link.mjs");
const { dayNumber, shortDate } = await import("../../docs/assets/calculators/picture.mjs");
const { sameAnswer } = await import("../../docs/assets/calculators/same.mjs");
const { weight } = await import("../../docs/assets/calculators/thrift.mjs");

const LOAD = { worker: "worker.mjs", small: [], full: [["pyodide.wasm", 9, 4]] };

class FakeWorker extends EventTarget {
  static made = [];
  sent = [];
  ended = false;

  constructor() {
    super();
    FakeWorker.made.push(this);
  }

  postMessage(message) {
    this.sent.push(message);
  }

  terminate() {
    this.ended = true;
  }

  says(data) {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
}

beforeEach(() => {
  FakeWorker.made = [];
  globalThis.Worker = FakeWorker;
  mock.timers.reset();
  mock.timers.enable({ apis: ["setInterval", "setTimeout"] });
});

const lastWorker = () => FakeWorker.made.at(-1);
const kinds = (worker) => worker.sent.map(({ kind }) => kind);

function started(thrifty = false) {
  const engine = new Engine(LOAD, thrifty);
  engine.start();
  return engine;
}

test("words take their values; a name without one stays", () => {
  assert.equal(fill("{count} of {total}, {other}", { count: 1, total: "2" }), "1 of 2, {other}");
});

test("megabytes have one digit behind a comma", () => {
  assert.equal(megabytes(1_250_000), "1,3");
});

test("an address is counted from the site's root", () => {
  assert.equal(absolute("kk/acts/", "../"), "https://example.org/kk/acts/");
});

test("an action waits until nothing more happens, and runs once", () => {
  let runs = 0;
  const run = later(100, () => {
    runs += 1;
  });
  run();
  mock.timers.tick(99);
  run();
  mock.timers.tick(99);
  assert.equal(runs, 0);
  mock.timers.tick(1);
  assert.equal(runs, 1);
});

test("answers are the same whatever the order of their keys", () => {
  const one = { a: [1, { b: null, c: "x" }], d: true };
  assert.ok(sameAnswer(one, { d: true, a: [1, { c: "x", b: null }] }));
  for (const other of [
    { ...one, e: 1 },
    { a: [1, { b: null, c: "x" }] },
    { ...one, a: [1, { b: undefined, c: "x" }] },
    { ...one, a: { 0: 1, 1: { b: null, c: "x" } } },
    { ...one, d: 1 },
    null,
    "{}",
  ]) {
    assert.ok(!sameAnswer(one, other), JSON.stringify(other));
  }
});

test("a link of another day is old; one without a day, or of today, is not", () => {
  assert.ok(isOld({ today: "2026-01-01" }, "2026-01-02"));
  assert.ok(!isOld({ today: "2026-01-02" }, "2026-01-02"));
  assert.ok(!isOld({}, "2026-01-02"));
  assert.ok(!isOld({ today: "soon" }, "2026-01-02"));
});

test("dates become days and short dates", () => {
  assert.equal(dayNumber("1970-01-02"), 1);
  assert.equal(dayNumber("2024-03-01") - dayNumber("2024-02-28"), 2);
  assert.equal(shortDate("2026-09-01"), "01.09.2026");
});

test("what files take on the line is their compressed size", () => {
  assert.equal(
    weight([
      ["a", 10, 3],
      ["b", 10, 4],
    ]),
    7,
  );
});

test("asking starts the engine; what was asked before is sent with the start", () => {
  const engine = new Engine(LOAD);
  engine.ask(
    "form",
    ["api", "run"],
    () => {},
    () => {},
  );
  assert.deepEqual(kinds(lastWorker()), ["start", "ask"]);
  assert.ok(engine.started);
  assert.ok(!engine.ready);
  lastWorker().says({ kind: "ready", engine: "small" });
  assert.ok(engine.ready);
});

test("a later request takes the place of an earlier one in its slot", () => {
  const engine = started();
  const heard = [];
  engine.ask(
    "form",
    ["api", "old"],
    () => heard.push("old"),
    () => {},
  );
  engine.ask(
    "form",
    ["api", "new"],
    () => heard.push("new"),
    () => {},
  );
  const [, first, second] = lastWorker().sent;
  lastWorker().says({ kind: "answer", id: first.id, engine: "small", text: "{}" });
  lastWorker().says({ kind: "answer", id: second.id, engine: "small", text: "{}" });
  assert.deepEqual(heard, ["new"]);
});

test("the second interpreter is held back on a dear line until it is asked for", () => {
  const engine = started(true);
  assert.equal(engine.state.full, "held");
  assert.equal(lastWorker().sent[0].thrifty, true);
  engine.confirm();
  assert.equal(engine.state.full, "loading");
  assert.deepEqual(kinds(lastWorker()), ["start", "full"]);
});

test("where the first interpreter fails on a dear line, the second one comes", () => {
  const engine = started(true);
  lastWorker().says({ kind: "failed", engine: "small", reason: "broken", message: "" });
  assert.equal(engine.state.full, "loading");
  assert.ok(!engine.stopped);
});

test("a compiled interpreter that breaks is replaced once by the one as shipped", () => {
  const engine = started();
  const first = lastWorker();
  first.says({ kind: "failed", engine: "full", reason: "broken", message: "" });
  assert.ok(first.ended);
  assert.equal(lastWorker().sent[0].plain, true);
  lastWorker().says({ kind: "failed", engine: "full", reason: "broken", message: "" });
  assert.equal(FakeWorker.made.length, 2);
  assert.equal(engine.state.full, "failed");
});

test("both fail: the engine stops, says why, and starts anew with what was not answered", () => {
  const engine = started();
  engine.ask(
    null,
    ["api", "calendar"],
    () => {},
    () => {},
  );
  for (const name of ["small", "full"]) {
    lastWorker().says({ kind: "failed", engine: name, reason: "unreachable", message: "gone" });
  }
  assert.ok(engine.stopped);
  assert.equal(engine.state.reason, "unreachable");
  engine.retry();
  assert.deepEqual(kinds(lastWorker()), ["start", "ask"]);
});

test("a worker that is silent too long is replaced twice, then the engine stops", () => {
  const engine = started();
  for (let second = 0; second < 91 * 3; second += 1) mock.timers.tick(1000);
  assert.equal(FakeWorker.made.length, 3);
  assert.ok(engine.stopped);
  assert.equal(engine.state.reason, "silent");
});

test("a browser without workers is told of", () => {
  globalThis.Worker = undefined;
  const engine = started();
  assert.ok(engine.stopped);
  assert.equal(engine.state.reason, "unsupported");
});

test("something asked once is made or null", async () => {
  const engine = started();
  const asked = ["calendar", "letters", "text"].map((name) => askOnce(engine, ["api", name]));
  const [, made, refused, broken] = lastWorker().sent;
  const says = (message) => lastWorker().says({ engine: "small", ...message });
  says({ kind: "answer", id: made.id, text: '{"ok": true, "text": "t"}' });
  says({ kind: "answer", id: refused.id, text: '{"ok": false}' });
  says({ kind: "broken", id: broken.id, message: "gone" });
  assert.deepEqual(await Promise.all(asked), [{ ok: true, text: "t" }, null, null]);
});

function asking() {
  const engine = started();
  const told = { shown: [], withheld: 0, status: {} };
  const status = { set: (known) => Object.assign(told, { status: known }) };
  const page = {
    show: (answer) => told.shown.push(answer),
    withhold: () => {
      told.withheld += 1;
    },
  };
  const call = (payload) => ["api", "run", "x", payload];
  return { told, asking: new Asking(engine, status, call, page) };
}

function answers(engine, text) {
  const { id } = lastWorker().sent.at(-1);
  lastWorker().says({ kind: "answer", id, engine, text });
}

test("the second interpreter confirms the first one's answer", () => {
  const { told, asking: one } = asking();
  assert.ok(one.ask({ data: { a: 1 }, dates: [] }));
  assert.ok(!one.ask({ data: { a: 1 }, dates: [] }));
  answers("small", '{"ok": true, "sum": 1}');
  assert.equal(told.shown.length, 1);
  answers("full", '{"sum": 1, "ok": true}');
  assert.equal(told.shown.length, 1);
  assert.equal(told.status.confirmed, true);
});

test("answers that differ are withheld", () => {
  const { told, asking: one } = asking();
  one.ask({ data: {}, dates: [] });
  answers("small", '{"ok": true, "sum": 1}');
  answers("full", '{"ok": true, "sum": 2}');
  assert.equal(told.withheld, 1);
  assert.equal(told.status.differs, true);
});

test("an answer to a form that was emptied meanwhile is dropped", () => {
  const { told, asking: one } = asking();
  one.ask({ data: {}, dates: [] });
  one.forget();
  answers("small", '{"ok": true}');
  assert.equal(told.shown.length, 0);
});

test("where neither interpreter can answer, that is said", () => {
  const { told, asking: one } = asking();
  one.ask({ data: {}, dates: [] });
  const { id } = lastWorker().sent.at(-1);
  for (const engine of ["small", "full"]) {
    lastWorker().says({ kind: "broken", id, engine, message: "gone" });
  }
  assert.equal(told.withheld, 1);
  assert.equal(told.status.differs, true);
});
