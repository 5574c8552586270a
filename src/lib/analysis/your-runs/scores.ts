import {type Comparison, compareScales} from "../../emergence/compare.js";
import {type Envelope, statementOf} from "../../emergence/envelope.js";
import type {NamedScale} from "../../emergence/named-scale.js";
import {type VerdictReport, verdict} from "../../emergence/verdict.js";
import type {Results} from "../../import/results.js";
import {FitError} from "../../numerics/fit-error.js";
import * as math from "../../numerics/math.js";
import {type CapabilityOptions, capabilitiesIn, type NamedCapability} from "./select-columns.js";

/** Which series are scored, on which scale, and with what coverage (0.95 unless told). */
export interface OwnScoresOptions extends CapabilityOptions {
  readonly level?: number;
  /** Told what is being done; may throw to end it. */
  onStep?(what: string, done: number, of: number): void;
}

/** One capability with its curve, its critical scale and the verdict on its rise. */
export interface OwnCapability {
  readonly name: string;
  readonly metric: string;
  readonly chance: number;
  /** The critical scale in one line, as far as the data allow. */
  readonly statement: string;
  readonly report: VerdictReport;
  readonly notes: readonly string[];
}

/** Capabilities in the order of the results, and their comparison. */
export interface OwnScores {
  readonly axis: string;
  readonly capabilities: readonly OwnCapability[];
  /** Series without a curve, and why. */
  readonly left: readonly {readonly name: string; readonly reason: string}[];
  /** The critical scales set against each other, or why they cannot be. */
  readonly comparison: Comparison | string;
}

/**
 * The emergence of every capability in the results. Throws ImportError on rows that cannot be used, FitError where no series
 * has a curve.
 */
export function scoreOwn(results: Results, options: OwnScoresOptions = {}): OwnScores {
  const {axis = "N", level = 0.95} = options;
  const {capabilities: found, left} = capabilitiesIn(results, options);
  const names = namesOf(found);
  const capabilities = found.flatMap(({capability, metric, chance, notes}, i): OwnCapability[] => {
    options.onStep?.(names[i]!, i, found.length);
    try {
      const report = verdict(capability, {axis, metric, chance, level});
      return [{name: names[i]!, metric, chance, statement: statementOf(report.envelope), report, notes}];
    } catch (error) {
      if (!(error instanceof FitError)) throw error;
      left.push({name: names[i]!, reason: error.message});
      return [];
    }
  });
  if (!capabilities.length)
    throw new FitError(`no series of scores from 0 to 1 at several scales: ${reasonsText(left)}`);
  return {axis, capabilities, left, comparison: comparisonOf(capabilities, results.files.join(", "), axis, level)};
}

/** Why series have no curve, each reason once with the series that it holds for. */
export function reasonsText(left: OwnScores["left"]): string {
  const reasons = [...new Set(left.map(({reason}) => reason))];
  const named = (reason: string) => left.filter((series) => series.reason === reason).map(({name}) => name);
  const some = (names: readonly string[]) =>
    names.length > 5 ? `${names.slice(0, 4).join(", ")} and ${names.length - 4} more` : names.join(", ");
  return reasons.map((reason) => `${reason} (${some(named(reason))})`).join("; ") || "there are no series";
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
): Comparison | string {
  if (capabilities.length < 2) return "there is nothing to compare with";
  try {
    return compareScales(
      capabilities.map((capability) => namedScale(capability, source, axis)),
      {level}
    );
  } catch (error) {
    if (error instanceof FitError) return error.message;
    throw error;
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
