import {describe, expect, it} from "vitest";
import type {LossRound} from "../../../../src/lib/analysis/guess/loss-round.ts";
import {judgeLoss, judgeSkill} from "../../../../src/lib/analysis/guess/score.ts";

const mean = (value: number, spread: number) => ({x: 1, value, lower: value / spread, upper: value * spread});

describe("the error of a drawn loss", () => {
  const round = {
    hidden: [mean(2, 1.001), mean(1, 1.001)],
    predicted: [mean(2.2, 1.1), mean(1.1, 1.1)]
  } as unknown as LossRound;
  it("is a root mean square of logarithms", () => {
    const {reader, law, nearer} = judgeLoss(round, [2 * Math.E, 1]);
    expect(reader).toBeCloseTo(Math.SQRT1_2, 12);
    expect(law).toBeCloseTo(Math.log(1.1), 12);
    expect(nearer).toBe("law");
    expect(judgeLoss(round, [2, 1])).toMatchObject({reader: 0, nearer: "reader"});
  });
  it("decides nothing that the scatter of the seeds could reverse", () => {
    expect(judgeLoss(round, [2 / 1.0999, 1 / 1.1]).nearer).toBe("tie");
    expect(judgeLoss(round, [2.21, 1.11]).nearer).toBe("law");
    const noisy = {...round, hidden: [mean(2, 1.2), mean(1, 1.2)]};
    expect(judgeLoss(noisy, [2, 1]).nearer).toBe("tie");
    const single = {...round, hidden: round.hidden.map((one) => ({...one, lower: null, upper: null}))};
    expect(judgeLoss(single, [2, 1]).nearer).toBe("tie");
  });
});

describe("the error of a marked size", () => {
  const n50 = {value: 1000, lower: 800, upper: 1250};
  const line = {value: 500, lower: 400, upper: 700, capabilities: 5};
  it("is a factor either way", () => {
    expect(judgeSkill({n50, line}, 2000)).toMatchObject({reader: Math.log(2), nearer: "tie"});
    expect(judgeSkill({n50, line}, 1600).nearer).toBe("reader");
    expect(judgeSkill({n50, line}, 3000).nearer).toBe("law");
  });
  it("is no contest inside the interval, nor without a prediction", () => {
    expect(judgeSkill({n50, line: {...line, value: 900}}, 1000).nearer).toBe("tie");
    expect(judgeSkill({n50, line: null}, 1000)).toEqual({reader: 0, law: null, nearer: "alone"});
  });
});
