import type {Tensor3D} from "@tensorflow/tfjs";
import {beforeAll, describe, expect, it} from "vitest";
import {startEngine} from "../../../loaders/kernels/engine.ts";
import {tf} from "../../../loaders/kernels/tensorflow.ts";
import {GELU_SLOPE} from "../../../loaders/models/decoder-layers.ts";
import {disposeOf} from "../../../loaders/models/layers.ts";
import {replicasOf} from "../../../loaders/probes/copies.ts";
import {lipschitz, lowerBound} from "../../../loaders/probes/lipschitz.ts";
import type {Network} from "../../../loaders/probes/probe.ts";
import {buildModel, initialWeights} from "../../../loaders/train/train.ts";
import type {Cell} from "../../../src/lib/core/run.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {cells} from "../../../src/lib/sweeps/sweep.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";
import {gaussianMatrix, withSingularValues} from "../../fixtures/matrices.ts";

let smoke: readonly Cell[];
beforeAll(async () => {
  smoke = cells(sweeps.get("smoke"), await startEngine());
});

const inputs = (rows: number, width: number) =>
  tf.tensor3d(Float32Array.from(gaussianMatrix(rows, width, "inputs").to1DArray()), [1, rows, width]);

/** The network of a cell before training, its weights changed by name. */
function network(cell: Cell, change: (name: string, values: Float32Array) => Float32Array = (_, values) => values) {
  const model = buildModel(cell);
  const weights = initialWeights(model, cell).map((values, i) => change(model.weights[i]!.name, values));
  return {cell, task: tasks.get(cell.task), model, weights} satisfies Network;
}

const decoder = () => smoke.find(({task, model}) => task === "markov-language" && model.width === 8)!;
const perceptron = () => smoke.find(({task, model}) => task === "sparse-parity" && model.width === 8)!;

describe("the lower bound of a map", () => {
  it("is the norm of a linear one that is known", () => {
    const matrix = withSingularValues([3, 1.5, 1, 0.2], "stretch");
    const W = tf.tensor3d(Float32Array.from(matrix.to1DArray()), [1, 4, 4]);
    const found = lowerBound({input: inputs(16, 4), map: (x) => tf.matMul(x, W) as Tensor3D}, 1);
    expect(found).toBeCloseTo(3, 2);
  });
  it("is the factor of a scaled identity", () => {
    const found = lowerBound({input: inputs(16, 4), map: (x) => tf.mul(x, 0.37) as Tensor3D}, 1);
    expect(found).toBeCloseTo(0.37, 3);
  });
  it("is never above the constant of a rectifier behind a matrix", () => {
    const W = tf.tensor3d(Float32Array.from(withSingularValues([2, 2, 2, 2], "relu").to1DArray()), [1, 4, 4]);
    const found = lowerBound({input: inputs(64, 4), map: (x) => tf.relu(tf.matMul(x, W)) as Tensor3D}, 1);
    expect(found).toBeLessThanOrEqual(2.001);
    expect(found).toBeGreaterThan(1.8);
  });
});

describe("of a decoder", () => {
  it("blocks whose branches give nothing have the constant 1, by both bounds", () => {
    const read = lipschitz.read(network(decoder(), (name, v) => (/out|down/.test(name) ? v.map(() => 0) : v)));
    for (const name of ["0.attention:lower", "0.feed:lower", "0.feed:here"]) expect(read[name], name).toBeCloseTo(1, 3);
    expect(read["0.attention:everywhere"]).toBeNull();
    expect(read["network:everywhere"]).toBeNull();
  });
  it("no block has one below 1: what all coordinates share goes past its layer norm", () => {
    const read = lipschitz.read(network(decoder(), (name, v) => (/out|down/.test(name) ? v.map((x) => -3 * x) : v)));
    expect(read["0.attention:lower"]).toBeGreaterThan(0.999);
    expect(read["0.feed:lower"]).toBeGreaterThan(0.999);
  });
  it("the lower bound stays below the upper one at the same inputs", () => {
    for (const scale of [0.3, 1, 4]) {
      const read = lipschitz.read(network(decoder(), (_, v) => v.map((x) => scale * x)));
      for (const name of ["0.feed", "head"])
        expect(read[`${name}:lower`]!).toBeLessThanOrEqual(1.01 * read[`${name}:here`]!);
    }
  });
  it("its parts, one after the other, give what it is evaluated by", () => {
    const {model, weights} = network(decoder());
    const tensors = replicasOf({model}, [weights]);
    const activations = model.activations(tensors, 1024);
    const {input, map} = activations.layers.at(-1)!;
    const log = tf.logSoftmax(map(input)).dataSync();
    const V = log.length / activations.answers.length;
    let [sum, n] = [0, 0];
    for (const [row, answer] of activations.answers.entries()) {
      if (answer < 0) continue;
      sum -= log[row * V + answer]!;
      ++n;
    }
    const {loss} = model.evaluate(tensors, 1)[0]!;
    expect(n).toBe((1024 / 16) * 15);
    expect(Math.abs(sum / n / loss - 1)).toBeLessThan(0.05); // answers drawn against their expectation
    disposeOf(activations);
  });
});

describe("of a perceptron", () => {
  it("both bounds hold what a linear one is known to have", () => {
    // a bias above all inputs leaves every unit on
    const read = lipschitz.read(network(perceptron(), (name, v) => (name === "hiddenBias" ? v.map(() => 100) : v)));
    const {"hidden:lower": lower, "hidden:everywhere": upper} = read;
    expect(lower! / upper!).toBeGreaterThan(0.99);
    expect(lower! / upper!).toBeLessThan(1.001);
    expect(read["network:lower"]!).toBeLessThanOrEqual(1.001 * read["network:everywhere"]!);
  });
});

it("the gelu is nowhere steeper than its constant", () => {
  const gelu = (x: number) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
  const slopes = Array.from({length: 4000}, (_, i) => (gelu(i / 400 - 5 + 1e-5) - gelu(i / 400 - 5 - 1e-5)) / 2e-5);
  expect(Math.max(...slopes)).toBeLessThanOrEqual(GELU_SLOPE);
  expect(Math.max(...slopes)).toBeGreaterThan(GELU_SLOPE - 1e-3);
});
