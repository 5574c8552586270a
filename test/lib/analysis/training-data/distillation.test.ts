import {describe, expect, it} from "vitest";
import {distillationReport} from "../../../../src/lib/analysis/training-data/distillation-report.ts";
import type {TrialRecord} from "../../../../src/lib/core/trial.ts";
import {experiments} from "../../../../src/lib/experiments/index.ts";

/** Made-up losses: seeds differ by a tenth, and a teacher at temperature T saves (T − 1) / 10 in the second half. */
const records = experiments
  .get("distillation")
  .trials("scalar")
  .map((trial, i): TrialRecord => {
    const {teacher} = trial.stages[0]!;
    const saved = teacher ? (teacher.temperature - 1) / 10 : 0;
    const moment = (step: number, loss: number) => ({
      stage: 0,
      step,
      units: [step, step, step],
      domains: [0, 0.3, -0.3].map((more) => ({
        loss: loss + more,
        entropy: 1,
        confidence: 1,
        shared: 0,
        conflicting: 0,
        diverse: 2
      }))
    });
    const loss = 2 + trial.seed / 10;
    return {
      key: `${i}`,
      trial,
      N: 100 * Number(trial.model.width),
      moments: [moment(0, 3), moment(512, loss), moment(1024, loss - saved)]
    };
  });

describe("the report on teachers", () => {
  const {taught, teacher, student} = distillationReport(records);
  it("sets students beside those of data with the same seed", () => {
    expect(taught.map(({temperature, seeds}) => [temperature, seeds])).toEqual([0.5, 1, 2, 4].map((T) => [T, 5]));
    for (const {temperature, against} of taught) {
      expect(against.map(({step}) => step)).toEqual([0, 512, 1024]);
      expect(against[1]!.value).toBeCloseTo(0, 12);
      expect(against[2]!.value).toBeCloseTo((1 - temperature) / 10, 12);
    }
  });
  it("calls better and worse what is surely so", () => {
    expect(taught.map(({verdict}) => verdict)).toEqual(["worse", "open", "better", "better"]);
  });
  it("tells teacher and student apart", () => {
    expect(teacher).toMatchObject({N: 3200, loss: expect.closeTo(2.1, 12)});
    expect(student.N).toBe(800);
    expect(student.loss.value).toBeCloseTo(2.3, 12);
    expect(taught[0]!.ownTemperature!.value).toBe(2);
  });
});
