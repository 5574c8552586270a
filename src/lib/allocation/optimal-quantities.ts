import type {Derived} from "../core/law.js";
import {computeOptimal, type Powers} from "./compute-optimal.js";

type Name = "E" | "A" | "B" | "alpha" | "beta";

/**
 * What a budget of C FLOPs is best spent on, as quantities that a fit of a law E + A N^−α + B D^−β (N and D in counts)
 * estimates with its own intervals. Ids name the budget, as in `optimalSize:5.76e+23`, so that one fit may answer for
 * several.
 *
 * @example
 * const law = {...laws.get("chinchilla"), derived: optimalQuantities(5.76e23)};
 * const N = [1e8, 1e8, 1e8, 1e9, 1e9, 1e9, 1e10, 1e10, 1e10];
 * const D = [2e9, 2e10, 2e11, 2e9, 2e10, 2e11, 2e9, 2e10, 2e11];
 * const y = [3.68, 3.01, 2.74, 3.27, 2.61, 2.33, 3.09, 2.42, 2.15];
 * const [size] = fit(law, {x: {N, D}, y}, {objective: "log-least-squares"}).derived;
 * size.param; // "optimalSize:5.76e+23"
 * size.status; // "identified"
 */
export function optimalQuantities(C: number): Derived<Name>[] {
  /** In logarithms; its profile solves for A by the N* that the others give. */
  const optimal = (
    [id, title, tex, unit]: readonly [id: string, title: string, tex: string, unit: string],
    value: (p: Powers) => number,
    G: (value: number, p: Powers) => number
  ): Derived<Name> => ({
    id: `${id}:${C}`,
    title: `Compute-optimal ${title} at ${C} FLOPs`,
    tex,
    scale: "log",
    unit,
    value,
    replaces: "A",
    solve: (wanted, p) => sizeCoefficient(p, G(wanted, p))
  });
  return [
    optimal(
      ["optimalSize", "size", "N^*", "parameters"],
      (p) => computeOptimal(p, C).N,
      (N, p) => N / (C / 6) ** (p.beta / (p.alpha + p.beta))
    ),
    optimal(
      ["optimalData", "tokens", "D^*", "tokens"],
      (p) => computeOptimal(p, C).D,
      (D, p) => (C / 6) ** (p.alpha / (p.alpha + p.beta)) / D
    ),
    optimal(
      ["tokensPerParameter", "tokens per parameter", "D^*/N^*", ""],
      (p) => computeOptimal(p, C).tokensPerParameter,
      (ratio, p) => Math.sqrt((C / 6) ** ((p.alpha - p.beta) / (p.alpha + p.beta)) / ratio)
    ),
    {
      // its profile lets E below its bound where only that reaches the loss
      id: `optimalLoss:${C}`,
      title: `Compute-optimal loss at ${C} FLOPs`,
      tex: "L^*",
      scale: "linear",
      unit: "nats",
      value: (p) => p.E + reducible(p, C),
      replaces: "E",
      solve: (loss, p) => loss - reducible(p, C)
    }
  ];
}

/** What is left of the loss above its floor. */
function reducible(p: Powers, C: number): number {
  const {N, D} = computeOptimal(p, C);
  return p.A * N ** -p.alpha + p.B * D ** -p.beta;
}

/** A with which the others give N* = G (C/6)^a. */
function sizeCoefficient({B, alpha, beta}: Powers, G: number): number {
  return ((beta * B) / alpha) * G ** (alpha + beta);
}
