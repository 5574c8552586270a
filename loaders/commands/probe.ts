/** npm run probe -- <study> [--dry-run] [--publish]: looks into networks of a sweep along their training. */
import {availableParallelism} from "node:os";
import type {Probed} from "../../src/lib/core/probe.ts";
import type {Cell} from "../../src/lib/core/run.ts";
import {studies} from "../../src/lib/studies/index.ts";
import {type Study, snapshotSteps} from "../../src/lib/studies/study.ts";
import {sweeps} from "../../src/lib/sweeps/index.ts";
import {cells} from "../../src/lib/sweeps/sweep.ts";
import {startEngine} from "../kernels/engine.ts";
import {distancesOf} from "../probes/distances.ts";
import type {ProbeAnswer, ProbeJob} from "../probes/probe-worker.ts";
import {type Choices, runCommand, scriptOfOne} from "../processes/command.ts";
import {type ExitCode, exitCodes} from "../processes/exit-codes.ts";
import {runInPool} from "../processes/pool.ts";
import {publishStudy} from "../publish/published-studies.ts";
import {readSweep, sweepIds} from "../store/runs.ts";
import {outcomeText} from "../store/store.ts";
import {estimateSeconds} from "../train/estimate-time.ts";
import {plan} from "../train/plan.ts";
import {describe, duration} from "../train/progress.ts";

const worker = new URL("../probes/probe-worker.ts", import.meta.url);

const ids = studies.all.map(({id}) => id);

await runCommand(
  scriptOfOne("probe", "Reads networks of a sweep along their training with probes.", ["study", ids], main)
);

async function main(id: string, {dryRun: isDryRun, publish}: Choices): Promise<ExitCode> {
  const study = studies.get(id);
  const chosen = cells(sweeps.get(study.sweep), await startEngine()).filter(study.selects);
  if (isDryRun) return dryRun(study, chosen);
  const {probed, failed} = await probeAll(study, chosen);
  if (failed) return exitCodes.failed;
  if (publish) {
    const distances = study.report === "depth" ? distancesOf(chosen) : undefined;
    console.error(`published in ${publishStudy(study, probed, distances)}`);
  }
  return exitCodes.ok;
}

async function dryRun(study: Study, chosen: readonly Cell[]): Promise<ExitCode> {
  const workers = availableParallelism();
  const training = await estimateSeconds(plan([...chosen]).cells, workers);
  const shapes = chosen.filter(({seed}) => seed === chosen[0]!.seed);
  const perReading = new Map<string, number>();
  await each("time", study, shapes, (cell, answer) => {
    if ("seconds" in answer) perReading.set(JSON.stringify(cell.model), answer.seconds);
  });
  const probing = chosen.map((cell) => snapshotSteps(study, cell).length * perReading.get(JSON.stringify(cell.model))!);
  for (const [i, cell] of chosen.entries()) console.log(`${describe(cell)}: probing ${duration(probing[i]!)}`);
  const seconds = probing.reduce((a, b) => a + b, 0) / workers;
  console.log(
    `${chosen.length} cells, about ${duration(training.wall)} of training and ${duration(seconds)} of probing on ` +
      `${workers} cores; what the store has is left out`
  );
  return exitCodes.ok;
}

async function probeAll(study: Study, chosen: readonly Cell[]): Promise<{probed: Probed[]; failed: number}> {
  const records = sweepIds().includes(study.sweep) ? readSweep(study.sweep).runs : [];
  const probed: Probed[] = [];
  let failed = 0;
  let done = 0;
  const largestFirst = [...chosen].sort((a, b) => Number(b.model.width) - Number(a.model.width));
  await each("probe", study, largestFirst, (cell, answer) => {
    done += 1;
    const say = (text: string) => console.error(`${done}/${chosen.length} ${describe(cell)}: ${text}`);
    if (!("probed" in answer)) {
      failed += 1;
      return say(`failed; ${"failed" in answer ? answer.failed : "no answer"}`);
    }
    probed.push(...answer.probed);
    const record = records.find(({key}) => key === answer.probed[0]!.key);
    const isOther = record && answer.outcome && outcomeText({...record, ...answer.outcome}) !== outcomeText(record);
    say(`${answer.probed.length} snapshots${isOther ? "; not deterministic: the sweep has another outcome" : ""}`);
  });
  console.error(`${study.id}: ${done - failed} cells probed, ${failed} failed`);
  return {probed, failed};
}

function each(
  type: ProbeJob["type"],
  study: Study,
  chosen: readonly Cell[],
  onAnswer: (cell: Cell, answer: ProbeAnswer) => void
): Promise<void> {
  const jobs = chosen.map((cell): ProbeJob => ({type, study: study.id, cell}));
  return runInPool<ProbeJob, ProbeAnswer>(worker, jobs, ({cell}, answer) => onAnswer(cell, answer));
}
