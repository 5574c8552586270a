import {type LawCurve, lawCurves} from "../../src/lib/analysis/law-curves.ts";
import {analyseLoss, type Dropped} from "../../src/lib/analysis/loss.ts";
import type {Fit} from "../../src/lib/fit.ts";
import type {Law} from "../../src/lib/law.ts";
import {laws} from "../../src/lib/laws/index.ts";
import {tasks} from "../../src/lib/tasks/index.ts";
import {bestSweep, runsOf} from "./analyses.ts";

/** What a law's page reads: its own curves, and what becomes of it on our sweeps. */
export interface LawReport {
  readonly curves: readonly LawCurve[];
  readonly fits: readonly {
    readonly task: string;
    readonly title: string;
    readonly unit: string;
    readonly sweep: string;
    readonly fit: Fit;
    readonly dropped: readonly Dropped[];
  }[];
}

export function lawReport(id: string): LawReport {
  const law = laws.get(id);
  return {curves: lawCurves(law), fits: law.kind === "loss" ? fitsOf(law) : []};
}

function fitsOf(law: Law): LawReport["fits"] {
  return tasks.all.flatMap(({id, title, unit}) => {
    const sweep = bestSweep(id);
    const analysis = sweep && analyseLoss(runsOf(sweep, id), {laws: [law]});
    return analysis ? [{task: id, title, unit, sweep: sweep.id, fit: analysis.fit, dropped: analysis.dropped}] : [];
  });
}
