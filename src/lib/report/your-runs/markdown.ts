import type {OwnScores} from "../../analysis/your-runs/scores.js";
import type {Candidate} from "../../fitting/choice.js";
import {number, percent, plural} from "../../i18n/format.js";
import {render} from "../../messages/files.js";
import * as math from "../../numerics/math.js";
import type {FitReport} from "../fit-report.js";
import {statedText} from "../report-text.js";
import {statementOf} from "../statement.js";
import {errorNames, estimateStatuses, intervalNames, statuses} from "../words.js";

/** A fit as a page in Markdown, which Observable Framework and most other makers of sites build as it is. */
export function fitMarkdown(report: FitReport, candidates: readonly Candidate[]): string {
  const {law, title, summary, status, objective, intervals, estimates, derived, warnings, heldOut, dropped} = report;
  const parts = [
    `# ${text(law.title)}: ${text(title)}`,
    warnings.length
      ? `Before using these numbers:\n\n${warnings.map((w) => `- ${text(render(w))}`).join("\n")}`
      : "The fit raised no warnings.",
    `    ${law.plain}`,
    `Source: ${text(law.source)}. ${text(law.note)}`,
    `${plural(report.kept, "row")} kept, ${dropped.length || "none"} dropped. Objective: ${objective}; ` +
      `${statuses[status]}. Intervals: ${intervalNames[intervals.kind]}, ${percent(intervals.level)}, errors ` +
      `${errorNames[intervals.covariance]}. Residual deviation ` +
      `${summary.sigma === null ? "unknown" : number(summary.sigma)}.`,
    table(
      ["", "estimate and interval", "verdict", "why not more"],
      [...estimates, ...derived].map((e) => [
        e.param,
        statedText(e),
        estimateStatuses[e.status],
        e.reasons.map(render).join("; ")
      ])
    ),
    ...(candidates.length
      ? [
          "## Laws compared",
          table(
            ["law", "parameters", "AICc above the best", "weight"],
            candidates.map(({law: id, k, delta, weight}) => [
              id,
              String(k),
              delta === null ? "–" : number(delta, 0.5),
              weight === null ? "–" : percent(weight, 1)
            ])
          )
        ]
      : []),
    ...(heldOut.length
      ? [
          "## Held-out runs",
          table(
            ["set aside", "rows", "typical error", "inside the band"],
            heldOut.map(({along, cut, rows, rmsLogError, coverage}) => [
              `${along} above ${number(cut)}`,
              String(rows),
              rmsLogError === null ? "–" : percent(math.expm1(rmsLogError), 1),
              coverage === null ? "–" : percent(coverage)
            ])
          )
        ]
      : [])
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Verdicts and critical scales as a page in Markdown. */
export function scoresMarkdown({axis, capabilities, comparison}: OwnScores): string {
  const rows = capabilities.map(({name, metric, report}) => [
    name,
    metric,
    report.verdict,
    statementOf(report.envelope),
    render(report.reason)
  ]);
  const ranks =
    "code" in comparison
      ? `No comparison: ${text(render(comparison))}.`
      : table(
          ["capability", "rank", "ranks left open"],
          comparison.ranks.map(({name, rank, best, worst}) => [name, String(rank), `${best} to ${worst}`])
        );
  return (
    `# Critical scales\n\n${table(["capability", "metric", "verdict", `N50 in ${axis}`, "why"], rows)}\n\n## ` +
    `Compared\n\n${ranks}\n`
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(text).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Names of other people’s models and tasks stay text: no mark-up, no code of Framework’s. */
function text(value: string): string {
  return value
    .replace(/[\\`*_{}[\]<>|$#&]/g, (c) => (c === "_" || c === "#" || c === "*" ? c : `&#${c.codePointAt(0)};`))
    .replace(/\s+/g, " ");
}
