import type {Tensor1D} from "@tensorflow/tfjs";
import {random} from "../../../src/lib/numerics/random.ts";
import {tf} from "../../kernels/tensorflow.ts";
import {type DecoderShape, decoderLoss, decoderWeights} from "../../models/decoder.ts";
import {size} from "../../models/model.ts";
import {Replicas} from "../../train/replicas.ts";

const [SEQUENCES, CONTEXT, VOCABULARY, BATCHES] = [32, 32, 64, 16];
const ROWS = SEQUENCES * CONTEXT;
const RATE = 3e-3;
const DECAY = 0.01;

/** Everything that both sides must have in common; plain numbers, to be sent as JSON. */
export interface Given {
  readonly shape: DecoderShape;
  readonly weights: readonly (readonly [name: string, shape: readonly number[], values: readonly number[]])[];
  readonly decays: readonly string[];
  readonly inputs: readonly (readonly number[])[];
  readonly next: readonly (readonly number[])[];
  readonly rate: number;
  readonly decay: number;
}

/** A decoder of two blocks, 1,024 tokens a step. */
export function inputsOf(width: number): Given {
  const shape = {width, depth: 2, heads: 2, context: CONTEXT, vocabulary: VOCABULARY};
  const stream = random("bench", "weights", width);
  const weights = decoderWeights(shape).map(({name, shape, initial}) => {
    const values = Array.from({length: size(shape)}, (_, i) => Math.fround(initial(stream, i)));
    return [name, shape, values] as const;
  });
  const decays = decoderWeights(shape).flatMap(({name, decay}) => (decay ? [name] : []));
  const tokens = random("bench", "tokens");
  const inputs = Array.from({length: BATCHES}, () => Array.from({length: ROWS}, () => tokens.integer(VOCABULARY)));
  // what comes next follows from what is there: something to learn
  const next = inputs.map((batch) => batch.map((token, i) => (7 * token + 3 * (i % 2)) % VOCABULARY));
  return {shape, weights, decays, inputs, next, rate: RATE, decay: DECAY};
}

/** Networks of one shape that begin alike, in training. */
export class Training {
  readonly #replicas: Replicas;
  readonly #batches;
  readonly #weights = tf.fill([ROWS], 1 / ROWS) as Tensor1D;
  readonly #rates: readonly number[];
  #steps = 0;

  constructor(
    readonly common: Given,
    readonly count: number
  ) {
    const {shape, weights, inputs, next} = common;
    const initial = weights.map(([, , values]) => Float32Array.from(values));
    this.#replicas = new Replicas(decoderWeights(shape), Array(count).fill(initial), {weightDecay: DECAY});
    this.#rates = Array.from({length: count}, () => RATE);
    const tensor = (tokens: readonly number[]) => tf.tensor2d([...tokens], [1, ROWS], "int32");
    this.#batches = inputs.map((batch, i) => ({inputs: tensor(batch), next: tensor(next[i]!)}));
  }

  /** Loss of the first replica before each step. */
  train(steps: number): number[] {
    return Array.from({length: steps}, () => {
      const batch = this.#batches[this.#steps++ % BATCHES]!;
      const {shape} = this.common;
      return this.#replicas.step((w) => decoderLoss(shape, w, {...batch, weights: this.#weights}), this.#rates)[0]!;
    });
  }

  /** Processor seconds of one step of one replica. */
  seconds(steps: number): number {
    const before = process.cpuUsage();
    this.train(steps);
    const {user, system} = process.cpuUsage(before);
    return (user + system) / 1e6 / steps / this.count;
  }

  dispose(): void {
    this.#replicas.dispose();
    this.#weights.dispose();
    for (const {inputs, next} of this.#batches) tf.dispose([inputs, next]);
  }
}
