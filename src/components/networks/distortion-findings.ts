import type {BriefStudy} from "../../contracts/networks.js";
import type {StudyReport} from "../../lib/analysis/networks/distortion-report.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import type {ClaimVerdict} from "../base/claims-table.js";
import {numberColumn} from "../base/columns.js";
import {count, interval, number, plural} from "../base/format.js";
import {meanText} from "../base/mean-text.js";
import {type Column, table} from "../base/table.js";

/** Whether Φ grows with size, disturbance by disturbance: the largest size against the smallest. */
export function regionGrowth({disturbed}: BriefStudy) {
  const ends = disturbed.map(({regions}) => [regions[0]!.width, regions.at(-1)!.width] as const);
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
  return t`From ${count(sizes[0]!)} to ${count(sizes.at(-1)!)} parameters, the region Φ surely becomes wider under
    ${wider} and surely narrower under ${narrower} of ${plural(all, "disturbance")}.`;
}

/** Whether it is above critical scales that minima become flat. */
export function aroundSentence({around}: BriefStudy): string {
  if (!around) return "No critical scale lies among these sizes.";
  const {below, above, lowest, middle, highest, capabilities} = around;
  const where = t`${plural(capabilities, "capability", "capabilities")} appear at this budget between
    ${count(lowest)} and ${count(highest)} parameters, half of them below ${count(middle)}`;
  if (!below || !above) return t`${where}: too few sizes lie on one side of that.`;
  const power = ({slope, lower, upper}: typeof below) =>
    `${number(slope, 0.01)} ${interval(lower, upper, (v) => number(v, 0.01))}`;
  return t`${where}. Below that, sharpness goes as N^${power(below)}, above it as N^${power(above)}, over networks.`;
}

export function aroundVerdict({around}: BriefStudy): ClaimVerdict {
  if (!around?.below || !around.above) return "not-measurable";
  const {below, above} = around;
  if (above.upper < 0 && above.upper < below.lower) return "supported";
  if (above.lower > 0) return "contradicted";
  if (above.upper < 0 && below.upper < 0) return "not-supported-flatter-both";
  return above.lower > below.upper ? "not-supported-flatter-below" : "undetermined";
}

/** D* of every size and disturbance, beside the least loss. */
export function mostResistantTable({paths, disturbed, task}: StudyReport): HTMLElement {
  const columns: Column<number>[] = [
    numberColumn("parameters", (N) => N, count),
    ...disturbed.map(
      ({title, moments}): Column<number> => ({
        label: title,
        number: true,
        cell(N) {
          const found = moments.find((one) => one.N === N);
          return found ? `${meanText(found.distortion, 0.01)}; ${number(found.least.value, 0.01)}` : "–";
        }
      })
    )
  ];
  return table(distinct(paths.map(({N}) => N)), columns, {
    caption: t`D*, the loss at which resistance is greatest, mean over seeds with its 95 % interval; least loss. Nats
      per ${task.unit}`
  });
}
