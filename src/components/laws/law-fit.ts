import type {LawChoices, LawFit} from "../../contracts/laws.js";
import type {ComparedInterval, IntervalKind, IntervalKinds} from "../../lib/analysis/laws/interval-kinds.js";
import type {LossChoice} from "../../lib/analysis/laws/law-choice.js";
import {inputs} from "../../lib/core/inputs.js";
import type {Law} from "../../lib/core/law.js";
import {sigmoids} from "../../lib/emergence/envelope.js";
import type {Candidate} from "../../lib/fitting/choice.js";
import {t} from "../../lib/i18n/translate.js";
import {laws} from "../../lib/laws/index.js";
import {render} from "../../lib/messages/index.js";
import type {Ends} from "../../lib/numerics/interval.js";
import type {HeldOutScore} from "../../lib/report/fit-report.js";
import {asNumber, asPercent, type DataColumn, endsColumn, numberColumn, textColumn} from "../base/columns.js";
import {symbol} from "../base/equation.js";
import {figure} from "../base/figure.js";
import {fitCard} from "../base/fit-card.js";
import {count, formatOf, interval, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";
import {type Column, table} from "../base/table.js";
import {lossChart} from "../loss/loss-chart.js";
import {residualFigure} from "../loss/loss-figures.js";
import {publishedFigure} from "./published-curves-figure.js";

/** The law fitted to each task, best fit first. `choices`: all laws fitted to the same runs, by task. */
export function lawFits(law: Law, fits: readonly LawFit[], choices: LawChoices): HTMLElement {
  if (law.kind === "emergence") return emergenceNote(law);
  if (!fits.length) return html`<p>No sweep has enough values of ${law.inputs.join(", ")} to fit this law.</p>`;
  const ranked = [...fits].sort((a, b) => (sigmaOf(a) ?? Infinity) - (sigmaOf(b) ?? Infinity));
  return html`<div>
    <p>${rankSentence(ranked)}</p>
    ${ranked.map((fit) => lawFit(law, fit, choices[fit.task.id] ?? []))}
  </div>`;
}

const sigmaOf = ({loss}: LawFit) => loss.fit.summary.sigma;

/** Where the law fits best and where worst. */
function rankSentence(ranked: readonly LawFit[]): string {
  const [best, worst] = [ranked[0]!, ranked.at(-1)!];
  const miss = (fit: LawFit) => percent(sigmaOf(fit) ?? 0, 1);
  return ranked.length === 1
    ? t`Fitted to one task, ${best.task.title}: residual standard deviation ${miss(best)}.`
    : t`Fitted to ${ranked.length} tasks. The residual standard deviation is smallest for ${best.task.title}
      (${miss(best)}) and largest for ${worst.task.title} (${miss(worst)}).`;
}

function emergenceNote(law: Law): HTMLElement {
  return sigmoids.some(({id}) => id === law.id)
    ? html`<p>This curve is fitted to every capability of the <a href="../tasks/">tasks</a> with enough model sizes. The
        page of each <a href="../capabilities/">capability</a> compares it with other curves.</p>`
    : html`<p>This curve is not fitted to the sweeps on this site; the library can fit it.</p>`;
}

/** Links to the report of all fits of a law, as text and as JSON. */
export function takeAway(
  {id}: Law,
  fits: readonly LawFit[],
  {text, numbers}: {readonly text: string; readonly numbers: string}
): HTMLElement {
  if (!fits.length) return html`<p>This law is not fitted here, so there is no report.</p>`;
  return html`<p><a href=${text} download=${`${id}-report.txt`}>Report of these fits as text</a>: form, counts, method,
    estimates, warnings, residuals and versions. <a href=${numbers} download=${`${id}-fit.json`}>The same as
      JSON</a>, with every row.</p>`;
}

function lawFit(law: Law, fit: LawFit, choices: readonly LossChoice[]): HTMLElement {
  const {task, loss, published, heldOut, intervals} = fit;
  const choice = choices.find(({rows}) => rows === loss.points.length);
  return html`<section>
    ${fittedFigure(law, fit)}
    ${published.length ? publishedFigure(loss, published, task.unit) : unpublished(law)}
    ${fitCard(loss.fit, {title: task.title, law, folder: ".", dropped: loss.dropped})}
    ${residualFigure({loss, task})}
    ${intervals.rows.length ? intervalsTable(intervals) : null}
    ${heldOut.length ? heldOutTable(heldOut) : null}
    ${choice ? choiceTable(choice, law) : null}
  </section>`;
}

/** Runs of one task and the fitted law. */
function fittedFigure(law: Law, {task, loss}: LawFit): HTMLElement {
  const {points, curves, floor, fit} = loss;
  const {unit, entropy} = task;
  const title = t`${law.title} fitted to ${plural(points.length, "run")} of ${task.title}: residual standard deviation
    ${percent(fit.summary.sigma ?? 0, 1)}.`;
  const caption = t`Circles: runs; lines: the fit with its ${percent(fit.estimates[0]!.level)} band, a colour for each
    number of ${`${unit}s`}.${t` Dashed rule: exact entropy.`}`;
  const columns: DataColumn<(typeof points)[number]>[] = [
    numberColumn("parameters", ({N}) => N, count),
    numberColumn(`${unit}s`, ({D}) => D, count),
    numberColumn("loss", (row) => row.loss, asNumber(0.01)),
    numberColumn("fitted", ({fitted}) => fitted, asNumber(0.01))
  ];
  const alt = t`Loss of ${points.length} runs against parameters with the fitted law. ${title}`;
  return figure(
    {id: "figure-loss-of-runs-against-parameters-with", title, alt, caption, rows: points, columns},
    (width) => lossChart(points, curves, {width, x: law.inputs.includes("N") ? "N" : "D", unit, entropy, floor})
  );
}

/** Why no published curve is drawn. */
function unpublished({published}: Law): HTMLElement | null {
  return published.length ? html`<p>The published parameters give no finite loss at our scales.</p>` : null;
}

const kindTitles: Readonly<Record<IntervalKind, string>> = {
  profile: "profile, HC3",
  wald: "Wald, HC3",
  pairs: "bootstrap of runs",
  cluster: "bootstrap of sizes"
};

function intervalsTable({kinds, rows, bootstraps}: IntervalKinds): HTMLElement {
  const drawn = bootstraps[0]
    ? t`bootstraps of ${plural(bootstraps[0].resamples, "resample")}`
    : t`too few scales for a bootstrap`;
  const columns: Column<ComparedInterval>[] = [
    {label: "", cell: ({tex}) => symbol(tex)},
    ...kinds.map((kind) =>
      endsColumn<ComparedInterval, Ends & {readonly unit: string}>(
        kindTitles[kind],
        ({ends, unit}) => ({...(ends[kind] ?? {lower: null, upper: null}), unit}),
        endsText
      )
    )
  ];
  return table(rows, columns, {caption: t`Intervals by different methods; ${drawn}`});
}

const endsText = ({lower, upper, unit}: Ends & {readonly unit: string}) =>
  interval(lower, upper, formatOf({value: lower ?? upper ?? 0, lower, upper, stderr: null, unit}));

/** A difference of logarithms as a share. */
const share = (e: number | null) => (e === null ? "–" : percent(Math.expm1(e), 1));

function heldOutTable(rows: readonly HeldOutScore[]): HTMLElement {
  const columns: Column<HeldOutScore>[] = [
    textColumn("held out: largest", ({along}) => inputs.find(along)?.title ?? along),
    numberColumn("fitted up to", ({cut}) => cut, count),
    numberColumn("runs predicted", (row) => row.rows),
    numberColumn("RMS error", ({rmsLogError}) => rmsLogError, share),
    numberColumn("mean error", ({meanLogError}) => meanLogError, share),
    numberColumn(t`inside the ${percent(rows[0]!.level)} band`, ({coverage}) => coverage, percent, {
      name: `inside the ${percent(rows[0]!.level)} band`
    })
  ];
  return table(rows, columns, {caption: "Largest runs predicted from the others"});
}

function choiceTable({candidates, rows, excluded}: LossChoice, law: Law): HTMLElement {
  const columns: Column<Candidate>[] = [
    {
      label: "law",
      cell: ({law: id}) => {
        const {title, tex} = laws.get(id);
        // laws with the same equation are fitted once
        return tex === law.tex ? html`<strong>${law.title}</strong>` : html`<a href=${`./${id}`}>${title}</a>`;
      }
    },
    numberColumn("parameters, σ included", ({k}) => k),
    numberColumn("ΔAICc", ({delta}) => delta, asNumber(0.5)),
    numberColumn("BIC", ({bic}) => bic, asNumber(1)),
    numberColumn("weight", ({weight}) => weight, asPercent(1))
  ];
  const refused = excluded.length
    ? t` Not fitted: ${excluded.map(({law: id, reason}) => t`${laws.get(id).title} (${render(reason)})`).join(t`; `)}.`
    : "";
  return html`<div>
    ${table(candidates, columns, {caption: t`All laws fitted to the same ${plural(rows, "run")}, lowest AICc first`})}
    ${refused ? html`<p>${refused}</p>` : null}
  </div>`;
}
