import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {fitDocument, observationsCsv, scoresDocument, sharesCsv} from "../../src/lib/analysis/your-runs/documents.ts";
import type {OwnFit} from "../../src/lib/analysis/your-runs/fit.ts";
import type {OwnScores} from "../../src/lib/analysis/your-runs/scores.ts";
import {citation} from "../../src/lib/core/citation.ts";
import {fitMarkdown, scoresMarkdown} from "../../src/lib/report/your-runs/markdown.ts";
import {comparisonText, fitText, scoresText} from "../../src/lib/report/your-runs/text.ts";
import type {Loaded} from "./inputs.ts";
import {writeText} from "./output.ts";
import {version} from "./package.ts";

/** A cell of Observable Framework; what it draws it reads from the files next to the page. */
const cell = (lines: string) => `\n\`\`\`js\nimport * as Plot from "@observablehq/plot";\n\n${lines}\n\`\`\`\n`;

function fitChart({law, fit}: OwnFit): string {
  const along = fit.inputs.N ?? Object.values(fit.inputs)[0]!;
  return cell(`const {fit} = await FileAttachment("fit.json").json();
display(
  Plot.plot({
    ariaLabel: ${JSON.stringify(`Runs and fitted values of ${law.title}`)},
    caption: "Circles: runs. Crosses: fitted values.",
    x: {type: "log", label: ${JSON.stringify(along)}},
    y: {grid: true, label: "measured"},
    marks: [
      Plot.dot(fit.observations, {x: ${JSON.stringify(along)}, y: "y"}),
      Plot.dot(fit.observations, {x: ${JSON.stringify(along)}, y: "fitted", symbol: "times"})
    ]
  })
);`);
}

const sharesChart = cell(`const {axis, capabilities} = await FileAttachment("emergence.json").json();
const shares = capabilities.flatMap(({name, report}) => report.envelope.shares.map((share) => ({...share, name})));
display(
  Plot.plot({
    ariaLabel: "Mean score against scale, one panel per capability",
    height: 140 * capabilities.length,
    marginRight: 120,
    x: {type: "log", label: axis},
    y: {domain: [0, 1], ticks: 3, grid: true, label: "share"},
    fy: {label: null},
    marks: [Plot.lineY(shares, {x: "scale", y: "share", fy: "name", marker: "circle"})]
  })
);`);

/** Writes a folder that a reader can judge a fit by: a page in Markdown, the text, the numbers and how to cite it. */
export function writeFitReport(folder: string, found: OwnFit, loaded: Loaded, chart = false): string[] {
  return write(folder, loaded, {
    "index.md": fitMarkdown(found.report, found.candidates) + (chart ? fitChart(found) : ""),
    "report.txt": fitText(found),
    "fit.json": `${JSON.stringify(fitDocument(found, loaded.imported), null, 2)}\n`,
    "observations.csv": observationsCsv(found.fit),
    "cite.bib": citation(version, found.law.source)
  });
}

export function writeScoresReport(folder: string, scores: OwnScores, loaded: Loaded, chart = false): string[] {
  return write(folder, loaded, {
    "index.md": scoresMarkdown(scores) + (chart ? sharesChart : ""),
    "report.txt": `${scoresText(scores)}\n${comparisonText(scores)}`,
    "emergence.json": `${JSON.stringify(scoresDocument("emerge", scores, loaded.imported), null, 2)}\n`,
    "shares.csv": sharesCsv(scores),
    "cite.bib": citation(version)
  });
}

function write(folder: string, {read}: Loaded, files: Readonly<Record<string, string>>): string[] {
  mkdirSync(folder, {recursive: true});
  return Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    writeText(path, text, read);
    return path;
  });
}
