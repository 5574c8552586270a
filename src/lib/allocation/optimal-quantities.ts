import type {Derived} from "../core/law.js";
import {computeOptimal, type Powers} from "./compute-optimal.js";

type Name = "E" | "A" | "B" | "alpha" | "beta";

/**
 * What a budget of C FLOPs is best spent on, as quantities that a fit of a law E + A N^−α + B D^−β (N and D in counts)
 * estimates with its own intervals: `fit({...chinchilla, derived: optimalQuantities(5.76e23)}, data)`. Ids name the
 * budget, as in `optimalSize:5.76e+23`, so that one fit may answer for several.
 */
export function optimalQuantities(C: number): Derived<Name>[] {
  return [optimalSize(C), optimalData(C), tokensPerParameter(C), optimalLoss(C)];
}

export function optimalSize(C: number): Derived<Name> {
  return {
    id: `optimalSize:${C}`,
    title: `Compute-optimal size at ${C} FLOPs`,
    tex: "N^*",
    scale: "log",
    unit: "parameters",
    value: (p) => computeOptimal(p, C).N,
    replaces: "A",
    solve: (N, p) => sizeCoefficient(p, N / (C / 6) ** (p.beta / (p.alpha + p.beta)))
  };
}

export function optimalData(C: number): Derived<Name> {
  return {
    id: `optimalData:${C}`,
    title: `Compute-optimal tokens at ${C} FLOPs`,
    tex: "D^*",
    scale: "log",
    unit: "tokens",
    value: (p) => computeOptimal(p, C).D,
    replaces: "A",
    solve: (D, p) => sizeCoefficient(p, (C / 6) ** (p.alpha / (p.alpha + p.beta)) / D)
  };
}

export function tokensPerParameter(C: number): Derived<Name> {
  return {
    id: `tokensPerParameter:${C}`,
    title: `Compute-optimal tokens per parameter at ${C} FLOPs`,
    tex: "D^*/N^*",
    scale: "log",
    unit: "",
    value: (p) => computeOptimal(p, C).tokensPerParameter,
    replaces: "A",
    solve: (ratio, p) => sizeCoefficient(p, Math.sqrt((C / 6) ** ((p.alpha - p.beta) / (p.alpha + p.beta)) / ratio))
  };
}

/** Its profile lets E below its bound where only that reaches the loss. */
export function optimalLoss(C: number): Derived<Name> {
  return {
    id: `optimalLoss:${C}`,
    title: `Compute-optimal loss at ${C} FLOPs`,
    tex: "L^*",
    scale: "linear",
    unit: "nats",
    value: (p) => p.E + reducible(p, C),
    replaces: "E",
    solve: (loss, p) => loss - reducible(p, C)
  };
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
