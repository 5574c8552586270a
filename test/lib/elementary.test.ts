import fc from "fast-check";
import {describe, it} from "vitest";
import * as elementary from "../../src/lib/elementary.ts";

const {EPSILON, MAX_VALUE, MIN_VALUE, NaN: none, POSITIVE_INFINITY: infinity} = Number;
const numbers = fc.oneof(
  fc.double(),
  fc.double({min: -2, max: 2, noNaN: true}),
  fc.double({min: -750, max: 750, noNaN: true}),
  fc.double({min: -1e-6, max: 1e-6, noNaN: true}),
  fc.constantFrom(0, -0, 1, -1, infinity, -infinity, none, MAX_VALUE, MIN_VALUE, 1e-310, 709.8, -745.1, Math.SQRT2)
);

/** Node 20 computes by fdlibm, too; later engines by libraries of the platform. */
const isFdlibm = /^1[01]\./.test(process.versions.v8);

describe.each(Object.entries(elementary))("%s", (name, own) => {
  const native = Math[name as keyof typeof elementary];

  it("is that of Math, but for the last bit; where Math is fdlibm, to the last bit", () => {
    fc.assert(
      fc.property(numbers, (x) => {
        const [found, expected] = [own(x), native(x)];
        if (isFdlibm || !Number.isFinite(expected) || expected === 0) return Object.is(found, expected);
        return Math.abs(found - expected) <= 2 * EPSILON * Math.abs(expected) + MIN_VALUE;
      }),
      {numRuns: 20_000}
    );
  });
});

it("inverse functions undo each other", () => {
  const {exp, log, expm1, log1p} = elementary;
  fc.assert(fc.property(fc.double({min: -700, max: 700, noNaN: true}), (x) => Math.abs(log(exp(x)) - x) <= 2e-16 * (1 + Math.abs(x)))); // biome-ignore format: one line
  fc.assert(fc.property(fc.double({min: -30, max: 700, noNaN: true}), (x) => Math.abs(log1p(expm1(x)) - x) <= 4e-16 * (1 + Math.abs(x)) * Math.max(1, Math.exp(-x)))); // biome-ignore format: one line
});
