import type {Imported} from "../../import/index.js";
import type {OwnFit} from "./fit.js";
import type {OwnScores} from "./scores.js";

/** What the command line prints and the page gives away as JSON: `schema` says what it holds, `version` how. */

type Files = Pick<Imported, "files" | "skipped">;

export function fitDocument(
  {
    law,
    series,
    fit,
    report,
    candidates,
    left,
    notes
  }: Omit<OwnFit, "rows" | "law"> & {readonly law: {readonly id: string}},
  {files, skipped}: Files
): object {
  return {
    schema: "critical-scale/fit",
    version: 1,
    law: law.id,
    series,
    fit,
    report,
    candidates,
    left,
    notes,
    files,
    skipped
  };
}

export function scoresDocument(schema: "emerge" | "compare", scores: OwnScores, {files, skipped}: Files): object {
  return {schema: `critical-scale/${schema}`, version: 1, ...scores, files, skipped};
}
