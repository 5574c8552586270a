import type {Law} from "../core/law.js";
import {FitError} from "../messages/fit-error.js";

import {
  checkChoice,
  checkOptions,
  checkValue,
  errorKinds,
  type IntervalKind,
  intervalKinds
} from "../messages/options.js";

import {type BoundLaw, bind} from "./bind.js";
import {checkRows, type FitData, type Rows} from "./data.js";
import {estimators} from "./objectives/index.js";
import type {Estimator, Objective} from "./objectives/objective.js";

/** What is minimised, what is held or freed, which intervals are wanted and with what coverage. */
export interface FitOptions<P extends string = string> {
  /** An id of `estimators`, or an estimator. Counts: "binomial"; shares: "least-squares"; else "log-least-squares". */
  readonly objective?: string | Estimator;
  /** Values to begin from, one set or several, instead of the law’s own starts: all parameters that are not held. */
  readonly start?: Readonly<Partial<Record<P, number>>> | readonly Readonly<Partial<Record<P, number>>>[];
  /** Parameters held at these values. */
  readonly fixed?: Readonly<Partial<Record<P, number>>>;
  /** Parameters to estimate although the law holds them, such as a chance floor. */
  readonly free?: readonly P[];
  /** Data column for each input of the law, where the names differ: {N: "D"}. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Coverage that intervals aim at; 0.95. */
  readonly level?: number;
  readonly intervals?: IntervalKind;
  /**
   * The parameters and derived quantities that get an interval; all by default. A profile of each costs a fit or
   * more.
   */
  readonly quantities?: readonly string[];
  /** "hc3" by default, which does not trust the errors to be equal; counts always use Fisher information. */
  readonly errors?: "hc3" | "classical";
}

/** What is to be fitted, and how. */
export interface Problem {
  readonly law: Law;
  readonly rows: Rows;
  readonly estimator: Estimator;
  readonly objective: Objective;
  readonly held: Readonly<Record<string, number>>;
  /** Starts that the caller gives, complete; none where the law’s own are to be used. */
  readonly callerStarts: readonly Readonly<Record<string, number>>[];
  readonly model: BoundLaw;
  readonly inputs: Readonly<Record<string, string>>;
  readonly level: number;
  readonly intervals: IntervalKind;
  readonly quantities: readonly string[] | undefined;
  readonly errors: "hc3" | "classical" | "fisher";
}

/** Checks a law, rows and options against each other; throws FitError with one line. */
export function problemOf(law: Law, data: FitData, options: FitOptions = {}): Problem {
  const {level = 0.95, intervals = "profile"} = options;
  checkOptions({level});
  checkChoice("intervals", intervalKinds, intervals);
  if (options.errors !== undefined) checkChoice("errors", errorKinds, options.errors);
  const inputs = Object.fromEntries(law.inputs.map((input) => [input, options.inputs?.[input] ?? input]));
  const estimator = estimatorOf(law, data, options.objective);
  const rows = checkRows(law, data, inputs, estimator.response);
  const held = heldParameters(law, options);
  const model = bind(law, rows.x, held);
  if (rows.length < model.p)
    throw new FitError({code: "too-few-rows", law: law.id, needed: model.p, rows: rows.length});
  const callerStarts = givenStarts(law, held, options.start);
  const errors = estimator.errors === "fisher" ? "fisher" : (options.errors ?? estimator.errors);
  const objective = estimator.bind(rows);
  const {quantities} = options;
  return {law, rows, estimator, objective, held, callerStarts, model, inputs, level, intervals, quantities, errors};
}

/** What a caller gives is completed with what is held. */
function givenStarts(law: Law, held: Readonly<Record<string, number>>, start: FitOptions["start"] = []) {
  const starts = Array.isArray(start) ? start : [start];
  return starts.map((values: Readonly<Partial<Record<string, number>>>) => {
    const complete: Record<string, number> = {};
    for (const [name, {min, max}] of Object.entries(law.params)) {
      const value = held[name] ?? values[name] ?? NaN;
      if (!(value >= min && value <= max))
        throw new FitError({code: "out-of-range", what: `start.${name}`, low: min, high: max, value});
      complete[name] = value;
    }
    return complete;
  });
}

function estimatorOf(
  law: {readonly kind: string},
  data: FitData,
  objective: string | Estimator | undefined
): Estimator {
  if (typeof objective === "object") return objective;
  return estimators.get(
    objective ?? (data.k ? "binomial" : law.kind === "emergence" ? "least-squares" : "log-least-squares")
  );
}

/** Throws FitError on a name that is a parameter of none of the laws. */
export function checkParameters(laws: readonly Law[], names: readonly string[]): void {
  const known = [...new Set(laws.flatMap((law) => Object.keys(law.params)))];
  const param = names.find((name) => !known.includes(name));
  if (param !== undefined)
    throw new FitError({code: "unknown-parameter", law: laws.map(({id}) => id).join(", "), param, known});
}

function heldParameters(law: Law, {fixed = {}, free = []}: FitOptions): Record<string, number> {
  checkParameters([law], [...Object.keys(fixed), ...free]);
  const held: Record<string, number> = {};
  for (const [name, {fixed: usual, min, max}] of Object.entries(law.params)) {
    const value = fixed[name] ?? (free.includes(name) ? undefined : usual);
    if (value === undefined) continue;
    checkValue(name, {low: min, high: max}, value);
    held[name] = value;
  }
  return held;
}
