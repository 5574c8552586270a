import type {TaskPage} from "../../../../src/contracts/tasks.ts";
import type {HeldOut} from "../../../../src/lib/analysis/loss/loss.ts";
import {laws} from "../../../../src/lib/laws/index.ts";
import {prune} from "../../output/prune.ts";
import {bestSweepIds, type Sources} from "../best-sweep.ts";
import {analyseBestSweep} from "./analyses.ts";

/**
 * What a task’s page and the reports on it read: its analysis with the law by name and equation, so that no page needs
 * the laws themselves.
 */
export function taskPage(task: string): TaskPage {
  const report = analyseBestSweep(task);
  const {analysis} = report;
  if (!analysis?.loss) return prune({...report, analysis: analysis && {...analysis, loss: null}});
  const {id, title, tex} = laws.get(analysis.loss.law);
  // above an entropy of zero the excess is the loss itself
  const excess = analysis.task.entropy > 0 ? analysis.excess : null;
  const {heldOut} = analysis.loss;
  const loss = {...analysis.loss, form: {id, title, tex}, heldOut: heldOut && withoutFit(heldOut)};
  return prune({...report, analysis: {...analysis, excess, loss}}, ["observations"]);
}

const withoutFit = ({fit: _, ...shown}: HeldOut) => shown;

export const reads = (task: string): Sources => ({sweeps: bestSweepIds([task])});
