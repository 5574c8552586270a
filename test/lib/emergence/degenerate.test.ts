import {describe, expect, it} from "vitest";
import {comparison, namedScales} from "../../../src/lib/analysis/capabilities/capability-comparison.js";
import {capabilityReport} from "../../../src/lib/analysis/capabilities/capability-report.js";
import {scoreOwn} from "../../../src/lib/analysis/your-runs/scores.js";
import type {Run} from "../../../src/lib/core/run.js";
import {importResults, textSource} from "../../../src/lib/import/index.js";
import {render} from "../../../src/lib/messages/index.js";
import {statementOf} from "../../../src/lib/report/statement.js";
import {makeRun} from "../../fixtures/simulated-runs.js";

/** Right answers of forty, by number of the size and of the seed. */
type Right = (size: number, seed: number) => number;

const SIZES = Array.from({length: 9}, (_, i) => 100 * 2 ** i);
const [SEEDS, ITEMS, CHANCE] = [5, 40, 0.25];

/** One that appears as it should, for company: in 0, 2, 4 and 5 of 5 models. */
const company: Right = (size, seed) => (seed < 2 * (size - 3) ? 39 : 10);

/** Every model is scored on the odd capability and on its company. */
function runsOf(odd: Right, sizes = SIZES, n = ITEMS): Run[] {
  return sizes.flatMap((N, size) =>
    Array.from({length: SEEDS}, (_, seed) => {
      const scores = Object.entries({odd, company}).map(([capability, of]) => {
        const k = of(size, seed);
        return {capability, metric: "accuracy", kind: "sharp", value: k / n, k, n} as const;
      });
      return makeRun({N, D: 1000, seed, scores});
    })
  );
}

const report = (runs: readonly Run[], id: string) =>
  capabilityReport(runs, {id, title: id, frequency: 0.1, chance: CHANCE});

/** Two seeds of the same runs as somebody would bring them. */
async function own(runs: readonly Run[]) {
  const rows = runs
    .filter(({cell}) => cell.seed < 2)
    .map(({N, cell, scores: [odd]}) => ["odd", N, cell.seed, odd!.value, odd!.n, "accuracy", CHANCE].join(","));
  const csv = ["task,params,seed,score,n_items,metric,chance", ...rows].join("\n");
  return scoreOwn((await importResults([textSource("runs.csv", csv)])).results);
}

const everywhere = {code: "ranked-below-smallest", smallest: expect.closeTo(100, 6)};
const nowhere = {code: "ranked-beyond-largest", largest: expect.closeTo(25600, 6)};
const unknown = {code: "scale-not-identified"};

/**
 * What each says, from the models to the comparison; `own`: of the same scores brought from outside, where items count.
 */
const CASES = [
  {
    name: "all zero",
    odd: () => 0,
    verdict: "not-reached",
    reason: {code: "all-alike", share: 0, beyond: "above"},
    status: "no-rise",
    censoring: "above",
    compared: nowhere,
    own: ["not-reached", "≥ 25.6k, beyond the largest scale"]
  },
  {
    name: "all one",
    odd: () => ITEMS,
    verdict: "present",
    reason: {code: "all-alike", share: 1, beyond: "below"},
    status: "no-rise",
    censoring: "below",
    compared: everywhere,
    own: ["present", "≤ 100, below the smallest scale"]
  },
  {
    name: "a step between two scales",
    odd: (i) => (i < 4 ? 10 : ITEMS),
    verdict: "emergent",
    reason: {code: "clear-change"},
    status: "estimated",
    censoring: "none",
    compared: null,
    own: ["emergent", /^[\d.]+k? \[/]
  },
  {
    name: "one success",
    odd: (i, seed) => (i === 8 && seed === 0 ? ITEMS : 10),
    verdict: "not-reached",
    reason: {code: "constant-best", margin: expect.closeTo(0, 1), beyond: "above"},
    status: "no-rise",
    censoring: "above",
    compared: nowhere,
    own: ["undetermined", /^2\d(\.\d)?k \[|^≥ /]
  },
  {
    name: "flat",
    odd: (i, seed) => 12 + ((i + seed) % 3),
    verdict: "not-reached",
    reason: {code: "all-alike", share: 0},
    status: "no-rise",
    censoring: "above",
    compared: nowhere,
    own: ["not-reached", "≥ 25.6k, beyond the largest scale"]
  },
  {
    name: "decreasing",
    odd: (i) => ITEMS - 3 * i,
    verdict: "undetermined",
    reason: {code: "slope-against-constant"},
    status: "no-rise",
    censoring: "none",
    compared: unknown,
    own: ["undetermined", "no rise with scale"]
  },
  {
    name: "U-shaped",
    odd: (i) => 12 + 7 * Math.abs(i - 4),
    verdict: "undetermined",
    reason: {code: "scales-on-both-sides", threshold: 0.5, above: 100, below: 200},
    status: "no-rise",
    censoring: "none",
    compared: unknown,
    own: ["undetermined", /./]
  },
  {
    name: "below chance",
    odd: (i) => (i < 4 ? 4 : 38),
    verdict: "emergent",
    reason: {code: "clear-change"},
    status: "estimated",
    censoring: "none",
    compared: null,
    own: ["emergent", /^[\d.]+k? \[/]
  }
] satisfies {
  name: string;
  odd: Right;
  verdict: string;
  reason: object;
  status: string;
  censoring: string;
  compared: object | null;
  own: [string, string | RegExp];
}[];

describe.each(CASES)("$name", ({odd, ...expected}) => {
  const runs = runsOf(odd);
  const found = report(runs, "odd")!;

  it("has its verdict, status and censoring", () => {
    const {verdict, reason, status, censoring} = found.scale;
    expect({verdict, status, censoring}, render(reason)).toEqual({
      verdict: expected.verdict,
      status: expected.status,
      censoring: expected.censoring
    });
    expect(reason).toMatchObject(expected.reason);
  });

  it("gives no size but where it is known, and nothing that is no number", () => {
    const isPlaced = expected.status === "estimated";
    expect(found.scale.n50 !== null).toBe(isPlaced);
    for (const {id, value, lower, upper, caveats} of found.rows) {
      if (!isPlaced && value !== null) expect(caveats, id).not.toEqual([]);
      if (value !== null) expect(value >= SIZES[0]! / 10 && value <= 10 * SIZES.at(-1)!, id).toBe(true);
      for (const end of [lower, upper]) expect(end === null || Number.isFinite(end), id).toBe(true);
    }
    expect(JSON.stringify(found)).not.toMatch(/NaN|undefined/);
  });

  it("is compared only where it has a value", () => {
    const beside = comparison(namedScales([found, report(runs, "company")!], "made-up")).comparison!;
    const ranked = beside.ranks.map(({name}) => name);
    if (!expected.compared) expect(ranked.sort()).toEqual(["company", "odd"]);
    else {
      expect(ranked).toEqual(["company"]);
      expect(beside.unranked).toEqual([{name: "odd", reason: expected.compared}]);
    }
  });

  it("says the same of results that are brought", async () => {
    const {capabilities} = await own(runs);
    const brought = capabilities.find(({name}) => name === "odd")!;
    expect(brought.report.verdict, render(brought.report.reason)).toBe(expected.own[0]);
    expect(statementOf(brought.report.envelope)).toMatch(expected.own[1]);
  });
});

describe("below chance", () => {
  it("curves of the mean score leave their floor free, and say so", () => {
    const {rows, notes} = report(
      runsOf((i) => (i < 4 ? 4 : 38)),
      "odd"
    )!;
    expect(notes).toContainEqual({code: "below-chance", scale: 100});
    const onset = rows.find(({id}) => id === "hinge")!;
    expect(onset.value!).toBeGreaterThan(700);
    expect(onset.value!).toBeLessThan(1600);
  });
});

describe("too few scales", () => {
  const step: Right = (i) => (i === 0 ? 10 : ITEMS);
  it.each([1, 2])("%i: no report, so that nothing is compared", (scales) => {
    expect(report(runsOf(step, SIZES.slice(0, scales)), "odd")).toBeNull();
  });
  it("brought: two scales are a bracket, one is refused", async () => {
    const {capabilities} = await own(runsOf(step, SIZES.slice(0, 2)));
    const {report} = capabilities.find(({name}) => name === "odd")!;
    expect(report.verdict).toBe("undetermined");
    expect(statementOf(report.envelope)).toBe("in (100, 200]");
    await expect(own(runsOf(step, SIZES.slice(0, 1)))).rejects.toThrow("fewer than two different values of N (odd");
  });
});

describe("counts that are none", () => {
  it("k above n: refused with the run, and brought, with file and row", async () => {
    const runs = runsOf((i) => (i === 3 ? ITEMS + 1 : 10));
    expect(() => report(runs, "odd")).toThrow(
      new RangeError("invalid k; not a whole number from 0 to n: 41 (odd in run 800-1000-0)")
    );
    await expect(own(runs)).rejects.toThrow(
      "no scores between 0 and 1 at several scales: 1.025 in row 8 is not between 0 and 1 (odd · accuracy)"
    );
  });
  it("n of nought: likewise", async () => {
    const runs = runsOf(() => 0, SIZES, 0);
    expect(() => report(runs, "odd")).toThrow(
      new RangeError("invalid n; not a whole number ≥ 1: 0 (odd in run 100-1000-0)")
    );
    await expect(own(runs)).rejects.toThrow("no results: every row was filtered out or skipped");
  });
});
