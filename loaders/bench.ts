/** npm run bench [-- --json]: ratios of medians, each pair timed alternately in one run, so that a busy machine hurts both alike. */
import {parseArgs} from "node:util";
import type {Scalar, Tensor, Tensor1D, Tensor2D} from "@tensorflow/tfjs";
import {fit} from "../src/lib/estimators/fit.ts";
import {predict} from "../src/lib/law.ts";
import {chinchilla} from "../src/lib/laws/chinchilla.ts";
import {random} from "../src/lib/random.ts";
import type {Cell} from "../src/lib/run.ts";
import {AdamW} from "./adamw.ts";
import {median} from "./bench/rounds.ts";
import {crossEntropy, embed, matMul, rmsNorm} from "./models/differentiable.ts";
import {startBackend, tf} from "./tensorflow.ts";
import {train} from "./train.ts";

interface Comparison {
  readonly name: string;
  readonly ours: () => unknown;
  readonly theirs: () => unknown;
}

const rounds = 9;
const rows = 512;
const vocabulary = 64;

/** Forward and backward of one operation, in ours and in stock TensorFlow.js. */
function operations(d: number): Comparison[] {
  const normal = (shape: number[]) => tf.randomNormal(shape, 0, 1, "float32", 1);
  const x = normal([rows, d]);
  const [up, gain, table, logits] = [
    normal([d, 4 * d]),
    normal([d]),
    normal([vocabulary, d]),
    normal([rows, vocabulary])
  ];
  const tokens = Int32Array.from({length: rows}, (_, i) => (i * 7) % vocabulary);
  const oneHot = tf.oneHot(tf.tensor1d(tokens, "int32"), vocabulary).toFloat() as Tensor2D;
  const weight = tf.fill([rows, 1], 1 / rows) as Tensor2D;
  const back = (f: (...t: Tensor[]) => Tensor, inputs: Tensor[]) => () =>
    tf.tidy(() => {
      tf.valueAndGrads((...t: Tensor[]) => tf.sum(f(...t)) as Scalar)(inputs);
    });
  const stockNorm = (x: Tensor, gain: Tensor) =>
    tf.mul(tf.div(x, tf.sqrt(tf.add(tf.mean(tf.square(x), -1, true), 1e-5))), gain);
  return [
    {
      name: `matMul, width ${d}`,
      ours: back((a, b) => matMul(a as Tensor2D, b as Tensor2D), [x, up]),
      theirs: back((a, b) => tf.matMul(a as Tensor2D, b as Tensor2D), [x, up])
    },
    {
      name: `rmsNorm, width ${d}`,
      ours: back((a, b) => rmsNorm(a as Tensor2D, b as Tensor1D), [x, gain]),
      theirs: back((a, b) => stockNorm(a!, b!), [x, gain])
    },
    {
      name: `embedding, width ${d}`,
      ours: back((t) => embed(t as Tensor2D, tokens), [table]),
      theirs: back((t) => tf.matMul(oneHot, t as Tensor2D), [table])
    },
    {
      name: `crossEntropy, vocabulary ${vocabulary}`,
      ours: back((l) => crossEntropy(l as Tensor2D, oneHot, weight), [logits]),
      theirs: back((l) => tf.losses.softmaxCrossEntropy(oneHot, l!), [logits])
    }
  ];
}

/** One step of the optimiser over the weights of a small transformer. */
function optimiser(d: number): Comparison {
  const shapes = [
    [vocabulary, d],
    [d, d],
    [d, d],
    [d, d],
    [d, d],
    [d, 4 * d],
    [4 * d, d],
    [d],
    [d],
    [d],
    [d, vocabulary]
  ];
  const values = shapes.map((shape) => new Float32Array(shape.reduce((a, b) => a * b)).fill(1));
  const gradients = values.map((value) => value.slice());
  const adam = new AdamW(values, {weightDecay: 0, decays: shapes.map(() => true)});
  const variables = shapes.map((shape) => tf.variable(tf.ones(shape)));
  const tensors = variables.map((v) => ({name: v.name, tensor: tf.ones(v.shape)}));
  const stock = tf.train.adam(1e-3);
  return {
    name: `AdamW, width ${d}`,
    ours: () => adam.step(gradients, 1e-3),
    theirs: () => tf.tidy(() => stock.applyGradients(tensors))
  };
}

/** A whole training step on the wasm backend, against the backend it falls back to. */
function backends(width: number): Comparison {
  const cell: Cell = {
    trainer: 1,
    task: "markov-language",
    model: {family: "transformer", width, depth: 1, context: 16},
    batch: 512,
    steps: 1000,
    learningRate: 0.01,
    weightDecay: 0.01,
    seed: 1,
    backend: "wasm"
  };
  const fewSteps = (backend: Cell["backend"]) => async () => {
    await startBackend(backend);
    await train({...cell, backend}, {onStep: ({step}) => step >= 5});
  };
  return {name: `training on wasm / cpu, width ${width}`, ours: fewSteps("wasm"), theirs: fewSteps("cpu")};
}

/** What intervals cost: a Chinchilla fit of 240 rows with all its profiles, against the fit alone. */
function intervals(): Comparison {
  const noise = random("bench");
  const N = Array.from({length: 240}, () => 10 ** (6 + 4 * noise.uniform()));
  const D = Array.from({length: 240}, () => 10 ** (8 + 3 * noise.uniform()));
  const truth = {E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28};
  const y = N.map((n, i) => predict(chinchilla, truth, {N: n, D: D[i]!}) * Math.exp(0.01 * noise.normal()));
  const run = (kind: "profile" | "wald") => () => fit(chinchilla, {x: {N, D}, y}, {intervals: kind});
  return {name: "Chinchilla fit with profile intervals / without", ours: run("profile"), theirs: run("wald")};
}

async function seconds(work: Comparison["ours"]): Promise<number> {
  const started = performance.now();
  let repeats = 0;
  do {
    await work();
    ++repeats;
  } while (performance.now() - started < 60);
  return (performance.now() - started) / 1000 / repeats;
}

const {values} = parseArgs({options: {json: {type: "boolean", default: false}}});
await startBackend("wasm");
const comparisons = [...operations(8), ...operations(64), optimiser(8), optimiser(64), intervals(), backends(16)];
const ratios: Record<string, number> = {};
for (const {name, ours, theirs} of comparisons) {
  await seconds(ours);
  await seconds(theirs);
  const times = {ours: [] as number[], theirs: [] as number[]};
  for (let round = 0; round < rounds; ++round) {
    times.ours.push(await seconds(ours));
    times.theirs.push(await seconds(theirs));
  }
  ratios[name] = Number((median(times.ours) / median(times.theirs)).toFixed(3));
  const milliseconds = (list: number[]) => `${(1000 * median(list)).toPrecision(3)} ms`;
  console.error(`${name}: ${milliseconds(times.ours)} / ${milliseconds(times.theirs)} = ${ratios[name]}`);
}
if (values.json) console.log(JSON.stringify({ratios}));
