import {describe, expect, it} from "vitest";
import type {Fit} from "../../src/lib/core/fit.js";
import {type Law, predict} from "../../src/lib/core/law.js";
import {fit} from "../../src/lib/fitting/fit.js";
import {accuracyOfLoss} from "../../src/lib/laws/emergence/accuracy-of-loss.js";
import {chinchilla} from "../../src/lib/laws/loss/chinchilla.js";
import {present, recordsOf} from "../fixtures/shared-data.js";

const FOLDER = "allenai-OLMo-ladder";

type Row = Readonly<Record<string, string>>;

const read = (file: string): Row[] => recordsOf(`${FOLDER}/${file}`);

const column = (rows: readonly Row[], name: string) => rows.map((row) => Number(row[name]));
const estimate = ({estimates}: Fit, param: string) => estimates.find((e) => e.param === param)!;
const at = (law: Law, {estimates}: Fit, x: Record<string, number>) =>
  predict(law, Object.fromEntries(estimates.map(({param, value}) => [param, value])), x);

/** The sigmoid’s coefficients a, L0, k, b by SciPy from the authors’ own start. */
const SIGMOIDS: Readonly<Record<string, readonly number[]>> = {
  mmlu_avg_test_5shot: [-0.74206424, 0.61595265, 4.83339231, 1],
  hellaswag_val_5shot: [-0.73011144, 0.76673526, 12.74170746, 0.99210355],
  arc_challenge_test_5shot: [-0.77767271, 0.70864073, 5.91060738, 1],
  arc_easy_test_5shot: [-0.64627163, 0.7407136, 4.12984994, 1],
  piqa_val_5shot: [-0.45856295, 0.96302285, 5.03295685, 1],
  csqa_val_5shot: [-0.8555545, 1.13130714, 2.20851837, 1],
  socialiqa_val_5shot: [-0.59852566, 0.89380701, 7.16437036, 0.99946778],
  openbookqa_test_5shot: [-0.79060202, 1.08129063, 4.30974368, 1]
};

/**
 * What step 1 minimises, at its least: SciPy 1.10.1, L-BFGS-B from the authors’ start and then Nelder–Mead to the end.
 */
const MINIMA: Readonly<Record<string, number>> = {
  mmlu_avg_test_5shot: 6.652641902322822e-5,
  hellaswag_val_5shot: 3.453109027916702e-5,
  arc_challenge_test_5shot: 7.038839545521968e-5,
  arc_easy_test_5shot: 1.816593665144961e-4,
  piqa_val_5shot: 4.2686512208795124e-5,
  csqa_val_5shot: 1.6104191163821918e-4,
  socialiqa_val_5shot: 7.923159218572589e-5,
  openbookqa_test_5shot: 8.84043061894419e-5
};

describe.skipIf(!present(FOLDER))("OLMo ladder, arXiv:2412.04403: predictions of the 13B model as published", () => {
  const tasks = Object.keys(SIGMOIDS);
  const rows = (file: string, task: string, mode: string) =>
    read(file).filter((row) => row.task === task && row.mode === mode);
  const published = (file: string, task: string) => Number(read(file).find(({Task}) => Task === task)!.Pred);

  it.each(tasks)("step 1, task loss of size and data, Huber 1e-3 on log: %s", (task) => {
    const train = rows("step1_points.csv", task, "train");
    const x = {N: column(train, "N"), D: column(train, "D")};
    const options = {objective: "huber-0.001", intervals: "wald"} as const;
    const found = fit(chinchilla, {x, y: column(train, "task_loss_bpb")}, options);
    const large = rows("step1_points.csv", task, "eval").find(({model}) => model!.startsWith("13B"))!;
    const predicted = at(chinchilla, found, {N: Number(large.N), D: Number(large.D)});
    expect(Math.abs(predicted - published("published_step1_main.csv", task))).toBeLessThan(5e-7);
    expect(found.summary.minimum / MINIMA[task]!).toBeCloseTo(1, 9);
    const E = estimate(found, "E");
    expect(E.status === "at-bound").toBe(task === "csqa_val_5shot");
    if (E.status === "at-bound") expect(E).toMatchObject({value: 0, stderr: null});
  });

  it.each(tasks)("step 2, accuracy of task loss, least squares: %s", (task) => {
    const train = rows("step2_points.csv", task, "train");
    // the authors’ extra point: no loss, no mistake; inputs are positive, and this one is zero to sixteen digits
    const data = {x: {L: [...column(train, "task_loss_bpb"), 1e-16]}, y: [...column(train, "accuracy"), 1]};
    const found = fit(accuracyOfLoss, data, {objective: "least-squares", intervals: "wald"});
    const large = rows("step2_points.csv", task, "eval")
      .filter(({model}) => model!.startsWith("13B"))
      .at(-1)!;
    const predicted = at(accuracyOfLoss, found, {L: Number(large.task_loss_bpb)});
    expect(Math.abs(predicted - published("published_step2_main.csv", task))).toBeLessThan(1e-6);
    for (const [i, param] of ["a", "L0", "k", "b"].entries()) {
      expect(estimate(found, param).value, param).toBeCloseTo(SIGMOIDS[task]![i]!, 4);
    }
    const isBound = SIGMOIDS[task]![3] === 1;
    const b = estimate(found, "b");
    expect(b.status === "at-bound").toBe(isBound);
    if (!isBound) return;
    expect(b).toMatchObject({value: 1, stderr: null});
    expect(found.warnings).toContainEqual({code: "held-at-bound", param: "b"});
  });
});
