import {describe, expect, it} from "vitest";
import {bootstrapInWorkers} from "../../../loaders/bench/fit/bootstrap-pool.js";
import {bootstrap} from "../../../src/lib/fitting/bootstrap.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {chinchilla} from "../../../src/lib/laws/loss/chinchilla.js";
import {power} from "../../../src/lib/laws/loss/power.js";
import {random} from "../../../src/lib/numerics/random.js";
import {FILE, points, table} from "../../fixtures/chinchilla-points.js";
import {present} from "../../fixtures/shared-data.js";

const sizes = Array.from({length: 24}, (_, i) => 10 ** (5 + i / 6));
const source = random("bootstrap.test");
const data = {x: {N: sizes}, y: sizes.map((v) => (1.7 + 30 * v ** -0.3) * Math.exp(0.01 * source.normal()))};
const found = fit(power, data, {intervals: "wald"});
const of = (list: readonly {param: string; stderr: number | null}[], param: string) =>
  list.find((e) => e.param === param)!.stderr!;

describe("pairs", () => {
  const result = bootstrap(power, data, found, {resamples: 400});

  it("gives standard errors near those of HC3", () => {
    for (const param of ["E", "alpha"]) {
      const ratio = of(result.estimates, param) / of(found.estimates, param);
      expect(ratio, param).toBeGreaterThan(0.6);
      expect(ratio, param).toBeLessThan(1.4);
    }
    expect(result).toMatchObject({kind: "pairs", resamples: 400, failed: 0, units: 24});
  });

  it("gives the same draws for the same seed, others for another", () => {
    expect(bootstrap(power, data, found, {resamples: 400})).toEqual(result);
    expect(bootstrap(power, data, found, {resamples: 400, seed: 2}).estimates).not.toEqual(result.estimates);
  });

  it("gives the same result in several processes as in one", async () => {
    expect(await bootstrapInWorkers(data, found, {resamples: 400})).toEqual(result);
  });
});

describe("clusters", () => {
  // every size trained with four seeds that share their noise: 24 independent numbers, not 96
  const seeds = [0, 1, 2, 3];
  const doubled = {x: {N: seeds.flatMap(() => data.x.N)}, y: seeds.flatMap(() => data.y)};
  const clusters = seeds.flatMap(() => sizes);
  const fitted = fit(power, doubled, {intervals: "none"});

  it("drawn whole give the standard errors of the independent rows, pairs give half of them", () => {
    const whole = bootstrap(power, doubled, fitted, {resamples: 300, clusters});
    const rows = bootstrap(power, doubled, fitted, {resamples: 300});
    const alone = bootstrap(power, data, found, {resamples: 300});
    expect(whole).toMatchObject({kind: "cluster", units: 24});
    expect(of(whole.estimates, "alpha") / of(alone.estimates, "alpha")).toBeCloseTo(1, 0);
    expect(of(rows.estimates, "alpha") / of(alone.estimates, "alpha")).toBeLessThan(0.7);
  });

  it("are refused where they do not fit the rows, or where there is one", () => {
    expect(() => bootstrap(power, data, found, {clusters: [1, 2]})).toThrow("invalid clusters; not 24 rows: 2");
    expect(() => bootstrap(power, data, found, {clusters: sizes.map(() => 1)})).toThrow(
      "needs at least 2 clusters, found 1"
    );
  });
});

describe.skipIf(!present(FILE))("Chinchilla points, 4000 resamples, as Besiroglu et al. 2024 report", () => {
  it("Huber 1e-3: standard errors and intervals", () => {
    const data = table(points());
    const options = {objective: "huber-0.001", intervals: "none"} as const;
    const {estimates, failed} = bootstrap(chinchilla, data, fit(chinchilla, data, options), {
      ...options,
      resamples: 4000
    });
    expect(failed).toBe(0);
    const at = (param: string) => estimates.find((e) => e.param === param)!;
    expect(at("alpha").stderr).toBeGreaterThan(0.014);
    expect(at("alpha").stderr).toBeLessThan(0.017);
    const reported = {A: [285.214, 743.626], E: [1.769, 1.871], alpha: [0.317, 0.373], beta: [0.331, 0.415]};
    for (const [param, ends] of Object.entries(reported)) {
      expect(Math.abs(at(param).lower / ends[0]! - 1), `${param}, lower`).toBeLessThan(0.03);
      expect(Math.abs(at(param).upper / ends[1]! - 1), `${param}, upper`).toBeLessThan(0.03);
    }
    // B’s upper end has a Monte Carlo error of its own of 3 to 4 % at 4000 resamples
    expect(Math.abs(at("B").lower / 1042.357 - 1)).toBeLessThan(0.03);
    expect(Math.abs(at("B").upper / 5810.344 - 1)).toBeLessThan(0.08);
  });
});
