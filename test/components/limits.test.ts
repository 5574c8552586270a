// @vitest-environment jsdom
import {expect, it} from "vitest";
import {
  jointSentence,
  limitClaims,
  limitFigure,
  limitsTable,
  ratioFigure
} from "../../src/components/limits-figures.ts";
import {taskLimits} from "../../src/lib/limits/task-limits.ts";
import {random} from "../../src/lib/random.ts";
import type {Run} from "../../src/lib/run.ts";
import {tasks} from "../../src/lib/tasks/index.ts";

const task = tasks.get("markov-language");
const doublings = (from: number) => Array.from({length: 6}, (_, i) => from * 2 ** i);

/** A sweep whose loss tends to a floor that is known. */
function sweep(floor: number) {
  const source = random("test", "limits", floor);
  const runs = doublings(1000).flatMap((N) =>
    doublings(1e5).flatMap((D) =>
      [1, 2].map((seed) => {
        const loss = (floor + 40 / N ** 0.7 + 900 / D ** 0.6) * (1 + 0.001 * source.normal());
        return {key: `${N} ${D} ${seed}`, cell: {seed}, status: "trained", N, D, C: 6 * N * D, K: D / 512, loss, curve: [], scores: []} as unknown as Run; // biome-ignore format: one line
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
  expect(jointSentence(limits)).toMatch(/within that interval/);
});

it("a limit surely below the entropy is contradicted, whatever its increments do", () => {
  const claims = limitClaims(sweep(0.9 * task.entropy));
  expect(claims.at(-1)!.verdict).toMatch(/contradicted/);
  expect(claims.find(({claim}) => claim === "Increments shrink with parameters")!.verdict).toBe("supported");
  expect(claims.find(({claim}) => claim === "There is a limit in steps alone")!.verdict).toBe("not measurable here");
});

it("draws every line that bounds its ratio", () => {
  const limits = sweep(task.entropy);
  for (const draw of [ratioFigure, limitFigure]) {
    for (const axis of ["N", "D"] as const) {
      const figure = draw(limits, axis);
      expect(figure.querySelectorAll("svg circle").length).toBe(6);
      expect(figure.textContent).not.toMatch(/NaN|undefined|null/);
    }
  }
  expect(limitsTable(limits).querySelectorAll("tbody tr").length).toBe(limitClaims(limits).length);
});
