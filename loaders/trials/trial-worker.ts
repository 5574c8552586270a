/** Runs the trials that it is asked for, one at a time; started by runInPool. */
import type {Trial} from "../../src/lib/core/trial.ts";
import {startEngine} from "../kernels/engine.ts";
import {runTrial} from "./run-trial.ts";
import {writeTrial} from "./trial-store.ts";

export type TrialAnswer = {readonly seconds: number} | {readonly failed: string};

process.on("disconnect", () => process.exit()); // the experiment has ended

process.on("message", async (trial: Trial) => {
  const started = performance.now();
  try {
    await startEngine(trial.engine);
    writeTrial(runTrial(trial));
    process.send!({seconds: (performance.now() - started) / 1000} satisfies TrialAnswer);
  } catch (error) {
    process.send!({failed: (error as Error).message} satisfies TrialAnswer);
  }
});
