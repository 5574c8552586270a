import {describe, expect, it} from "vitest";
import {metricCheck, type TwiceScored} from "../../../src/lib/emergence/metric-check.js";
import {random} from "../../../src/lib/numerics/random.js";
import {cellsOf, present} from "../../fixtures/shared-data.js";

/** Forty models along three decades; noise of 0.02 under both metrics. */
function models(
  sharp: (x: number) => number,
  continuous: ((x: number) => number) | null,
  label: number
): TwiceScored[] {
  const source = random("metric-check", label);
  return Array.from({length: 40}, (_, i) => {
    const x = (3 * i) / 39;
    return {
      x,
      sharp: sharp(x) + 0.02 * source.normal(),
      continuous: continuous && continuous(x) + 0.02 * source.normal()
    };
  });
}
const hinge = (at: number) => (x: number) => 0.4 * Math.max(0, x - at);
const options = {resamples: 60};

describe("one capability under two metrics", () => {
  it.each([
    ["same", hinge(1.5), hinge(1.5)],
    ["shifted", hinge(1.8), hinge(1.2)],
    ["vanishes", hinge(1.5), (x: number) => 0.2 * x],
    ["no-transition", (x: number) => 0.2 * x, hinge(1.5)],
    ["no-continuous-metric", hinge(1.5), null]
  ] as const)("%s", (verdict, sharp, continuous) => {
    const found = metricCheck(models(sharp, continuous, 1), options);
    expect(found.verdict).toBe(verdict);
    expect(found.shift === null).toBe(verdict !== "same" && verdict !== "shifted");
  });
  it("the shift has the sign of later under the continuous metric, and an interval that holds it", () => {
    const {shift} = metricCheck(models(hinge(1.8), hinge(1.2), 2), options);
    expect(shift!.value).toBeCloseTo(-0.6, 0);
    expect(shift!.lower).toBeLessThan(-0.6);
    expect(shift!.upper).toBeGreaterThan(-0.6);
  });
  it("is undetermined where the interval holds both 0 and more than the tolerance", () => {
    const found = metricCheck(models(hinge(1.5), hinge(1.5), 3), {...options, tolerance: 0.01});
    expect(found.verdict).toBe("undetermined");
  });
  it("draws clusters whole", () => {
    const rows = models(hinge(1.5), hinge(1.5), 4).map((row, i) => ({...row, cluster: `family ${i % 8}`}));
    expect(metricCheck(rows, options).verdict).toBe("same");
    expect(() =>
      metricCheck(
        rows.map((row) => ({...row, cluster: "one"})),
        options
      )
    ).toThrow("needs at least 2 clusters, found 1");
  });
});

const TABLE = "tony10101105-ExpEmergence/overall.csv";
const LEFT_OUT = ["phi-1_5", "phi-2", "Qwen1.5-0.5B", "Qwen1.5-1.8B", "Qwen1.5-4B", "stablelm-2-1_6b"];

describe.skipIf(!present(TABLE))("accuracy and Brier score of the target, some 57 models (Wu & Lo 2025)", () => {
  /** Breaks by R’s segmented, see the README of the data. */
  it.each([
    ["mmlu", 1.449, 1.544, "same"],
    ["parsinlu_qa_mc", 2.094, 1.76, "vanishes"],
    ["arithmetic", 1.79, 1.779, "same"],
    ["conceptual_combinations", 1.5, 1.487, "vanishes"]
  ])(
    "%s has the break of both metrics; a parabola may do as well under the " + "second",
    (task, sharp, continuous, verdict) => {
      const found = metricCheck(table(task), options);
      expect(Math.abs(found.sharp.at - sharp)).toBeLessThan(0.01);
      expect(Math.abs(found.continuous!.at - continuous)).toBeLessThan(0.01);
      if (found.shift) expect(found.shift.value).toBeCloseTo(found.continuous!.at - found.sharp.at, 12);
      expect(found.verdict).toBe(verdict);
    }
  );
  it.each(["hellaswag", "abstract_narrative_understanding"])("%s has none", (task) => {
    expect(metricCheck(table(task), options).verdict).toBe("no-transition");
  });
});

function table(task: string): TwiceScored[] {
  return cellsOf(TABLE)
    .filter(
      (cell) => cell[0] === task && cell[5] && cell[6] && cell[7] && !LEFT_OUT.some((name) => cell[1]!.endsWith(name))
    )
    .map((cell) => ({
      x: Math.log10(Number(cell[5])),
      sharp: Number(cell[6]),
      continuous: -Number(cell[7]),
      cluster: cell[2]!
    }));
}
