import type {DomainReading} from "../../src/lib/core/trial.ts";
import {random} from "../../src/lib/numerics/random.ts";
import {domainTask} from "../../src/lib/tasks/domains.ts";
import {tf} from "../kernels/tensorflow.ts";
import {type DecoderShape, decoderLogits} from "../models/decoder.ts";
import {type Tensors, valuesOf} from "../models/model.ts";
import {leastOf, TRIED} from "../probes/temperature.ts";

export interface DomainOptions {
  /** Stream of the sequences: held-out data, or what a mixing rule evaluates. */
  readonly label: string;
  readonly sequences: number;
  readonly temperatures?: boolean;
}

/** One network on each domain: cross-entropies with the exact distribution, on the same sequences for every network. */
export function evaluateDomains(
  shape: DecoderShape,
  weights: Tensors,
  domains: number,
  {label, sequences, temperatures = false}: DomainOptions
): DomainReading[] {
  const {context, vocabulary: V} = shape;
  const tokens = new Int32Array(sequences * context);
  const exact = new Float64Array(V);
  return Array.from({length: domains}, (_, domain) => {
    const task = domainTask(domain, domains);
    task.sample(random(label, "domain", domain, domains), tokens, context);
    const logits = valuesOf(() => decoderLogits(shape, weights, tf.tensor2d(tokens, [1, tokens.length], "int32")));
    const tried = temperatures ? TRIED : [0];
    const sums = {confidence: 0, entropy: 0, kl: [0, 0], n: [0, 0]};
    const [crossSums, wrong] = [tried.map(() => 0), tried.map(() => 0)];
    let loss = 0;
    for (let row = 0; row < tokens.length; ++row) {
      if (row % context < task.order - 1) continue;
      const prefix = tokens.subarray(row - (row % context), row + 1);
      task.conditional(prefix, exact);
      const entropy = -exact.reduce((sum, p) => (p > 0 ? sum + p * Math.log(p) : sum), 0);
      const plain = compare(exact, logits, row * V, 1);
      const kind = task.capabilityOf(prefix) % 2;
      sums.entropy += entropy;
      sums.confidence += plain.confidence;
      loss += plain.cross;
      sums.kl[kind]! += plain.cross - entropy;
      sums.n[kind]! += 1;
      if (!temperatures) continue;
      for (const [i, logT] of tried.entries()) {
        const cooled = compare(exact, logits, row * V, Math.exp(-logT));
        crossSums[i]! += cooled.cross;
        wrong[i]! += cooled.reverse;
      }
    }
    const n = sums.n[0]! + sums.n[1]!;
    const best = (curve: readonly number[]) => {
      const found = leastOf(curve);
      return found && Math.exp(found.at);
    };
    return {
      loss: loss / n,
      entropy: sums.entropy / n,
      confidence: sums.confidence / n,
      shared: sums.kl[0]! / sums.n[0]!,
      conflicting: sums.kl[1]! / sums.n[1]!,
      ...(temperatures && {diverse: best(crossSums), precise: best(wrong)})
    };
  });
}

/** −Σ P ln Q_T, H(Q_T), and KL(Q_T‖P) on the support of P, from V logits that begin at `from`. */
function compare(exact: Float64Array, logits: Float32Array, from: number, scale: number) {
  const V = exact.length;
  let top = -Infinity;
  for (let x = 0; x < V; ++x) top = Math.max(top, scale * logits[from + x]!);
  let total = 0;
  let allowed = 0;
  for (let x = 0; x < V; ++x) {
    const q = Math.exp(scale * logits[from + x]! - top);
    total += q;
    if (exact[x]! > 0) allowed += q;
  }
  const [logTotal, logAllowed] = [Math.log(total), Math.log(allowed)];
  let cross = 0;
  let confidence = 0;
  let reverse = 0;
  for (let x = 0; x < V; ++x) {
    const exponent = scale * logits[from + x]! - top;
    const q = Math.exp(exponent);
    confidence -= (q / total) * (exponent - logTotal);
    const p = exact[x]!;
    if (p <= 0) continue;
    cross -= p * (exponent - logTotal);
    reverse += (q / allowed) * (exponent - logAllowed - Math.log(p));
  }
  return {cross, confidence, reverse};
}
