import type {RepresentationPage} from "../../../../src/contracts/networks.ts";
import {type BottleneckReport, bottleneckReport} from "../../../../src/lib/analysis/networks/bottleneck-report.ts";
import {representationReport} from "../../../../src/lib/analysis/networks/representation-report.ts";
import type {Probed} from "../../../../src/lib/core/probe.ts";
import type {Task} from "../../../../src/lib/core/task.ts";
import {informationBias} from "../../../../src/lib/networks/information/information-bias.ts";
import {pairJoint} from "../../../../src/lib/tasks/pair-joint.ts";
import {readSweep} from "../../../store/runs.ts";
import {cacheOf} from "../../output/cached.ts";
import type {Sources} from "../best-sweep.ts";
import {published, studyIds} from "./studies.ts";

const cached = cacheOf(import.meta.url);

/** What the report on representations reads. */
export function representations(): RepresentationPage {
  return {
    reports: published("parts").map(({study, task, probed}) => {
      const {cell} = probed[0]!;
      const runs = readSweep(study.sweep).runs.filter(
        (run) => run.cell.task === cell.task && run.cell.steps === cell.steps
      );
      const report = cached(study.id, {probed, runs}, () => representationReport(task, probed, runs));
      return {...report, bottleneck: bottleneckOf(task, probed)};
    }),
    bias: cached("bias", null, () =>
      [0, 0.9].flatMap((rho) => informationBias({rho, samples: [500, 1000], bins: [4, 16], repeats: 10}))
    )
  };
}

function bottleneckOf(task: Task, probed: readonly Probed[]): BottleneckReport | null {
  const joint = task.kind === "sequence" ? pairJoint(task) : null;
  if (!joint || !probed[0]?.readings.bottleneck) return null;
  return cached("bottleneck", {task: task.id, probed}, () => bottleneckReport(task.title, joint, probed));
}

export const reads = (): Sources => ({studies: studyIds("parts")});
