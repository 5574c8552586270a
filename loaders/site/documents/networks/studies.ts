import type {DepthPage} from "../../../../src/contracts/networks.ts";
import {type DeepNetwork, depthReport} from "../../../../src/lib/analysis/networks/depth-report.ts";
import {type StudyReport, studyReport} from "../../../../src/lib/analysis/networks/distortion-report.ts";
import {
  crossingsOf,
  lipschitzPaths,
  lipschitzRanges,
  lipschitzTrends
} from "../../../../src/lib/analysis/networks/lipschitz-bounds.ts";
import {seenScales} from "../../../../src/lib/analysis/networks/sharpness-near-scale.ts";
import {studies} from "../../../../src/lib/studies/index.ts";
import type {Study} from "../../../../src/lib/studies/study.ts";
import {tasks} from "../../../../src/lib/tasks/index.ts";
import {readStudy} from "../../../publish/published-studies.ts";
import {readSweep} from "../../../store/runs.ts";
import type {Sources} from "../best-sweep.ts";

/** Studies of one kind that were published. */
export const published = (report: Study["report"]) =>
  studies.all.flatMap((study) => {
    const found = study.report === report ? readStudy(study.id) : null;
    return found?.probed.length ? [{study, task: tasks.get(found.probed[0]!.cell.task), ...found}] : [];
  });

export const studyIds = (...reports: readonly Study["report"][]): string[] =>
  studies.all.flatMap(({id, report}) => (reports.includes(report) ? [id] : []));

export const reads = (_: string, document: string): Sources => ({
  studies: document === "depths.json" ? studyIds("depth", "parts") : studyIds("distortion")
});

/** What the report on distortion reads. */
export const studyReports = (): StudyReport[] =>
  published("distortion").map(({study, task, probed}) => {
    const {runs} = readSweep(study.sweep);
    const budget = probed[0]!.cell.steps;
    const same = runs.filter(({cell}) => cell.task === task.id && cell.steps === budget);
    return studyReport(study, task, probed, seenScales(task.capabilities, same));
  });

/** What the report on depth and on Lipschitz constants reads. */
export function depths(): DepthPage {
  const [deep] = published("depth");
  return {
    depth: deep?.distances
      ? {...depthReport(deepNetworks(deep), deep.distances.pairs), unit: deep.task.unit, entropy: deep.task.entropy}
      : null,
    parts: published("parts").map(({task, probed}) => ({
      title: task.title,
      bounds: lipschitzRanges(probed),
      crossings: crossingsOf(probed, task),
      paths: lipschitzPaths(probed),
      trends: lipschitzTrends(probed)
    }))
  };
}

function deepNetworks({study, probed, distances}: ReturnType<typeof published>[number]): DeepNetwork[] {
  const {runs} = readSweep(study.sweep);
  return probed
    .filter(({step, cell}) => step === cell.steps)
    .map(({key, cell, N, readings}): DeepNetwork => {
      const [depth, seed] = [Number(cell.model.depth), cell.seed];
      const read = readings.lipschitz!;
      return {
        depth,
        seed,
        N,
        loss: runs.find((run) => run.key === key)!.loss!,
        toSource: distances!.toSource.find((d) => d.depth === depth && d.seed === seed)!.variation,
        blocks: Object.keys(read)
          .filter((name) => /^\d+\..*:lower$/.test(name))
          .map((name) => read[name]!),
        whole: read["network:lower"]!
      };
    });
}
