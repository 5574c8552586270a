import {describe, expect, it} from "vitest";
import {sizeSlope, studyReport} from "../../../../src/lib/analysis/networks/distortion-report.ts";
import {pathsOf, perturbations, regionsOf, turningPoints} from "../../../../src/lib/analysis/networks/robustness.ts";
import {seenScales, sharpnessAround} from "../../../../src/lib/analysis/networks/sharpness-near-scale.ts";
import type {Probed} from "../../../../src/lib/core/probe.ts";
import type {Run} from "../../../../src/lib/core/run.ts";
import {random} from "../../../../src/lib/numerics/random.ts";
import {meanWithInterval} from "../../../../src/lib/statistics/seed-mean.ts";
import {tasks} from "../../../../src/lib/tasks/index.ts";

const [entropy, unigramEntropy] = [1, 4];

/** A network with given losses, unperturbed and perturbed, checkpoint by checkpoint. */
const network = (N: number, seed: number, losses: readonly (readonly [loss: number, perturbed: number])[]): Probed[] =>
  losses.map(([loss, perturbed], i) => ({
    key: `${N}-${seed}`,
    cell: {seed} as Probed["cell"],
    step: 2 ** i,
    N,
    D: 100 * 2 ** i,
    readings: {
      resistance: {loss, ...Object.fromEntries(perturbations.map(({reading}) => [reading, perturbed]))},
      temperature: {T: 1.5},
      sharpness: {top: N / 10, gradient: 1}
    }
  }));

// robustness peaks at the third checkpoint, the loss is lowest at the last
const path = (N: number, seed: number) =>
  network(N, seed, [
    [4, 4],
    [3, 3.5],
    [2, 2.1],
    [1.5, 2.5]
  ]);

describe("robustness", () => {
  const paths = pathsOf([...path(10, 1), ...path(10, 2), ...path(100, 1)], {entropy, unigramEntropy});
  it("is the retained share of what was learned, and null where nothing was", () => {
    expect(paths.map(({N, seed}) => [N, seed])).toEqual([
      [10, 1],
      [10, 2],
      [100, 1]
    ]);
    const retained = paths[0]!.points.map(({retained}) => retained.weights);
    expect(retained[0]).toBeNull();
    expect(retained[1]).toBeCloseTo(0.5, 12);
    expect(retained[2]).toBeCloseTo(1.9 / 2, 12);
    expect(retained[3]).toBeCloseTo(1.5 / 2.5, 12);
    expect(paths[0]!.points[0]!.probability.weights).toBe(1);
    expect(paths[0]!.points[3]!.divergence).toBeCloseTo(0.5, 12);
  });
  it("peaks away from the lowest loss where the checkpoint of the other seeds is better for each", () => {
    const [small, large] = turningPoints(paths, "bits");
    expect(small).toMatchObject({
      N: 10,
      seeds: 2,
      verdict: "differ",
      doublings: {value: -1, lower: -1, upper: -1},
      distortion: {value: 2},
      lowest: {value: 1.5}
    });
    expect(small!.robustUnits).toBeCloseTo(400, 9);
    expect(small!.bestUnits).toBeCloseTo(800, 9);
    expect(small!.gain!.value).toBeCloseTo(1.9 / 2 - 1.5 / 2.5, 12);
    expect(large).toMatchObject({N: 100, seeds: 1, verdict: "open", gain: null});
  });
  it("peaks at the lowest loss where every seed says so, and is open where chance decides", () => {
    const verdictOf = (...probed: Probed[][]) =>
      turningPoints(pathsOf(probed.flat(), {entropy, unigramEntropy}), "units")[0]!.verdict;
    const last = (seed: number) =>
      network(10, seed, [
        [3, 3.5],
        [2, 2.4],
        [1.5, 1.6]
      ]);
    expect(verdictOf(last(1), last(2))).toBe("same");
    const stream = random("test", "moments");
    const chance = (seed: number) =>
      network(
        10,
        seed,
        [3, 2.5, 2, 1.5].map((loss) => [loss, loss + 0.1 + 0.1 * stream.uniform()])
      );
    const verdicts = Array.from({length: 20}, (_, i) => verdictOf(chance(3 * i), chance(3 * i + 1), chance(3 * i + 2)));
    expect(verdicts.filter((verdict) => verdict === "differ").length).toBeLessThan(4);
  });
  it("has a region of losses, or none", () => {
    expect(regionsOf(paths, "units", 0.9)[0]).toMatchObject({N: 10, from: 2, to: 2, snapshots: 2, width: {value: 0}});
    expect(regionsOf(paths, "units", 0.99)[0]).toMatchObject({
      N: 10,
      from: null,
      to: null,
      snapshots: 0,
      width: {value: 0}
    });
    expect(regionsOf(paths, "units", 0.5)[0]).toMatchObject({
      from: 1.5,
      to: 3,
      width: {value: 1.5, lower: 1.5, upper: 1.5}
    });
  });
});

describe("means and slopes over sizes", () => {
  it("have Student’s interval", () => {
    // R 4.2.2: t.test(c(1, 2, 4))
    const {value, lower, upper} = meanWithInterval([1, 2, 4]);
    expect(value).toBeCloseTo(2.333333, 5);
    expect(lower).toBeCloseTo(-1.46125, 5);
    expect(upper).toBeCloseTo(6.127916, 5);
    expect(meanWithInterval([3])).toEqual({value: 3, lower: null, upper: null});
  });
  it("recover a power, with no width where there is no scatter", () => {
    const means = [10, 20, 50, 90].map((N) => ({N, seeds: 2, value: 3 * N ** 0.4, lower: null, upper: null}));
    const found = sizeSlope(means)!;
    expect(found.slope).toBeCloseTo(0.4, 10);
    expect(found.upper - found.lower).toBeLessThan(1e-6);
    expect(sizeSlope(means.slice(1))).toBeNull();
  });
  it("make a report", () => {
    const probed = [10, 20, 40, 80].flatMap((N) => path(N, 1));
    const report = studyReport({id: "x", title: "X", note: ""}, tasks.get("markov-language"), probed);
    expect(report.sharpnessSlope!.slope).toBeCloseTo(1, 6);
    expect(report.temperature.map(({value}) => value)).toEqual([1.5, 1.5, 1.5, 1.5]);
    expect(report.perturbed).toHaveLength(perturbations.length);
  });
});

describe("sharpness around critical scales", () => {
  // flat up to 1000 parameters, then falling as N^−2
  const sharpnessOf = (N: number) => 5 * Math.min(1, (1000 / N) ** 2);
  const made = [100, 200, 400, 800, 1600, 3200, 6400].flatMap((N) =>
    [1, 2].flatMap((seed) =>
      path(N, seed).map((one) => ({
        ...one,
        readings: {...one.readings, sharpness: {top: sharpnessOf(N) * (1 + 0.01 * seed), gradient: 1}}
      }))
    )
  );
  it("has a slope on either side of their median", () => {
    const found = sharpnessAround(pathsOf(made, {entropy, unigramEntropy}), [1000, 300, 5000])!;
    expect(found).toMatchObject({capabilities: 3, lowest: 300, middle: 1000, highest: 5000});
    expect(found.below!.slope).toBeCloseTo(0, 10);
    expect(found.above!.slope).toBeCloseTo(-2, 10);
    expect(found.above).toMatchObject({sizes: 3});
  });
  it("is null without them, and has no slope with fewer than three sizes", () => {
    const paths = pathsOf(made, {entropy, unigramEntropy});
    expect(sharpnessAround(paths, [])).toBeNull();
    expect(sharpnessAround(paths, [3000])).toMatchObject({above: null, below: {sizes: 5}});
  });
  it("finds them between the last size without and the first with", () => {
    const run = (N: number, seed: number) =>
      ({
        key: `${N} ${seed}`,
        N,
        D: 1,
        cell: {seed},
        status: "trained",
        loss: 1,
        scores: [{capability: "a", metric: "right", kind: "sharp", value: N > 250 ? 1 : 0}]
      }) as unknown as Run;
    const runs = [100, 200, 400].flatMap((N) => [1, 2, 3].map((seed) => run(N, seed)));
    const capability = (id: string) => ({id, title: id, frequency: 1, chance: 0});
    expect(seenScales([capability("a"), capability("b")], runs)).toEqual([Math.sqrt(200 * 400)]);
  });
});
