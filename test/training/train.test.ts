import {beforeAll, describe, expect, it} from "vitest";
import {parameterCount} from "../../loaders/models/model.ts";
import {startBackend, tf} from "../../loaders/tensorflow.ts";
import {buildModel, type TrainingState, train} from "../../loaders/train.ts";
import type {Cell} from "../../src/lib/run.ts";
import {tasks} from "../../src/lib/tasks/index.ts";

const language: Cell = {
  trainer: 1,
  task: "markov-language",
  model: {family: "transformer", width: 6, depth: 1, context: 16},
  batch: 128,
  steps: 60,
  learningRate: 0.02,
  weightDecay: 0.01,
  seed: 1,
  backend: "wasm"
};
const parity: Cell = {...language, task: "sparse-parity", model: {family: "mlp", width: 8}, learningRate: 0.01};
/** Each with the steps after which something is learned. */
const cells = [
  ["transformer", language, 200],
  ["mlp", parity, 1500]
] as const;

beforeAll(() => startBackend("wasm"));

describe.each(cells)("training a %s", (_, cell, enough) => {
  it("gives the same outcome twice, and another with another seed", async () => {
    const first = await train(cell);
    expect(await train(cell)).toEqual(first);
    expect((await train({...cell, seed: 2}))?.loss).not.toBe(first?.loss);
  });

  it("stopped and resumed anywhere, gives the outcome of one go", async () => {
    const whole = await train(cell);
    for (const stopAt of [1, 23, cell.steps - 1]) {
      let left: TrainingState | undefined;
      const stopped = await train(cell, {
        onStep({step, state}) {
          left = step === stopAt ? state() : left;
          return step === stopAt;
        }
      });
      expect(stopped).toBeUndefined();
      expect(await train(cell, {resume: left!})).toEqual(whole);
    }
  });

  it("lowers the loss, and scores every capability", async () => {
    const outcome = (await train({...cell, steps: enough}))!;
    const task = tasks.get(cell.task);
    expect(outcome.status).toBe("trained");
    expect(outcome.curve.at(-1)![1]).toBeLessThan(0.9 * outcome.curve[0]![1]);
    expect(outcome.loss).toBeLessThan(outcome.curve[0]![1]);
    expect(outcome.loss).toBeGreaterThan(task.entropy);
    expect(outcome.curve.at(-1)![0]).toBe(outcome.D);
    for (const {k, n, value, kind} of outcome.scores) if (kind === "sharp") expect(value).toBe(k! / n!);
    const scored = new Set(outcome.scores.map(({capability}) => capability));
    for (const {id, frequency} of task.capabilities) if (frequency > 0.001) expect(scored).toContain(id);
  });

  it("records divergence with its reason instead of a loss", async () => {
    const outcome = (await train({...cell, learningRate: 1e30}))!;
    expect(outcome.status).toBe("diverged");
    expect(outcome.reason).toMatch(/loss is (NaN|-?Infinity)/);
    expect(outcome.loss).toBeNull();
    expect(outcome.scores).toEqual([]);
  });

  it("leaves no tensor behind", async () => {
    const before = tf.memory().numTensors;
    await train({...cell, steps: 3});
    expect(tf.memory().numTensors).toBe(before);
  });

  it("agrees between the wasm and the cpu backend, to rounding", async () => {
    const short = {...cell, steps: 10};
    const wasm = (await train(short))!;
    await startBackend("cpu");
    const cpu = (await train({...short, backend: "cpu"}))!;
    await startBackend("wasm");
    expect(Math.abs(wasm.loss! - cpu.loss!)).toBeLessThan(1e-3);
  });
});

describe("counting", () => {
  it("counts a transformer’s parameters from its weights, with and without embeddings", () => {
    const model = buildModel({...language, model: {family: "transformer", width: 6, depth: 2, context: 16}});
    const d = 6;
    const block = 12 * d * d + 2 * d; // attention 4d², MLP 8d², two gains
    const vocabulary = 64;
    expect(parameterCount(model.weights).N).toBe(2 * block + d + 2 * 16);
    expect(parameterCount(model.weights).Ntotal).toBe(2 * block + d + 2 * 16 + 2 * vocabulary * d);
    model.dispose();
  });

  it("counts a perceptron’s parameters: matrices and biases", () => {
    const model = buildModel(parity);
    expect(parameterCount(model.weights)).toEqual({N: 48 * 8 + 8 + 8 * 2 + 2, Ntotal: 48 * 8 + 8 + 8 * 2 + 2});
    model.dispose();
  });

  it("counts units and FLOPs of one step", () => {
    const model = buildModel(language);
    const tokens = 128;
    expect(model.unitsPerStep).toBe(8 * 15); // 8 sequences, whose first position sees too little
    expect(model.flopsPerStep).toBe(3 * 2 * tokens * (12 * 36 + 2 * 16 * 6 + 6 * 64));
    model.dispose();
  });
});

describe("a cell that cannot be trained", () => {
  it.each([
    [{...language, task: "no-such"}, "unknown task: no-such"],
    [{...language, model: {family: "gru"}}, "unknown model family: gru"],
    [
      {...language, model: {...language.model, width: 0}},
      "invalid width of transformer; not a positive whole number: 0"
    ],
    [{...language, model: {family: "mlp", width: 4}}, "the mlp needs a classification task: markov-language"],
    [{...language, batch: 8}, "batch smaller than one sequence of 16: 8"],
    [{...language, learningRate: -1}, "invalid learningRate; not > 0: -1"],
    [{...language, steps: 0}, "invalid steps; not > 0: 0"]
  ] as [Cell, string][])("is refused with one line: %#", (cell, message) => {
    expect(() => buildModel(cell)).toThrow(message);
  });
});
