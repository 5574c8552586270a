import type {OwnFit} from "../../analysis/your-runs/fit.js";
import type {OwnScores} from "../../analysis/your-runs/scores.js";
import {verdictWords} from "../../emergence/verdict/verdict-words.js";
import type {Candidate} from "../../fitting/choice.js";
import {count, interval, list, number, plural} from "../../i18n/format.js";
import {render} from "../../messages/files.js";
import {reportText} from "../report-text.js";
import {statementOf} from "../statement.js";
import {aligned} from "../text-layout.js";

/** What the command line prints and the page gives away as text. */
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
  const table = aligned(["law", "parameters", "AICc above the best", "weight"], rows, "wnnn");
  return `Laws compared\n-------------\n${table}\n${lost}`;
}

/** One line a capability: its verdict, its critical scale and why. */
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
  const table = aligned(["capability", "metric", "verdict", `N50 in ${axis}`, "why"], rows, "wwwww");
  return `${table}\n${notes.length ? `\n${notes.join("")}` : ""}`;
}

/** Ranks and ratios of critical scales, with what could not be ranked. */
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
    ...(ranks.length ? [aligned(["capability", "rank", `ranks left open at ${100 * level}%`], ranked, "wnw")] : []),
    ...(pairs.length ? [aligned([`ratio of N50 in ${axis}`, "value and interval", "p (Holm)"], ratios, "wwn")] : []),
    ...unranked.map(({name, reason}) => `${name} has no rank: ${render(reason)}`),
    ...(warnings.length ? [`Before using these: ${list(warnings.map(render))}`] : []),
    ranks.length < 2
      ? `${plural(ranks.length, "critical scale has a value", "critical scales have a value")}: there is nothing ` +
        `to rank`
      : ""
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}
