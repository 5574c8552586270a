import {defineLaw} from "../../core/law.js";
import {dataSize, modelSize} from "../forms/scale-params.js";
import {scaleSum} from "../forms/scale-sum.js";

const compute = {
  input: "C",
  scale: "Cc",
  exponent: "alphaC",
  tex: ["C_c", String.raw`\alpha_C`],
  unit: "FLOPs"
} as const;

/** The error of approximation, of generalisation and of optimisation, above noise. */
export const additiveNdc = defineLaw({
  id: "additive-ndc",
  title: "Sum over size, data and compute",
  kind: "loss",
  tex: String.raw`L(N, D, C) = \left(\frac{N_c}{N}\right)^{\alpha_N} + \left(\frac{D_c}{D}\right)^{\alpha_D} +
    \left(\frac{C_c}{C}\right)^{\alpha_C} + e`,
  note:
    "Approximation (N), generalisation (D) and optimisation (C) errors add above a floor e. C must vary " +
    "independently of N·D, as with repeated data or early stopping. If C = 6 N D, the last term is an " +
    "interaction of N and D that only a wide grid identifies; compute-optimal runs alone do not.",
  source: "FormalAI 2025, § 5.2, after Kaplan et al. 2020, arXiv:2001.08361, eqs. 1.1 to 1.3",
  ...scaleSum([modelSize, dataSize, compute], "e"),
  published: [],
  example: {Nc: 4.7e7, alphaN: 0.34, Dc: 2.2e9, alphaD: 0.28, Cc: 1e17, alphaC: 0.15, e: 1.7},
  derived: []
});
