import {type Comparison, compareScales} from "../../emergence/compare.js";
import type {Envelope} from "../../emergence/envelope.js";
import type {NamedScale} from "../../emergence/named-scale.js";
import {type VerdictReport, verdict} from "../../emergence/verdict/verdict.js";
import type {Results} from "../../import/table/result-columns.js";
import {caughtReason, FitError} from "../../messages/fit-error.js";
import type {Message} from "../../messages/index.js";
import {checkOptions} from "../../messages/options.js";
import type {Step} from "../../messages/own-runs.js";
import * as math from "../../numerics/math.js";
import {type CapabilityOptions, capabilitiesIn, type NamedCapability} from "./select-columns.js";

/** Which series are scored, on which scale, and with what coverage (0.95 unless told). */
export interface OwnScoresOptions extends CapabilityOptions {
  readonly level?: number;
  /** Told what is being done; may throw to end it. */
  onStep?(step: Step, done: number, of: number): void;
}

/** One capability with its curve, its critical scale and the verdict on its rise. */
export interface OwnCapability {
  readonly name: string;
  readonly metric: string;
  readonly chance: number;
  readonly report: VerdictReport;
  readonly notes: readonly Message[];
}

/** Capabilities in the order of the results, and their comparison. */
export interface OwnScores {
  readonly axis: string;
  readonly capabilities: readonly OwnCapability[];
  /** Series without a curve, and why. */
  readonly excluded: readonly {readonly name: string; readonly reason: Message}[];
  /** The critical scales set against each other, or why they cannot be. */
  readonly comparison: Comparison | Message;
}

/**
 * The emergence of every capability in the results. Throws ImportError on rows that cannot be used, FitError on an
 * option outside of its domain and where no series has a curve.
 */
export function scoreOwn(results: Results, options: OwnScoresOptions = {}): OwnScores {
  const {axis = "N", level = 0.95, chance} = options;
  checkOptions({level, chance});
  const {capabilities: found, excluded} = capabilitiesIn(results, options);
  const names = namesOf(found);
  const capabilities = found.flatMap(({capability, metric, chance, notes}, i): OwnCapability[] => {
    options.onStep?.({code: "scoring", capability: names[i]!}, i, found.length);
    try {
      const report = verdict(capability, {axis, metric, chance, level});
      return [{name: names[i]!, metric, chance, report, notes}];
    } catch (error) {
      excluded.push({name: names[i]!, reason: caughtReason(error)});
      return [];
    }
  });
  if (!capabilities.length) throw new FitError({code: "no-score-series", series: excluded});
  return {
    axis,
    capabilities,
    excluded,
    comparison: comparisonOf(capabilities, results.files.join(", "), axis, level)
  };
}

/** The task alone where it has one metric only. */
function namesOf(found: readonly NamedCapability[]): string[] {
  return found.map(({name, metric}) =>
    found.filter((other) => other.name === name).length > 1 ? `${name} · ${metric}` : name
  );
}

function comparisonOf(
  capabilities: readonly OwnCapability[],
  source: string,
  axis: string,
  level: number
): Comparison | Message {
  if (capabilities.length < 2) return {code: "nothing-to-compare"};
  try {
    return compareScales(
      capabilities.map((capability) => namedScale(capability, source, axis)),
      {level}
    );
  } catch (error) {
    return caughtReason(error);
  }
}

function namedScale({name, metric, report}: OwnCapability, source: string, axis: string): NamedScale {
  const {envelope, window} = report;
  const {n50, censoring} = envelope;
  const log = (v: number | null | undefined) => (v == null ? null : math.log10(v));
  return {
    name,
    source,
    axis,
    metric,
    window: [math.log10(window.from), math.log10(window.to)],
    censoring: isInside(envelope) ? "none" : censoring,
    log10N50: isInside(envelope) ? log(n50!.value) : null,
    lower: log(n50?.lower),
    upper: log(n50?.upper)
  };
}

/** A middle of the rise among the scales tried is a value, whatever the threshold says of the ends. */
function isInside({n50, shares}: Envelope): boolean {
  return n50 !== null && n50.value >= shares[0]!.scale && n50.value <= shares.at(-1)!.scale;
}
