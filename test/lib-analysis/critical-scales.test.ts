import {describe, expect, it} from "vitest";
import {criticalScales, wilson} from "../../src/lib/analysis/critical-scales.ts";
import {emergenceLaws} from "../../src/lib/analysis/emergence-laws.ts";
import {frequencyLaw} from "../../src/lib/analysis/frequency-law.ts";
import type {Run} from "../../src/lib/run.ts";
import {capabilities, makeRun, skillRuns, trueScale} from "./fixtures.ts";

const critical = criticalScales(skillRuns(), capabilities, {laws: emergenceLaws})!;
const of = (id: string) => critical.scales.find(({capability}) => capability === id)!;

describe("a capability that appears among the sizes tried", () => {
  it.each(
    capabilities.slice(1, 5)
  )("$id: the interval holds the truth, and so does the bracket or its neighbour", (capability) => {
    const scale = of(capability.id);
    expect(scale.censoring).toBe("none");
    expect(scale.interval).toBe("fit");
    expect(scale.lower!).toBeLessThan(trueScale(capability));
    expect(scale.upper!).toBeGreaterThan(trueScale(capability));
    expect(scale.lower!).toBeLessThanOrEqual(scale.n50!);
    expect(scale.n50!).toBeLessThanOrEqual(scale.upper!);
  });
  it("beats a constant", () => {
    const {candidates, best} = of("skill-3");
    expect(best).not.toBe("constant");
    expect(candidates.find(({law}) => law === "constant")!.delta).toBeGreaterThan(4);
  });
});

describe("a capability beyond the largest size", () => {
  const scale = of("skill-6");
  it("is given no number, only the size that it lies above", () => {
    expect(scale.censoring).toBe("above-range");
    expect([scale.n50, scale.lower, scale.upper]).toEqual([null, 12800, null]);
  });
});

describe("a capability that every model has", () => {
  const everywhere = [100, 200, 400].map((N) =>
    makeRun({N, D: 10, scores: [{capability: "skill-1", metric: "accuracy", kind: "sharp", value: 1}]})
  );
  it("is at or below the smallest size", () => {
    const [scale] = criticalScales(everywhere, capabilities, {laws: emergenceLaws})!.scales;
    expect(scale).toMatchObject({censoring: "below-range", n50: null, lower: null, upper: 100});
  });
});

describe("a clean step", () => {
  const step = [100, 200, 400, 800, 1600].flatMap((N) =>
    [1, 2].map((seed) =>
      makeRun({
        N,
        D: 10,
        seed,
        scores: [{capability: "skill-1", metric: "accuracy", kind: "sharp", value: N > 300 ? 1 : 0.5}]
      })
    )
  );
  it("is bracketed by the sizes on either side of it", () => {
    const [scale] = criticalScales(step, capabilities, {laws: emergenceLaws})!.scales;
    expect(scale!.bracket).toEqual({below: 200, above: 400});
    if (scale!.n50 !== null) expect(scale!.n50).toSatisfy((n: number) => n >= 200 && n <= 400);
  });
});

it("uses only the models trained longest", () => {
  const short: Run[] = skillRuns().map((run) => ({...run, D: 10}));
  const mixed = criticalScales([...short, ...skillRuns()], capabilities, {laws: emergenceLaws})!;
  expect(mixed.D).toBe(1000);
  expect(mixed.setAside).toBe(short.length);
  expect(mixed.scales).toEqual(critical.scales);
});

it("finds the power by which critical scales grow as use falls off", () => {
  const law = frequencyLaw(critical.scales)!;
  expect(law.lower).toBeLessThan(-1);
  expect(law.upper).toBeGreaterThan(-1);
});

it("agrees with Wilson’s interval as R prints it", () => {
  // prop.test(7, 20, correct = FALSE)
  const {lower, upper} = wilson(7, 20);
  expect(lower).toBeCloseTo(0.1811918, 6);
  expect(upper).toBeCloseTo(0.5671457, 6);
  expect(wilson(0, 5).lower).toBe(0);
  expect(wilson(5, 5).upper).toBe(1);
});
