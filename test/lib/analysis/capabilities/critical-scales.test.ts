import {describe, expect, it} from "vitest";
import {capabilityReport} from "../../../../src/lib/analysis/capabilities/capability-report.ts";
import {inside} from "../../../../src/lib/analysis/capabilities/capability-scale.ts";
import {criticalScales} from "../../../../src/lib/analysis/capabilities/critical-scales.ts";
import {frequencyLaw} from "../../../../src/lib/analysis/capabilities/frequency-law.ts";
import type {Run} from "../../../../src/lib/core/run.ts";
import {capabilities, makeRun, skillRuns, trueScale} from "../../../fixtures/simulated-runs.ts";

const reports = capabilities.map((capability) => capabilityReport(skillRuns(), capability)!);
const critical = criticalScales(skillRuns(), reports)!;
const report = (id: string) => reports.find(({scale}) => scale.capability === id)!;

/** One skill that a model of this size has or not. */
const skill = (N: number, seed: number, has: boolean): Run =>
  makeRun({N, D: 10, seed, scores: [{capability: "skill-1", metric: "accuracy", kind: "sharp", value: has ? 1 : 0.5}]});

describe("a capability that appears among the sizes tried", () => {
  it.each(capabilities.slice(1, 5))("$id: the interval holds the truth, and so does the sure bracket", (capability) => {
    const {scale} = report(capability.id);
    const {value, lower, upper} = inside(scale)!;
    const {below, above} = scale.bracket;
    for (const [low, high] of [
      [lower!, upper!],
      [below ?? 0, above ?? Infinity]
    ] as const) {
      expect(low).toBeLessThan(trueScale(capability));
      expect(high).toBeGreaterThan(trueScale(capability));
    }
    expect(lower!).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(upper!);
  });
  it("has every method in its table, each with what it marks, and the source’s own curve among them", () => {
    const {rows} = report("skill-3");
    expect(rows.map(({id}) => id)).toEqual(
      expect.arrayContaining(["n50", "onset", "weibull-Nc", "weibull-N50", "segmented"])
    );
    const [Nc, N50] = ["weibull-Nc", "weibull-N50"].map((id) => rows.find((row) => row.id === id)!);
    expect(N50!.value!).toBeLessThan(Nc!.value!);
  });
  it("is counted over seeds, with exact intervals", () => {
    for (const {k, n, share, lower, upper} of report("skill-3").overSeeds.scales) {
      expect(share).toBe(k / n);
      expect(lower).toBeLessThanOrEqual(share);
      expect(upper).toBeGreaterThanOrEqual(share);
    }
  });
  it("is drawn anew together with the others", () => {
    expect(new Set(reports.map(({drawn}) => drawn.draws.length))).toEqual(new Set([400]));
  });
});

describe("a capability beyond the largest size", () => {
  it("is given no number, only the size that it lies above", () => {
    const {scale, rows} = report("skill-6");
    expect(scale.censoring).toBe("above");
    expect(inside(scale)).toBeNull();
    expect(scale.bracket.above).toBeNull();
    expect(rows.find(({id}) => id === "n50")).toMatchObject({value: null, lower: null, upper: null});
  });
});

describe("a capability that every model has", () => {
  it("is at or below the smallest size", () => {
    const everywhere = [100, 200, 400].map((N) => skill(N, 1, true));
    const {scale} = capabilityReport(everywhere, capabilities[0]!)!;
    expect(scale).toMatchObject({censoring: "below", verdict: "present"});
    expect(scale.reason).toEqual({code: "all-alike", share: 1, beyond: "below"});
  });
});

describe("a clean step", () => {
  it("is bracketed by the seeds that surely have it, and nothing throws", () => {
    const sizes = [100, 200, 400, 800, 1600];
    const step = sizes.flatMap((N) => [1, 2, 3, 4, 5].map((seed) => skill(N, seed, N > 300)));
    const {scale} = capabilityReport(step, capabilities[0]!)!;
    expect(scale.bracket).toEqual({below: 200, above: 400});
  });
  it("is only seen, not sure, with two seeds", () => {
    const step = [100, 200, 400, 800, 1600].flatMap((N) => [1, 2].map((seed) => skill(N, seed, N > 300)));
    const {scale} = capabilityReport(step, capabilities[0]!)!;
    expect(scale).toMatchObject({bracket: {below: null, above: null}, seen: {below: 200, above: 400}});
  });
});

it("uses only the models trained longest, and says how many it sets aside", () => {
  const short = skillRuns().map((run) => ({...run, D: 10}));
  const mixed = [...short, ...skillRuns()];
  const found = capabilityReport(mixed, capabilities[2]!)!;
  expect([found.D, found.budgets]).toEqual([1000, [10, 1000]]);
  expect(found.scale).toEqual(report("skill-3").scale);
  expect(criticalScales(mixed, [found])!.setAside).toBe(short.length);
  expect(found.boundary!.slope.value).toBeCloseTo(0, 6);
});

it("finds nothing where nothing was scored", () => {
  expect(capabilityReport([makeRun({N: 1, D: 1})], capabilities[0]!)).toBeNull();
  expect(criticalScales([], [])).toBeNull();
});

it("finds the power by which critical scales grow as use falls off", () => {
  const law = frequencyLaw(critical.scales)!;
  expect(law.lower).toBeLessThan(-1);
  expect(law.upper).toBeGreaterThan(-1);
});

it("writes what it found as JSON and reads the same", () => {
  expect(JSON.parse(JSON.stringify(report("skill-3").scale))).toEqual(report("skill-3").scale);
});
