import {type ApproachRow, compareApproaches} from "../../allocation/approaches.js";
import {computeOptimal} from "../../allocation/compute-optimal.js";
import {type EnvelopePoint, lossEnvelope} from "../../allocation/envelope.js";
import {type FrontierRow, frontier} from "../../allocation/frontier.js";
import {type IsoFlopBudget, type IsoFlopMethod, isoFlop} from "../../allocation/iso-flop.js";
import type {IsoFlopBias} from "../../allocation/iso-flop-bias.js";
import {logLogAt} from "../../allocation/log-log.js";
import {byBudget, type AllocationRun as Point} from "../../allocation/runs.js";
import {type Fit, valuesOf} from "../../core/fit.js";
import {predict} from "../../core/law.js";
import type {Run} from "../../core/run.js";
import {chinchilla} from "../../laws/loss/chinchilla.js";
import type {AllocationReason} from "../../messages/allocation.js";
import {FitError} from "../../messages/fit-error.js";
import type {Message} from "../../messages/index.js";
import {distinct} from "../../numerics/grouping.js";
import {type ExponentVariant, exponentVariants, objective, surfaceOf} from "./exponents.js";
import {type NextRuns, nextRuns} from "./next-runs.js";
import {type Slices, slicesOf, strict} from "./slices.js";
import type {WorkRun} from "./work-run.js";

/** One trained size by every count of it. */
export interface SizeCount {
  readonly parameters: number;
  readonly total: number;
  readonly N: number;
  /** C / 6ND were N the parameters without embeddings. */
  readonly ratio: number;
}

export interface AllocationAnalysis {
  readonly unit: string;
  readonly entropy: number;
  readonly runs: readonly WorkRun[];
  readonly sizes: readonly SizeCount[];
  /** FLOPs: in the middle of the runs, to one digit. */
  readonly target: number;
  /** Budgets that sizes share strictly, and the most sizes that share one. */
  readonly shared: {readonly budgets: number; readonly most: number};
  /** How runs were gathered into budgets for the IsoFLOP approach; null where they could not be. */
  readonly slices: Slices | null;
  /** Biases are each approach’s own on these very sizes and budgets, were the parametric fit true. */
  readonly approaches: readonly ApproachRow[];
  readonly envelope: readonly EnvelopePoint[];
  readonly isoFlop: Readonly<Record<IsoFlopMethod, readonly IsoFlopBudget[]>>;
  /** Where both the best size and the best amount of data lie among those trained; empty without a parametric fit. */
  readonly frontier: readonly FrontierRow[];
  readonly variants: readonly ExponentVariant[];
  /** Why, where nothing can be said of further runs. */
  readonly next: NextRuns | Message;
}

export interface AllocationOptions {
  readonly unit: string;
  /** Of the source, exact, nats per unit. */
  readonly entropy: number;
}

/** What the runs of one task say of how compute is best split between size and data. Null where none was trained. */
export function analyseAllocation(
  records: readonly Run[],
  {unit, entropy}: AllocationOptions
): AllocationAnalysis | null {
  const runs = records.flatMap(workRun).sort((a, b) => a.D - b.D || a.N - b.N || a.seed - b.seed);
  if (!runs.length) return null;
  const points = runs.map(({N, D, C, loss}): Point => ({N, D, C, loss}));
  const compute = runs.map(({C}) => C);
  const target = Number(Math.sqrt(Math.min(...compute) * Math.max(...compute)).toPrecision(1));
  const slices = slicesOf(points);
  const surface = surfaceOf(points);
  const shared = byBudget(points, strict).map((group) => group.runs.length);
  return {
    unit,
    entropy,
    runs,
    sizes: sizesOf(runs),
    target,
    shared: {budgets: shared.filter((sizes) => sizes >= 3).length, most: Math.max(...shared)},
    slices,
    approaches: approachesOf(points, target, slices ?? strict, surface),
    envelope: lossEnvelope(points, strict).points,
    isoFlop: {
      parabola: isoFlop(points, {...(slices ?? strict), method: "parabola"}).budgets,
      akima: isoFlop(points, {...(slices ?? strict), method: "akima"}).budgets
    },
    frontier: frontierOf(points, surface),
    variants: exponentVariants(runs, entropy),
    next: "code" in surface ? surface : nextRuns(runs, surface)
  };
}

function workRun({cell, status, N, Ntotal, D, C, loss}: Run): WorkRun[] {
  if (status !== "trained" || loss === null || !Number.isFinite(loss)) return [];
  return [{seed: cell.seed, N: C / (6 * D), D, C, loss, parameters: N, total: Ntotal}];
}

function sizesOf(runs: readonly WorkRun[]): SizeCount[] {
  return distinct(runs.map(({N}) => N)).map((size) => {
    const {parameters, total, N} = runs.find((run) => run.N === size)!;
    return {parameters, total, N, ratio: N / parameters};
  });
}

/** Only the IsoFLOP approach needs budgets that sizes share; the others see each run at its own. */
function approachesOf(points: readonly Point[], C: number, slices: Slices, surface: Fit | Message): ApproachRow[] {
  const [alone, , , parametric] = compareApproaches(points, C, {...strict, objective});
  const [, parabola, akima] = compareApproaches(points, C, {...slices, objective});
  return [
    isOneSize(points)
      ? refused(alone!, {code: "envelope-of-one-size"})
      : {...alone!, bias: envelopeBias(points, C, surface)},
    parabola!,
    akima!,
    parametric!
  ];
}

/** Runs of one size lie on a line of no slope without any scatter, which is no measurement of the slope. */
function isOneSize(points: readonly Point[]): boolean {
  const onEnvelope = lossEnvelope(points, strict).points.filter(({reason}) => reason === null);
  return onEnvelope.length > 0 && distinct(onEnvelope.map(({N}) => N)).length === 1;
}

function refused({approach, title}: ApproachRow, reason: AllocationReason): ApproachRow {
  return {
    approach,
    title,
    a: null,
    b: null,
    N: null,
    D: null,
    tokensPerParameter: null,
    bias: null,
    basis: null,
    reason
  };
}

/**
 * The envelope of the very same runs, were their losses those of the fit: what the steps of the grid alone do to it.
 */
function envelopeBias(points: readonly Point[], C: number, surface: Fit | Message): IsoFlopBias | null {
  if ("code" in surface) return null;
  const values = valuesOf(surface) as Record<"E" | "A" | "B" | "alpha" | "beta", number>;
  const {powers} = lossEnvelope(
    points.map((point) => ({...point, loss: predict(chinchilla, values, point)})),
    strict
  );
  if (!powers || !(values.alpha > 0 && values.beta > 0)) return null;
  const truth = computeOptimal(values, C);
  const error = (name: "N" | "D" | "tokensPerParameter") => logLogAt(powers[name], C).value / truth[name] - 1;
  return {
    a: powers.N.exponent.value - values.beta / (values.alpha + values.beta),
    N: error("N"),
    D: error("D"),
    tokensPerParameter: error("tokensPerParameter")
  };
}

function frontierOf(points: readonly Point[], surface: Fit | Message): FrontierRow[] {
  if ("code" in surface) return [];
  const compute = points.map(({C}) => C!);
  const isTried = (value: number, tried: readonly number[]) =>
    value >= Math.min(...tried) && value <= Math.max(...tried);
  const [sizes, data] = [points.map(({N}) => N), points.map(({D}) => D)];
  try {
    const rows = frontier(surface, [Math.min(...compute), Math.max(...compute)], {count: 97});
    return rows.filter(({N, D}) => isTried(N, sizes) && isTried(D, data));
  } catch (error) {
    if (error instanceof FitError) return [];
    throw error;
  }
}
