import type {CapabilityPage} from "../../contracts/capabilities.js";
import type {CapabilityReport} from "../../lib/analysis/capabilities/capability-report.js";
import {verdictWords} from "../../lib/emergence/verdict/verdict-words.js";
import {t, translate} from "../../lib/i18n/translate.js";
import {render} from "../../lib/messages/index.js";
import {bracketText, criticalScaleText, quantityText, unmeasured} from "../base/findings.js";
import {count, estimate, interval, list, number, percent, plural} from "../base/format.js";
import {html} from "../base/html.js";

export function taskLink({task}: CapabilityPage): HTMLElement {
  return html`<a href=${`../tasks/${task.id}`}>${task.title}</a>`;
}

/** The verdict and the critical scale, in a sentence with their window. */
export function capabilityText({task, report}: CapabilityPage): string {
  if (!report) return unmeasured;
  const {scale, D, window} = report;
  const range = t`between ${count(window.from)} and ${count(window.to)} parameters, after
    ${count(D)} ${`${task.unit}s`}`;
  const inEach =
    scale.censoring === "none"
      ? t`half of the models have it at ${criticalScaleText(scale)} parameters`
      : t`its critical scale is ${criticalScaleText(scale)} parameters`;
  return t`Verdict: ${verdictWords[scale.verdict]}, ${range}. By the curves ${inEach}; the seeds alone place that
    ${bracketText(scale.bracket)}.`;
}

/** When a model counts as having it. */
export function criterionText({task, report}: CapabilityPage): string {
  if (!report) return "";
  const {metric, pass, chance, scale, models, smoothMetric} = report;
  const also = smoothMetric ? t`, by ${smoothMetric} as well, which gives partial credit` : "";
  return t`It makes up ${percent(scale.frequency, 2)} of the training ${`${task.unit}s`}. A model has it where its
    ${metric} reaches ${number(pass)};
    guessing scores ${chance === 0 ? t`nothing` : number(chance)}. ${plural(models.length, "model")} were
      scored${also}.`;
}

/** Why, with the metric and the axis that it belongs to. */
export function verdictText({report}: CapabilityPage): string {
  if (!report) return unmeasured;
  const {scale, metric, window} = report;
  const verdict = capital(translate(verdictWords[scale.verdict]));
  return t`${verdict}: ${render(scale.reason)}. This holds for the presence of the capability by ${metric}, along
    parameters without embeddings, from ${count(window.from)} to ${count(window.to)}, and nowhere else.`;
}

/** What a reader must know of the verdict: each flag is raised or not, and says which. */
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
        ? "Some starts of a fit end at another optimum: software that tries one start may report that."
        : "Every start of the fits within reach ends at one optimum."
    ],
    [
      "Monotone",
      fall
        ? t`The share falls by ${percent(fall.by)} from ${count(fall.from)} to ${count(fall.to)} parameters, more than
          chance allows: one threshold does not describe it.`
        : "No size does worse than a smaller one by more than chance allows."
    ],
    ...notes.map((note): [string, string] => ["Note", t`${capital(render(note))}.`])
  ];
}

/** Whether partial credit sees the same change of the mean score. */
function metricText({check, smoothMetric, metric}: CapabilityReport): string {
  if (!check) return "Too few models to look for a break in the mean score.";
  const {verdict, shift} = check;
  const by = shift ? t`${number(shift.value, 0.02)} ${interval(shift.lower, shift.upper)} decades` : "";
  const other = smoothMetric ?? "the metric with partial credit";
  switch (verdict) {
    case "no-continuous-metric":
      return "No metric with partial credit was recorded.";
    case "no-transition":
      return t`The mean ${metric} has no break that beats both a line and a parabola, so there is nothing to compare
        with ${other}.`;
    case "vanishes":
      return t`The break in mean ${metric} is not clear under ${other}: it may be an artefact of the metric.`;
    case "same":
      return t`Mean ${metric} and ${other} break at the same size; the shift is ${by}.`;
    case "shifted":
      return t`Mean ${metric} and ${other} both break, but the second is ${by} later: the date depends on the metric,
        the fact does not.`;
    case "undetermined":
      return t`Mean ${metric} and ${other} both break; that they do so at one size is neither shown nor refuted, the
        shift being ${by}.`;
  }
}

/** Whether parts of the sizes tell the same of the mean score. */
function windowText({windowCheck, metric}: CapabilityReport): string {
  if (!windowCheck) return "Too few sizes to look at a part of them.";
  const {verdict, whole, parts} = windowCheck;
  if (verdict === "no-transition")
    return t`Neither the whole range nor a part of it has a clear break in mean ${metric}.`;
  const breaks = parts.map(({from, to, transition}) => {
    const range = t`${count(10 ** from)} to ${count(10 ** to)}`;
    return transition?.isClear ? t`${range} breaks at ${count(10 ** transition.at)}` : t`${range} shows no clear break`;
  });
  const all = whole.isClear
    ? t`The whole range breaks at ${count(10 ** whole.at)}`
    : "The whole range shows no clear break";
  return t`${all}; ${list(breaks)}. ${
    verdict === "holds" ? "The break does not depend on the " + "window." : "What is found depends on the window."
  }`;
}

/** Faster or slower than a power law of −log P. */
function passRateText({passRate}: CapabilityReport): string {
  if (!passRate) return "Too few sizes to tell how log(−log P) bends.";
  const {verdict, curvature} = passRate;
  const bend = t`its second derivative by ln N is ${estimate(curvature)}`;
  switch (verdict) {
    case "linear":
      return t`Along log N, log(−log P) of the share of models may be a straight line, as the task law has it:
        ${bend}.`;
    case "concave":
      return t`Along log N, log(−log P) of the share of models is concave: it falls faster than the power law of −log
        P; ${bend}.`;
    case "convex":
      return t`Along log N, log(−log P) of the share of models is convex: it falls more slowly than the power law of
        −log P; ${bend}.`;
    case "undetermined":
      return t`How log(−log P) of the share of models bends along log N is not bounded: ${bend}.`;
  }
}

/** B and L, never without their warning. */
export function breakthroughText({report}: CapabilityPage): string {
  if (!report?.breakthrough) return "";
  const {breakthroughness: B, linearity: L, warning} = report.breakthrough;
  const text = ({value, lower, upper}: typeof B) =>
    Number.isFinite(value)
      ? `${number(value)} ${interval(finite(lower), finite(upper))}`
      : "undefined, as most steps are nought";
  return t`Breakthroughness B of the mean score is ${text(B)}, linearity L ${text(L)}. ${render(warning)}.`;
}

/** JSON writes infinity as null. */
const finite = (v: number | null) => (v !== null && Number.isFinite(v) ? v : null);

/** What the source’s second-derivative method finds, and what it would find on anything. */
export function curvatureText({report}: CapabilityPage): string {
  const curvature = report?.methods.curvature;
  if (!curvature) return "";
  const {inN, inLogN} = curvature;
  const asAny = [inN, inLogN].filter(({status}) => status === "as-any-power-law").length;
  const found =
    asAny === 2 ? "Both variants find it" : asAny === 1 ? "One variant finds it" : "Neither variant finds it";
  return t`The bend of the loss is greatest at the smallest size tried on every power law, whatever sizes are tried.
    ${found} there.`;
}

export function lossText({report}: CapabilityPage): string {
  const axis = report?.methods.lossAxis;
  if (!axis) return "";
  const {critical, verdict} = axis;
  const at = estimate({...critical, unit: "nats", stderr: null});
  const finding = {
    collapses: "one threshold of the loss serves every budget, where a threshold of size does not",
    "does-not-collapse": "the threshold of the loss moves with the budget",
    "not-told-apart": "neither threshold is seen to move with the budget"
  }[verdict];
  return t`Along the loss of the whole task the threshold is ${at} nats; ${finding}.`;
}

/** How the critical scale moves with training. */
export function budgetsText({task, report}: CapabilityPage): string {
  if (!report) return unmeasured;
  if (!report.boundary)
    return t`There are too few budgets to tell how the critical scale moves with ${`${task.unit}s`}.`;
  const {budgets, slope} = report.boundary;
  const each = budgets.map(({D, N50, censoring, bound}) => {
    const size =
      censoring === "above"
        ? t`at least ${count(bound!)}`
        : censoring === "below"
          ? t`at most ${count(bound!)}`
          : N50 && censoring === "none"
            ? quantityText(N50)
            : "not identified";
    return t`${size} after ${count(D)}`;
  });
  const moves =
    slope.status === "identified"
      ? t`it goes as ${`${task.unit}s`} to the power ${estimate(slope)}`
      : t`the power with which it goes is ${estimate(slope)}`;
  return t`In parameters, by the Weibull curve, the critical scale is ${list(each)} ${`${task.unit}s`}; through all
    budgets at once, ${moves}.`;
}

/** Whether the smaller models would have told. */
export function foretoldText({report}: CapabilityPage): string {
  const found = (report?.foretold ?? []).filter(({riseSeen}) => riseSeen < 0.5);
  const last = found.at(-1);
  const nc = last?.quantities.find(({quantity}) => quantity === "Nc");
  if (!last || !nc || report!.scale.censoring !== "none") return "";
  const {predicted, observed, errorPercent, isInside} = nc;
  if (predicted.lower === null || predicted.upper === null) {
    return t`Fitted to sizes up to ${count(last.upTo)} only, before half of the rise, the curve does not tell Nc:
      ${estimate(predicted)}.`;
  }
  return t`Fitted to sizes up to ${count(last.upTo)} only, before half of the rise, the curve foretells Nc at
    ${estimate(predicted)}; all sizes give
    ${estimate(observed)}. The error is ${number(errorPercent, 1)}%, and the interval ${
      isInside
        ? t`holds
      it`
        : t`misses it`
    }.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
