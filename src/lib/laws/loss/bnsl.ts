import {defineLaw} from "../../core/law.js";
import {brokenPower} from "../forms/broken-power.js";

const common = {
  kind: "loss",
  source: "Caballero et al. 2023, arXiv:2210.14891, eq. 1",
  published: []
} as const;

const tex = (breaks: number) =>
  String.raw`L(N) = a + b N^{-c_0} \prod_{i=1}^{${breaks}} \left(1 + (N/d_i)^{1/f_i}\right)^{-c_i f_i}`;

const claim =
  "Straight segments in logarithms above a floor a. Around N = dᵢ the slope changes by cᵢ, more sharply for " +
  "smaller fᵢ";

/** A power law whose slope changes once. */
export const bnsl1 = defineLaw({
  ...common,
  id: "bnsl-1",
  title: "Broken power law, one break",
  tex: tex(1).replace(String.raw`\prod_{i=1}^{1} `, "").replaceAll("_i", "_1"),
  note:
    `${claim}. The law cannot predict a break beyond the data. A break near the largest N is correlated with ` +
    "the floor.",
  ...brokenPower(1),
  example: {a: 0.5, b: 10, c0: 0.1, c1: 0.25, d1: 3e9, f1: 0.4}
});

/** A power law whose slope changes twice, such as a plateau, a fall and a plateau. */
export const bnsl2 = defineLaw({
  ...common,
  id: "bnsl-2",
  title: "Broken power law, two breaks",
  tex: tex(2),
  note:
    `${claim}. Two breaks of opposite sign describe a loss that falls late and then flattens, or that rises ` +
    "in between. Breaks are ordered: d₂ = w₂ d₁ with w₂ ≥ 1. Nine parameters need at least about thirty runs.",
  ...brokenPower(2),
  example: {a: 0.5, b: 10, c0: 0.05, c1: 0.5, d1: 6e8, f1: 0.3, c2: -0.3, w2: 30, f2: 0.4}
});

/** A power law whose slope changes three times. */
export const bnsl3 = defineLaw({
  ...common,
  id: "bnsl-3",
  title: "Broken power law, three breaks",
  tex: tex(3),
  note:
    `${claim}. Breaks are ordered: each dᵢ is wᵢ ≥ 1 times the one before. Three breaks fit almost any smooth ` +
    "curve within the data and extrapolate poorly.",
  ...brokenPower(3),
  example: {
    ...{a: 0.3, b: 10, c0: 0.05, c1: 0.6, d1: 1e8, f1: 0.2},
    ...{c2: -0.5, w2: 20, f2: 0.25, c3: 0.4, w3: 25, f3: 0.3}
  }
});
