import * as Plot from "@observablehq/plot";
import type {RepresentationPage} from "../../contracts/networks.js";
import type {
  Crowding,
  PartChange,
  PlanePoint,
  Quantity,
  RepresentationReport,
  Structure
} from "../../lib/analysis/networks/representation-report.js";
import {t} from "../../lib/i18n/translate.js";
import type {InformationBias} from "../../lib/networks/information/information-bias.js";
import {distinct} from "../../lib/numerics/grouping.js";
import type {Citation} from "../../lib/references/labels.js";
import {type Claim, claimsTable} from "../base/claims-table.js";
import {blue, ramp} from "../base/colors.js";
import {asNumber, type DataColumn, intervalColumn, numberColumn, textColumn} from "../base/columns.js";
import {figure} from "../base/figure.js";
import {unmeasured} from "../base/findings.js";
import {count, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {asShortMean, meanInSentence} from "../base/mean-text.js";
import {notMeasured} from "../base/not-measured.js";
import {panels} from "../base/panels.js";
import {logAxis, plot} from "../base/plot.js";
import {parametersKey} from "../base/size-key.js";
import {type Column, table} from "../base/table.js";
import {bottleneckClaim} from "./bottleneck-figures.js";

/** Changes of one quantity whose intervals lie below 0, and above it. */
function directions(report: RepresentationReport, quantity: Quantity) {
  const all = report.changes.filter((change) => change.quantity === quantity);
  const down = all.filter(({change}) => change.upper !== null && change.upper < 0).length;
  const up = all.filter(({change}) => change.lower !== null && change.lower > 0).length;
  return {all: all.length, down, up};
}

/** The verdict on a claim of one direction. */
const verdictOf = (all: number, towards: number, against: number) =>
  all && towards === all
    ? "supported"
    : towards > against
      ? "supported-in-part"
      : against > towards
        ? "not-supported"
        : "undetermined";

function directionText(report: RepresentationReport, quantity: Quantity): string {
  const {all, down, up} = directions(report, quantity);
  const pairs = plural(all, "layer–size pair");
  if (down && up) return t`It falls significantly in ${down} and rises significantly in ${up} of ${pairs}.`;
  if (down) return t`It falls significantly in ${down} of ${pairs}.`;
  return up ? t`It rises significantly in ${up} of ${pairs}.` : t`It changes significantly in none of ${pairs}.`;
}

const grows = (rows: readonly Structure[]) => {
  const [first, last] = [rows[0]?.excess, rows.at(-1)?.excess];
  if (first?.upper == null || last?.lower == null) return "undetermined";
  return last.lower > first.upper ? "supported" : "not-supported";
};

/** Mean |cos| significantly above that of random directions. */
const isCrowded = ({expected, after}: Crowding) => after.lower !== null && after.lower > expected;

const informationPlane: Citation = {id: "shwartz-ziv-2017", place: "abstract"};

export function representationClaims({reports}: RepresentationPage): Claim[] {
  return reports.flatMap((report): Claim[] => {
    const of = (claim: string) => t`${claim} (${report.title})`;
    const [kept, relevant, features] = (["kept", "relevant", "features"] as const).map((q) => directions(report, q));
    const crowded = report.crowding.filter(isCrowded).length;
    const [small, large] = [report.structure[0], report.structure.at(-1)];
    return [
      {
        claim: of("Training compresses representations: I(X; T) falls"),
        source: informationPlane,
        measured: directionText(report, "kept"),
        verdict: verdictOf(kept!.all, kept!.down, kept!.up)
      },
      {
        claim: of("Training raises I(T; Y) above chance"),
        source: informationPlane,
        measured: directionText(report, "relevant"),
        verdict: verdictOf(relevant!.all, relevant!.up, relevant!.down)
      },
      {
        claim: of("Training reduces the effective number of features"),
        source: {id: "bereska-2025", place: "abstract"},
        measured: directionText(report, "features"),
        verdict: verdictOf(features!.all, features!.down, features!.up)
      },
      {
        claim: of("Learned weight vectors stay as orthogonal as random directions"),
        source: {id: "formalai-2025", place: "§ 4.1"},
        measured: t`Mean |cos| is significantly above its expectation for random directions in ${crowded} of
          ${plural(report.crowding.length, "matrix–size pair")}.`,
        verdict: verdictOf(report.crowding.length, report.crowding.length - crowded, crowded)
      },
      {
        claim: of("Larger networks learn more structure from the same data"),
        source: {id: "finzi-2026", place: "§ 4"},
        measured:
          small && large
            ? t`Structural information in nats: ${meanInSentence(small.excess, count)} at ${count(small.N)} parameters,
              ${meanInSentence(large.excess, count)} at ${count(large.N)}.`
            : unmeasured,
        verdict: grows(report.structure)
      },
      ...(report.bottleneck ? [bottleneckClaim(report.bottleneck)] : [])
    ];
  });
}

export function representationTable(page: RepresentationPage): HTMLElement {
  return page.reports.length ? claimsTable(representationClaims(page), "Claims on representations") : notMeasured();
}

export function representationSentence({reports}: RepresentationPage): string {
  if (!reports.length) return unmeasured;
  return reports
    .map(({title, ...report}) => ({title, ...directions({title, ...report}, "features")}))
    .sort((a, b) => Math.max(b.down, b.up) / b.all - Math.max(a.down, a.up) / a.all)
    .map(({title, all, down, up}) => {
      const pairs = plural(all, "layer–size pair");
      if (down && up)
        return t`Training raises the effective number of features in ${up} and lowers it in ${down} of ${pairs}
          (${title}).`;
      if (down) return t`Training lowers the effective number of features in ${down} of ${pairs} (${title}).`;
      if (up) return t`Training raises the effective number of features in ${up} of ${pairs} (${title}).`;
      return t`Training does not change the effective number of features significantly (${title}).`;
    })
    .join(t` `);
}

/** The path of every layer over the information plane. */
export function planeFigure(report: RepresentationReport): HTMLElement {
  const sizes = distinct(report.plane.map(({N}) => N));
  const colors = ramp(sizes.length);
  const parts = [...new Set(report.plane.map(({part}) => part))];
  const kept = directionText(report, "kept");
  const title = t`${report.title}: I(X; T) of two principal components during training. ${kept}`;
  const columns: DataColumn<PlanePoint>[] = [
    textColumn("layer", ({part}) => part),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("step", ({step}) => step, count),
    numberColumn("I(X; T)", ({kept}) => kept, asNumber(0.01)),
    numberColumn("I(T; Y)", ({relevant}) => relevant, asNumber(0.01)),
    numberColumn("I(T; Y) of shuffled answers", ({shuffled}) => shuffled, asNumber(0.01))
  ];
  const caption =
    "Nats, means over seeds, one path per size; dot: after training. T is the bin of the two leading principal " +
    "components of a layer’s output. Vertical: I(T; Y) less its estimate with shuffled answers.";
  const rows = report.plane.map((point) => ({...point, beyond: point.relevant - point.shuffled}));
  const key = parametersKey(sizes);
  return figure(
    {
      id: "figure-information-planes",
      title,
      alt: t`Information planes. ${title}`,
      key,
      caption,
      rows: report.plane,
      columns
    },
    (width) => {
      const draw = (part: string, panel: number) => {
        const own = rows.filter((row) => row.part === part);
        const last = Math.max(...own.map(({step}) => step));
        return plot(panel, {
          height: 220,
          x: {label: "I(X; T)", nice: true, ticks: 4},
          y: {label: "I(T; Y) above chance", nice: true, ticks: 5},
          color: {domain: sizes, range: colors},
          marks: [
            Plot.line(own, {x: "kept", y: "beyond", z: "N", stroke: "N", strokeWidth: 1.2, sort: "step"}),
            Plot.dot(
              own.filter(({step}) => step === last),
              {x: "kept", y: "beyond", fill: "N", r: 4}
            )
          ]
        });
      };
      return panels(parts, width, {draw});
    }
  );
}

/** Structural information against size. */
export function structureFigure({structure, title: task, unit}: RepresentationReport): HTMLElement {
  if (structure.length < 2) return notMeasured("Too few sizes to compare their training curves.");
  const [first, last] = [structure[0]!, structure.at(-1)!];
  const [low, high] = [count(first.excess.value), count(last.excess.value)];
  const title =
    grows(structure) === "supported"
      ? t`${task}: larger networks learn more structure, ${low} nats at ${count(first.N)} parameters and ${high} at
        ${count(last.N)}.`
      : t`${task}: larger networks do not learn significantly more structure, ${low} nats at ${count(first.N)}
        parameters and ${high} at ${count(last.N)}.`;
  const columns: DataColumn<Structure>[] = [
    numberColumn("parameters", ({N}) => N, count),
    intervalColumn("structural information, nats", ({excess}) => excess, asShortMean())
  ];
  const rows = structure.map(({N, excess}) => ({N, ...excess}));
  const caption = t`Structural information: sum over ${`${unit}s`} of the training loss less the final held-out loss,
    the part of the prequential code length that is spent on learning. Means over seeds with 95 % intervals.`;
  return figure(
    {
      id: "figure-structural-information-against-parameters",
      title,
      alt: t`Structural information against parameters. ${title}`,
      caption,
      rows: structure,
      columns
    },
    (width) =>
      plot(width, {
        height: 220,
        x: logAxis(
          rows.map(({N}) => N),
          width,
          "parameters, without embeddings"
        ),
        y: {label: "nats", zero: true, tickFormat: (v: number) => count(v)},
        marks: [
          Plot.ruleX(
            rows.filter(({lower}) => lower !== null),
            {x: "N", y1: "lower", y2: "upper", stroke: blue}
          ),
          Plot.dot(rows, {x: "N", y: "value", fill: blue, r: 4})
        ]
      })
  );
}

const quantityNames: Readonly<Record<Quantity, string>> = {
  features: "effective number of features, exp(H)",
  condition: "condition number",
  diffusion: "diffusion spectral entropy, nats",
  kept: "I(X; T), nats",
  relevant: "I(T; Y) above chance, nats"
};

export function changesTable({changes}: RepresentationReport): HTMLElement {
  const columns: Column<PartChange>[] = [
    textColumn("layer", ({part}) => part),
    numberColumn("parameters", ({N}) => N, count),
    textColumn("quantity", ({quantity}) => quantityNames[quantity]),
    intervalColumn("before training", ({before}) => before, asShortMean()),
    intervalColumn("after training", ({after}) => after, asShortMean()),
    intervalColumn("change", ({change}) => change, asShortMean())
  ];
  const all = table(changes, columns, {caption: "Means over seeds with 95 % intervals"});
  return html`<details><summary>Every layer and size</summary>${all}</details>`;
}

export function crowdingTable({crowding}: RepresentationReport): HTMLElement {
  const columns: Column<Crowding>[] = [
    textColumn("matrix", ({matrix}) => matrix),
    numberColumn("parameters", ({N}) => N, count),
    numberColumn("dimension", ({dimension}) => dimension),
    numberColumn("random directions", ({expected}) => expected, asNumber(0.001)),
    intervalColumn("before training", ({before}) => before, asShortMean(0.001)),
    intervalColumn("after training", ({after}) => after, asShortMean(0.001))
  ];
  return table(crowding, columns, {
    caption: "Mean |cos| between the weight vectors of two units, next to its exact expectation for random directions"
  });
}

export function biasTable({bias}: RepresentationPage): HTMLElement {
  const columns: Column<InformationBias>[] = [
    textColumn("estimator", ({estimator}) => estimator),
    numberColumn("bins or neighbours", ({setting}) => setting),
    numberColumn("samples", ({samples}) => samples, count),
    numberColumn("true, nats", ({truth}) => truth, asNumber(0.01)),
    numberColumn("bias, nats", ({bias}) => bias, asNumber(0.01)),
    numberColumn("standard error, nats", ({stderr}) => stderr, asNumber(0.01))
  ];
  return table(bias, columns, {caption: "Bias of the estimators for two normal variables, mean over draws"});
}
