import type {NextPlan, NextTarget} from "../../lib/analysis/allocation/next-runs.js";
import type {AllocationAnalysis} from "../../lib/analysis/allocation/report.js";
import {t} from "../../lib/i18n/translate.js";
import {render} from "../../lib/messages/index.js";
import {unmeasured} from "../base/findings.js";
import {number, percent, plural} from "../base/format.js";
import {flops, intervalText} from "./findings.js";

type Analysis = AllocationAnalysis | null;

const quantities = {a: "the exponent of size", E: "the irreducible loss E"} as const;

/** The quantity whose interval further runs should narrow, or why no run can be ranked. */
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

/** By how much one further run, and a plan of several, would narrow an interval. */
export function nextSentence(analysis: Analysis, id: NextTarget["id"]): string {
  const target = targetOf(analysis, id);
  if (typeof target === "string") return target;
  const most = Math.max(...target.cells.map(({taken}) => taken));
  const plan = shownPlan(target);
  const share = shareText(analysis!, plan);
  const several = runsOf(plan)
    ? t`${plural(runsOf(plan), "run")} chosen by gain per FLOP, for ${share} of the compute of the sweep, narrow it by
      ${percent(plan.taken)}.`
    : t`No run costs as little as ${share} of the compute of the sweep.`;
  return [t`One more run narrows the interval of ${quantities[id]} by at most ${percent(most, 1)}.`, several].join(
    t` `
  );
}

/** Whether a plan takes cheaper or more expensive runs than the sweep. */
export function priceSentence(analysis: Analysis): string {
  const target = targetOf(analysis, "a");
  if (!analysis || typeof target === "string") return "";
  const planned = shownPlan(target).runs.flatMap(({N, D, times}) => Array.from({length: times}, () => 6 * N * D));
  if (!planned.length) return "";
  const [price, usual] = [median(planned), median(analysis.runs.map(({C}) => C))];
  const prices = [flops(price), flops(usual)] as const;
  return price < usual
    ? t`Cheap runs gain most per FLOP: the median run of the plan for the exponent costs ${prices[0]}, that of the sweep
        ${prices[1]}.`
    : t`Expensive runs gain most per FLOP: the median run of the plan for the exponent costs ${prices[0]}, that of the
        sweep ${prices[1]}.`;
}

/** How well the law that ranks runs fits, and whether narrowing E would help. */
export function cautionSentence(analysis: Analysis): string {
  if (!analysis || "code" in analysis.next) return t`Without a parametric fit no plan can be made.`;
  const {misfit, targets} = analysis.next;
  const [small, large] = [misfit[0]!, misfit.at(-1)!];
  const floor = targets.find(({id}) => id === "E")!.now;
  const exact = number(analysis.entropy, analysis.entropy / 1000);
  const isHeld = (floor.lower ?? -Infinity) <= analysis.entropy && analysis.entropy <= (floor.upper ?? Infinity);
  return [
    t`A plan assumes that the law is true and its errors are the same everywhere.`,
    t`The law misses the smallest models by ${percent(small.rms, 1)} (typical error) and the largest by
      ${percent(large.rms, 1)}.`,
    isHeld
      ? t`The interval of E, ${intervalText(floor)}, contains the exact entropy, ${exact}, so it is useful to narrow
    it.`
      : t`The interval of E, ${intervalText(floor)}, does not contain the exact entropy, ${exact}: more runs of the same
          kind would narrow it around a wrong value.`
  ].join(t` `);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
