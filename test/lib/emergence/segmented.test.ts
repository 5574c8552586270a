import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {segmentedRegression} from "../../../src/lib/emergence/segmented.js";
import {random} from "../../../src/lib/numerics/random.js";
import {aiccOf} from "../../../src/lib/statistics/aicc.js";
import {regress} from "../../../src/lib/statistics/regression.js";
import {supF} from "../../../src/lib/statistics/sup-f.js";
import {ONE_BREAK, taskRows} from "../../fixtures/one-break.js";
import {present} from "../../fixtures/shared-data.js";

/**
 * Height of a stagnant surface layer against the logarithm of the flow of water (R. A. Cook; Bacon & Watts 1971;
 * `stagnant` of R’s segmented).
 */
const STAGNANT = {
  x: [
    -0.8, 0.01, -0.25, -0.25, -0.12, -0.12, -0.94, 0.11, 0.11, -0.63, -0.63, -1.39, -1.39, 0.7, 0.7, 0.34, 1.19, 0.59,
    0.85, 0.85, 0.99, 0.99, 0.25, -1.08, -1.08, 0.44, 0.34, 0.25
  ],
  y: [
    0.9, 0.51, 0.65, 0.67, 0.6, 0.59, 0.92, 0.43, 0.43, 0.81, 0.83, 1.12, 1.12, -0.13, -0.14, 0.25, -0.65, -0.01, -0.3,
    -0.33, -0.46, -0.43, 0.33, 0.99, 1.03, 0.13, 0.24, 0.3
  ]
};

/**
 * Births with Down’s syndrome by the age of the mother, British Columbia (Geyer 1991; Davison & Hinkley 1997; `down` of
 * R’s segmented).
 */
const DOWN = {
  age: [
    17, 18.5, 19.5, 20.5, 21.5, 22.5, 23.5, 24.5, 25.5, 26.5, 27.5, 28.5, 29.5, 30.5, 31.5, 32.5, 33.5, 34.5, 35.5,
    36.5, 37.5, 38.5, 39.5, 40.5, 41.5, 42.5, 43.5, 44.5, 45.5, 47
  ],
  births: [
    13555, 13675, 18752, 22005, 23896, 24667, 24807, 23986, 22860, 21450, 19202, 17450, 15685, 13954, 11987, 10983,
    9825, 8483, 7448, 6628, 5780, 4834, 3961, 2952, 2276, 1589, 1018, 596, 327, 249
  ],
  cases: [
    16, 15, 16, 22, 16, 12, 17, 22, 15, 14, 27, 14, 9, 12, 12, 18, 13, 11, 23, 13, 17, 15, 30, 31, 33, 20, 16, 22, 11, 7
  ]
};

/** Flow of the Nile at Aswan, 1871–1970, 1e8 m³ (Cobb 1978; `Nile` of R). */
const NILE = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
  1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
  824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897,
  822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975,
  815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
];

describe("R’s segmented 1.6-2", () => {
  it("stagnant: break, slopes, errors, Davies’s test", () => {
    const found = segmentedRegression(STAGNANT.x, {y: STAGNANT.y});
    expect(found.at).toBeCloseTo(0.0411057822, 7);
    expect(found.stderr!).toBeCloseTo(0.0228348068, 8);
    expect(found.deviance).toBeCloseTo(0.009140197232, 11);
    expect(found.logLikelihood!).toBeCloseTo(72.65161062, 7);
    expect(found.before.value).toBeCloseTo(-0.42207681, 7);
    expect(found.before.stderr).toBeCloseTo(0.011487307, 8);
    expect(found.after.value).toBeCloseTo(-1.0205675, 7);
    expect(found.after.upper).toBeCloseTo(-0.98946885, 6);
    expect(found.davies!.p / 1.290880123e-17).toBeCloseTo(1, 8);
    // without its random restarts (n.boot = 0) R stops there too
    expect(found.localOptimum).toBe(true);
    expect(found.local!).toBeCloseTo(0.112255988, 7);
    // its Wald interval is −.0060 to .0882: about as long, but symmetric
    expect(found.lower!).toBeLessThan(0);
    expect(found.upper!).toBeCloseTo(0.088, 3);
  });

  it("down: the same of counts, on the logit", () => {
    const found = segmentedRegression(DOWN.age, {k: DOWN.cases, n: DOWN.births});
    expect(found.at).toBeCloseTo(31.0811509, 5);
    expect(found.stderr!).toBeCloseTo(0.72420741, 5);
    expect(found.deviance).toBeCloseTo(43.93867523, 7);
    expect(found.logLikelihood!).toBeCloseTo(-91.40903046, 6);
    expect(found.before.value).toBeCloseTo(-0.013410376, 6);
    expect(found.after.stderr).toBeCloseTo(0.014763924, 6);
    expect(found.davies!.p / 3.980251424e-30).toBeCloseTo(1, 8);
    expect(found.davies!.at).toBeCloseTo(30.5, 9);
  });
});

describe("the greatest F, strucchange 1.5-3", () => {
  it("Nile: 75.93, break after 28 years in 1898, interval 25 to 32", () => {
    const found = supF(NILE);
    expect(found.statistic).toBeCloseTo(75.9297694275, 8);
    expect(found).toMatchObject({at: 28, lower: 25, upper: 32});
    expect(found.p).toBeLessThan(1e-14);
  });

  it("finds a change in about one of twenty series of noise", () => {
    const source = random("segmented.test");
    const series = Array.from({length: 1000}, () => Array.from({length: 100}, () => source.normal()));
    const share = series.filter((y) => supF(y).p < 0.05).length / series.length;
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.065);
  });

  it("bounds nothing where nothing changes, and refuses too few rows", () => {
    expect(supF([5, 5, 5, 5, 5, 5])).toMatchObject({statistic: 0, p: 1, lower: null, upper: null});
    expect(() => supF([1, 2, 3])).toThrow("needs at least 4 rows, found 3");
  });
});

describe.skipIf(!present(ONE_BREAK))("one break in public results, R’s segmented from the median", () => {
  const aicc = (columns: readonly (readonly number[])[], y: readonly number[]) => {
    const ones = y.map(() => 1);
    return aiccOf(regress([ones, ...columns], {y})!.logLikelihood, y.length, columns.length + 2)!;
  };
  it.each([
    ["mmlu", "accuracy", 59, 1.44895895, 0.07064830805, 7.61099039e-14, 63.96328061, 15.59196823],
    ["mmlu", "brier", 59, 1.543555423, 0.06595134139, 3.733198068e-13, 64.06108576, 21.31443823],
    ["parsinlu_qa_mc", "accuracy", 57, 2.094455988, 0.05845793761, 8.264985495e-12, 54.11999055, 36.87753865],
    ["parsinlu_qa_mc", "brier", 57, 1.760360189, 0.09015009705, 7.156629664e-8, 33.25863617, 5.792593926],
    ["arithmetic", "accuracy", 58, 1.790326929, 0.05488957121, 9.272063403e-14, 63.16419044, 41.60289322],
    ["arithmetic", "brier", 58, 1.779034014, 0.05452420158, 2.939434749e-14, 65.52691142, 40.18394886],
    ["conceptual_combinations", "accuracy", 57, 1.499911636, 0.0822996266, 4.200312506e-10, 46.44130383, 10.27084243],
    ["conceptual_combinations", "brier", 57, 1.48709208, 0.0819428171, 2.235110225e-10, 47.52457077, 6.55528429],
    [
      "abstract_narrative_understanding",
      "accuracy",
      57,
      0.7785502549,
      0.3214797803,
      0.030844192,
      4.385335129,
      -1.649137452
    ]
  ] as const)("%s, %s", (task, metric, n, at, stderr, davies, overLinear, overQuadratic) => {
    const {x, ...columns} = taskRows(task);
    const y = columns[metric];
    expect(y.length).toBe(n);
    const found = segmentedRegression(x, {y});
    expect(Math.abs(found.at - at)).toBeLessThan(1e-3);
    expect(found.stderr! / stderr).toBeCloseTo(1, 2);
    expect(found.davies!.p / davies).toBeCloseTo(1, 5);
    expect(Math.abs(aicc([x], y) - found.aicc! - overLinear)).toBeLessThan(0.01);
    expect(Math.abs(aicc([x, x.map((v) => v * v)], y) - found.aicc! - overQuadratic)).toBeLessThan(0.01);
  });

  it("abstract_narrative: from the median, without restarts, R stops at another break", () => {
    const {x, accuracy} = taskRows("abstract_narrative_understanding");
    const found = segmentedRegression(x, {y: accuracy});
    expect(found.local!).toBeCloseTo(1.34385692300528, 6);
    expect(found.localOptimum).toBe(true);
  });

  it.each(["accuracy", "brier"] as const)("hellaswag, %s: a straight line wins, whatever the break", (metric) => {
    const {x, ...columns} = taskRows("hellaswag");
    const y = columns[metric];
    const found = segmentedRegression(x, {y});
    const over = aicc([x], y) - found.aicc!;
    // from the median R stops at 2.2553, where the line is better by 4.66 (accuracy) and 4.64
    expect(over).toBeGreaterThan(-4.7);
    expect(over).toBeLessThan(0);
    expect(found.davies!.p).toBe(1);
    expect([found.lower, found.upper]).toContain(null);
  });
});

describe("a search that no start leads astray", () => {
  /** Two breaks: Muggeo’s iteration ends at the one that is nearer to its start. */
  const x = Array.from({length: 60}, (_, i) => i / 10);
  const y = x.map((v, i) => 0.1 * Math.max(v - 2.6, 0) + 3 * Math.max(v - 5.2, 0) + 0.02 * Math.sin(37 * i));

  it("finds the lowest of several valleys", () => {
    const found = segmentedRegression(x, {y});
    let least = Infinity;
    for (let at = 0.1; at < 5.85; at += 0.001) {
      const line = regress([x.map(() => 1), x, x.map((v) => Math.max(v - at, 0))], {y});
      least = Math.min(least, line!.deviance);
    }
    expect(found.deviance).toBeLessThanOrEqual(least * (1 + 1e-9));
  });

  it("refuses what has no break to find, in one line", () => {
    expect(() => segmentedRegression([1, 1, 2, 2, 3, 3], {y: [1, 2, 3, 4, 5, 6]})).toThrow(
      "needs at least 4 scales, found 3"
    );
    expect(() => segmentedRegression([1, 2, 3, 4], {y: [1, 2, 3, 4]})).toThrow("needs at least 5 rows, found 4");
  });

  it.each([
    ["no number", [1, 2, 3, 4, 5], {y: [1, 2, Number.NaN, 4, 5]}, "invalid y; not finite: NaN (row 2)"],
    ["too few rows", [1, 2, 3, 4, 5], {y: [1, 2, 3]}, "invalid x; not 3 rows: 5"],
    [
      "k above n",
      [1, 2, 3, 4, 5],
      {k: [0, 0, 0, 7, 1], n: [5, 5, 5, 5, 5]},
      "invalid k; not a whole number from 0 to n: 7 (row 3)"
    ],
    [
      "n of nought",
      [1, 2, 3, 4, 5],
      {k: [0, 0, 0, 0, 0], n: [5, 5, 5, 5, 0]},
      "invalid n; not a whole number ≥ 1: 0 (row 4)"
    ]
  ])("%s is refused in one line", (_, x, observed, message) => {
    expect(() => segmentedRegression(x, observed)).toThrow(message);
  });

  it("takes any counts, separated ones too, without a number that is none", () => {
    const rows = fc.array(fc.tuple(fc.integer({min: 0, max: 9}), fc.integer({min: 0, max: 6})), {
      minLength: 5,
      maxLength: 12
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const observed = {k: pairs.map(([, k]) => k), n: pairs.map(() => 6)};
        const x = pairs.map(([v]) => v);
        if (new Set(x).size < 4) return;
        const found = segmentedRegression(x, observed);
        expect(Number.isFinite(found.at) && Number.isFinite(found.deviance)).toBe(true);
        expect(found.at).toBeGreaterThan(Math.min(...x));
        expect(found.at).toBeLessThan(Math.max(...x));
        if (found.lower !== null) expect(found.lower).toBeLessThanOrEqual(found.at);
        if (found.upper !== null) expect(found.upper).toBeGreaterThanOrEqual(found.at);
        if (found.davies) expect(found.davies.p >= 0 && found.davies.p <= 1).toBe(true);
      }),
      {numRuns: 40}
    );
  });

  it("recovers a break and both slopes from rows without noise", () => {
    fc.assert(
      fc.property(
        fc.double({min: 1.1, max: 3.9, noNaN: true}),
        fc.double({min: -2, max: 2, noNaN: true}),
        fc.double({min: 0.5, max: 2, noNaN: true}),
        (at, before, change) => {
          const places = Array.from({length: 21}, (_, i) => i / 4);
          const heights = places.map((v) => 1 + before * v + change * Math.max(v - at, 0));
          const found = segmentedRegression(places, {y: heights});
          expect(found.at).toBeCloseTo(at, 4);
          expect(found.before.value).toBeCloseTo(before, 4);
          expect(found.after.value).toBeCloseTo(before + change, 4);
        }
      ),
      {numRuns: 30}
    );
  });
});
