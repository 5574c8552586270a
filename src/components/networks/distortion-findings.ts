import type {BriefStudies, BriefStudy} from "../../contracts/networks.js";
import {IN_REGION, type StudyReport} from "../../lib/analysis/networks/distortion-report.js";
import type {Region, TurningPoint} from "../../lib/analysis/networks/robustness.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import type {ClaimVerdict} from "../base/claims-table.js";
import {asNumber, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {unmeasured} from "../base/findings.js";
import {count, interval, number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {asMean, meanInSentence} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {type Column, table} from "../base/table.js";

/** A share in three digits at most. */
const shortPercent = (share: number) => percent(share, Math.abs(share) < 1 ? 1 : 0);

const pointsOf = ({perturbed}: BriefStudy) => perturbed.flatMap(({turningPoints}) => turningPoints);
const differing = (points: readonly TurningPoint[]) => points.filter(({verdict}) => verdict === "differ");

/** In how many pairs of size and perturbation robustness peaks at another checkpoint than the lowest loss. */
function turning(points: readonly TurningPoint[], detail: string): string {
  const differ = differing(points);
  const early = differ.filter(({doublings}) => doublings.value < 0).length;
  const all = plural(points.length, "size–perturbation pair");
  if (!differ.length) return t`Robustness peaks significantly away from the loss minimum in none of ${all}`;
  return early === differ.length
    ? t`In ${early} of ${all}, robustness peaks before the loss minimum (${detail})`
    : t`In ${differ.length} of ${all}, robustness peaks at another checkpoint than the loss minimum, in ${early} before
      it (${detail})`;
}

/** The same with the number of pairs that do not show it. */
function withRest(points: readonly TurningPoint[], detail: string): string {
  const of = (verdict: TurningPoint["verdict"]) => points.filter((point) => point.verdict === verdict).length;
  const same = of("same") && plural(of("same"), "pair has both at one checkpoint", "pairs have both at one checkpoint");
  const open = of("open") && plural(of("open"), "pair is inconclusive", "pairs are inconclusive");
  const found = turning(points, detail);
  if (same && open) return t`${found}; ${same}, ${open}.`;
  return same || open ? t`${found}; ${same || open}.` : t`${found}.`;
}

export function turningSentence(study: BriefStudy): string {
  const points = pointsOf(study);
  const gains = differing(points)
    .flatMap(({gain}) => gain?.value ?? [])
    .sort((a, b) => a - b);
  const median = gains[gains.length >> 1] ?? 0;
  return withRest(points, t`median gain ${shortPercent(median)} of the learned information`);
}

/** The same over all studies, the sharpest first. */
export function robustnessLede(studies: BriefStudies): string {
  const [only] = studies;
  if (!only) return unmeasured;
  if (studies.length === 1) return turningSentence(only);
  const each = studies
    .map((study) => ({title: study.task.title, all: pointsOf(study).length, differ: differing(pointsOf(study)).length}))
    .sort((a, b) => b.differ / b.all - a.differ / a.all)
    .map(({title, all, differ}) => t`${title}: ${differ} of ${all}`)
    .reduce((before, next) => t`${before}; ${next}`);
  return withRest(studies.flatMap(pointsOf), each);
}

const verdicts: Readonly<Record<TurningPoint["verdict"], string>> = {
  differ: "different checkpoints",
  same: "same checkpoint",
  open: "inconclusive"
};

/** Both checkpoints of every size under every perturbation. */
export function turningTable({perturbed, task}: StudyReport): HTMLElement {
  type Row = TurningPoint & {readonly title: string};
  const rows = perturbed.flatMap(({title, turningPoints}) => turningPoints.map((point): Row => ({title, ...point})));
  const columns: Column<Row>[] = [
    textColumn("perturbation", ({title}) => title),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("doublings", ({doublings}) => doublings.value, asNumber(0.1)),
    intervalColumn(
      "gain",
      ({gain}) => gain,
      ({value, lower, upper}) => `${shortPercent(value)} ${interval(lower, upper, shortPercent)}`,
      {none: "one seed"}
    ),
    intervalColumn("D*", ({distortion}) => distortion, asMean(0.01)),
    numberColumn("lowest loss", ({lowest}) => lowest.value, asNumber(0.01)),
    textColumn("verdict", ({verdict}) => verdicts[verdict])
  ];
  const all = table(rows, columns, {
    caption: t`Means over seeds with 95 % intervals. Doublings: of the training data from the lowest loss to the
      greatest robustness; negative: robustness peaks first. Gain: retained share where the other seeds are most robust,
      less that at the lowest loss. D*: loss at the greatest robustness, nats per ${task.unit}.`
  });
  return html`<details><summary>Every size and perturbation</summary>${all}</details>`;
}

/** Under how many perturbations Φ is wider, or narrower, for the largest size than for the smallest. */
export function regionGrowth({perturbed}: BriefStudy) {
  const ends = perturbed.map(({regions}) => [regions[0]!.width, regions.at(-1)!.width] as const);
  const wider = ends.filter(
    ([small, large]) => large.lower !== null && small.upper !== null && large.lower > small.upper
  ).length;
  const narrower = ends.filter(
    ([small, large]) => large.upper !== null && small.lower !== null && large.upper < small.lower
  ).length;
  return {all: ends.length, wider, narrower};
}

export function widthSentence(study: BriefStudy): string {
  const {all, wider, narrower} = regionGrowth(study);
  const sizes = distinct(study.paths.map(({N}) => N));
  const [small, large] = [count(sizes[0]!), count(sizes.at(-1)!)];
  const perturbations = plural(all, "perturbation");
  if (wider && narrower)
    return t`From ${small} to ${large} parameters, the robust region Φ widens significantly under ${wider} and narrows
      significantly under ${narrower} of ${perturbations}.`;
  if (wider)
    return t`From ${small} to ${large} parameters, the robust region Φ widens significantly under ${wider} of
      ${perturbations}.`;
  if (narrower)
    return t`From ${small} to ${large} parameters, the robust region Φ narrows significantly under ${narrower} of
      ${perturbations}.`;
  return t`From ${small} to ${large} parameters, the width of the robust region Φ does not change significantly under
    any of ${perturbations}.`;
}

/** Losses at which a size retains nine tenths. */
export function regionsTable({perturbed, task}: StudyReport): HTMLElement {
  type Row = Region & {readonly title: string};
  const rows = perturbed.flatMap(({title, regions}) =>
    regions.flatMap((region): Row[] => (region.snapshots ? [{title, ...region}] : []))
  );
  if (!rows.length) return notMeasured(t`No checkpoint retains ${percent(IN_REGION)} of the learned information.`);
  const columns: Column<Row>[] = [
    textColumn("perturbation", ({title}) => title),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("lowest loss", ({from}) => from, asNumber(0.01)),
    numberColumn("highest loss", ({to}) => to, asNumber(0.01)),
    intervalColumn("width", ({width}) => width, asMean(0.01))
  ];
  const all = table(rows, columns, {
    caption: t`The robust region Φ: losses, in nats per ${task.unit}, of the checkpoints that retain at least
      ${percent(IN_REGION)} of the learned information, over all seeds; its width in one network, mean over seeds with
      95 % interval. Sizes without such a checkpoint are left out.`
  });
  return html`<details><summary>The robust region by size and perturbation</summary>${all}</details>`;
}

/** Whether minima become flatter above the critical scales. */
export function aroundSentence({around}: BriefStudy): string {
  if (!around) return "No critical scale lies among these sizes.";
  const {below, above, lowest, middle, highest, capabilities} = around;
  const where =
    capabilities === 1
      ? t`At this budget, one capability has its critical scale among these sizes: ${count(middle)} parameters.`
      : t`At this budget, the critical scales of ${capabilities} capabilities lie between ${count(lowest)} and
        ${count(highest)} parameters (median ${count(middle)}).`;
  if (!below || !above) return t`${where} Too few sizes lie on one side of it for a power law of sharpness.`;
  const power = ({slope: value, lower, upper}: typeof below) =>
    meanInSentence({value, lower, upper}, (v) => number(v, 0.1));
  return t`${where} Sharpness scales as N^${power(below)} below the median and as N^${power(above)} above it.`;
}

export function aroundVerdict({around}: BriefStudy): ClaimVerdict {
  if (!around?.below || !around.above) return "not-measurable";
  const {below, above} = around;
  if (above.upper < 0 && above.upper < below.lower) return "supported";
  if (above.lower > 0) return "contradicted";
  if (above.upper < 0 && below.upper < 0) return "not-supported-flatter-both";
  return above.lower > below.upper ? "not-supported-flatter-below" : "undetermined";
}
