import {emergenceCurve, extrapolate, ownCurves} from "../../lib/analysis/your-runs/curves.js";
import {fitDocument, observationsCsv} from "../../lib/analysis/your-runs/documents.js";
import {fitOwn} from "../../lib/analysis/your-runs/fit.js";
import {lawsNamed} from "../../lib/analysis/your-runs/laws.js";
import {type OwnScores, scoreOwn} from "../../lib/analysis/your-runs/scores.js";
import {chosenSeries, inputsIn, seriesOf} from "../../lib/analysis/your-runs/select-columns.js";
import type {Law} from "../../lib/core/law.js";
import {blobSource, ImportError, type Imported, importResults} from "../../lib/import/index.js";
import {reasonOf} from "../../lib/messages/fit-error.js";
import type {Step} from "../../lib/messages/own-runs.js";
import {fitText} from "../../lib/report/your-runs/text.js";
import type {Answer, FitAnswer, FitRequest, PlainLaw, Read, ScoresAnswer} from "./fit-protocol.js";

/** The worker: reads files, fits, and answers; caches the last files read. */
let last: {readonly key: string; readonly imported: Imported} | undefined;

addEventListener("message", async ({data}: MessageEvent<FitRequest>) => {
  const answer = (message: Answer) => postMessage(message);
  const {id, task} = data;
  try {
    const onStep = (step: Step, done: number, of: number) => answer({id, type: "progress", step, done, of});
    const imported = await read(data, (rows) => onStep({code: "reading-rows", rows}, 0, 0));
    if (task === "read") answer({id, type: "read", read: readOf(imported)});
    else if (task === "fit")
      answer({
        id,
        type: "fitted",
        read: readOf(imported),
        fitted: fitted(imported, {...data, fit: {...data.fit, onStep}} as FitRequest)
      });
    else
      answer({
        id,
        type: "scored",
        read: readOf(imported),
        scored: scored(scoreOwn(imported.results, {...data.emerge, onStep}))
      });
  } catch (error) {
    const place = error instanceof ImportError ? error.place : undefined;
    answer({id, type: "failed", reason: reasonOf(error instanceof Error ? error : new Error(String(error))), place});
  }
});

async function read(
  {files, task, edition, columns, where, keepValid}: FitRequest,
  onProgress: (rows: number) => void
): Promise<Imported> {
  const isPreview = task === "read";
  const key = JSON.stringify([edition, columns, where, keepValid]);
  if (last?.key === key && (isPreview || last.imported.results.length)) return last.imported;
  const sources = files.map(({name, blob}) => blobSource(name, blob));
  const imported = await importResults(sources, {columns, where, keepValid, isPreview, onProgress});
  last = {key, imported};
  return imported;
}

function readOf({results, files, skipped}: Imported): Read {
  return {files, skipped, results: results.length, series: seriesOf(results), inputs: inputsIn(results)};
}

/** Largest number of rows drawn or shown in a table. */
const MOST = 1000;

const thinned = <T>(rows: readonly T[]) =>
  rows.length <= MOST ? rows : Array.from({length: MOST}, (_, i) => rows[Math.floor((i * rows.length) / MOST)]!);

function fitted(imported: Imported, {laws, fit: options}: FitRequest): FitAnswer {
  const {results, files} = imported;
  const own = fitOwn(results, files, lawsNamed(laws, results, chosenSeries(results, options)), options);
  const {rows: _, ...found} = own;
  const {law, fit} = own;
  const curves = ownCurves(law, fit);
  return {
    ...found,
    law: plain(law),
    fit: {...fit, observations: thinned(fit.observations)},
    count: fit.observations.length,
    text: fitText(own),
    json: file(`${JSON.stringify(fitDocument(own, imported), null, 2)}\n`, "application/json"),
    csv: file(observationsCsv(fit), "text/csv"),
    curves: {...curves, points: thinned(curves.points)},
    beyond: extrapolate(law, fit)
  };
}

const file = (text: string, type: string) => new Blob([text], {type: `${type};charset=utf-8`});

function plain({evaluate, starts, ...law}: Law): PlainLaw {
  return {...law, derived: [], published: []};
}

function scored(scores: OwnScores): ScoresAnswer {
  const curves = scores.capabilities.map(({name, report}) => ({name, points: emergenceCurve(report.envelope)}));
  return {scores, curves};
}
