import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {expect, it} from "vitest";
import {asin, exp, expm1, log, log1p, log2, log10} from "../../../src/lib/numerics/math.ts";
import {random} from "../../../src/lib/numerics/random.ts";

const functions = Object.entries({exp, expm1, log, log1p, log2, log10, asin});

const numbers = fc.oneof(
  fc.double(),
  fc.double({min: -2, max: 2, noNaN: true}),
  fc.double({min: -750, max: 750, noNaN: true}),
  fc.double({min: -1e-6, max: 1e-6, noNaN: true}),
  fc.constantFrom(
    0,
    -0,
    1,
    -1,
    Infinity,
    -Infinity,
    NaN,
    Number.MAX_VALUE,
    Number.MIN_VALUE,
    1e-310,
    709.8,
    -745.1,
    Math.SQRT2
  )
);

/** Node 20 computes by fdlibm, too (but for log2); later engines by libraries of the platform. */
const isFdlibm = /^1[01]\./.test(process.versions.v8);

it.each(
  functions
)("%s is the engine’s own but for the last bit, and to the last bit where that is fdlibm", (name, ours) => {
  const engines = Math[name as "exp"];
  const isSame = (found: number, expected: number) => {
    if ((isFdlibm && name !== "log2") || !Number.isFinite(expected) || expected === 0)
      return Object.is(found, expected);
    return Math.abs(found - expected) <= 2 * Number.EPSILON * Math.abs(expected) + Number.MIN_VALUE;
  };
  fc.assert(
    fc.property(numbers, (x) => isSame(ours(x), engines(x))),
    {numRuns: 20_000}
  );
});

it("inverse functions undo each other", () => {
  const close = (a: number, b: number, error: number) => Math.abs(a - b) <= error * (1 + Math.abs(b));
  fc.assert(fc.property(fc.double({min: -700, max: 700, noNaN: true}), (x) => close(log(exp(x)), x, 2e-16)));
  fc.assert(fc.property(fc.double({min: -1, max: 700, noNaN: true}), (x) => close(log1p(expm1(x)), x, 1.2e-15)));
});

it("logarithms of powers of two are whole", () => {
  for (let k = -1074; k <= 1023; ++k) expect(log2(2 ** k)).toBe(k);
});

/** Digests of 20,000 answers, by Node 20: another engine, or another version of this code, must give the same bits. */
it("gives the same bits everywhere", () => {
  const digest = (name: string, f: (x: number) => number) => {
    const stream = random("digest of elementary functions");
    const bits = new Uint32Array(
      Float64Array.from({length: 20_000}, () => f((name === "asin" ? 1 : 60) * stream.uniform())).buffer
    );
    return bits.reduce((hash, word) => Math.imul(hash ^ word, 0x01000193) >>> 0, 0x811c9dc5);
  };
  expect(functions.map(([name, f]) => digest(name, f))).toEqual([
    4041346370, 3996869669, 2299458181, 3083514234, 1529755988, 4042143519, 3320996589
  ]);
});

/** A function of the engine's would bring its rounding into a fit. */
it("nothing else in the library asks the engine for them", () => {
  const folder = "src/lib";
  const asking = readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".ts"))
    .filter((file) =>
      /^(?!\s*(\/\*\*|\*|\/\/)).*\bMath\.(exp|expm1|log|log1p|log2|log10|tanh|asin|pow|cbrt)\b/m.test(
        readFileSync(join(folder, file), "utf8")
      )
    );
  expect(asking).toEqual([]);
});
