import {type Random, random} from "../../src/lib/numerics/random.ts";
import type {Weight} from "../models/model.ts";
import {evaluateCopies} from "./copies.ts";
import type {Network, Probe, Weights} from "./probe.ts";

/** Share of the held-out data that each perturbed copy is evaluated on. */
const PART = 1 / 8;
/** Independent noise draws over which a loss is averaged. */
const DRAWS = 4;

/** Standard deviation of the noise on each matrix, in units of the root mean square of its weights. */
const weightNoises = [0.05, 0.1, 0.2, 0.4];
/** Bits of a weight, sign included. */
const bitWidths = [8, 4, 3, 2];
/** Shares of the hidden units that are dropped, the others scaled up. */
const dropped = [0.05, 0.1, 0.2, 0.4];
/** Probability that a token is replaced; for perceptrons, standard deviation of the noise on inputs of ±1. */
const inputNoises = [0.05, 0.1, 0.2, 0.4];

/** Held-out loss with perturbed weights, hidden units or inputs. */
export const robustness: Probe = {
  id: "resistance", // as in published records and the labels of the noise streams
  title: "Loss under perturbation",
  note:
    "Held-out loss, nats a unit, unperturbed (`loss`) and under weight noise in units of the RMS of each matrix, " +
    "weights rounded to a few bits, hidden units dropped, or noisy inputs with unchanged answers. Means over draws, " +
    "all on the same eighth of the held-out data.",
  source: "This project",
  version: 1,
  read(network) {
    const {cell, weights} = network;
    const names: string[] = ["loss"];
    const copies: Weights[] = [weights];
    const add = (name: string, change: (stream: Random) => Weights, draws = DRAWS) => {
      for (let draw = 0; draw < draws; ++draw) {
        names.push(name);
        copies.push(change(random("resistance", name, cell.seed, draw)));
      }
    };
    for (const size of weightNoises) add(`weights-${size}`, (stream) => noisy(network, size, stream));
    for (const bits of bitWidths) add(`bits-${bits}`, () => rounded(network, bits), 1);
    for (const share of dropped) add(`units-${share}`, (stream) => dropout(network, share, stream));
    const losses = evaluateCopies(network, copies, {part: PART}).map(({loss}) => loss);
    const found: Record<string, number> = {};
    for (const name of new Set(names)) {
      const own = losses.filter((_, i) => names[i] === name);
      found[name] = own.reduce((a, b) => a + b) / own.length;
    }
    for (const noise of inputNoises)
      found[`inputs-${noise}`] = evaluateCopies(network, [weights], {part: PART, noise})[0]!.loss;
    return found;
  }
};

/** Matrices and embeddings; not gains, biases and slopes of distance. */
const isMatrix = ({decay, embedding}: Weight) => decay === true || embedding === true;

/** Every matrix with Gaussian noise of `size` times its root mean square. */
export function noisy({model, weights}: Pick<Network, "model" | "weights">, size: number, stream: Random): Weights {
  return weights.map((values, i) => {
    if (!isMatrix(model.weights[i]!)) return values;
    const deviation = size * Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
    return values.map((v) => v + deviation * stream.normal());
  });
}

/** Every matrix rounded to 2^bits − 1 even steps that are symmetric about 0 and end at its largest weight. */
export function rounded({model, weights}: Pick<Network, "model" | "weights">, bits: number): Weights {
  const steps = 2 ** (bits - 1) - 1;
  return weights.map((values, i) => {
    if (!isMatrix(model.weights[i]!)) return values;
    const step = values.reduce((max, v) => Math.max(max, Math.abs(v)), 0) / steps;
    return step > 0 ? values.map((v) => step * Math.round(v / step)) : values;
  });
}

/** Hidden units dropped with probability `share`, the others scaled to keep the expected sum. */
export function dropout({model, weights}: Pick<Network, "model" | "weights">, share: number, stream: Random): Weights {
  return weights.map((values, i) => {
    const {units, shape} = model.weights[i]!;
    if (!units) return values;
    const width = shape[1]!;
    const factors = Float64Array.from({length: shape[0]!}, () => (stream.uniform() < share ? 0 : 1 / (1 - share)));
    return values.map((v, j) => v * factors[Math.floor(j / width)]!);
  });
}
