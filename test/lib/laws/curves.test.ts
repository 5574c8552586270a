import {describe, expect, it} from "vitest";
import {valuesOf} from "../../../src/lib/core/fit.js";
import {type Law, predict} from "../../../src/lib/core/law.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {exactMatch} from "../../../src/lib/laws/emergence/exact-match.js";
import {frechet} from "../../../src/lib/laws/emergence/frechet.js";
import {logistic} from "../../../src/lib/laws/emergence/logistic.js";
import {probit} from "../../../src/lib/laws/emergence/probit.js";
import {thresholdFloor} from "../../../src/lib/laws/emergence/threshold-floor.js";
import {weibull} from "../../../src/lib/laws/emergence/weibull.js";
import {weibullShifted} from "../../../src/lib/laws/emergence/weibull-shifted.js";
import {laws} from "../../../src/lib/laws/index.js";

const of = (law: Law, id: string, p: Record<string, number>) => law.derived.find((d) => d.id === id)!.value(p);

describe("the seed’s curve, P = 1 − exp(−(N/Nc)^α)", () => {
  const p = {Nc: 6e10, alpha: 3.2, g: 0, l: 0};

  it("is .632 at Nc and one half at Nc (ln 2)^(1/α) = .892 Nc", () => {
    expect(predict(weibull, p, {N: p.Nc})).toBeCloseTo(1 - Math.exp(-1), 14);
    expect(of(weibull, "N50", p) / p.Nc).toBeCloseTo(Math.LN2 ** (1 / 3.2), 14);
    expect(of(weibull, "N50", p) / p.Nc).toBeCloseTo(0.892, 3);
  });

  it.each([
    [3.2, 0.552],
    [2.8, 0.631],
    [3.5, 0.505],
    [1, 1.77],
    [0.34, 5.2],
    [0.076, 23.2]
  ])("at α = %d its rise from 5 to 95 %% takes %d decades: 1.766/α", (alpha, decades) => {
    const width = of(weibull, "width90", {...p, alpha});
    expect((width * alpha) / 1.7664).toBeCloseTo(1, 4);
    expect(width / decades).toBeCloseTo(1, 2);
  });

  it("with a floor and a lapse is as far along its rise at the same scales", () => {
    const anchored = {...p, g: 0.25, l: 0.1};
    expect(predict(weibull, anchored, {N: p.Nc})).toBeCloseTo(0.25 + 0.65 * (1 - Math.exp(-1)), 14);
    expect(of(weibull, "N50", anchored)).toBe(of(weibull, "N50", p));
  });
});

describe("each curve over log N", () => {
  const curves: readonly [Law, Record<string, number>, number][] = [
    [weibull, {Nc: 3e9, alpha: 1.3}, 1 - Math.exp(-1)],
    [frechet, {Nc: 3e9, alpha: 1.3}, Math.exp(-1)],
    [logistic, {N50: 3e9, alpha: 1.3}, 0.5],
    [probit, {N50: 3e9, alpha: 1.3}, 0.5]
  ];
  it.each(curves)("$id: shares of the rise where its quantities say", (law, shape, atScale) => {
    const p = {...shape, g: 0.1, l: 0.2};
    const share = (N: number) => (predict(law, p, {N}) - 0.1) / 0.7;
    expect(share(3e9)).toBeCloseTo(atScale, 12);
    expect(share(of(law, "N50", p))).toBeCloseTo(0.5, 12);
    const onset = of(law, "N05", p);
    expect(share(onset)).toBeCloseTo(0.05, 12);
    expect(share(onset * 10 ** of(law, "width90", p))).toBeCloseTo(0.95, 12);
  });

  it("Fréchet is Weibull turned round in log N", () => {
    for (const ratio of [0.2, 0.9, 1, 4]) {
      const up = predict(frechet, {Nc: 1e9, alpha: 0.7, g: 0, l: 0}, {N: 1e9 * ratio});
      const down = predict(weibull, {Nc: 1e9, alpha: 0.7, g: 0, l: 0}, {N: 1e9 / ratio});
      expect(up).toBeCloseTo(1 - down, 14);
    }
  });
});

describe("exact match", () => {
  it("of a Fréchet token rate moves N50 by log10(len/ln 2)/α decades and keeps the width (Schaeffer 2023)", () => {
    const token = {Nc: 2e8, alpha: 0.6, g: 0, l: 0};
    for (const length of [2, 5, 40]) {
      const whole = {...token, Nc: token.Nc * length ** (1 / token.alpha)};
      for (const N of [1e7, 1e9, 1e11]) {
        expect(predict(frechet, whole, {N})).toBeCloseTo(predict(frechet, token, {N}) ** length, 12);
      }
      const shift = Math.log10(of(frechet, "N50", whole) / token.Nc);
      expect(shift).toBeCloseTo(Math.log10(length / Math.LN2) / token.alpha, 12);
      expect(of(frechet, "width90", whole)).toBe(of(frechet, "width90", token));
    }
  });

  it("is the token rate to the power of the length, and of one token the logistic curve", () => {
    const p = {Nt: 1e9, alpha: 1.4, g: 0, l: 0};
    for (const N of [3e7, 1e9, 2e10]) {
      const token = predict(logistic, {N50: 1e9, alpha: 1.4, g: 0, l: 0}, {N});
      expect(predict(exactMatch, {...p, k: 7}, {N})).toBeCloseTo(token ** 7, 13);
      expect(predict(exactMatch, {...p, k: 1}, {N})).toBeCloseTo(token, 14);
    }
    expect(predict(exactMatch, {...p, k: 7}, {N: of(exactMatch, "N50", {...p, k: 7})})).toBeCloseTo(0.5, 12);
  });
});

describe("curves with an onset", () => {
  it("the shifted Weibull of the same letters: 0 at Nc, .632 at 2 Nc, N50 = 1.892 Nc, .237 decades", () => {
    const p = {Nc: 6e10, alpha: 3.2, g: 0, l: 0};
    expect(predict(weibullShifted, p, {N: 6e10})).toBe(0);
    expect(predict(weibullShifted, p, {N: 1e10})).toBe(0);
    expect(predict(weibullShifted, p, {N: 12e10})).toBeCloseTo(1 - Math.exp(-1), 14);
    expect(of(weibullShifted, "N50", p) / 6e10).toBeCloseTo(1.892, 3);
    expect(of(weibullShifted, "width90", p)).toBeCloseTo(0.237, 3);
    expect(of(weibullShifted, "N50", p) / of(weibull, "N50", p)).toBeCloseTo(2.12, 2);
  });

  it("the threshold as printed depends on the unit of N; made dimensionless it does not", () => {
    const printed = (N: number, Nc: number) => 1 - (1 - 0.01) * Math.exp(-((N - Nc) ** 3.2));
    expect(printed(61, 60)).toBeCloseTo(0.636, 3);
    expect(printed(61e3, 60e3)).toBeCloseTo(1, 12);
    const at = (unit: number) => predict(thresholdFloor, {Nc: 60 * unit, alpha: 3.2, eps: 0.01, l: 0}, {N: 61 * unit});
    for (const unit of [1e3, 1e6, 1e9]) expect(at(unit)).toBeCloseTo(at(1), 12);
  });

  it("every emergence curve of N stays a chance, up to scales far outside any data", () => {
    for (const law of laws.all.filter(({kind, inputs}) => kind === "emergence" && inputs[0] === "N")) {
      const p = Object.fromEntries(
        Object.entries(law.params).map(([name, {fixed}]) => [
          name,
          fixed ?? law.example?.[name] ?? (name === "alpha" ? 2 : name === "g" ? 0.3 : 1e9)
        ])
      );
      for (let decade = -20; decade <= 40; ++decade) {
        const P = predict(law, p, {N: 10 ** decade});
        expect(P >= 0 && P <= 1, `${law.id} at 1e${decade}: ${P}`).toBe(true);
      }
    }
  });
});

/**
 * Root length of ryegrass in cm at concentrations of ferulic acid in mM (Inderjit et al. 2002; `ryegrass` of R’s drc).
 */
const RYEGRASS: readonly (readonly [mM: number, ...cm: number[]])[] = [
  [0, 7.58, 8, 8.328571429, 7.25, 7.375, 7.9625],
  [0.94, 8.355555556, 6.914285714, 7.75],
  [1.88, 6.871428571, 6.45, 5.922222222],
  [3.75, 1.925, 2.885714286, 4.233333333],
  [7.5, 1.1875, 0.857142857, 1.057142857],
  [15, 0.6875, 0.525, 0.825],
  [30, 0.25, 0.22, 0.44]
];

/**
 * drc stops its search at a relative change of 1e-7, some 1e-5 short of the optimum, which nls and glm of R 4.2.2
 * reach.
 */
const DRC = 1e-5;

describe("ryegrass, by R’s drc 3.0-1 and nls", () => {
  // root lengths fall: what is missing of ten centimetres rises, from floor 1 − d/10 to ceiling 1 − c/10
  const SCALE = 10;
  const rows = RYEGRASS.flatMap(([dose, ...lengths]) => lengths.map((length) => ({dose: dose || 1e-12, length})));
  const data = {x: {N: rows.map(({dose}) => dose)}, y: rows.map(({length}) => 1 - length / SCALE)};

  it.each([
    ["LL.4", logistic, {alpha: 2.98221907, c: 0.48141319, d: 7.79295829, N50: 3.05795497, aic: 42.310286}],
    ["LL.4 by nls", logistic, {alpha: 2.98222876, c: 0.48140998, d: 7.79296232, N50: 3.05795514, aic: 42.310286433}],
    ["W1.4 is the Weibull curve", weibull, {Nc: 3.60013, N50: 3.08896}],
    ["W1.4 by nls", weibull, {alpha: 2.39334597, c: 0.66045154, d: 7.80587591, Nc: 3.60012836, N50: 3.08894993}],
    ["W2.4 is the Fréchet curve: its e is not ED50", frechet, {Nc: 2.48765, N50: 2.99691, aic: 41.827}],
    ["W2.4 by nls", frechet, {alpha: 1.96780188, c: 0.32457492, Nc: 2.48763264, N50: 2.99692422, aic: 41.827031536}]
  ] as const)("%s", (name, law, reference) => {
    const fitted = fit(law as Law, data, {free: ["g", "l"], intervals: "none"});
    const {logLikelihood, p} = fitted.summary;
    const values = valuesOf(fitted);
    const found: Record<string, number> = {
      ...values,
      c: SCALE * values.l!,
      d: SCALE * (1 - values.g!),
      N50: fitted.derived.find(({param}) => param === "N50")!.value,
      aic: -2 * (logLikelihood! - rows.length * Math.log(SCALE)) + 2 * (p + 1)
    };
    const tolerance = name.endsWith("nls") ? 1e-7 : DRC;
    for (const [key, value] of Object.entries(reference)) {
      expect(Math.abs(found[key]! / value - 1), key).toBeLessThan(tolerance);
    }
  });
});

/** Flies dead of how many at concentrations of selenium of four kinds (Jeske et al. 2009; `selenium` of R’s drc). */
const SELENIUM: readonly (readonly (readonly [dose: number, n: number, k: number])[])[] = [
  [
    [0, 151, 3],
    [100, 146, 40],
    [200, 116, 31],
    [300, 159, 85],
    [400, 150, 102],
    [500, 140, 112]
  ],
  [
    [0, 141, 2],
    [100, 153, 30],
    [200, 142, 59],
    [300, 139, 82],
    [400, 154, 62],
    [500, 155, 85]
  ],
  [
    [0, 137, 4],
    [5, 106, 0],
    [25, 63, 11],
    [50, 145, 22],
    [100, 127, 31],
    [200, 140, 105],
    [400, 172, 166],
    [800, 188, 188]
  ],
  [
    [0, 152, 3],
    [5, 152, 7],
    [25, 150, 11],
    [50, 153, 45],
    [100, 125, 74]
  ]
];

it.each(
  [252.25555, 378.46048, 119.7132, 88.80529].map((e, type) => [type, e] as const)
)("selenium of kind %d, by LL.2 of R’s drc: half die at %d", (type, e) => {
  // without a dose nobody dies by this law: those rows say nothing of it, and no likelihood of it is finite
  const rows = SELENIUM[type]!.filter(([dose]) => dose > 0);
  const data = {x: {N: rows.map(([dose]) => dose)}, k: rows.map(([, , k]) => k), n: rows.map(([, n]) => n)};
  const {N50} = valuesOf(fit(logistic, data, {objective: "binomial", intervals: "none"}));
  expect(Math.abs(N50! / e - 1)).toBeLessThan(DRC);
  if (type === 1) expect(N50! / 378.458874785).toBeCloseTo(1, 10); // glm
});
