import type {Fit} from "../../core/fit.js";
import type {Imported} from "../../import/index.js";
import {recordsToCsv} from "../../import/write-table.js";
import type {OwnFit} from "./fit.js";
import type {OwnScores} from "./scores.js";

/** What the command line prints and the page gives away. In JSON `schema` says what it holds, `version` how. */

type Files = Pick<Imported, "files" | "skipped">;

export function fitDocument(
  {
    law,
    series,
    fit,
    report,
    candidates,
    excluded,
    notes
  }: Omit<OwnFit, "rows" | "law"> & {readonly law: {readonly id: string}},
  {files, skipped}: Files
): object {
  return {
    schema: "critical-scale/fit",
    version: 2,
    law: law.id,
    series,
    fit,
    report,
    candidates,
    excluded,
    notes,
    files,
    skipped
  };
}

export function scoresDocument(schema: "emerge" | "compare", scores: OwnScores, {files, skipped}: Files): object {
  return {schema: `critical-scale/${schema}`, version: 2, ...scores, files, skipped};
}

/** What was fitted, row by row, as CSV. */
export function observationsCsv({observations, inputs}: Pick<Fit, "observations" | "inputs">): string {
  const columns = [...Object.values(inputs), "y", "fitted", "residual"];
  const rows = observations.map((row) => columns.map((name) => row[name]!));
  return recordsToCsv(columns, rows);
}

/** The shares of every capability, scale by scale, as CSV. */
export function sharesCsv({capabilities, axis}: Pick<OwnScores, "capabilities" | "axis">): string {
  const rows = capabilities.flatMap(({name, metric, report}) =>
    report.envelope.shares.map(({scale, share, weight}) => [name, metric, scale, share, weight])
  );
  return recordsToCsv(["capability", "metric", axis, "share", "weight"], rows);
}
