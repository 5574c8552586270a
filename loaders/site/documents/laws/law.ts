import type {LawChoices, LawFit, LawPage} from "../../../../src/contracts/laws.ts";
import {compareIntervals} from "../../../../src/lib/analysis/laws/interval-kinds.ts";
import {lossChoices} from "../../../../src/lib/analysis/laws/law-choice.ts";
import {lawCurves} from "../../../../src/lib/analysis/laws/law-curves.ts";
import {publishedCurves} from "../../../../src/lib/analysis/laws/published-curves.ts";
import {largestHeldOut} from "../../../../src/lib/analysis/loss/held-out.ts";
import {analyseLoss, type LossAnalysis, objective} from "../../../../src/lib/analysis/loss/loss.ts";
import {type ScaleInput, scales} from "../../../../src/lib/core/inputs.ts";
import type {Law} from "../../../../src/lib/core/law.ts";
import {canonicalJson, type Run} from "../../../../src/lib/core/run.ts";
import type {Task} from "../../../../src/lib/core/task.ts";
import {laws} from "../../../../src/lib/laws/index.ts";
import {FitError} from "../../../../src/lib/messages/fit-error.ts";
import {type FitReport, fitReport, type HeldOutScore} from "../../../../src/lib/report/fit-report.ts";
import {tasks} from "../../../../src/lib/tasks/index.ts";
import type {SweepData} from "../../../store/runs.ts";
import {sha256Of} from "../../../store/store.ts";
import {cacheOf} from "../../output/cached.ts";
import {bestSweep, runsOf} from "../best-sweep.ts";
import {fitContext} from "./fit-context.ts";

const cached = cacheOf(import.meta.url);

/** Ends of a 95% interval are then known to some three hundredths of its width, and all pages take seconds. */
const resamples = 500;
const level = 0.95;

/** A law fitted to one task, with all that its page shows of it, and the report that its readers take away. */
export interface ReportedFit extends LawFit {
  readonly loss: LossAnalysis;
  readonly report: FitReport;
}

interface ReportedPage extends LawPage {
  readonly fits: readonly ReportedFit[];
}

export function lawPage(id: string): ReportedPage {
  const law = laws.get(id);
  return {curves: lawCurves(law), fits: law.kind === "loss" ? fitsOf(inNats(law)) : []};
}

export function lawChoices(): LawChoices {
  const lossLaws = laws.all.filter(({kind}) => kind === "loss").map(inNats);
  const chosen = (task: Task, sweep: SweepData) => lossChoices(runsOf(sweep, task.id), lossLaws);
  return cached("law-choices", hashOfSweptData(), () =>
    Object.fromEntries(sweptTasks().map(({task, sweep}) => [task.id, chosen(task, sweep)]))
  );
}

let hash: string | undefined;

/** Of all that laws are fitted to. */
export function hashOfSweptData(): string {
  const data = () => sweptTasks().map(({task, sweep: {manifest, runs}}) => ({task: task.id, manifest, runs}));
  hash ??= sha256Of(canonicalJson(data()));
  return hash;
}

function fitsOf(law: Law): ReportedFit[] {
  return sweptTasks().flatMap(({task, sweep}) => {
    const loss = analysed(law, runsOf(sweep, task.id));
    return loss ? [lawFit(law, task, sweep, loss)] : [];
  });
}

function lawFit(law: Law, task: Task, sweep: SweepData, loss: LossAnalysis): ReportedFit {
  const {points, fit, dropped} = loss;
  const {id, title, unit, entropy} = task;
  // where all runs are equally long, the largest are also those of most compute
  const large = law.inputs.includes("D") ? scales : (["N"] as const);
  const heldOut = large.flatMap((along) => heldOutScore(law, loss, along) ?? []);
  const intervals = compareIntervals(law, points, fit, {resamples});
  const context = fitContext(task, sweep, {dropped, heldOut, bootstraps: intervals.bootstraps});
  return {
    task: {id, title, unit, entropy},
    loss: {...loss, heldOut: null},
    published: publishedCurves(law, points),
    heldOut,
    intervals,
    report: fitReport(fit, law, context)
  };
}

function heldOutScore(law: Law, {points, heldOut}: LossAnalysis, along: ScaleInput): HeldOutScore | null {
  const held = along === "N" ? heldOut : largestHeldOut(law, points, along, {objective, level});
  if (!held) return null;
  const {cut, error, bias, coverage, level: nominal} = held;
  return {along, cut, rows: held.points.length, rmsLogError: error, meanLogError: bias, coverage, level: nominal};
}

/** Null where the runs that the law can be compared on are no more than its parameters. */
function analysed(law: Law, runs: readonly Run[]): LossAnalysis | null {
  try {
    return analyseLoss(runs, {laws: [law], level, cuts: false});
  } catch (error) {
    if (error instanceof FitError) return null;
    throw error;
  }
}

function sweptTasks(): {task: Task; sweep: SweepData}[] {
  return tasks.all.flatMap((task) => {
    const sweep = bestSweep(task.id);
    return sweep ? [{task, sweep}] : [];
  });
}

/**
 * The losses of our sweeps are in nats: what guessing loses, 1 for the error rates that M4 was made for, is estimated.
 */
function inNats(law: Law): Law {
  const {e0} = law.params;
  return e0 ? {...law, params: {...law.params, e0: {...e0, fixed: undefined}}} : law;
}

export {sweepsOfAllTasks as reads} from "../best-sweep.ts";
