import type {Command} from "commander";
import {seriesMatching} from "../../src/lib/analysis/your-runs/select-columns.ts";
import {UsageError} from "./config.ts";
import {scoreLoaded} from "./emerge.ts";
import {fitLoaded} from "./fit.ts";
import {type Loaded, load} from "./inputs.ts";
import {emerging, gathered, type Options} from "./options.ts";
import {json, output} from "./output.ts";
import {reportFolder} from "./project.ts";
import {writeFitReport, writeScoresReport} from "./report-files.ts";

export function addReport(program: Command): void {
  emerging(
    program,
    "report",
    "write a folder with a page in Markdown, text, numbers and citation",
    `
Examples:
  critical-scale report runs.csv --law chinchilla --out src/reports/mine     ` +
      `a page for a project of Observable Framework
  critical-scale report results/ --metric acc --out report
  critical-scale report runs.csv --project site              a page with a chart in a project, which is made if need be`
  )
    .option("--law <law>", "as for fit", gathered)
    .option("--project <folder>", "a project of Observable Framework, new or not, instead of --out")
    .option("--name <name>", "of the report in the project; else that of the first file")
    .action(async (paths: string[], {project, name, ...options}: Options & {project?: string; name?: string}) => {
      if (!options.out === !project) throw new UsageError("name the folder with --out, or a project with --project");
      const loaded = await load(paths, options, "folder");
      const found = isOfLoss(loaded) ? fitLoaded(loaded) : scoreLoaded(loaded);
      const {folder, written: made} = project
        ? reportFolder(project, name ?? paths[0]!)
        : {folder: options.out!, written: []};
      const withChart = project !== undefined;
      const pages =
        "fit" in found
          ? writeFitReport(folder, found, loaded, withChart)
          : writeScoresReport(folder, found, loaded, withChart);
      const written = [...made, ...pages];
      output(
        options.json ? json({schema: "critical-scale/report", version: 1, files: written}) : `${written.join("\n")}\n`
      );
    });
}

/** Whether the report is of one loss; else of all scores. Where there are losses alone, one must be chosen. */
function isOfLoss({imported: {results}, config}: Loaded): boolean {
  const series = seriesMatching(results, config);
  const losses = series.filter(({kind}) => kind === "loss");
  return losses.length === 1 || losses.length === series.length;
}
