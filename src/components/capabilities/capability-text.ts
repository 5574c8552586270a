import type {CapabilityPage} from "../../contracts/capabilities.js";
import type {CapabilityReport} from "../../lib/analysis/capabilities/capability-report.js";
import {type CapabilityScale, inside, onlyBracket} from "../../lib/analysis/capabilities/capability-scale.js";
import {verdictWords} from "../../lib/emergence/verdict/verdict-words.js";
import {t, translate} from "../../lib/i18n/translate.js";
import {render} from "../../lib/messages/index.js";
import {quantityText, unmeasured} from "../base/findings.js";
import {count, estimate, list, number, percent, plural, withInterval} from "../base/format.js";
import {html} from "../base/html.js";
import {metricName} from "./metric-names.js";

export function taskLink({task}: CapabilityPage): HTMLElement {
  return html`<a href=${`../tasks/${task.id}`}>${task.title}</a>`;
}

/** Which sizes have the capability, and the verdict in its window. */
export function capabilityText({task, report}: CapabilityPage): string {
  if (!report) return unmeasured;
  const {scale, D, window} = report;
  return t`${placeText(scale)} Verdict: ${verdictWords[scale.verdict]}, for models of ${count(window.from)} to
    ${count(window.to)} parameters trained on ${count(D)} ${`${task.unit}s`}.`;
}

function placeText(scale: CapabilityScale): string {
  const {points, censoring, status} = scale;
  const [smallest, largest] = [count(points[0]!.N), count(points.at(-1)!.N)];
  if (censoring === "above") {
    return points.every(({k}) => k === 0)
      ? t`No model of up to ${largest} parameters has it.`
      : t`At every size up to ${largest} parameters fewer than half of the models have it.`;
  }
  if (censoring === "below") {
    return points.every(({k, n}) => k === n)
      ? t`Every model has it, from ${smallest} parameters on.`
      : t`At every size from ${smallest} parameters on at least half of the models have it.`;
  }
  if (status === "no-rise") return "Whether a model has it shows no trend with its size.";
  const bracket = onlyBracket(scale);
  if (bracket && bracket.below !== null && bracket.above !== null) {
    const [below, above] = [count(bracket.below), count(bracket.above)];
    return status === "bracket"
      ? t`Half of the models have it somewhere between ${below} and ${above} parameters; there are too few sizes for a
        curve.`
      : t`No model of up to ${below} parameters has it, and every model from ${above} parameters on.`;
  }
  const n50 = inside(scale);
  return n50 && (n50.lower !== null || n50.upper !== null)
    ? t`Half of the models have it at a size of ${quantityText(n50)} parameters, N50 (share of models).`
    : "The data do not place N50 (share of models).";
}

/** When a model counts as having it. */
export function criterionText({task, report}: CapabilityPage): string {
  if (!report) return "";
  const {metric, pass, chance, scale, models, smoothMetric} = report;
  const unit = `${task.unit}s`;
  const use = scale.frequency
    ? t`It makes up ${number(100 * scale.frequency)}% of the training ${unit}.`
    : t`It is not in the training ${unit}.`;
  const criterion = t`A model has it if its ${metricName(metric)} is at least ${number(pass)}; guessing scores
    ${number(chance)}.`;
  const scored = smoothMetric
    ? t`${plural(models.length, "model")} were scored, also by ${metricName(smoothMetric)}, which gives partial credit.`
    : t`${plural(models.length, "model")} were scored.`;
  return t`${use} ${criterion} ${scored}`;
}

/** Why, with the metric and the axis that it belongs to. */
export function verdictText({report}: CapabilityPage): string {
  if (!report) return unmeasured;
  const {scale, metric, window} = report;
  const verdict = capital(translate(verdictWords[scale.verdict]));
  return t`${verdict}: ${render(scale.reason)}. The verdict holds for ${metricName(metric)}, along non-embedding
    parameters, from ${count(window.from)} to ${count(window.to)}.`;
}

/** What a reader must know of the verdict, check by check. */
export function flagList({report}: CapabilityPage): HTMLElement {
  if (!report) return html`<p>${unmeasured}</p>`;
  return html`<ul>${flagsOf(report).map(
    ([name, text]) => html`<li><strong>${t`${name}.`}</strong>
    ${text}</li>`
  )}</ul>`;
}

function flagsOf(report: CapabilityReport): [name: string, text: string][] {
  const {localOptimum, fall, notes} = report;
  return [
    ["Metric", metricText(report)],
    ["Window", windowText(report)],
    ["Pass rate", passRateText(report)],
    [
      "Local optimum",
      localOptimum
        ? "Some starts of a fit end at another optimum, which software with one start may report."
        : "All starts of each fit end at one optimum."
    ],
    [
      "Monotone",
      fall
        ? t`The share falls by ${percent(fall.by)} from ${count(fall.from)} to ${count(fall.to)} parameters, a
          significant fall: one threshold does not describe the capability.`
        : "No size scores significantly below a smaller one."
    ],
    ...notes.map((note): [string, string] => ["Note", t`${capital(render(note))}.`])
  ];
}

/** Whether partial credit shows the same change of the mean score. */
function metricText({check, smoothMetric, metric}: CapabilityReport): string {
  if (!check) return "There are too few models to look for a break in the mean score.";
  const {verdict, shift} = check;
  const by = shift ? withInterval(shift.value, shift.lower, shift.upper) : "";
  const [sharp, other] = [metricName(metric), smoothMetric ? metricName(smoothMetric) : "partial credit"];
  switch (verdict) {
    case "no-continuous-metric":
      return "No metric with partial credit was recorded.";
    case "no-transition":
      return t`Mean ${sharp} has no clear break (one that beats a line and a parabola), so there is none to compare with
        ${other}.`;
    case "vanishes":
      return t`Mean ${sharp} breaks and ${other} does not: the break may be an artefact of the metric.`;
    case "same":
      return t`Mean ${sharp} and ${other} break at the same size; the shift is ${by} decades.`;
    case "shifted":
      return t`Mean ${sharp} and ${other} both break, ${other} later by ${by} decades: the transition is real, but its
        location depends on the metric.`;
    case "undetermined":
      return t`Mean ${sharp} and ${other} both break; the data do not show whether at the same size. The shift is ${by}
        decades.`;
  }
}

/** Whether a part of the sizes shows the same break of the mean score. */
function windowText({windowCheck, metric}: CapabilityReport): string {
  if (!windowCheck) return "There are too few sizes to test a part of them.";
  const {verdict, whole, parts} = windowCheck;
  if (verdict === "no-transition")
    return t`Mean ${metricName(metric)} has no clear break, in all sizes or in a part of them.`;
  const breaks = parts.map(({from, to, transition}) => {
    const range = t`${count(10 ** from)} to ${count(10 ** to)}`;
    return transition?.isClear ? t`at ${count(10 ** transition.at)} in ${range}` : t`nowhere in ${range}`;
  });
  const all = whole.isClear ? t`at ${count(10 ** whole.at)} in all sizes` : "nowhere in all sizes";
  const where = list([all, ...breaks]);
  return verdict === "holds"
    ? t`The mean score breaks ${where}. The break does not depend on the window.`
    : t`The mean score breaks ${where}. The break depends on the window.`;
}

/** Faster or slower than a power law of −log P. */
function passRateText({passRate}: CapabilityReport): string {
  if (!passRate) return "There are too few sizes to test how log(−log P) bends.";
  const {verdict, curvature} = passRate;
  const bend = t`The second derivative by ln N is ${estimate(curvature)}.`;
  switch (verdict) {
    case "linear":
      return t`The data are consistent with a power law of −log P, P being the share of models. ${bend}`;
    case "concave":
      return t`−log P of the share of models falls faster than a power law. ${bend}`;
    case "convex":
      return t`−log P of the share of models falls more slowly than a power law. ${bend}`;
    case "undetermined":
      return "The data do not determine how log(−log P) of the share of models bends along log N.";
  }
}

/** B and L, never without their warning. */
export function breakthroughText({report}: CapabilityPage): string {
  if (!report?.breakthrough) return "";
  const {breakthroughness: B, linearity: L, warning} = report.breakthrough;
  const text = ({value, lower, upper}: typeof B) => {
    if (!Number.isFinite(value)) return "not defined (most steps are zero)";
    const isPoint = lower !== null && upper !== null && upper - lower <= 1e-6 * Math.abs(value);
    return isPoint ? number(value) : withInterval(value, finite(lower), finite(upper));
  };
  return t`Breakthroughness B of the mean score is ${text(B)}, linearity L ${text(L)}. ${capital(render(warning))}.`;
}

/** JSON writes infinity as null. */
const finite = (v: number | null) => (v !== null && Number.isFinite(v) ? v : null);

/** Where the loss bends most, and where it would on any power law. */
export function curvatureText({report}: CapabilityPage): string {
  const curvature = report?.methods.curvature;
  if (!curvature) return "";
  const {inN, inLogN} = curvature;
  const asAny = [inN, inLogN].filter(({status}) => status === "as-any-power-law").length;
  if (asAny === 2) return "The loss bends most at the smallest size by both second derivatives, as on any power law.";
  return asAny === 1
    ? "The loss bends most at the smallest size by one of the two second derivatives, as on any power law."
    : "The loss does not bend most at the smallest size, where any power law would.";
}

export function lossText({report}: CapabilityPage): string {
  const axis = report?.methods.lossAxis;
  if (!axis) return "";
  const {critical, verdict} = axis;
  if (critical.lower === null && critical.upper === null) return "The data do not place a threshold in task loss.";
  const at = estimate({...critical, unit: "nats", stderr: null});
  switch (verdict) {
    case "collapses":
      return t`The threshold in task loss is ${at} nats for every budget; the threshold in N moves with the budget.`;
    case "does-not-collapse":
      return t`The threshold in task loss is ${at} nats and moves with the budget.`;
    case "not-told-apart":
      return t`The threshold in task loss is ${at} nats; neither it nor the one in N moves significantly with the
        budget.`;
  }
}

/** How the critical scale moves with training. */
export function budgetsText({task, report}: CapabilityPage): string {
  if (!report) return unmeasured;
  const unit = `${task.unit}s`;
  if (!report.boundary) return t`There are too few budgets to estimate how N50 (share of models) moves with ${unit}.`;
  const {budgets, slope} = report.boundary;
  const each = budgets.map(({D, N50, censoring, bound}) => {
    if (censoring === "above") return t`≥ ${count(bound!)} after ${count(D)}`;
    if (censoring === "below") return t`≤ ${count(bound!)} after ${count(D)}`;
    return t`${N50 && censoring === "none" ? quantityText(N50) : "not identified"} after ${count(D)}`;
  });
  const sizes = t`N50 (share of models) by the Weibull curve, in parameters: ${list(each)} ${unit}.`;
  return slope.status === "identified"
    ? t`${sizes} It scales as ${unit} to the power ${estimate(slope)}.`
    : t`${sizes} The exponent in ${unit} is not identified.`;
}

/** Whether the smaller models predict Nc. */
export function foretoldText({report}: CapabilityPage): string {
  const found = (report?.foretold ?? []).filter(({riseSeen}) => riseSeen < 0.5);
  const last = found.at(-1);
  const nc = last?.quantities.find(({quantity}) => quantity === "Nc");
  if (!last || !nc || report!.scale.censoring !== "none") return "";
  const {predicted, observed, errorPercent, isInside} = nc;
  const fitted = t`A fit to sizes up to ${count(last.upTo)}, before half of the rise,`;
  if (predicted.lower === null || predicted.upper === null) return t`${fitted} does not bound Nc.`;
  const error = number(errorPercent);
  return isInside
    ? t`${fitted} predicts Nc at ${estimate(predicted)}; all sizes give ${estimate(observed)}, inside that interval. The
      error is ${error}%.`
    : t`${fitted} predicts Nc at ${estimate(predicted)}; all sizes give ${estimate(observed)}, outside that interval.
      The error is ${error}%.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
