import {beforeAll, describe, expect, it} from "vitest";
import {startEngine} from "../../../loaders/kernels/engine.ts";
import {tf} from "../../../loaders/kernels/tensorflow.ts";
import {parameterCount} from "../../../loaders/models/model.ts";
import {learningRateAt} from "../../../loaders/train/schedule.ts";
import {buildModel, type TrainingState, train} from "../../../loaders/train/train.ts";
import type {Cell} from "../../../src/lib/core/run.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";

const language: Cell = {
  trainer: 2,
  task: "markov-language",
  model: {family: "transformer", width: 8, depth: 1, heads: 1, context: 16},
  batch: 128,
  steps: 60,
  learningRate: 0.02,
  schedule: "cosine",
  weightDecay: 0.01,
  seed: 1,
  engine: "relaxed"
};
const parity: Cell = {...language, task: "sparse-parity", model: {family: "mlp", width: 8}, learningRate: 0.01};
/** Each with the steps after which something is learned. */
const trainable = [
  ["transformer", language, 200],
  ["mlp", parity, 1500]
] as const;
const one = async (cell: Cell) => (await train([cell]))![0]!;

beforeAll(() => startEngine("relaxed"));

describe.each(trainable)("training a %s", (_, cell, enough) => {
  it("gives the same outcome twice, and another with another seed", async () => {
    const first = await one(cell);
    expect(await one(cell)).toEqual(first);
    expect((await one({...cell, seed: 2})).loss).not.toBe(first.loss);
  });

  it("gives a cell the same outcome alone and beside others, one of which diverges", async () => {
    const cells = [{...cell, seed: 2}, cell, {...cell, learningRate: 1e30}, {...cell, learningRate: 0.003}];
    const together = (await train(cells))!;
    expect(together[2]!.status).toBe("diverged");
    for (const [i, outcome] of together.entries()) expect(await one(cells[i]!)).toEqual(outcome);
  });

  it("stopped and resumed anywhere, gives the outcome of one go", async () => {
    const cells = [cell, {...cell, seed: 7}];
    const whole = await train(cells);
    for (const stopAt of [1, 23, cell.steps - 1]) {
      let left: TrainingState[] = [];
      const stopped = await train(cells, {
        onStep({step, states}) {
          left = step === stopAt ? states() : left;
          return step === stopAt;
        }
      });
      expect(stopped).toBeUndefined();
      expect(await train(cells, {resume: left})).toEqual(whole);
      expect(await train([cells[1]!], {resume: [left[1]!]})).toEqual([whole![1]]);
    }
  });

  it("lowers the loss, and scores every capability", async () => {
    const outcome = await one({...cell, steps: enough});
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
    const outcome = await one({...cell, learningRate: 1e30});
    expect(outcome.status).toBe("diverged");
    expect(outcome.reason).toMatch(/loss is (NaN|-?Infinity)/);
    expect(outcome.loss).toBeNull();
    expect(outcome.scores).toEqual([]);
  });

  it("leaves no tensor behind, and lets none gather", async () => {
    const before = tf.memory().numTensors;
    const during = new Set<number>();
    await train([cell], {
      onStep({step}) {
        if (step > 1) during.add(tf.memory().numTensors);
        return false;
      }
    });
    expect(during.size).toBe(1);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("agrees between engines, to rounding", async () => {
    const short = {...cell, steps: 10};
    const {loss} = await one(short);
    for (const engine of ["simd", "scalar"] as const) {
      await startEngine(engine);
      expect(Math.abs((await one({...short, engine})).loss! / loss! - 1)).toBeLessThan(1e-4);
    }
    await startEngine("relaxed");
  });
});

it("cells of two shapes do not train together", async () => {
  await expect(train([language, parity])).rejects.toThrow("cells of two shapes cannot train together");
});

describe("counting", () => {
  it("counts a transformer’s parameters from its weights, with and without embeddings", () => {
    const model = buildModel({...language, model: {...language.model, width: 8, depth: 2}});
    const d = 8;
    const block = 12 * d * d + 4 * d + 16; // attention 4d², MLP 8d², two gains and biases, a bias for each distance
    const vocabulary = 64;
    expect(parameterCount(model.weights).N).toBe(2 * block + 2 * d);
    expect(parameterCount(model.weights).Ntotal).toBe(2 * block + 2 * d + 2 * vocabulary * d);
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
    expect(model.flopsPerStep).toBe(3 * 2 * tokens * (12 * 64 + 2 * 16 * 8 + 8 * 64));
    model.dispose();
  });
});

describe("schedules", () => {
  const rates = (schedule: Cell["schedule"]) =>
    Array.from({length: 1000}, (_, step) => learningRateAt(step, {steps: 1000, learningRate: 2, schedule}));

  it.each([
    "cosine",
    "stable-decay"
  ] as const)("%s: up to the peak over a twentieth, down to a fiftieth", (schedule) => {
    const all = rates(schedule);
    expect(all[0]).toBe(2 / 50);
    expect(all[49]).toBe(2);
    expect(Math.max(...all)).toBe(2);
    expect(all.at(-1)).toBeCloseTo(2 / 50, 1);
    for (let step = 51; step < 1000; ++step) expect(all[step]).toBeLessThanOrEqual(all[step - 1]!);
  });

  it("stable-decay stays at its peak for four fifths of what follows the warm-up", () => {
    // the end of the warm-up, and 0.8 of 950
    expect(rates("stable-decay").filter((rate) => rate === 2)).toHaveLength(761);
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
    [{...language, model: {...language.model, width: 10, heads: 4}}, "invalid width; not divisible by 4 heads: 10"],
    [{...language, model: {...language.model, width: 6}}, "invalid width; a head is not a multiple of 4 wide: 6"],
    [{...language, model: {family: "mlp", width: 4}}, "the mlp needs a classification task: markov-language"],
    [{...language, batch: 8}, "batch smaller than one sequence of 16: 8"],
    [{...language, learningRate: -1}, "invalid learningRate; not > 0: -1"],
    [{...language, steps: 0}, "invalid steps; not > 0: 0"]
  ] as [Cell, string][])("is refused with one line: %#", (cell, message) => {
    expect(() => buildModel(cell)).toThrow(message);
  });
});
