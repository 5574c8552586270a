// @vitest-environment jsdom
import {expect, it} from "vitest";
import {unitsClaims, unitsFigure, unitsSentence, unitsTables} from "../../../../src/components/limits/units-figures.ts";
import {unitsReport} from "../../../../src/lib/analysis/limits/units-report.ts";
import type {Run} from "../../../../src/lib/core/run.ts";

type Shape = readonly [width: number, depth: number, heads: number];

/**
 * Three seeds of each shape and rate, whose scatter is common to all and so falls out of differences, but for a
 * hundredth.
 */
const made = (loss: (shape: Shape, rate: number) => number, shapes: readonly Shape[], rates = [0.01]) =>
  shapes.flatMap((shape) =>
    rates.flatMap((learningRate) =>
      [1, 2, 3].map((seed) => {
        const [width, depth, heads] = shape;
        const model = {family: "transformer", width, depth, heads};
        return {
          cell: {model, seed, learningRate},
          N: 6912,
          loss: loss(shape, learningRate) + seed / 10 + 0.001 * ((seed * width) % 3)
        } as unknown as Run;
      })
    )
  );
const heads: Shape[] = [
  [24, 1, 1],
  [24, 1, 2],
  [24, 1, 3],
  [24, 1, 6]
];
const blocks: Shape[] = [
  [24, 1, 1],
  [12, 4, 1],
  [8, 9, 1]
];

it("finds the valley between, and what stands in it", () => {
  const [division] = unitsReport(made(([, , n]) => 2 + (Math.log(n) - Math.log(2.4)) ** 2, heads));
  expect(division).toMatchObject({kind: "heads", verdict: "between"});
  expect(division!.rows.map(({units, width}) => units * width)).toEqual([24, 24, 24, 24]);
  const expected = (Math.log(2) - Math.log(2.4)) ** 2 - Math.log(2.4) ** 2;
  expect(division!.rows[1]!.against!.value).toBeCloseTo(expected, 12);
  expect(division!.rows[0]!.against).toBeNull();
});

it("says few, many or nothing where the loss does", () => {
  const verdict = (loss: (shape: Shape) => number) => unitsReport(made(loss, blocks))[0]!.verdict;
  expect(verdict(([, depth]) => 2 + 0.1 * depth)).toBe("few");
  expect(verdict(([, depth]) => 2 - 0.1 * depth)).toBe("many");
  expect(verdict(() => 2)).toBe("undetermined");
});

it("takes the best of the rates that were tried, and leaves out who diverged", () => {
  const runs = made(([, depth], rate) => 2 + (rate === 0.03 ? 0.2 : 0) + 0.1 * depth, blocks, [0.01, 0.03]);
  const [division] = unitsReport(runs);
  expect(division!.rows.map(({rate}) => rate)).toEqual([0.01, 0.01, 0.01]);
  const diverged = runs.map((run) => (run.cell.learningRate === 0.01 ? {...run, loss: null} : run));
  expect(unitsReport(diverged)[0]!.rows.map(({rate}) => rate)).toEqual([0.03, 0.03, 0.03]);
  expect(unitsReport(runs.filter(({cell}) => cell.model.depth !== 9))).toEqual([]);
});

it("is told in words, a figure and tables, and says where it was not measured", () => {
  const divisions = unitsReport(made(([, depth, n]) => 2 + 0.1 * depth + (n - 2) ** 2, [...heads, ...blocks.slice(1)]));
  expect(divisions.map(({kind}) => kind)).toEqual(["heads", "blocks"]);
  expect(unitsSentence(divisions)).toContain("2 heads of width 12");
  expect(unitsClaims(divisions).map(({verdict}) => verdict)).toEqual(["supported", "not-supported"]);
  expect(unitsFigure(divisions).querySelectorAll("svg circle")).toHaveLength(7);
  expect(unitsTables(divisions).textContent).not.toMatch(/NaN|undefined|null/);
  expect(unitsFigure([]).className).toBe("notice");
});
