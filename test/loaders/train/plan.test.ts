import {beforeAll, expect, it} from "vitest";
import {startEngine} from "../../../loaders/kernels/engine.ts";
import {plan} from "../../../loaders/train/plan.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {cells} from "../../../src/lib/sweeps/sweep.ts";

beforeAll(() => startEngine("simd"));

it("a plan refuses the cells that cannot be trained, each with its reason, and keeps the others", () => {
  const good = cells(sweeps.get("smoke"), "simd");
  const first = good[0]!;
  const bad = [
    {...first, task: "no-such"},
    {...first, model: {...first.model, width: 6}},
    {...first, batch: 8},
    {...first, steps: 0}
  ];
  const found = plan([bad[0]!, ...good, ...bad.slice(1)]);
  expect(found.cells.map(({cell}) => cell)).toEqual(good);
  for (const {flopsPerStep, steps} of found.cells) expect(flopsPerStep * steps).toBeGreaterThan(0);
  expect(found.refused.map(({cell}) => cell)).toEqual(bad);
  expect(found.refused.map(({message}) => message)).toEqual([
    expect.stringContaining("unknown task: no-such"),
    "invalid width; a head is not a multiple of 4 wide: 6",
    "batch smaller than one sequence of 16: 8",
    "invalid steps; not > 0: 0"
  ]);
});

it.each(sweeps.all)("every cell of the sweep $id can be trained", (sweep) => {
  const {cells: planned, refused} = plan(cells(sweep, "simd"));
  expect(refused).toEqual([]);
  expect(new Set(planned.map(({key}) => key)).size).toBe(planned.length);
});
