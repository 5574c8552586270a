import {expect, it} from "vitest";
import {levelsKept} from "../../../../src/lib/analysis/networks/disturbance-levels.js";
import type {Probed} from "../../../../src/lib/core/probe.js";

const moment = (N: number, seed: number, step: number, resistance: Record<string, number>) =>
  ({key: `${N} ${seed}`, N, D: step, step, cell: {seed}, readings: {resistance}}) as unknown as Probed;

it("is the share that a level leaves at the end, of sizes that learned anything", () => {
  const found = levelsKept(
    [
      moment(10, 1, 0, {loss: 2, "bits-4": 2, "bits-2": 2}),
      moment(10, 1, 9, {loss: 1, "bits-4": 1.1, "bits-2": 1.5}),
      moment(10, 2, 9, {loss: 1, "bits-4": 1.3, "bits-2": 2.5}),
      moment(20, 1, 9, {loss: 1.95, "bits-4": 1.95, "bits-2": 1.95})
    ],
    {unigramEntropy: 2}
  );
  expect(found.map(({level, N, value}) => [level, N, Number(value.toFixed(12))])).toEqual([
    ["bits-4", 10, 0.8],
    ["bits-2", 10, 0]
  ]);
  expect(found[0]!.lower).toBeLessThan(0.8);
});
