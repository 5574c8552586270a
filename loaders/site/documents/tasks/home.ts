import type {HomePage} from "../../../../src/contracts/tasks.ts";
import {prune} from "../../output/prune.ts";
import {bestSweepIds, type Sources} from "../best-sweep.ts";
import {taskPage} from "./task.ts";

/** What the home page reads: of the language how loss falls, of the parities what appears at which scale. */
export const homePage = (): HomePage => ({
  language: prune(taskPage("markov-language").analysis, ["critical", "excess"]),
  parity: prune(taskPage("sparse-parity").analysis, ["curves", "excess"])
});

export const reads = (): Sources => ({sweeps: bestSweepIds(["markov-language", "sparse-parity"])});
