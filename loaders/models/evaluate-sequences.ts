import type {Tensor3D} from "@tensorflow/tfjs";
import type {Score} from "../../src/lib/core/run.ts";
import type {SequenceTask} from "../../src/lib/core/task.ts";
import {editDistance} from "../../src/lib/emergence/edit-distance.ts";
import {type Random, random} from "../../src/lib/numerics/random.ts";
import {tf} from "../kernels/tensorflow.ts";
import type {MetricId} from "./metrics.ts";
import {type Evaluation, type EvaluationOptions, valuesOf} from "./model.ts";

/** Held-out sequences, the same for every network: with 15 scored tokens each, some 30,000 predictions. */
const heldOut = 2048;
/** Sequences that are looked at in one go. */
const chunk = 64;

/** What one replica got right so far; sums over predictions, by capability. */
interface Tally {
  loss: number;
  readonly kl: Float64Array;
  readonly brier: Float64Array;
  readonly right: Int32Array;
  /** Whole answers that were right. */
  readonly whole: Int32Array;
  /** Edits that turn the answers given into the right ones. */
  readonly edits: Float64Array;
}

/**
 * Evaluates networks on held-out sequences; `logits`: tokens [chunk · context] → [replicas, chunk · context,
 * vocabulary]. The loss is the expectation −Σ P log Q under the task’s exact conditional P. That removes the noise of
 * drawing the answer; the noise of drawing contexts stays. Per capability: mean KL(P‖Q), mean Σ (Q − P)², how often the
 * network’s most probable token is P’s, and, where a task’s predictions make answers, how often all of an answer are
 * and by how many edits an answer misses the right one. Each token of an answer is asked for after the right ones
 * before it.
 */
export function evaluateSequences(
  task: SequenceTask,
  context: number,
  replicas: number,
  logits: (tokens: Int32Array) => Tensor3D,
  {part = 1, noise = 0}: EvaluationOptions = {}
): Evaluation[] {
  const {vocabulary: V, capabilities} = task;
  const tokens = new Int32Array(chunk * context);
  const exact = new Float64Array(V);
  const seen = new Int32Array(capabilities.length);
  const answers = new Int32Array(capabilities.length);
  const tallies = Array.from({length: replicas}, (): Tally => {
    const sums = () => new Float64Array(capabilities.length);
    const counts = () => new Int32Array(capabilities.length);
    return {loss: 0, kl: sums(), brier: sums(), right: counts(), whole: counts(), edits: sums()};
  });
  let scored = 0;
  for (let from = 0; from < part * heldOut; from += chunk) {
    task.sample(random("held-out", task.id, from), tokens, context);
    const log = valuesOf(() =>
      tf.logSoftmax(logits(noise ? disturbed(tokens, V, noise, random("noise", task.id, from)) : tokens))
    );
    for (let sequence = 0; sequence < chunk; ++sequence) {
      const wanted = capabilities.map((): number[] => []);
      const responses = tallies.map(() => capabilities.map((): number[] => []));
      for (let t = task.order - 1; t < context; ++t) {
        const row = sequence * context + t;
        const prefix = tokens.subarray(sequence * context, row + 1);
        task.conditional(prefix, exact);
        const top = likeliest(exact, 0, V);
        const entropy = -exact.reduce((sum, p) => (p > 0 ? sum + p * Math.log(p) : sum), 0);
        const capability = task.capabilityOf(prefix);
        ++scored;
        if (capability >= 0) {
          seen[capability]! += 1;
          wanted[capability]!.push(top);
        }
        for (const [r, tally] of tallies.entries()) {
          const at = (r * tokens.length + row) * V;
          let cross = 0;
          let brier = 0;
          for (let x = 0; x < V; ++x) {
            const p = exact[x]!;
            const logQ = log[at + x]!;
            if (p > 0) cross -= p * logQ;
            brier += (Math.exp(logQ) - p) ** 2;
          }
          tally.loss += cross;
          if (capability < 0) continue;
          tally.kl[capability]! += cross - entropy;
          tally.brier[capability]! += brier;
          const chosen = likeliest(log, at, V);
          responses[r]![capability]!.push(chosen);
          if (chosen === top) tally.right[capability]! += 1;
        }
      }
      if (!task.answers) continue;
      for (const [c, answer] of wanted.entries()) {
        if (!answer.length) continue;
        answers[c]! += 1;
        for (const [r, {whole, edits}] of tallies.entries()) {
          const missed = editDistance(responses[r]![c]!, answer);
          edits[c]! += missed;
          if (missed === 0) whole[c]! += 1;
        }
      }
    }
  }
  return tallies.map(({loss, ...sums}) => ({
    loss: loss / scored,
    scores: capabilities.flatMap(({id}, c): Score[] => {
      const n = seen[c]!;
      if (n === 0) return [];
      const sharp = (metric: MetricId, k: number, n: number): Score => ({
        capability: id,
        metric,
        kind: "sharp",
        value: k / n,
        k,
        n
      });
      const smooth = (metric: MetricId, sum: number, count = n): Score => ({
        capability: id,
        metric,
        kind: "smooth",
        value: sum / count
      });
      return [
        sharp("likeliest-token", sums.right[c]!, n),
        ...(task.answers ? [sharp("exact-match", sums.whole[c]!, answers[c]!)] : []),
        smooth("kl", sums.kl[c]!),
        smooth("brier", sums.brier[c]!),
        ...(task.answers ? [smooth("token-edit-distance", sums.edits[c]!, answers[c]!)] : [])
      ];
    })
  }));
}

/** Index, from `at`, of the greatest of n values; the first of equals. */
function likeliest(values: ArrayLike<number>, at: number, n: number): number {
  let best = 0;
  for (let x = 1; x < n; ++x) if (values[at + x]! > values[at + best]!) best = x;
  return best;
}

/** Each token another one, drawn evenly, with this probability. */
function disturbed(tokens: Int32Array, V: number, probability: number, stream: Random): Int32Array {
  return tokens.map((token) => (stream.uniform() < probability ? stream.integer(V) : token));
}
