import katex from "katex";
import {describe, expect, it} from "vitest";
import {rangeOf} from "../../../src/lib/analysis/laws/law-curves.js";
import {valuesOf} from "../../../src/lib/core/fit.js";
import {type Law, predict} from "../../../src/lib/core/law.js";
import {fit} from "../../../src/lib/fitting/fit.js";
import {laws} from "../../../src/lib/laws/index.js";
import {random} from "../../../src/lib/numerics/random.js";

/** Rows enough for the law with most parameters, each input over its own decades and independent of the others. */
function columnsFor(law: Law, n = 90): Float64Array[] {
  return law.inputs.map((input, j) => {
    const [low, high] = rangeOf(input);
    const stride = Math.sqrt([0, 2, 3, 5][j] ?? j);
    return Float64Array.from({length: n}, (_, i) => low * (high / low) ** ((i / n + stride * i) % 1));
  });
}

/** Parameters near those that the law’s page shows, another set for each label; inside the bounds. */
function parametersFor(law: Law, label: number): Record<string, number> {
  const source = random("laws.test", law.id, label);
  const shown = law.example ?? law.published[0]?.values;
  const plausible: Record<string, readonly [number, number]> = {N: [1e8, 1e10]};
  return Object.fromEntries(
    Object.entries(law.params).map(([name, {scale, min, max, unit, fixed}]) => {
      const usual = fixed !== undefined ? [0.02, 0.2] : scale === "log" && name !== "alpha" ? [50, 800] : [0.2, 0.7];
      const [low, high] = shown ? around(shown[name]!, scale) : (plausible[unit] ?? usual);
      const value = low! + (high! - low!) * source.uniform();
      return [name, Math.min(Math.max(value, min), max)];
    })
  );
}

/** A fifth to either side; a floor of zero is raised, for no derivative by differences exists at a bound. */
function around(value: number, scale: "linear" | "log"): readonly [number, number] {
  if (value === 0 && scale === "linear") return [0.1, 0.5];
  return value < 0 ? [1.2 * value, 0.8 * value] : [0.8 * value, 1.2 * value];
}

describe.each(laws.all.map((law) => [law.id, law] as const))("%s", (_, law) => {
  const names = Object.keys(law.params);
  const x = columnsFor(law);
  const n = x[0]!.length;
  const evaluate = (p: Record<string, number>) => {
    const out = new Float64Array(n);
    law.evaluate(
      names.map((name) => p[name]!),
      x,
      out
    );
    return out;
  };

  it.each([1, 2, 3, 4, 5])("derivatives agree with central differences at random parameters, set %d", (label) => {
    const p = parametersFor(law, label);
    const out = new Float64Array(n);
    const jacobian = new Float64Array(n * names.length);
    law.evaluate(Object.values(p), x, out, jacobian);
    expect(out).toEqual(evaluate(p));
    names.forEach((name, k) => {
      const h = 1e-5 * (p[name]! || 1);
      const above = evaluate({...p, [name]: p[name]! + h});
      const below = evaluate({...p, [name]: p[name]! - h});
      const column = Float64Array.from({length: n}, (_, i) => jacobian[i * names.length + k]!);
      const size = Math.max(...column.map(Math.abs));
      column.forEach((v, i) => {
        expect(Math.abs(v - (above[i]! - below[i]!) / (2 * h)), `∂/∂${name}, row ${i}`).toBeLessThan(1e-6 * size);
      });
    });
  });

  it("recovers its parameters from its own noiseless data", () => {
    const p = {...parametersFor(law, 6)};
    for (const [name, {fixed}] of Object.entries(law.params)) p[name] = fixed ?? p[name]!;
    const data = {x: Object.fromEntries(law.inputs.map((input, j) => [input, x[j]!])), y: evaluate(p)};
    const objective = law.kind === "emergence" ? "least-squares" : "log-least-squares";
    const found = valuesOf(fit(law, data, {objective, intervals: "none"}));
    for (const name of names)
      expect(Math.abs(found[name]! - p[name]!), name).toBeLessThanOrEqual(1e-6 * Math.abs(p[name]!));
  });

  it("starts inside its bounds", () => {
    const y = evaluate(parametersFor(law, 7));
    const starts = [...law.starts({x: Object.fromEntries(law.inputs.map((input, j) => [input, x[j]!])), y})];
    expect(starts.length).toBeGreaterThan(0);
    for (const start of starts) {
      for (const [name, {min, max}] of Object.entries(law.params)) {
        expect(start[name], name).toBeGreaterThanOrEqual(min);
        expect(start[name], name).toBeLessThanOrEqual(max);
      }
    }
  });

  it("publishes values inside its bounds, with a finite law there", () => {
    for (const {source, values} of law.published) {
      for (const [name, {min, max}] of Object.entries(law.params)) {
        expect(values[name], `${source}: ${name}`).toBeGreaterThanOrEqual(min);
        expect(values[name], `${source}: ${name}`).toBeLessThanOrEqual(max);
      }
      expect(evaluate(values).every(Number.isFinite)).toBe(true);
    }
    expect(law.source).not.toBe("");
  });

  it("writes TeX that renders", () => {
    const written = [law.tex, ...Object.values(law.params).map((p) => p.tex), ...law.derived.map((d) => d.tex)];
    for (const tex of written)
      expect(katex.renderToString(tex, {throwOnError: true, strict: "error"})).toContain("katex");
  });

  it("derives quantities that solve inverts", () => {
    const p = parametersFor(law, 8);
    for (const {id, value, replaces, solve} of law.derived) {
      expect(Number.isFinite(value(p)), id).toBe(true);
      if (replaces && solve) expect(solve(value(p), p) / p[replaces]!, id).toBeCloseTo(1, 10);
    }
    expect(law.derived.every(({replaces}) => !replaces || replaces in law.params)).toBe(true);
  });

  it("predicts one point as it evaluates a column", () => {
    const p = parametersFor(law, 9);
    const at = Object.fromEntries(law.inputs.map((input, j) => [input, x[j]![0]!]));
    expect(predict(law, p, at)).toBe(evaluate(p)[0]);
  });
});

it("an unknown law is named with the known ones", () => {
  expect(() => laws.get("foo")).toThrow(/^unknown law: foo; known: m1, m2, m3, power, /);
});
