import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {exp, expm1, log, log1p, log2, log10} from "../../src/lib/math.ts";
import {random} from "../../src/lib/random.ts";

const functions = Object.entries({exp, expm1, log, log1p, log2, log10});

/** The distance to the next larger number. */
const unit = (x: number) => 2 ** Math.max(-1074, Math.floor(Math.log2(Math.abs(x))) - 52);

describe.each(functions)("%s", (name, ours) => {
  const engines = Math[name as "exp"];

  it("is the engine’s own within two units in the last place, over all magnitudes", () => {
    const near = (x: number) => {
      const [a, b] = [ours(x), engines(x)];
      if (!Number.isFinite(b) || b === 0) expect(a, String(x)).toEqual(b);
      else expect(Math.abs(a - b), String(x)).toBeLessThanOrEqual(2 * unit(b));
    };
    fc.assert(fc.property(fc.double({noNaN: true}), near), {numRuns: 3000});
    fc.assert(fc.property(fc.double({min: -745, max: 709, noNaN: true}), near), {numRuns: 3000});
    fc.assert(fc.property(fc.double({min: -2, max: 2, noNaN: true}), near), {numRuns: 3000});
  });

  it("says what the engine says where there is nothing to compute", () => {
    for (const x of [0, -0, 1, -1, Infinity, -Infinity, NaN, 710, -746]) expect(ours(x), String(x)).toBe(engines(x));
  });
});

it("logarithms of powers of two are whole", () => {
  for (let k = -1074; k <= 1023; ++k) expect(log2(2 ** k)).toBe(k);
});

/** Digests of 20,000 answers, by Node 20: another engine, or another version of this code, must give the same bits. */
it("gives the same bits everywhere", () => {
  const digest = (f: (x: number) => number) => {
    const stream = random("digest of elementary functions");
    const bits = new Uint32Array(Float64Array.from({length: 20_000}, () => f(60 * stream.uniform())).buffer);
    return bits.reduce((hash, word) => Math.imul(hash ^ word, 0x01000193) >>> 0, 0x811c9dc5);
  };
  expect(functions.map(([, f]) => digest(f))).toEqual([
    4041346370, 3996869669, 2299458181, 3083514234, 3937078126, 4042143519
  ]);
});

/** A function of the engine's would bring its rounding into a fit. */
it("nothing else in the library asks the engine for them", () => {
  const folder = "src/lib";
  const asking = readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".ts"))
    .filter((file) => /^(?!\s*(\/\*\*|\*|\/\/)).*\bMath\.(exp|expm1|log|log1p|log2|log10|tanh|pow|cbrt)\b/m.test(readFileSync(join(folder, file), "utf8"))); // biome-ignore format: one line
  expect(asking).toEqual([]);
});
