import type {Law} from "../../core/law.js";
import {lawFromFormula} from "../../formula/user-law.js";
import type {Results} from "../../import/table/result-columns.js";
import {laws} from "../../laws/index.js";
import {lawsFor} from "./fit.js";
import type {Series} from "./select-columns.js";

/**
 * Laws by their ids, or by formulas such as `E + A * N^-alpha`; "auto" stands for all that the results can feed. Throws
 * Error on an unknown id and FormulaError on a formula that cannot be read.
 */
export function lawsNamed(names: readonly string[], results: Results, series: Series): Law[] {
  return names.flatMap((name) => {
    if (name === "auto") return lawsFor(results, series, laws.all);
    return /[\s+*/^()]/.test(name)
      ? [lawFromFormula({formula: name, title: name, source: "the command line", id: name})]
      : [laws.get(name)];
  });
}
