import * as Plot from "@observablehq/plot";
import type {BriefStudy} from "../../contracts/networks.js";
import {IN_REGION, type StudyReport} from "../../lib/analysis/networks/distortion-report.js";
import type {Path, TurningPoint} from "../../lib/analysis/networks/robustness.js";
import {t} from "../../lib/i18n/translate.js";
import {distinct} from "../../lib/numerics/grouping.js";
import {meanOf} from "../../lib/numerics/mean.js";
import {ramp} from "../base/colors.js";
import {asNumber, asPercent, type DataColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {count, interval, list, number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {panels} from "../base/panels.js";
import {plot} from "../base/plot.js";
import {parametersKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";

type Study = StudyReport;
type Disturbed = Study["disturbed"][number];

/** A section of figures for each study, under its task’s name. */
export function eachStudy<T extends {readonly task: Pick<Study["task"], "title">}>(
  studies: readonly T[],
  of: (study: T) => readonly (Node | null)[]
): HTMLElement {
  if (!studies.length)
    return notMeasured("No network has been looked into yet: `npm run probe -- language --publish`.");
  return html`<div>${studies.map((study) => html`<h3>${study.task.title}</h3>${of(study)}`)}</div>`;
}

/** H(P), KL and cross-entropy at the end, by size. */
export function divergenceTable({paths, task}: Study): HTMLElement {
  const rows = ends(paths);
  const columns: Column<(typeof rows)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("H(P, Q)", ({loss}) => loss, asNumber(0.001)),
    numberColumn("H(P)", () => task.entropy, asNumber(0.001)),
    numberColumn("KL(P‖Q)", ({divergence}) => divergence, asNumber(0.001)),
    numberColumn("seeds", ({seeds}) => seeds)
  ];
  return table(rows, columns, {caption: t`Nats per ${task.unit} at the end of training, means over seeds`});
}

function ends(paths: readonly Path[]) {
  return distinct(paths.map(({N}) => N)).map((N) => {
    const last = paths.filter((path) => path.N === N).map(({points}) => points.at(-1)!);
    const [loss, divergence] = [meanOf(last, (p) => p.loss), meanOf(last, (p) => p.divergence)];
    return {N, seeds: last.length, loss, divergence};
  });
}

const shareText = (value: number) => (value > 0 ? percent(value) : "nothing");

/** What the smallest and the largest network keep, disturbance by disturbance. */
export function regionSentence({disturbed}: BriefStudy): string {
  const compared = disturbed.filter(({kept}) => kept.length > 1);
  if (!compared.length) return "No two sizes learned enough for their resistance to be compared.";
  const [small, large] = [0, -1].map((at) => list(compared.map(({kept}) => shareText(kept.at(at)!.value))));
  const [first] = compared;
  return t`At the end, ${count(first!.kept[0]!.N)} parameters keep ${small!} of what they learned, and
    ${count(first!.kept.at(-1)!.N)} keep ${large!},
    under ${list(compared.map(({title}) => title))}.`;
}

/** Share of what was learned that a disturbance leaves, against the loss of the moment: one path a network. */
export function resistanceFigure(study: Study): HTMLElement {
  const {paths, task, disturbed} = study;
  const sizes = distinct(paths.map(({N}) => N));
  const colors = ramp(sizes.length);
  const rows = paths.flatMap(({N, seed, points}) =>
    disturbed.flatMap(({id, title}) =>
      points.flatMap(({step, loss, learned, probability}) => {
        const share = learned[id];
        return share === null ? [] : [{N, seed, step, loss, disturbance: title, share, probability: probability[id]}];
      })
    )
  );
  if (!rows.length) return notMeasured("No network learned enough for its resistance to be told.");
  const title = regionSentence(study);
  const caption = t`A path a network, from left to right as it trains; a colour a size. Vertical: (U − L′) / (U − L),
    with L the held-out loss, L′ the loss under disturbance and U the entropy of frequencies;
    moments at which less than .1 nats were learned are left out. Dashed: ${percent(IN_REGION)}.`;
  const columns: DataColumn<(typeof rows)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("seed", ({seed}) => seed),
    numberColumn("step", ({step}) => step, count),
    numberColumn("loss", ({loss}) => loss, asNumber(0.001)),
    textColumn("disturbance", ({disturbance}) => disturbance),
    numberColumn("share of what was learned", ({share}) => share, asPercent(1)),
    numberColumn("share of the probability", ({probability}) => probability, asPercent(1))
  ];
  const key = parametersKey(sizes);
  const lowest = Math.max(-0.5, Math.min(...rows.map(({share}) => share)));
  const shown = rows.filter(({share}) => share >= lowest);
  return figure(
    {
      id: "figure-resistance-against-loss",
      title,
      alt: t`Resistance against loss. ${title}`,
      key,
      caption,
      rows,
      columns
    },
    (width) => {
      const draw = ({title: disturbance}: (typeof disturbed)[number], panel: number) => {
        const own = shown.filter((row) => row.disturbance === disturbance);
        return plot(panel, {
          height: 200,
          x: {label: t`loss, nats per ${task.unit}`, reverse: true, nice: true},
          y: {label: null, domain: [Math.min(0, lowest), 1], tickFormat: (v: number) => percent(v)},
          color: {domain: sizes, range: colors},
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
        });
      };
      return panels(disturbed, width, {title: ({title}) => title, across: 2, draw});
    }
  );
}

/** Whether the moment of greatest resistance is that of least loss. */
export function momentsSentence({disturbed}: BriefStudy): string {
  const all = disturbed.flatMap(({moments}) => moments);
  const of = (verdict: TurningPoint["verdict"]) => all.filter((m) => m.verdict === verdict);
  const early = of("differ").filter(({doublings}) => doublings.value < 0).length;
  const gains = of("differ")
    .flatMap(({gain}) => gain?.value ?? [])
    .sort((a, b) => a - b);
  const how = gains.length
    ? t`, before it in ${early}, by ${percent(gains[gains.length >> 1]!, 1)} of what was learned at the median`
    : "";
  return t`Over ${plural(all.length, "size and disturbance", "sizes and disturbances")}, networks are surely more
    resistant at another moment than that of least loss in ${gains.length}${how};
    in ${of("same").length} it is the same moment for every seed, in ${of("open").length} nothing is sure.`;
}

/** A row a size, a column a disturbance. */
function bySize(disturbed: readonly Disturbed[], cell: (one: Disturbed, N: number) => string): Column<number>[] {
  return [
    numberColumn("parameters", (N) => N, count),
    ...disturbed.map((one): Column<number> => ({label: one.title, number: true, cell: (N) => cell(one, N)}))
  ];
}

const sizesOf = ({paths}: Study) => distinct(paths.map(({N}) => N));

export function momentsTable(study: Study): HTMLElement {
  const columns = bySize(study.disturbed, ({moments}, N) => {
    const found = moments.find((m) => m.N === N);
    if (!found) return "–";
    const {doublings, gain, verdict} = found;
    const more = gain
      ? `${percent(gain.value, 1)} ${interval(gain.lower, gain.upper, (v) => percent(v, 1))}`
      : "one seed";
    return t`${number(doublings.value, 0.1)}; ${more}; ${verdict}`;
  });
  return table(sizesOf(study), columns, {
    caption:
      "Doublings of the data from least loss to greatest resistance, mean over seeds; how much more of what was " +
      "learned stays at the moment that the other seeds name, with its 95 % interval; verdict"
  });
}

const kinds: Readonly<Record<string, (level: number) => string>> = {
  weights: (level) => t`noise on weights, ${number(level, 0.01)} of their size`,
  bits: (level) => t`weights of ${level} bits`,
  units: (level) => t`${percent(level)} of the hidden units silent`,
  inputs: (level) => t`inputs disturbed at ${number(level, 0.01)}`
};

/** A row a level of each disturbance, a column a size. */
export function levelsTable(study: Study): HTMLElement {
  const {levels} = study;
  const order = Object.keys(kinds);
  const parsed = [...new Set(levels.map(({level}) => level))].map((name) => {
    const [kind, level] = name.split("-") as [string, string];
    return {name, kind, level: Number(level)};
  });
  const strength = ({kind, level}: (typeof parsed)[number]) => (kind === "bits" ? -level : level);
  const rows = parsed.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || strength(a) - strength(b));
  const columns: Column<(typeof rows)[number]>[] = [
    {label: "disturbance", cell: ({kind, level}) => kinds[kind]?.(level) ?? kind},
    ...sizesOf(study).map(
      (N): Column<(typeof rows)[number]> =>
        numberColumn(count(N), ({name}) => levels.find((one) => one.N === N && one.level === name)?.value, shareText)
    )
  ];
  const all = table(rows, columns, {
    caption: "Share of what was learned that stays at the end, means over seeds, by parameters"
  });
  return html`<details><summary>Every level of every disturbance</summary>${all}</details>`;
}

/** Losses at which a size keeps nine tenths. */
export function regionsTable(study: Study): HTMLElement {
  const columns = bySize(study.disturbed, ({regions}, N) => {
    const found = regions.find((region) => region.N === N);
    if (!found || found.from === null || found.to === null) return "none";
    const {from, to, width} = found;
    return t`${number(from, 0.01)} to ${number(to, 0.01)};
      ${number(width.value, 0.01)} ${interval(width.lower, width.upper, (v) => number(v, 0.01))}`;
  });
  return table(sizesOf(study), columns, {
    caption: t`The region Φ: losses, in nats per ${study.task.unit}, at which ${percent(IN_REGION)} of what was learned
      stays, of all seeds; and its width in one network, mean over seeds with its 95 % interval`
  });
}
