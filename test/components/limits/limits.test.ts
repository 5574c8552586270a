// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {
  incrementRatioFigure,
  limitClaims,
  limitFigure,
  limitsTable,
  mainTask,
  otherClaims,
  stepsTask
} from "../../../src/components/limits/limits-figures.ts";
import {jointSentence, limitsSentence} from "../../../src/components/limits/limits-findings.ts";
import {taskLimits} from "../../../src/lib/analysis/limits/task-limits.ts";
import type {Run} from "../../../src/lib/core/run.ts";
import {random} from "../../../src/lib/numerics/random.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";

const task = tasks.get("markov-language");
const doublings = (from: number) => Array.from({length: 6}, (_, i) => from * 2 ** i);

/** A sweep whose loss tends to a floor that is known. */
function sweep(floor: number) {
  const source = random("test", "limits", floor);
  const runs = doublings(1000).flatMap((N) =>
    doublings(1e5).flatMap((D) =>
      [1, 2].map((seed) => {
        const loss = (floor + 40 / N ** 0.7 + 900 / D ** 0.6) * (1 + 0.001 * source.normal());
        return {
          key: `${N} ${D} ${seed}`,
          cell: {seed},
          status: "trained",
          N,
          D,
          C: 6 * N * D,
          K: D / 512,
          loss,
          curve: [],
          scores: []
        } as unknown as Run;
      })
    )
  );
  return taskLimits(task, "made-up", runs);
}

it("a limit at the entropy is supported, and the exact entropy lies in its interval", () => {
  const limits = sweep(task.entropy);
  expect(limits.all!.limit.lower).toBeLessThan(task.entropy);
  expect(limits.all!.limit.upper).toBeGreaterThan(task.entropy);
  expect(limitClaims(limits).at(-1)!.verdict).toBe("supported");
  expect(jointSentence(limits)).toMatch(/consistent with the exact entropy/);
  expect(limitsSentence([limits])).toMatch(/^The fitted limit is consistent with the exact entropy for Order-2 Markov/);
});

it("a limit significantly below the entropy is contradicted, whatever its increments do", () => {
  const [low, high] = [sweep(0.9 * task.entropy), sweep(task.entropy)];
  const claims = limitClaims(low);
  expect(limitsSentence([high, low])).toMatch(/^The fitted limit of the loss is below the exact entropy.*consistent/);
  expect(claims.at(-1)!.verdict).toMatch(/contradicted/);
  expect(claims.find(({claim}) => claim === "Increments shrink with parameters")!.verdict).toBe("supported");
  expect(claims.find(({claim}) => claim === "There is a limit in steps alone")!.verdict).toBe("not-measurable");
});

it("draws every line that bounds its ratio", () => {
  const limits = sweep(task.entropy);
  for (const draw of [incrementRatioFigure, limitFigure]) {
    for (const axis of ["N", "D"] as const) {
      const figure = draw(limits, axis);
      expect(figure.querySelectorAll("svg circle").length).toBe(6);
      expect(figure.textContent).not.toMatch(/NaN|undefined|null/);
    }
  }
  expect(limitsTable(limits).querySelectorAll("tbody tr").length).toBe(limitClaims(limits).length);
});

describe("steps that were varied apart from data", () => {
  const source = random("test", "limits", "steps");
  const four = (from: number) => doublings(from).slice(0, 4);
  const runs = four(1000).flatMap((N) =>
    four(1e5).flatMap((D) =>
      four(200).flatMap((K) =>
        [1, 2].map((seed) => {
          const loss = (task.entropy + 40 / N ** 0.7 + 900 / D ** 0.6 + 30 / K ** 0.8) * (1 + 0.001 * source.normal());
          return {
            key: `${N} ${D} ${K} ${seed}`,
            cell: {seed},
            status: "trained",
            N,
            D,
            C: 6 * N * D,
            K,
            loss,
            curve: [],
            scores: []
          } as unknown as Run;
        })
      )
    )
  );
  const apart = taskLimits(task, "steps", runs);
  it("have a limit of their own, and one with all else", () => {
    const claims = limitClaims(apart);
    expect(claims.map(({claim}) => claim)).toEqual([
      "Increments shrink with parameters",
      "There is a limit in parameters, others fixed",
      "Increments shrink with tokens",
      "There is a limit in tokens, others fixed",
      "Increments shrink with steps",
      "There is a limit in steps, others fixed",
      "There is a limit as all grow"
    ]);
    expect(claims[4]!.verdict).toBe("supported");
    expect(jointSentence(apart)).toContain("As parameters, tokens and steps grow");
    expect(apart.all!.law).toBe("additive-ndc");
  });
  it("are drawn line by line, those of one place side by side", () => {
    const figure = incrementRatioFigure(apart, "K");
    const at = [...figure.querySelectorAll(".chart circle")].map((dot) => dot.getAttribute("cx"));
    expect(new Set(at).size).toBe(16);
    expect(figure.querySelectorAll(".key li")).toHaveLength(4);
    expect(figure.textContent).not.toMatch(/NaN|undefined|null/);
  });
  it("stand apart from the task whose steps go with its data", () => {
    const tasks = [sweep(task.entropy), apart];
    expect(mainTask(tasks)).toBe(tasks[0]);
    expect(stepsTask(tasks)).toBe(apart);
    expect(stepsTask([tasks[0]!])).toBeUndefined();
    expect(otherClaims(tasks).className).toBe("notice");
  });
});
