// Runs the vectors of fixtures/fragments.json through docs/assets/calculators/fragment.mjs.
// node --test fragments.mjs; FRAGMENTS names a JSON file: {"schemas": {...}, "vectors": {...}}.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { decode, encode } from "../../docs/assets/calculators/fragment.mjs";

const { schemas, vectors } = JSON.parse(readFileSync(process.env.FRAGMENTS, "utf8"));

for (const { name, calculator, data, fragment, reads } of vectors.encode) {
  test(`written and read: ${name}`, () => {
    assert.equal(encode(schemas[calculator], data), fragment);
    assert.deepEqual(decode(schemas[calculator], fragment), { data: reads, faults: [] });
  });
}

for (const { name, calculator, fragment, faults, reads } of [...vectors.decode, ...vectors.old]) {
  test(`read: ${name}`, () => {
    const found = decode(schemas[calculator], fragment);
    assert.deepEqual(
      found.faults.map(({ code }) => code),
      faults,
    );
    assert.deepEqual(found.data, reads);
  });
}
