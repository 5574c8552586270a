/**
 * npm run bench [-- --json]: ratios of medians, each pair timed alternately in one run, so that a busy machine hurts
 * both alike.
 */

import {parseArgs} from "node:util";
import type {Scalar, Tensor, Tensor1D, Tensor2D, Tensor3D} from "@tensorflow/tfjs";
import {median} from "simple-statistics";
import {predict} from "../../src/lib/core/law.ts";
import type {Cell, Engine} from "../../src/lib/core/run.ts";
import {fit} from "../../src/lib/fitting/fit.ts";
import {chinchilla} from "../../src/lib/laws/loss/chinchilla.ts";
import {random} from "../../src/lib/numerics/random.ts";
import {startEngine} from "../kernels/engine.ts";
import {crossEntropy, embedding, layerNorm, matMul} from "../kernels/operations.ts";
import {tf} from "../kernels/tensorflow.ts";
import {train} from "../train/train.ts";
import {timed} from "./shared/rounds.ts";

interface Comparison {
  readonly name: string;
  readonly ours: () => unknown;
  readonly theirs: () => unknown;
}

const rounds = 9;
/** Each side of a round. */
const SECONDS = 0.06;
const rows = 512;
const vocabulary = 64;

/** Forward and backward of one operation, in ours and in stock TensorFlow.js; the first axis is the replica. */
function operations(d: number): Comparison[] {
  const normal = (shape: number[]) => tf.randomNormal(shape, 0, 1, "float32", 1);
  const x = normal([1, rows, d]);
  const [gain, bias] = [normal([1, d]), normal([1, d])];
  const [table, logits] = [normal([1, vocabulary, d]), normal([1, rows, vocabulary])];
  const tokens = tf.tensor2d(
    Int32Array.from({length: rows}, (_, i) => (i * 7) % vocabulary),
    [1, rows],
    "int32"
  );
  const oneHot = tf.oneHot(tokens, vocabulary).toFloat() as Tensor2D;
  const shares = tf.fill([rows], 1 / rows) as Tensor1D;
  const back = (f: (...t: Tensor[]) => Tensor, inputs: Tensor[]) => () =>
    tf.tidy(() => {
      tf.valueAndGrads((...t: Tensor[]) => tf.sum(f(...t)) as Scalar)(inputs);
    });
  const stockNorm = (x: Tensor, gain: Tensor, bias: Tensor) => {
    const centred = tf.sub(x, tf.mean(x, -1, true));
    const scale = tf.sqrt(tf.add(tf.mean(tf.square(centred), -1, true), 1e-5));
    return tf.add(tf.mul(tf.div(centred, scale), gain), bias);
  };
  return [
    {
      name: `layerNorm, width ${d}`,
      ours: back((a, b, c) => layerNorm(a as Tensor3D, b as Tensor2D, c as Tensor2D), [x, gain, bias]),
      theirs: back((a, b, c) => stockNorm(a!, b!, c!), [x, gain, bias])
    },
    {
      name: `embedding, width ${d}`,
      ours: back((t) => embedding(t as Tensor3D, tokens), [table]),
      theirs: back((t) => matMul(oneHot as unknown as Tensor3D, t as Tensor3D), [table])
    },
    {
      name: `crossEntropy, vocabulary ${vocabulary}`,
      ours: back((l) => crossEntropy(l as Tensor3D, tokens, shares), [logits]),
      theirs: back((l) => tf.losses.softmaxCrossEntropy(oneHot, l!), [logits])
    }
  ];
}
/** A whole training step on the fastest engine, against the one it falls back to. */
function enginesApart(width: number): Comparison {
  const cell: Omit<Cell, "engine"> = {
    trainer: 2,
    task: "markov-language",
    model: {family: "transformer", width, depth: 1, heads: 1, context: 16},
    batch: 512,
    steps: 1000,
    learningRate: 0.01,
    schedule: "cosine",
    weightDecay: 0.01,
    seed: 1
  };
  const fewSteps = (engine: Engine) => async () => {
    await startEngine(engine);
    await train([{...cell, engine}], {onStep: ({step}) => step >= 5});
  };
  return {name: `training, relaxed / scalar, width ${width}`, ours: fewSteps("relaxed"), theirs: fewSteps("scalar")};
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

const {values} = parseArgs({options: {json: {type: "boolean", default: false}}});
await startEngine("relaxed");
const comparisons = [...operations(8), ...operations(64), intervals(), enginesApart(16)];
const ratios: Record<string, number> = {};
for (const {name, ours, theirs} of comparisons) {
  const clocks = {ours: timed(ours, SECONDS), theirs: timed(theirs, SECONDS)};
  await clocks.ours();
  await clocks.theirs();
  const times = {ours: [] as number[], theirs: [] as number[]};
  for (let round = 0; round < rounds; ++round) {
    times.ours.push(await clocks.ours());
    times.theirs.push(await clocks.theirs());
  }
  ratios[name] = Number((median(times.ours) / median(times.theirs)).toFixed(3));
  const milliseconds = (list: number[]) => `${(1000 * median(list)).toPrecision(3)} ms`;
  console.error(`${name}: ${milliseconds(times.ours)} / ${milliseconds(times.theirs)} = ${ratios[name]}`);
}
if (values.json) console.log(JSON.stringify({ratios}));
