import * as Plot from "@observablehq/plot";
import type {BriefStudy} from "../../contracts/networks.js";
import {IN_REGION, type StudyReport} from "../../lib/analysis/networks/distortion-report.js";
import type {Path} from "../../lib/analysis/networks/robustness.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import {meanOf} from "../../lib/numerics/mean.js";
import {ramp} from "../base/colors.js";
import {asNumber, asPercent, type DataColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {panels} from "../base/panels.js";
import {plot} from "../base/plot.js";
import {parametersKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

/** A section of figures for each study, under its task’s name. */
export function eachStudy<T extends {readonly task: Pick<StudyReport["task"], "title">}>(
  studies: readonly T[],
  of: (study: T) => readonly (Node | null)[]
): HTMLElement {
  if (!studies.length)
    return notMeasured("No study is published. To publish one: `npm run probe -- language --publish`.");
  return html`<div>${studies.map((study) => html`<h3>${study.task.title}</h3>${of(study)}`)}</div>`;
}

/** H(P), KL and cross-entropy after training, by size. */
export function divergenceTable({paths, task}: StudyReport): HTMLElement {
  const rows = ends(paths);
  const columns: Column<(typeof rows)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("H(P, Q)", ({loss}) => loss, asNumber(0.001)),
    numberColumn("H(P)", () => task.entropy, asNumber(0.001)),
    numberColumn("KL(P‖Q)", ({divergence}) => divergence, asNumber(0.001)),
    numberColumn("seeds", ({seeds}) => seeds)
  ];
  return table(rows, columns, {caption: t`After training, nats per ${task.unit}, means over seeds`});
}

function ends(paths: readonly Path[]) {
  return distinct(paths.map(({N}) => N)).map((N) => {
    const last = paths.filter((path) => path.N === N).map(({points}) => points.at(-1)!);
    const [loss, divergence] = [meanOf(last, (p) => p.loss), meanOf(last, (p) => p.divergence)];
    return {N, seeds: last.length, loss, divergence};
  });
}

const retainedText = (share: number) => (share > 0 ? percent(share) : "≤ 0%");

const comparedIn = ({perturbed}: BriefStudy) => perturbed.filter(({retained}) => retained.length > 1);

/** Under how many perturbations the largest size retains significantly more than the smallest. */
export function retainedGrowth(study: BriefStudy) {
  const compared = comparedIn(study);
  const rises = compared.filter(
    ({retained}) => (retained.at(-1)!.lower ?? -Infinity) > (retained[0]!.upper ?? Infinity)
  );
  return {all: compared.length, rises: rises.length};
}

export function retainedSentence(study: BriefStudy): string {
  const compared = comparedIn(study);
  const [first] = compared;
  if (!first) return "Fewer than two sizes learned enough to compare their robustness.";
  const [small, large] = [count(first.retained[0]!.N), count(first.retained.at(-1)!.N)];
  const {rises} = retainedGrowth(study);
  const ranges = compared
    .map(({title, retained}) => {
      const [from, to] = [retainedText(retained[0]!.value), retainedText(retained.at(-1)!.value)];
      return from === to ? t`${title}, ${from}` : t`${title}, ${from} to ${to}`;
    })
    .reduce((before, next) => t`${before}; ${next}`);
  const all = plural(compared.length, "perturbation");
  return rises
    ? t`Larger networks are significantly more robust under ${rises} of ${all}. Retained share from ${small} to
      ${large} parameters: ${ranges}.`
    : t`Larger networks are not significantly more robust under any of ${all}. Retained share from ${small} to ${large}
      parameters: ${ranges}.`;
}

/** Retained share against the loss of the checkpoint: one path a network, one panel a perturbation. */
export function robustnessFigure(study: StudyReport): HTMLElement {
  const {paths, task, perturbed} = study;
  const sizes = distinct(paths.map(({N}) => N));
  const colors = ramp(sizes.length);
  const rows = paths.flatMap(({N, seed, points}) =>
    perturbed.flatMap(({id, title}) =>
      points.flatMap(({step, loss, retained, probability}) => {
        const share = retained[id];
        return share === null ? [] : [{N, seed, step, loss, perturbation: title, share, probability: probability[id]}];
      })
    )
  );
  if (!rows.length) return notMeasured("No network learned enough to measure its robustness.");
  const title = retainedSentence(study);
  const caption = t`One path per network, from left to right during training. Vertical: the retained share
    (U − L′)/(U − L), with L the held-out loss, L′ the loss under the perturbation and U the unigram entropy.
    Checkpoints with U − L below 0.1 nats are left out. Dashed: ${percent(IN_REGION)}.`;
  const columns: DataColumn<(typeof rows)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("seed", ({seed}) => seed),
    numberColumn("step", ({step}) => step, count),
    numberColumn("loss", ({loss}) => loss, asNumber(0.001)),
    textColumn("perturbation", ({perturbation}) => perturbation),
    numberColumn("retained share", ({share}) => share, asPercent(1)),
    numberColumn("exp(L − L′)", ({probability}) => probability, asPercent(1))
  ];
  const key = parametersKey(sizes);
  const lowest = Math.max(-0.5, Math.min(...rows.map(({share}) => share)));
  const shown = rows.filter(({share}) => share >= lowest);
  return figure(
    {
      id: "figure-resistance-against-loss",
      title,
      alt: t`Retained share against loss. ${title}`,
      key,
      caption,
      rows,
      columns
    },
    (width) => {
      const draw = ({title: perturbation}: StudyReport["perturbed"][number], panel: number) => {
        const own = shown.filter((row) => row.perturbation === perturbation);
        return plot(
          panel,
          {
            height: 200,
            x: {label: t`loss, nats per ${task.unit}`, reverse: true, nice: true},
            y: {label: null, domain: [Math.min(0, lowest), 1], tickFormat: (v: number) => percent(v)},
            color: {label: "parameters", domain: sizes, range: colors},
            marks: [
              Plot.ruleY([0], {strokeOpacity: 0.2}),
              Plot.ruleY([IN_REGION], {strokeDasharray: "3 3", strokeOpacity: 0.5}),
              Plot.line(own, {
                x: "loss",
                y: "share",
                z: (d) => `${d.N} ${d.seed}`,
                stroke: "N",
                strokeWidth: 1,
                strokeOpacity: 0.7,
                sort: "step"
              }),
              Plot.dot(own, {x: "loss", y: "share", fill: "N", r: 1.8})
            ]
          },
          {y: "retained share"}
        );
      };
      return panels(perturbed, width, {title: ({title}) => title, across: 2, draw});
    }
  );
}

const kinds: Readonly<Record<string, (level: number) => string>> = {
  weights: (level) => t`weight noise (${percent(level)} of RMS)`,
  bits: (level) => t`${level}-bit weights`,
  units: (level) => t`${percent(level)} of hidden units dropped`,
  inputs: (level) => t`input noise ${number(level, 0.1)}`
};

/** A row a level of each perturbation, a column a size. */
export function levelsTable({levels, paths}: StudyReport): HTMLElement {
  const order = Object.keys(kinds);
  const parsed = [...new Set(levels.map(({level}) => level))].map((name) => {
    const [kind, level] = name.split("-") as [string, string];
    return {name, kind, level: Number(level)};
  });
  const strength = ({kind, level}: (typeof parsed)[number]) => (kind === "bits" ? -level : level);
  const rows = parsed.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || strength(a) - strength(b));
  const columns: Column<(typeof rows)[number]>[] = [
    {label: "perturbation", cell: ({kind, level}) => kinds[kind]?.(level) ?? kind},
    ...distinct(paths.map(({N}) => N)).map(
      (N): Column<(typeof rows)[number]> =>
        numberColumn(count(N), ({name}) => levels.find((one) => one.N === N && one.level === name)?.value, retainedText)
    )
  ];
  const all = table(rows, columns, {
    caption: "Retained share after training by number of parameters, means over seeds"
  });
  return html`<details><summary>Every level of every perturbation</summary>${all}</details>`;
}
