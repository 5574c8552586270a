import {describe, expect, it} from "vitest";
import {computeOptimal} from "../../../src/lib/allocation/compute-optimal.js";
import {lossEnvelope} from "../../../src/lib/allocation/envelope.js";
import {logSpace} from "../../../src/lib/numerics/grouping.js";
import {isoFlopGrid} from "../../fixtures/iso-flop-grid.ts";

const surface = {A: 406.4, B: 410.7, E: 1.69, alpha: 0.34, beta: 0.28};
const a = 0.28 / 0.62;

/** Noise-free. */
function run(N: number, D: number) {
  return {N, D, loss: surface.E + surface.A * N ** -surface.alpha + surface.B * D ** -surface.beta};
}

describe("training curves of a known surface", () => {
  const sizes = logSpace(1e7, 1e10, 60);
  const curves = sizes.flatMap((N, curve) => logSpace(0.5 * N, 500 * N, 60).map((D) => ({...run(N, D), curve})));
  const found = lossEnvelope(curves, {budgets: logSpace(1e18, 1e20, 300)});

  it("give the exponents and the allocation of the surface", () => {
    expect(found.reason).toBeNull();
    expect(found.powers!.N.exponent.value).toBeCloseTo(a, 2);
    expect(found.powers!.D.exponent.value).toBeCloseTo(1 - a, 2);
    for (const {C, N} of found.points) expect(Math.abs(Math.log(N / computeOptimal(surface, C).N))).toBeLessThan(0.1);
  });

  it("each lie on or above the envelope", () => {
    for (const {C, loss} of found.points) {
      const {N, D} = computeOptimal(surface, C);
      expect(loss).toBeGreaterThan(run(N, D).loss - 1e-4);
      expect(loss).toBeLessThan(run(N, D).loss + 1e-3);
    }
  });

  it("count runs for the errors, not budgets: reading at ten times the budgets makes nothing surer", () => {
    const more = lossEnvelope(curves, {budgets: logSpace(1e18, 1e20, 3000)});
    expect(more.runs).toBe(found.runs);
    expect(found.runs).toBeLessThan(25);
    expect(more.powers!.N.stderr! / found.powers!.N.stderr!).toBeCloseTo(1, 1);
  });

  it("whose best is the smallest or the largest size are left out", () => {
    const whole = lossEnvelope(curves);
    expect(whole.points.length).toBe(1500);
    const ends = whole.points.map(({reason}) => reason?.code === "size-at-end" && reason.end);
    expect(new Set(ends)).toEqual(new Set(["smallest", "largest", false]));
    const few = lossEnvelope(curves.filter(({curve}) => curve < 2));
    expect(few).toMatchObject({powers: null, reason: {code: "fewer-on-envelope", runs: 0}});
  });
});

describe("finished runs", () => {
  const runs = isoFlopGrid(surface, [1e18, 1e19, 1e20, 1e21], 8, 41).map(({N, D}) => run(N, D));

  it("give one point a budget", () => {
    const {points, powers} = lossEnvelope(runs);
    expect(points.map(({C}) => Math.round(Math.log10(C) * 1e6) / 1e6)).toEqual([18, 19, 20, 21]);
    expect(powers!.N.exponent.value).toBeCloseTo(a, 10);
    expect(powers!.tokensPerParameter.exponent.value).toBeCloseTo(1 - 2 * a, 10);
  });

  it("that a cheaper run beats are not on it", () => {
    const worse = runs.map((r) => (6 * r.N * r.D > 5e20 ? {...r, loss: r.loss + 1} : r));
    expect(lossEnvelope(worse).points.length).toBe(3);
  });
});
