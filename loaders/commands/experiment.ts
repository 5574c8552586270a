/** npm run experiment -- <id> [--dry-run] [--publish]: trains the networks of an experiment that have not been. */

import type {Trial} from "../../src/lib/core/trial.ts";
import {experiments} from "../../src/lib/experiments/index.ts";
import {startEngine} from "../kernels/engine.ts";
import {type Choices, runCommand, scriptOfOne} from "../processes/command.ts";
import {type ExitCode, exitCodes} from "../processes/exit-codes.ts";
import {runInPool} from "../processes/pool.ts";
import {publishExperiment} from "../publish/published-experiments.ts";
import {readTrial, trialKey} from "../trials/trial-store.ts";
import type {TrialAnswer} from "../trials/trial-worker.ts";

const worker = new URL("../trials/trial-worker.ts", import.meta.url);

const ids = experiments.all.map(({id}) => id);

await runCommand(
  scriptOfOne("experiment", "Trains the networks of an experiment that have no record yet.", ["experiment", ids], main)
);

async function main(id: string, {dryRun: isDryRun, publish}: Choices): Promise<ExitCode> {
  const trials = experiments.get(id).trials(await startEngine());
  const todo = trials.filter((trial) => !readTrial(trial));
  console.error(`${id}: ${trials.length} networks, ${trials.length - todo.length} trained already`);
  if (isDryRun) {
    for (const trial of todo) console.log(describe(trial));
    console.log(`${todo.reduce((sum, trial) => sum + stepsOf(trial), 0)} steps in all, teachers left out`);
    return exitCodes.ok;
  }
  const failed = await runAll(todo);
  if (failed) return exitCodes.failed;
  if (publish)
    console.error(
      `published in ${publishExperiment(
        id,
        trials.map((trial) => readTrial(trial)!)
      )}`
    );
  return exitCodes.ok;
}

/** How many failed. */
async function runAll(todo: readonly Trial[]): Promise<number> {
  let failed = 0;
  let done = 0;
  await runInPool<Trial, TrialAnswer>(worker, todo, (trial, answer) => {
    done += 1;
    if ("failed" in answer) failed += 1;
    const outcome = "failed" in answer ? `failed; ${answer.failed}` : `${answer.seconds.toFixed(1)} s`;
    console.error(`${done}/${todo.length} ${describe(trial)}: ${outcome}`);
  });
  return failed;
}

function stepsOf({stages}: Trial): number {
  return stages.reduce((sum, {steps}) => sum + steps, 0);
}

function describe(trial: Trial): string {
  const stages = trial.stages.map(({steps, mixing}) => `${steps} steps ${mixing.rule}`).join(", then ");
  return `${trialKey(trial).slice(0, 8)} width ${trial.model.width} seed ${trial.seed}, ${stages}`;
}
