import type {Law} from "../../core/law.js";
import type {VerdictReason} from "../../messages/verdicts.js";
import type {Capability} from "../capability.js";
import {type Envelope, type EnvelopeOptions, envelope, sigmoids} from "../envelope.js";
import type {MetricCheck} from "../metric-check.js";
import {type Change, curvesOf, type Lines, linesOfScores, modelsOfCounts, type VerdictModel} from "./models.js";
import {type Evidence, judge} from "./rules.js";
import type {Verdict} from "./verdict-words.js";

/** As for an envelope, and what else the verdict may look at. */
export interface VerdictOptions extends EnvelopeOptions {
  /** What the scales are: "N", parameters; "C", FLOPs; "loss". */
  readonly axis?: string;
  /** What the scores are, such as "exact match". */
  readonly metric?: string;
  /** The same capability by a metric that gives partial credit, as `metricCheck` found it. */
  readonly check?: MetricCheck;
}

/** A verdict holds in its window, on its axis, by its metric. */
export interface VerdictReport {
  readonly verdict: Verdict;
  /** Why, as a code with its values; `render` words it. */
  readonly reason: VerdictReason;
  readonly axis: string;
  readonly metric: string;
  readonly window: {readonly from: number; readonly to: number};
  /** The best AICc first; those without one last. */
  readonly table: readonly (VerdictModel & {readonly delta: number | null})[];
  /** Of the best sharp model. */
  readonly change: Change | null;
  readonly preSlope: Lines["preSlope"];
  readonly check: MetricCheck | null;
  readonly envelope: Envelope;
}

/**
 * Emergent: a broken line or a sigmoid beats the line and the parabola by more than 10 AICc each, nothing rises or
 * falls before the break, there are two scales on each side, the rise may take fewer than 2.5 decades (and by the best
 * model does, if that is a sigmoid), and a continuous metric, if there is one, agrees. Smooth: the line or the parabola
 * is within 2 AICc of the best, and the rise takes 2.5 decades or more. No rise: a constant is within 2 AICc of the
 * best, the likelihood ratio of a line does not reject it (with few rows AICc prefers a constant to any jump), no two
 * scales are significantly on either side of the threshold, and no model that rises by a third of the way is as good.
 * Without a rise a capability is present (at every scale), not-reached or of no-trend, by its level. Else undetermined.
 * Throws FitError on input that is wrong.
 * @example
 * const scale = [1e6, 3e6, 1e7, 3e7, 1e8, 3e8, 1e9, 3e9];
 * const rise = {scale, k: [1, 0, 2, 1, 48, 97, 99, 100], n: scale.map(() => 100)};
 * verdict(rise).verdict; // "emergent"
 */
export function verdict(capability: Capability, options: VerdictOptions = {}): VerdictReport {
  const {axis = "N", metric = "score", check = null} = options;
  const found = envelope(capability, options);
  const evidence = weigh(modelsOf(capability, found, options.laws ?? sigmoids));
  return {
    ...judge(evidence, check, found),
    axis,
    metric,
    window: {from: found.shares[0]!.scale, to: found.shares.at(-1)!.scale},
    table: evidence.table.map((model) => ({...model, delta: model.aicc === null ? null : model.aicc - evidence.least})),
    change: evidence.sharp?.change ?? null,
    preSlope: evidence.preSlope,
    check,
    envelope: found
  };
}

function modelsOf(capability: Capability, found: Envelope, laws: readonly Law[]): Lines {
  if (!capability.score) return modelsOfCounts(capability, found, laws);
  const {models, ...lines} = linesOfScores(capability.scale, capability.score);
  const scales = found.shares.map(({scale}) => scale);
  return {...lines, models: [...models, ...curvesOf(found.candidates, scales, laws)]};
}

function weigh({models, preSlope, slopeP}: Lines): Evidence {
  const table = [...models].sort((a, b) => (a.aicc ?? Infinity) - (b.aicc ?? Infinity) || 0);
  const of = (id: string) => table.find((model) => model.id === id)?.aicc ?? Infinity;
  return {
    table,
    least: table[0]?.aicc ?? Infinity,
    constant: of("constant"),
    line: of("linear"),
    parabola: of("quadratic"),
    slopeP,
    sharp: table.find(({kind, aicc}) => kind === "sharp" && aicc !== null),
    preSlope,
    exact: models.find(({logLikelihood}) => logLikelihood === null)
  };
}
