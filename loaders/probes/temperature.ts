import {recordedMetrics} from "../models/metrics.ts";
import {evaluateCopies} from "./copies.ts";
import type {Network, Probe, Weights} from "./probe.ts";

const PART = 1 / 4;
/** Grid of ln T, from ln ⅓ to ln 3. */
export const TRIED = Array.from({length: 17}, (_, i) => ((i - 8) / 8) * Math.log(3));

/** The temperature of lowest held-out loss, overall and by capability. */
export const temperature: Probe = {
  id: "temperature",
  title: "Temperature",
  note:
    "T of lowest held-out cross-entropy for Q = softmax(logits / T), to about 1 %; null outside [1/3, 3]. Above 1 " +
    "the network is overconfident. `gain`: the reduction of the loss, nats a unit. By capability from its smooth " +
    "score.",
  source: "Guo et al. 2017, arXiv:1706.04599, section 4",
  version: 1,
  read(network) {
    const evaluated = evaluateCopies(
      network,
      TRIED.map((logT) => cooled(network, logT)),
      {part: PART}
    );
    const all = leastOf(evaluated.map(({loss}) => loss));
    const found: Record<string, number | null> = {
      T: all && Math.exp(all.at),
      gain: all && evaluated[8]!.loss - all.value
    };
    const smooth = evaluated[0]!.scores.filter(({metric}) => recordedMetrics.find(metric)?.isLoss);
    for (const {capability, metric} of smooth) {
      const curve = evaluated.map(
        ({scores}) => scores.find((s) => s.capability === capability && s.metric === metric)!.value
      );
      const own = leastOf(curve);
      found[`T-${capability}`] = own && Math.exp(own.at);
    }
    return found;
  }
};

/** The logits divided by T. */
function cooled({model, weights}: Pick<Network, "model" | "weights">, logT: number): Weights {
  const factor = Math.exp(-logT);
  return weights.map((values, i) => (model.weights[i]!.head ? values.map((v) => factor * v) : values));
}

/** Minimum of a curve over TRIED, by a parabola through its lowest point and both neighbours; null at an end. */
export function leastOf(losses: readonly number[]): {at: number; value: number} | null {
  const i = losses.indexOf(Math.min(...losses));
  if (i <= 0 || i === losses.length - 1) return null;
  const [left, middle, right] = [losses[i - 1]!, losses[i]!, losses[i + 1]!];
  const bend = left - 2 * middle + right;
  if (!(bend > 0)) return null;
  const shift = (left - right) / (2 * bend);
  return {at: TRIED[i]! + shift * (TRIED[1]! - TRIED[0]!), value: middle - (bend * shift * shift) / 2};
}
