import type {UShapesPage} from "../../../../src/contracts/networks.ts";
import {uShapeReport} from "../../../../src/lib/analysis/networks/u-shape-report.ts";
import {cacheOf} from "../../output/cached.ts";
import type {Sources} from "../best-sweep.ts";
import {published, studyIds} from "./studies.ts";

const cached = cacheOf(import.meta.url);

/** Perturbed losses of every size of a sweep; laws are fitted to those on sequences, whose loss falls with N and D. */
export const uShapes = (): UShapesPage =>
  published("distortion").map(({study, task, probed, manifest}) => {
    const report = () => uShapeReport(study.id, task, probed, {withLaws: task.kind === "sequence"});
    return cached("u-shapes", {id: study.id, sha256: manifest.sha256}, report);
  });

export const reads = (): Sources => ({studies: studyIds("distortion")});
