import {describe, expect, it} from "vitest";
import {readSweep} from "../../../../loaders/store/runs.ts";
import {lossRound} from "../../../../src/lib/analysis/guess/loss-round.ts";
import {skillRounds} from "../../../../src/lib/analysis/guess/skill-round.ts";
import type {Run} from "../../../../src/lib/core/run.ts";
import {tasks} from "../../../../src/lib/tasks/index.ts";

const {runs} = readSweep("full");

/** The same runs, but for everything that models beyond a scale measured. */
const changedBeyond = (cut: number, along: "N" | "D"): Run[] =>
  runs.map((run) =>
    run[along] <= cut
      ? run
      : {
          ...run,
          loss: run.loss! * 1.7,
          scores: run.scores.map((score) => ({...score, value: 1, ...(score.n && {k: score.n})}))
        }
  );

describe("a loss to draw", () => {
  const task = tasks.get("markov-language");
  const section = {along: "N", held: 3932160, cut: 3184} as const;
  const round = lossRound(task, runs, section);
  it("shows the smaller sizes, and hides the others", () => {
    expect(round.shown.map(({x}) => x)).toEqual([232, 832, 1816, 3184]);
    expect(round.hidden.map(({x}) => x)).toEqual([7072, 12496, 27952, 77296]);
    expect(round.fitted).toBe(80);
    expect(round.others).toHaveLength(4);
  });
  it("is predicted without any hidden run", () => {
    const {predicted, curve, hidden} = lossRound(task, changedBeyond(3184, "N"), section);
    expect({predicted, curve}).toEqual({predicted: round.predicted, curve: round.curve});
    expect(hidden[0]!.value).toBeCloseTo(round.hidden[0]!.value * 1.7, 9);
  });
  it("needs a hidden run", () => {
    expect(() => lossRound(task, runs, {...section, cut: 1e9})).toThrow(/no run of markov-language/);
  });
});

describe("a critical scale to mark", () => {
  const task = tasks.get("sparse-parity");
  const [round] = skillRounds(task, runs, ["subtask-10"], 1634);
  it("is that of all sizes, as published", () => {
    expect(round!.n50.value).toBeCloseTo(4830.57, 1);
    expect(round!.n50.lower).toBeCloseTo(3592.25, 1);
    expect(round!.shown.every(({k}) => k === 0)).toBe(true);
    expect(round!.others.map(({title}) => title)).toEqual([2, 3, 4, 5, 6].map((i) => `Subtask ${i}`));
  });
  it("is predicted without any hidden run", () => {
    const late = changedBeyond(1634, "N").map((run) =>
      run.N > 4000 || run.N <= 1634 ? run : {...run, scores: runs.find(({key}) => key === run.key)!.scores}
    );
    const [other] = skillRounds(task, late, ["subtask-10"], 1634);
    expect(other!.line).toEqual(round!.line);
    expect(other!.n50).not.toEqual(round!.n50);
  });
  it("is refused where the shown sizes place it", () => {
    expect(() => skillRounds(task, runs, ["subtask-3"], 1634)).toThrow(/sizes up to 1634 place subtask-3/);
  });
});
