import {describe, expect, it} from "vitest";
import {compareScales} from "../../../src/lib/emergence/compare.js";
import type {NamedScale} from "../../../src/lib/emergence/named-scale.js";
import {random} from "../../../src/lib/numerics/random.js";
import {holm} from "../../../src/lib/statistics/holm.js";

const common = {source: "sweep", axis: "parameters", window: [3, 6], metric: "accuracy", censoring: "none"} as const;
const named = (name: string, log10N50: number, half: number, more: Partial<NamedScale> = {}): NamedScale => ({
  ...common,
  name,
  log10N50,
  lower: log10N50 - half,
  upper: log10N50 + half,
  ...more
});

describe("Holm", () => {
  it("as R’s p.adjust", () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holm([0.5, null, 0.6])).toEqual([1, null, 1]);
  });
});

describe("two critical scales by their intervals", () => {
  it("a difference of normal estimates: z = d / √(se² + se²)", () => {
    const {pairs} = compareScales([named("a", 4.3, 0.196), named("b", 4, 0.196)]);
    const pair = pairs[0]!;
    expect(Math.log10(pair.ratio.value)).toBeCloseTo(0.3, 12);
    // pnorm(-0.3 / (0.1 * sqrt(2))) = 0.01694743
    expect(pair.p!).toBeCloseTo(0.03389, 4);
    expect(pair.before!).toBeCloseTo(0.01694743, 4);
    expect(Math.log10(pair.ratio.lower!)).toBeCloseTo(0.3 - 0.196 * Math.SQRT2, 9);
    expect(pair).toMatchObject({by: "intervals", isOverlapping: true});
  });
  it("the sides that face each other count, and an open one forbids a test", () => {
    const wide = named("a", 4.3, 0.1, {upper: 5.9});
    expect(compareScales([wide, named("b", 4, 0.1)]).pairs[0]!.p!).toBeLessThan(0.01);
    expect(compareScales([wide, named("b", 4.6, 0.1)]).pairs[0]!.p!).toBeGreaterThan(0.5);
    const open = compareScales([named("a", 4.3, 0.1, {lower: null}), named("b", 4, 0.1)]).pairs[0]!;
    expect(open).toMatchObject({p: null, adjustedP: null, before: null, isOverlapping: null});
    expect(open.ratio.lower).toBeNull();
    expect(open.ratio.upper).not.toBeNull();
  });
});

describe("by draws", () => {
  const draws = (centre: number, sd: number, label: string, shared?: readonly number[]) => {
    const source = random("compare", label);
    return Array.from({length: 2000}, (_, i) => centre + (shared?.[i] ?? 0) + sd * source.normal());
  };
  it("independent ones agree with the intervals", () => {
    const a = named("a", 4.3, 0.196, {draws: draws(4.3, 0.1, "a")});
    const b = named("b", 4, 0.196, {draws: draws(4, 0.1, "b")});
    const pair = compareScales([a, b]).pairs[0]!;
    expect(pair.by).toBe("independent-draws");
    expect(Math.abs(pair.before! - 0.017)).toBeLessThan(0.005);
    expect(Math.abs(pair.p! - 0.034)).toBeLessThan(0.01);
  });
  it("what both capabilities share with their seeds cancels where draws are paired", () => {
    const shared = draws(0, 0.3, "shared");
    const of = (name: string, at: number, resampling?: string) =>
      named(name, at, 0.6, {draws: draws(at, 0.05, name, shared), ...(resampling && {resampling})});
    const paired = compareScales([of("a", 4.3, "seeds"), of("b", 4, "seeds")]).pairs[0]!;
    const apart = compareScales([of("a", 4.3), of("b", 4)]).pairs[0]!;
    expect(paired.by).toBe("paired-draws");
    expect(paired.p!).toBeLessThan(0.01);
    expect(apart.p!).toBeGreaterThan(0.2);
  });
  it("a censored draw counts as late, two of them say nothing", () => {
    const a = named("a", 5, 0.5, {draws: [...Array(50).fill(5), ...Array(50).fill(Infinity)], resampling: "s"});
    const b = named("b", 4, 0.5, {draws: [...Array(75).fill(4), ...Array(25).fill(Infinity)], resampling: "s"});
    const pair = compareScales([a, b]).pairs[0]!;
    expect(pair.before).toBe(0);
    expect(pair.ratio.upper).toBeNull();
  });
  it("equal scales are called different in about one of twenty comparisons", () => {
    const source = random("size");
    const wrong = Array.from({length: 400}, (_, label) => {
      const [a, b] = ["a", "b"].map((name) => {
        const centre = 4 + 0.1 * source.normal();
        return named(name, centre, 0.196, {draws: draws(centre, 0.1, `${name}${label}`).slice(0, 400)});
      });
      return compareScales([a!, b!]).pairs[0]!.p! < 0.05;
    }).filter(Boolean).length;
    expect(wrong).toBeGreaterThanOrEqual(8);
    expect(wrong).toBeLessThanOrEqual(34);
  });
});

describe("many at once", () => {
  const found = compareScales([
    named("late", 5.5, 0.1),
    named("early", 3.5, 0.1),
    named("middle", 4.5, 0.1),
    named("beside", 4.55, 0.1),
    named("never", 0, 0, {censoring: "above", log10N50: null, lower: 6, upper: null}),
    named("always", 0, 0, {censoring: "below", log10N50: null, lower: null, upper: 3}),
    named("unknown", 0, 0, {log10N50: null, lower: null, upper: null})
  ]);
  it("ranks those that have a value, with the ranks that remain open", () => {
    expect(found.ranks).toEqual([
      {name: "early", rank: 1, best: 1, worst: 1},
      {name: "middle", rank: 2, best: 2, worst: 3},
      {name: "beside", rank: 3, best: 2, worst: 3},
      {name: "late", rank: 4, best: 4, worst: 4}
    ]);
    expect(found.pairs.length).toBe(6);
    for (const {p, adjustedP} of found.pairs) expect(adjustedP!).toBeGreaterThanOrEqual(p!);
  });
  it("censored and unidentified ones have no rank but a reason", () => {
    expect(found.unranked).toEqual([
      {name: "never", reason: {code: "ranked-beyond-largest", largest: 1e6}},
      {name: "always", reason: {code: "ranked-below-smallest", smallest: 1e3}},
      {name: "unknown", reason: {code: "scale-not-identified"}}
    ]);
  });
  it("warns of different metrics", () => {
    expect(found.warnings).toEqual([]);
    const mixed = compareScales([named("a", 4, 0.1), named("b", 4, 0.1, {metric: "brier"})]);
    expect(mixed.warnings).toEqual([{code: "different-metrics", metrics: ["accuracy", "brier"]}]);
  });
});

describe("a step between two sizes, the same in every resample", () => {
  const still = (name: string, at: number, gap?: number) =>
    named(name, at, 0.1, {draws: Array(400).fill(at), resampling: "models", ...(gap && {gap})});
  it("is known to the gap between the sizes, and no better", () => {
    const {pairs} = compareScales([still("a", 4.1, 0.12), still("b", 4, 0.12)]);
    // a place that is anywhere in a gap has the variance gap²/12
    const sd = 0.12 * Math.sqrt(2 / 12);
    expect(Math.log10(pairs[0]!.ratio.lower!)).toBeCloseTo(0.1 - 1.959964 * sd, 6);
    expect(pairs[0]!.p!).toBeCloseTo(0.0412, 4); // 2 pnorm(-0.1 / sd)
    expect(pairs[0]!.before!).toBeCloseTo(0.0206, 4);
  });
  it("has no test where nothing says how wide that gap is", () => {
    expect(compareScales([still("a", 4.1), still("b", 4)]).pairs[0]!).toMatchObject({p: null, adjustedP: null});
  });
});

describe("twenty-five capabilities, three hundred pairs", () => {
  const places = Array.from({length: 25}, (_, i) => 3 + i / 12);
  /** Draws of capabilities that share nothing but the number of resamples. */
  const drawn = (at: readonly number[], label: string) =>
    at.map((centre, i) => {
      const source = random("many", label, i);
      const estimate = centre + 0.05 * source.normal();
      const draws = Array.from({length: 400}, () => estimate + 0.05 * source.normal());
      return named(`${i}`, estimate, 0.098, {draws, resampling: "models", gap: 0.1});
    });
  it("those far apart are surely ordered: few draws do not make every test insignificant", () => {
    const {pairs, ranks} = compareScales(drawn(places, "apart"));
    const far = pairs.filter(({a, b}) => Math.abs(places[Number(a)]! - places[Number(b)]!) > 0.6);
    expect(far.length).toBe(153);
    expect(far.every(({adjustedP}) => adjustedP! < 0.05)).toBe(true);
    expect(ranks[0]!.worst).toBeLessThan(10);
  });
  it("equal ones are called different somewhere in one of twenty comparisons at most", () => {
    const wrong = Array.from({length: 20}, (_, set) => compareScales(drawn(Array(10).fill(4), `equal ${set}`))).filter(
      ({pairs}) => pairs.some(({adjustedP}) => adjustedP! < 0.05)
    ).length;
    expect(wrong).toBeLessThanOrEqual(3);
  });
});

describe("what cannot be compared is refused in one line", () => {
  it.each<[string, NamedScale[], string]>([
    ["nothing", [], "there are no critical scales to compare"],
    ["names", [named("a", 4, 1), named("a", 4, 1)], "two critical scales have the same name: a"],
    ["axes", [named("a", 4, 1), named("b", 4, 1, {axis: "FLOPs"})], "different axes: a in parameters, b in FLOPs"],
    [
      "windows",
      [named("a", 4, 1), named("b", 4, 1, {window: [3, 5]})],
      "different windows: a [1k, 1M], b [1k, 100k]; refit both in one window"
    ]
  ])("%s", (_, scales, message) => expect(() => compareScales(scales)).toThrow(message));
});
