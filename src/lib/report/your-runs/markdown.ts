import type {OwnScores} from "../../analysis/your-runs/scores.js";
import {verdictWords} from "../../emergence/verdict/verdict-words.js";
import type {Candidate} from "../../fitting/choice.js";
import {number, percent, plural} from "../../i18n/format.js";
import {render} from "../../messages/files.js";
import * as math from "../../numerics/math.js";
import type {FitReport} from "../fit-report.js";
import {statedText} from "../report-text.js";
import {statementOf} from "../statement.js";
import {errorNames, estimateStatuses, intervalNames, statuses} from "../words.js";

/** A fit as a Markdown page that Observable Framework and most other site generators can build. */
export function fitMarkdown(report: FitReport, candidates: readonly Candidate[]): string {
  const {law, title, summary, status, objective, intervals, estimates, derived, warnings, heldOut, dropped} = report;
  const parts = [
    `# ${text(law.title)}: ${text(title)}`,
    warnings.length ? `Warnings:\n\n${warnings.map((w) => `- ${text(render(w))}`).join("\n")}` : "No warnings.",
    `    ${law.plain}`,
    `Source: ${text(law.source)}. ${text(law.note)}`,
    `${plural(report.kept, "row")} kept, ${dropped.length || "none"} dropped. Objective: ${objective}; ` +
      `${statuses[status]}. Intervals: ${intervalNames[intervals.kind]}, ${percent(intervals.level)}. Errors: ` +
      `${errorNames[intervals.covariance]}. Residual standard deviation: ` +
      `${summary.sigma === null ? "unknown" : number(summary.sigma)}.`,
    table(
      ["", "estimate and interval", "verdict", "reason"],
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
            ["law", "parameters", "ΔAICc", "Akaike weight"],
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
          "## Held-out extrapolation",
          table(
            ["held out", "rows", "typical error", "inside the prediction interval"],
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

/** Verdicts and critical scales as a Markdown page. */
export function scoresMarkdown({axis, capabilities, comparison}: OwnScores): string {
  const rows = capabilities.map(({name, metric, report}) => [
    name,
    metric,
    verdictWords[report.verdict],
    statementOf(report.envelope),
    render(report.reason)
  ]);
  const ranks =
    "code" in comparison
      ? `No comparison: ${text(render(comparison))}.`
      : table(
          ["capability", "rank", "possible ranks"],
          comparison.ranks.map(({name, rank, best, worst}) => [name, String(rank), `${best} to ${worst}`])
        );
  const verdicts = table(["capability", "metric", "verdict", `N50 (mean score), ${axis}`, "reason"], rows);
  return `# Critical scales\n\n${verdicts}\n\n## Ranks\n\n${ranks}\n`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(text).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Escapes names from files, so that they are neither mark-up nor code of Observable Framework. */
function text(value: string): string {
  return value
    .replace(/[\\`*_{}[\]<>|$#&]/g, (c) => (c === "_" || c === "#" || c === "*" ? c : `&#${c.codePointAt(0)};`))
    .replace(/\s+/g, " ");
}
