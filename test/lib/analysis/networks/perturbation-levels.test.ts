import {expect, it} from "vitest";
import {levelsRetained} from "../../../../src/lib/analysis/networks/perturbation-levels.js";
import type {Probed} from "../../../../src/lib/core/probe.js";

const checkpoint = (N: number, seed: number, step: number, resistance: Record<string, number>) =>
  ({key: `${N} ${seed}`, N, D: step, step, cell: {seed}, readings: {resistance}}) as unknown as Probed;

it("is the share retained under a level after training, of sizes that learned anything", () => {
  const found = levelsRetained(
    [
      checkpoint(10, 1, 0, {loss: 2, "bits-4": 2, "bits-2": 2}),
      checkpoint(10, 1, 9, {loss: 1, "bits-4": 1.1, "bits-2": 1.5}),
      checkpoint(10, 2, 9, {loss: 1, "bits-4": 1.3, "bits-2": 2.5}),
      checkpoint(20, 1, 9, {loss: 1.95, "bits-4": 1.95, "bits-2": 1.95})
    ],
    {unigramEntropy: 2}
  );
  expect(found.map(({level, N, value}) => [level, N, Number(value.toFixed(12))])).toEqual([
    ["bits-4", 10, 0.8],
    ["bits-2", 10, 0]
  ]);
  expect(found[0]!.lower).toBeLessThan(0.8);
});
