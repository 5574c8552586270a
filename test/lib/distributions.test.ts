import {describe, expect, it} from "vitest";
import {chiSquare1Quantile, logGamma, normalCdf, normalQuantile, tCdf, tQuantile} from "../../src/lib/distributions.js";

const close = (value: number, expected: number) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-11 * Math.max(1e-4, Math.abs(expected)));

describe("values of SciPy 1.17.1", () => {
  it.each([
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167813],
    [0.025, -1.9599639845400545],
    [0.2, -0.8416212335729142],
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054]
  ])("normalQuantile(%d)", (p, z) => close(normalQuantile(p), z));

  it.each([
    [-8, 6.22096057427174e-16],
    [-3, 0.0013498980316300933],
    [-1, 0.15865525393145707],
    [0.3, 0.6179114221889526],
    [2.5, 0.9937903346742238],
    [5, 0.9999997133484281]
  ])("normalCdf(%d)", (z, p) => expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-11));

  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 4, 2.7764451051977934],
    [0.9, 10, 1.372183641110336],
    [0.995, 235, 2.5969117000095836],
    [0.025, 3, -3.1824463052837086],
    [0.6, 30, 0.2556053649519128],
    [0.975, Number.POSITIVE_INFINITY, 1.959963984540054]
  ])("tQuantile(%d, %d)", (p, dof, t) => close(tQuantile(p, dof), t));

  it.each([
    [0.5, 0.454936423119572],
    [0.9, 2.705543454095404],
    [0.95, 3.841458820694124],
    [0.99, 6.6348966010212145]
  ])("chiSquare1Quantile(%d)", (p, x) => close(chiSquare1Quantile(p), x));

  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247],
    [1.5, -0.12078223763524526],
    [5, 3.1780538303479458],
    [100, 359.1342053695754],
    [5001, 37591.14350887677]
  ])("logGamma(%d)", (x, y) => close(logGamma(x), y));
});

it("inverts the t distribution in both tails", () => {
  for (const dof of [0.7, 3, 50]) {
    for (const p of [1e-6, 0.01, 0.4, 0.8, 0.999]) close(tCdf(tQuantile(p, dof), dof), p);
  }
});

it("refuses what is no probability", () => {
  expect(() => normalQuantile(1.2)).toThrow("invalid p; not in [0, 1]: 1.2");
  expect(() => tQuantile(0, 3)).toThrow("invalid p; not in (0, 1): 0");
  expect(() => tQuantile(0.9, 0)).toThrow("invalid dof; not > 0: 0");
});
