import {describe, expect, it} from "vitest";
import {valuesOf} from "../../src/lib/core/fit.js";
import {predict} from "../../src/lib/core/law.js";
import {fit} from "../../src/lib/fitting/fit.js";
import {laws} from "../../src/lib/laws/index.js";
import {random} from "../../src/lib/numerics/random.js";

type Values = Readonly<Record<string, number>>;

/** Each law as its source prints it, term by term, at the parameters that its page shows. */
const printed: Readonly<Record<string, (x: Values, p: Values) => number>> = {
  m1: ({N}, {b, c}) => b! * N! ** -c!,
  m2: ({N}, {E, A, alpha}) => E! + A! * N! ** -alpha!,
  m3: ({N}, {b, c, g}) => b! * (1 / N! + g!) ** c!,
  power: ({N}, {E, A, alpha}) => E! + A! / N! ** alpha!,
  "bnsl-1": ({N}, p) => p.a! + p.b! * N! ** -p.c0! * broken(N!, p, 1),
  "bnsl-2": ({N}, p) => p.a! + p.b! * N! ** -p.c0! * broken(N!, p, 1) * broken(N!, p, 2),
  "bnsl-3": ({N}, p) => p.a! + p.b! * N! ** -p.c0! * broken(N!, p, 1) * broken(N!, p, 2) * broken(N!, p, 3),
  "kaplan-sum": ({N, D}, {Nc, alphaN, Dc, alphaD}) => (Nc! / N!) ** alphaN! + (Dc! / D!) ** alphaD!,
  "kaplan-joint": ({N, D}, {Nc, alphaN, Dc, alphaD}) => ((Nc! / N!) ** (alphaN! / alphaD!) + Dc! / D!) ** alphaD!,
  "kaplan-steps": ({N, S}, {Nc, alphaN, Sc, alphaS}) => (Nc! / N!) ** alphaN! + (Sc! / S!) ** alphaS!,
  chinchilla: ({N, D}, {E, A, B, alpha, beta}) => E! + A! / N! ** alpha! + B! / D! ** beta!,
  "additive-ndc": ({N, D, C}, p) =>
    (p.Nc! / N!) ** p.alphaN! + (p.Dc! / D!) ** p.alphaD! + (p.Cc! / C!) ** p.alphaC! + p.e!,
  product: ({N, D, C}, {k, alpha, beta, gamma}) => k! * N! ** -alpha! * D! ** -beta! * C! ** -gamma!,
  multilingual: ({N, D, Lang}, p) =>
    (p.Nc! / N!) ** p.alphaN! + (p.Dc! / D!) ** p.alphaD! + (p.Lc! / Lang!) ** p.alphaL!,
  multimodal: ({N, D_text, D_image}, p) =>
    (p.Nc! / N!) ** p.alphaN! + (p.Dc_text! / D_text!) ** p.alpha_text! + (p.Dc_image! / D_image!) ** p.alpha_image!,
  transfer: ({DF, N}, {k, alpha, beta}) => k! * DF! ** alpha! * N! ** beta!,
  shannon({N, D}, {a, alpha, b, beta, c, gamma, d, delta, e}) {
    const noise = c! * (D! * N!) ** gamma! + d! * D! ** delta! + e!;
    return 1 / (a! * N! ** alpha! * Math.log2(1 + (b! * D! ** beta!) / noise));
  }
};

function broken(N: number, p: Values, i: number): number {
  const d = p.d1! * (i > 1 ? p.w2! : 1) * (i > 2 ? p.w3! : 1);
  return (1 + (N / d) ** (1 / p[`f${i}`]!)) ** (-p[`c${i}`]! * p[`f${i}`]!);
}

const scales: Values = {N: 3e9, D: 2e11, C: 5e21, S: 2e4, Lang: 7, DF: 4e7, D_text: 2e11, D_image: 3e10};

const shown = (id: string): Values => laws.get(id).published[0]?.values ?? laws.get(id).example!;

const at = (id: string, x: Values, p = shown(id)) => predict(laws.get(id), p, x);

describe("laws as printed", () => {
  it.each(Object.keys(printed))("%s", (id) => {
    for (const factor of [0.01, 0.1, 1, 10]) {
      const x = {...scales, N: scales.N! * factor};
      expect(at(id, x) / printed[id]!(x, shown(id))).toBeCloseTo(1, 11);
    }
  });

  it("m4 solves its equation, and is M2 at a = 0", () => {
    const p = {e: 0.1, b: 100, c: 0.3, e0: 1};
    for (const a of [1e-9, 0.01, 0.3, 1, 4]) {
      for (const N of [1e4, 1e6, 1e8, 1e12]) {
        const L = at("m4", {N}, {...p, a});
        const [rise, fall] = [L - p.e, p.e0 - L];
        if (fall > 1e-6) expect(rise / fall ** a / (p.b * N ** -p.c), `${a}, ${N}`).toBeCloseTo(1, 9);
        else expect(p.b * N ** -p.c, `${a}, ${N}`).toBeGreaterThan(0.9);
      }
    }
    expect(at("m4", {N: 1e9}, {...p, a: 0})).toBeCloseTo(at("m2", {N: 1e9}, {E: p.e, A: p.b, alpha: p.c}), 14);
    expect(at("m4", {N: 1e3}, {...p, a: 0})).toBe(1);
  });

  it("a break as sharp as the bounds allow neither overflows nor leaves the two lines that it joins", () => {
    const p = {a: 0, b: 1, c0: 0.1, c1: 0.2, d1: 1e6, f1: 0.01};
    expect(at("bnsl-1", {N: 1e12}, p) / (1e12 ** -0.3 * 1e6 ** 0.2)).toBeCloseTo(1, 11);
    expect(at("bnsl-1", {N: 1e3}, p) / 1e3 ** -0.1).toBeCloseTo(1, 11);
  });

  it.each([0, 0.05, 0.2, 1, 2])("slope-break has the printed slope, counted in N*, at δ = %d", (delta) => {
    const p = {E: 1, Nc: 1e9, alpha: 0.3, kappa: 0.5, Nstar: 3e9, delta};
    for (const N of [1e8, 2.9e9, 3.3e9, 1e10, 1e12]) {
      const h = 1e-4 * N;
      const slope = (at("slope-break", {N: N + h}, p) - at("slope-break", {N: N - h}, p)) / (2 * h);
      const gain = N > p.Nstar ? p.kappa * ((N - p.Nstar) / p.Nstar) ** delta : 0;
      expect(slope / ((-0.3 * (p.Nc / N) ** 0.3 * (1 + gain)) / N), `N = ${N}`).toBeCloseTo(1, 6);
    }
    expect(at("slope-break", {N: p.Nstar}, p)).toBeCloseTo(1 + (p.Nc / p.Nstar) ** 0.3, 14);
  });

  it("slope-break’s integral is the incomplete beta function", () => {
    // scipy.special: betainc(1 + δ, α − δ, w) beta(1 + δ, α − δ) with w = 1 − N*/N, α = .3, δ = .1, N = 100 N*
    const p = {E: 0, Nc: 1, alpha: 0.3, kappa: 1, Nstar: 1, delta: 0.1};
    expect((100 ** -0.3 - at("slope-break", {N: 100}, p)) / 0.3).toBeCloseTo(2.876253885338392, 11);
  });
});

describe("what a fit of them can tell", () => {
  const sizes = [1e7, 1e8, 1e9, 1e10, 1e11, 1e12];
  const grid = sizes.flatMap((N) => [1e9, 1e10, 1e11, 1e12, 1e13].map((D) => ({N, D, C: 6 * N * D})));
  const column = (input: "N" | "D" | "C") => grid.map((row) => row[input]);
  const noise = random("printed-laws.test");
  const data = (id: string) => ({
    x: {N: column("N"), D: column("D"), C: column("C")},
    y: grid.map((row) => at(id, row) * Math.exp(0.005 * noise.normal()))
  });

  it("the noisy channel follows a loss that falls, then rises with size, which no sum of powers does", () => {
    const basin = data("shannon");
    const channel = fit(laws.get("shannon"), basin, {intervals: "none"});
    const sum = fit(laws.get("chinchilla"), basin, {intervals: "none"});
    expect(channel.summary.sigma).toBeLessThan(0.007);
    expect(sum.summary.sigma).toBeGreaterThan(0.05);
    const losses = sizes.map((N) => at("shannon", {N, D: 1e9}, valuesOf(channel)));
    const least = losses.indexOf(Math.min(...losses));
    expect(least).toBeGreaterThan(0);
    expect(least).toBeLessThan(sizes.length - 1);
  });

  it("product says where C = 6 N D that the data do not determine γ", () => {
    const found = fit(laws.get("product"), data("product"));
    expect(found.estimates.find(({param}) => param === "gamma")!.status).not.toBe("identified");
    expect(found.warnings).toContainEqual(expect.objectContaining({code: "unbounded-parameter", param: "gamma"}));
    const held = fit(laws.get("product"), data("product"), {fixed: {gamma: 0}});
    expect(held.estimates.filter(({status}) => status === "identified").length).toBe(3);
  });

  it("additive-ndc says along D = 20 N, C = 6 N D that the data do not determine αC", () => {
    const line = Array.from({length: 30}, (_, i) => 10 ** (7 + i / 6)).map((N) => ({N, D: 20 * N, C: 120 * N * N}));
    const x = {N: line.map(({N}) => N), D: line.map(({D}) => D), C: line.map(({C}) => C)};
    const y = line.map((row) => at("additive-ndc", row) * Math.exp(0.005 * noise.normal()));
    const found = fit(laws.get("additive-ndc"), {x, y});
    expect(found.estimates.find(({param}) => param === "alphaC")!.status).not.toBe("identified");
    expect(found.warnings).toContainEqual(expect.objectContaining({param: "alphaC"}));
  });
});
