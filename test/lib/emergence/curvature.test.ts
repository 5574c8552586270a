import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {lossCurvature} from "../../../src/lib/emergence/curvature.js";
import {random} from "../../../src/lib/numerics/random.js";

const sizes = Array.from({length: 12}, (_, i) => 10 ** (6 + i / 4));

describe("the derivatives of the smoothed loss", () => {
  it("are exact for a cubic in ln N", () => {
    const cubic = (u: number) => 3 - 0.2 * u + 0.05 * u * u - 0.01 * u ** 3;
    const {scales} = lossCurvature(sizes.map((N) => ({N, loss: cubic(Math.log(N / 1e7))})));
    for (const {N, inN, inLogN} of scales) {
      const u = Math.log(N / 1e7);
      const [slope, bend] = [-0.2 + 0.1 * u - 0.03 * u * u, 0.1 - 0.06 * u];
      expect(inLogN).toBeCloseTo(Math.abs(bend), 8);
      expect((inN * N * N) / Math.abs(bend - slope)).toBeCloseTo(1, 8);
    }
  });
});

describe("argmax |d²L/dN²|", () => {
  it("is the smallest scale tried on every power law, in N and in log N", () => {
    const law = fc.record({
      a: fc.double({min: 0.1, max: 1e3, noNaN: true}),
      b: fc.double({min: 0.02, max: 0.9, noNaN: true}),
      c: fc.double({min: 0, max: 3, noNaN: true}),
      from: fc.double({min: 2, max: 9, noNaN: true}),
      steps: fc.array(fc.double({min: 0.1, max: 0.6, noNaN: true}), {minLength: 5, maxLength: 14})
    });
    fc.assert(
      fc.property(law, ({a, b, c, from, steps}) => {
        let decade = from;
        const tried = [from, ...steps.map((step) => (decade += step))].map((d) => 10 ** d);
        const found = lossCurvature(tried.map((N) => ({N, loss: a * (N / tried[0]!) ** -b + c})));
        for (const peak of [found.inN, found.inLogN]) {
          expect(peak).toMatchObject({N: tried[0], status: "as-any-power-law"});
          expect(peak.bracket.below).toBeNull();
        }
      }),
      {numRuns: 300}
    );
  });

  it("and follows what is tried: leave out the smallest, and the critical scale moves", () => {
    const rows = sizes.map((N) => ({N, loss: 400 * N ** -0.34 + 1.7}));
    expect(lossCurvature(rows).inN.N).toBe(sizes[0]);
    expect(lossCurvature(rows.slice(4)).inN.N).toBe(sizes[4]);
  });

  /** A step of the loss at 10^7.5, a fifth of a decade wide, on a slow power law; three seeds. */
  const stepped = (noise: number) => {
    const source = random("stepped", noise);
    return sizes.flatMap((N) =>
      [1, 2, 3].map(() => ({
        N,
        loss: 2 + 2 * (N / 1e6) ** -0.05 - 1 / (1 + (10 ** 7.5 / N) ** 6) + noise * source.normal()
      }))
    );
  };
  it("in log N it finds a step of the loss, with an interval over seeds; as printed it finds the smallest", () => {
    const {inLogN, inN} = lossCurvature(stepped(0.01));
    expect(inLogN.status).toBe("inside");
    expect(Math.abs(Math.log10(inLogN.N) - 7.5)).toBeLessThanOrEqual(0.3);
    expect(inLogN.lower!).toBeLessThanOrEqual(inLogN.N);
    expect(inLogN.upper!).toBeGreaterThanOrEqual(inLogN.N);
    expect(inLogN.bracket.below!).toBeLessThan(inLogN.N);
    expect(inN.status).toBe("as-any-power-law");
  });
  it("has no interval without a second run anywhere", () => {
    expect(lossCurvature(sizes.map((N) => ({N, loss: 1 / N}))).inN).toMatchObject({lower: null, upper: null});
  });
  it("refuses too few scales and what is no number", () => {
    expect(() => lossCurvature(sizes.slice(0, 4).map((N) => ({N, loss: 1})))).toThrow(
      "needs at least 5 scales, found 4"
    );
    expect(() => lossCurvature([{N: 0, loss: 1}])).toThrow("invalid N; not > 0: 0 (row 0)");
  });
});
