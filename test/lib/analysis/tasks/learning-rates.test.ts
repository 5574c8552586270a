import {describe, expect, it} from "vitest";
import {costOfRule, rateScans, schedulePairs} from "../../../../src/lib/analysis/tasks/learning-rates.ts";
import type {Run} from "../../../../src/lib/core/run.ts";
import {makeRun} from "../../../fixtures/simulated-runs.ts";

const entropy = 1;
/** Excess loss is lowest at `best`, along a parabola in log rate. */
const scan = (N: number, best: number, rates: readonly number[]) =>
  rates.map((rate, i) => {
    const {cell, ...run} = makeRun({N, D: 100, loss: entropy + 0.5 * (1 + Math.log(rate / best) ** 2)});
    return {...run, key: `${N} ${i}`, cell: {...cell, learningRate: rate}} satisfies Run;
  });
const doublings = [0.01, 0.02, 0.04, 0.08];

describe("rate scans", () => {
  it("find the bottom of a valley between the rates next to the best", () => {
    const [found] = rateScans("made-up", scan(10, 0.03, doublings), entropy);
    expect(found).toMatchObject({N: 10, D: 100, best: 0.04, below: 0.02, above: 0.08});
    expect(found!.optimum).toBeCloseTo(0.03, 12);
    expect(found!.tried.map(({excess}) => excess === 1)).toEqual([false, false, true, false]);
  });

  it("leave a valley open whose bottom may lie beyond the rates tried", () => {
    const [low, high] = rateScans("made-up", [...scan(10, 0.002, doublings), ...scan(20, 9, doublings)], entropy);
    expect(low).toMatchObject({best: 0.01, below: null, above: 0.02, optimum: null});
    expect(high).toMatchObject({best: 0.08, below: 0.04, above: null, optimum: null});
  });

  it("keep a rate that diverged, without a loss, and find no bottom next to it", () => {
    const runs = scan(10, 0.04, doublings).map((run) => (run.cell.learningRate === 0.08 ? {...run, loss: null} : run));
    const [found] = rateScans("made-up", runs, entropy);
    expect(found!.tried.at(-1)).toEqual({rate: 0.08, loss: null, excess: null});
    expect(found).toMatchObject({best: 0.04, optimum: null});
  });

  it("need three rates", () => {
    expect(rateScans("made-up", scan(10, 0.03, [0.01, 0.02]), entropy)).toEqual([]);
  });

  it("price a rule by the excess it leaves, and not outside what was tried", () => {
    const [found] = rateScans("made-up", scan(10, 0.04, doublings), entropy);
    expect(costOfRule(found!, 0.04)).toBe(1);
    expect(costOfRule(found!, 0.08)).toBeCloseTo(1 + Math.log(2) ** 2, 12);
    expect(costOfRule(found!, 0.04 * Math.SQRT2)).toBeCloseTo(1 + Math.log(2) ** 2 / 2, 12);
    expect(costOfRule(found!, 0.2)).toBeNull();
  });
});

it("schedules are compared where both trained the same seeds", () => {
  const both = [1, 2].flatMap((seed) =>
    (["cosine", "stable-decay"] as const).map((schedule) => {
      const {cell, ...run} = makeRun({N: 10, D: 100, seed, loss: schedule === "cosine" ? 1.2 : 1 + 0.1 * seed});
      return {...run, cell: {...cell, schedule}} satisfies Run;
    })
  );
  const alone = makeRun({N: 20, D: 100, loss: 1.1});
  const pairs = schedulePairs("made-up", [...both, alone], entropy);
  expect(pairs).toHaveLength(1);
  expect(pairs[0]).toMatchObject({N: 10, D: 100, seeds: 2});
  expect(pairs[0]!.cosine).toBeCloseTo(0.2, 12);
  expect(pairs[0]!.stableDecay).toBeCloseTo(0.15, 12);
});
