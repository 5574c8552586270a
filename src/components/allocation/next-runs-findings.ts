import type {NextPlan, NextTarget} from "../../lib/analysis/allocation/next-runs.js";
import type {AllocationAnalysis} from "../../lib/analysis/allocation/report.js";
import {t} from "../../lib/i18n/translate.js";
import {render} from "../../lib/messages/index.js";
import {unmeasured} from "../base/findings.js";
import {number, percent, plural} from "../base/format.js";
import {flops, intervalText} from "./findings.js";

type Analysis = AllocationAnalysis | null;

const quantities = {a: "the exponent of size", E: "the floor"} as const;

/** What to make surer, or why nothing can be. */
export function targetOf(analysis: Analysis, id: NextTarget["id"]): NextTarget | string {
  if (!analysis) return unmeasured;
  if ("code" in analysis.next) return t`Without a parametric fit no run can be ranked: ${render(analysis.next)}.`;
  return analysis.next.targets.find((target) => target.id === id)!;
}

/** The plan that is shown: the one of the middle budget. */
export const shownPlan = ({plans}: NextTarget): NextPlan => plans[Math.floor(plans.length / 2)]!;

export const runsOf = ({runs}: NextPlan): number => runs.reduce((sum, {times}) => sum + times, 0);

/** A budget as a share of what the sweep has cost. */
export function shareText(analysis: AllocationAnalysis, {budget}: NextPlan): string {
  return "code" in analysis.next ? "" : percent(budget / analysis.next.spent);
}

/** What one further run, and what several, would take off an interval. */
export function nextSentence(analysis: Analysis, id: NextTarget["id"]): string {
  const target = targetOf(analysis, id);
  if (typeof target === "string") return target;
  const most = Math.max(...target.cells.map(({taken}) => taken));
  const plan = shownPlan(target);
  const share = shareText(analysis!, plan);
  const several = runsOf(plan)
    ? t`${plural(runsOf(plan), "run")} chosen by the FLOP, for ${share} of what the sweep cost, take
      ${percent(plan.taken)}.`
    : t`No run is to be had for ${share} of what the sweep cost.`;
  return t`No single run takes more than ${percent(most, 1)} off the interval of ${quantities[id]}; ${several}`;
}

/** Whether a plan buys cheap runs or dear ones, next to those that the sweep is made of. */
export function priceSentence(analysis: Analysis): string {
  const target = targetOf(analysis, "a");
  if (!analysis || typeof target === "string") return "";
  const planned = shownPlan(target).runs.flatMap(({N, D, times}) => Array.from({length: times}, () => 6 * N * D));
  if (!planned.length) return "";
  const [price, usual] = [median(planned), median(analysis.runs.map(({C}) => C))];
  const kind = price < usual ? t`cheap` : t`dear`;
  return t`By the FLOP, ${kind} runs win: the median run of the plan for the exponent costs ${flops(price)}, that of
    the sweep ${flops(usual)}.`;
}

/** Why the advice is only as good as the law. */
export function cautionSentence(analysis: Analysis): string {
  if (!analysis || "code" in analysis.next) return t`There is no law here to take on trust.`;
  const {misfit, targets} = analysis.next;
  const [small, large] = [misfit[0]!, misfit.at(-1)!];
  const floor = targets.find(({id}) => id === "E")!.now;
  const exact = number(analysis.entropy, analysis.entropy / 1000);
  const isHeld = (floor.lower ?? -Infinity) <= analysis.entropy && analysis.entropy <= (floor.upper ?? Infinity);
  const floorText = isHeld
    ? t`The interval of the floor, ${intervalText(floor)}, holds the exact entropy, ${exact}, and may be worth
      narrowing.`
    : t`The interval of the floor, ${intervalText(floor)}, does not hold the exact entropy, ${exact}: runs of the same
      kind would narrow it about a wrong value.`;
  return t`A plan supposes that the law is true and that its errors are alike everywhere.
    It misses the smallest models by ${percent(small.rms, 1)} (typical error) and the largest by
    ${percent(large.rms, 1)}.
      ${floorText}`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
