import type {OwnScores} from "../../analysis/your-runs/scores.js";
import {type Series, seriesName} from "../../analysis/your-runs/select-columns.js";
import {estimate} from "../../core/estimate-text.js";
import type {Fit} from "../../core/fit.js";
import {unitName} from "../../core/inputs.js";
import type {Law} from "../../core/law.js";
import {list, percent, plural} from "../../i18n/format.js";
import {t, translate} from "../../i18n/translate.js";
import {laws} from "../../laws/index.js";
import {plainFormula} from "../plain-formula.js";
import {errorNames, intervalNames} from "../words.js";

/** What was fitted, how and with what result, in a sentence for the methods of a paper. */
export function fitSentence(
  law: Pick<Law, "id" | "title" | "tex">,
  {series, fit, count}: {readonly series: Series; readonly fit: Fit; readonly count: number},
  version: string
): string {
  const {estimates, objective, errors} = fit;
  const found = estimates.map((e) => `${e.param} = ${estimate(e)}`);
  const stated = estimates.find(({interval}) => interval !== "none");
  const program = `Critical Scale ${version}`;
  const runs = plural(count, "run");
  const metric = seriesName(series);
  const formula = plainFormula(law.tex).replaceAll("\n", "; ");
  const named = laws.has(law.id) ? t`${law.title} (${formula})` : formula;
  return stated
    ? t`${named} was fitted to the ${metric} of ${runs} by ${objective} with ${program}; its parameters,
      with ${percent(stated.level)} ${intervalNames[stated.interval]} intervals and errors ${errorNames[errors]}, are
      ${list(found)}.`
    : t`${named} was fitted to the ${metric} of ${runs} by ${objective} with ${program}; its parameters,
      without intervals, are ${list(found)}.`;
}

/** Which critical scale was estimated, and how, in a sentence for the methods of a paper. */
export function scoresSentence({axis, capabilities}: OwnScores, version: string): string {
  const found = capabilities.map(({report}) => new Set(report.envelope.candidates.map(({law}) => law)));
  const all = [...new Set(found.flatMap((forms) => [...forms]))];
  const forms = list(all.map((id) => translate(laws.get(id).title)));
  const level = percent(capabilities[0]!.report.envelope.level);
  const unit = unitName(axis);
  const which = plural(capabilities.length, "capability", "capabilities");
  if (!all.length)
    return t`N50 (mean score), the scale in ${unit} at which the mean score is half of the way up its fitted curve, is
      not estimated for ${which}: Critical Scale ${version} could fit no curve.`;
  return found.every(({size}) => size === all.length)
    ? t`N50 (mean score), the scale in ${unit} at which the mean score is half of the way up its fitted curve, was
        estimated for ${which} with Critical Scale ${version}; each ${level} interval covers every curve within 4 AICc
        of the best among ${forms}.`
    : t`N50 (mean score), the scale in ${unit} at which the mean score is half of the way up its fitted curve, was
        estimated for ${which} with Critical Scale ${version}; each ${level} interval covers every curve within 4 AICc
        of the best among those of ${forms} that could be fitted.`;
}
