import type {OwnFit} from "../../analysis/your-runs/fit.js";
import type {OwnScores} from "../../analysis/your-runs/scores.js";
import {verdictWords} from "../../emergence/verdict/verdict-words.js";
import type {Candidate} from "../../fitting/choice.js";
import {count, interval, list, number, percent} from "../../i18n/format.js";
import {render} from "../../messages/files.js";
import {reportText} from "../report-text.js";
import {statementOf} from "../statement.js";
import {aligned} from "../text-layout.js";

/** The report that the command line prints and the page “Your runs” offers as text. */
export function fitText({report, candidates, excluded}: OwnFit): string {
  return reportText(report) + (candidates.length ? `\n${candidatesText(candidates, excluded)}` : "");
}

function candidatesText(candidates: readonly Candidate[], excluded: OwnFit["excluded"]): string {
  const rows = candidates.map(({law, k, delta, weight}) => [
    law,
    String(k),
    delta === null ? "–" : number(delta, 0.5),
    weight === null ? "–" : weight.toFixed(3)
  ]);
  const lost = excluded.map(({law, reason}) => `${law} was not fitted: ${render(reason)}\n`).join("");
  const table = aligned(["law", "parameters", "ΔAICc", "Akaike weight"], rows, "wnnn");
  return `Laws compared\n-------------\n${table}\n${lost}`;
}

/** One line per capability: verdict, critical scale, reason. */
export function scoresText({axis, capabilities}: OwnScores): string {
  const rows = capabilities.map(({name, metric, report}) => [
    name,
    metric,
    verdictWords[report.verdict],
    statementOf(report.envelope),
    render(report.reason)
  ]);
  const notes = capabilities.flatMap(({name, report}) =>
    report.envelope.notes.map((note) => `${name}: ${render(note)}\n`)
  );
  const levels = [...new Set(capabilities.map(({report}) => percent(report.envelope.level)))];
  const estimand = `N50 (mean score), ${axis}, ${list(levels)} interval`;
  const table = aligned(["capability", "metric", "verdict", estimand, "reason"], rows, "wwwww");
  return `${table}\n${notes.length ? `\n${notes.join("")}` : ""}`;
}

/** Ranks and ratios of critical scales, and why others are not ranked. */
export function comparisonText({axis, comparison}: OwnScores): string {
  if ("code" in comparison) return `No comparison: ${render(comparison)}.\n`;
  const {ranks, pairs, unranked, warnings, level} = comparison;
  const ranked = ranks.map(({name, rank, best, worst}) => [
    name,
    String(rank),
    best === worst ? String(best) : `${best} to ${worst}`
  ]);
  const ratios = pairs.map(({a, b, ratio, adjustedP}) => [
    `${a} / ${b}`,
    `${count(ratio.value)} ${interval(ratio.lower, ratio.upper, (v) => count(v))}`,
    adjustedP === null ? "–" : adjustedP.toPrecision(2)
  ]);
  return [
    ...(ranks.length ? [aligned(["capability", "rank", `possible ranks (${100 * level}%)`], ranked, "wnw")] : []),
    ...(pairs.length
      ? [aligned([`ratio of N50 (mean score), ${axis}`, "value and interval", "p (Holm)"], ratios, "wwn")]
      : []),
    ...unranked.map(({name, reason}) => `${name} is not ranked: ${render(reason)}`),
    ...(warnings.length ? [`Warning: ${list(warnings.map(render))}`] : []),
    ...(ranks.length < 2 ? [`No ranking: ${ranks.length ? "only one" : "no"} critical scale is estimated`] : [])
  ]
    .join("\n\n")
    .concat("\n");
}
