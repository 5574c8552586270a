import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {replicasPerGroup, secondsOf} from "../../../loaders/train/cost.ts";
import {groupsOf} from "../../../loaders/train/groups.ts";
import type {PlannedCell} from "../../../loaders/train/plan.ts";
import {shapeOf} from "../../../loaders/train/train.ts";

const planned = (width: number, steps: number, seed: number): PlannedCell => ({
  key: `${width} ${steps} ${seed}`,
  cell: {
    trainer: 2,
    task: "made-up",
    model: {family: "made-up", width},
    batch: 1,
    steps,
    learningRate: 0.1 / seed,
    schedule: "cosine",
    weightDecay: 0,
    seed,
    engine: "simd"
  },
  flopsPerStep: 1e4 * width ** 2,
  steps
});

describe("groups", () => {
  it("hold every cell once, of one shape each, the longest first", () => {
    const cell = fc.tuple(fc.constantFrom(4, 16, 64, 256), fc.constantFrom(100, 900), fc.nat(40));
    fc.assert(
      fc.property(fc.uniqueArray(cell, {selector: String}), (drawn) => {
        const cells = drawn.map((sizes) => planned(...sizes));
        const groups = groupsOf(cells);
        expect(groups.flatMap(({cells}) => cells.map(({key}) => key)).sort()).toEqual(cells.map(({key}) => key).sort());
        for (const [i, {cells, seconds}] of groups.entries()) {
          expect(new Set(cells.map(({cell}) => shapeOf(cell))).size).toBe(1);
          expect(cells.length).toBeLessThanOrEqual(replicasPerGroup(cells[0]!));
          if (i) expect(seconds).toBeLessThanOrEqual(groups[i - 1]!.seconds);
        }
      })
    );
  });

  it("are large where handing work over costs more than the work, and single where it does not", () => {
    const [small, large] = [planned(4, 1000, 1), planned(256, 1000, 1)];
    expect(replicasPerGroup(small)).toBe(8);
    expect(replicasPerGroup(large)).toBe(1);
    expect(secondsOf(small, 8)).toBeLessThan(0.5 * secondsOf(small, 1));
    expect(secondsOf(large, 1)).toBeLessThan(1.03 * secondsOf(large, 8));
  });

  it("of one shape are about equally large", () => {
    const cells = Array.from({length: 10}, (_, seed) => planned(4, 1000, seed + 1));
    expect(groupsOf(cells).map(({cells}) => cells.length)).toEqual([5, 5]);
  });
});
