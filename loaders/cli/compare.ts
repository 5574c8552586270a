import type {Command} from "commander";
import {scoresDocument} from "../../src/lib/analysis/your-runs/documents.ts";
import {comparisonText} from "../../src/lib/report/your-runs/text.ts";
import {scoreLoaded} from "./emerge.ts";
import {load} from "./inputs.ts";
import {emerging, type Options} from "./options.ts";
import {json, output} from "./output.ts";

export function addCompare(program: Command): void {
  emerging(
    program,
    "compare",
    "compare critical scales of several capabilities: ranks, ratios, p-values",
    `
Examples:
  critical-scale compare evals.csv --metric acc --axis C
  critical-scale compare results/ --json | jq .comparison.ranks`
  ).action(async (paths: string[], options: Options) => {
    const loaded = await load(paths, options);
    const scores = scoreLoaded(loaded);
    output(
      options.json ? json(scoresDocument("compare", scores, loaded.imported)) : comparisonText(scores),
      options.out,
      loaded.read
    );
  });
}
