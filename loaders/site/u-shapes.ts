import {type UShapeReport, uShapeReport} from "../../src/lib/analysis/u-shape-report.ts";
import {studies} from "../../src/lib/studies/index.ts";
import {tasks} from "../../src/lib/tasks/index.ts";
import {readStudy} from "../published-studies.ts";
import {remembered} from "./remembered.ts";

/** Disturbed losses of every published study; laws are fitted to those on sequences, whose loss falls with N and D. */
export function uShapes(): UShapeReport[] {
  return studies.all.flatMap(({id}) => {
    const found = readStudy(id);
    if (!found?.probed.length) return [];
    const task = tasks.get(found.probed[0]!.cell.task);
    const report = () => uShapeReport(id, task, found.probed, {withLaws: task.kind === "sequence"});
    return [remembered("u-shapes", {id, sha256: found.manifest.sha256}, report)];
  });
}
