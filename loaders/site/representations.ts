import {type RepresentationPage, representationReport} from "../../src/lib/analysis/representation-report.ts";
import {informationBias} from "../../src/lib/information/information-bias.ts";
import {readSweep} from "../runs.ts";
import {published} from "./studies.ts";

/** What the report on representations reads. */
export function representations(): RepresentationPage {
  return {
    reports: published("parts").map(({study, task, probed}) => {
      const {cell} = probed[0]!;
      const runs = readSweep(study.sweep).runs.filter((run) => run.cell.task === cell.task && run.cell.steps === cell.steps); // biome-ignore format: one line
      return representationReport(task, probed, runs);
    }),
    bias: [0, 0.9].flatMap((rho) => informationBias({rho, samples: [500, 1000], bins: [4, 16], repeats: 10}))
  };
}
