import {type Cell, canonicalJson, type Outcome, type Run} from "../../src/lib/core/run.ts";
import {random} from "../../src/lib/numerics/random.ts";
import {engines, startEngine} from "../kernels/engine.ts";
import {versions} from "../kernels/tensorflow.ts";
import {train} from "../train/train.ts";

/** How one published cell came out when it was trained again. */
export interface CellCheck {
  readonly run: Run;
  /** Bit for bit, or within the tolerance of another engine. */
  readonly isSame: boolean;
  /** Whether every bit must be the same here: the same engine, and the same versions of what computes. */
  readonly isExact: boolean;
  /** Relative difference of the held-out loss; null where one of them diverged. */
  readonly difference: number | null;
}

/**
 * Another engine rounds otherwise, and training amplifies it. Of twelve published cells that were trained by plain
 * instead of relaxed SIMD the losses of the language moved by up to 0.15 %, those of parities, whose skills come in
 * leaps, by up to 9 %.
 */
export const lossTolerance = 0.2;

/** So many runs, each as likely as any other; the same for the same seed. */
export function sampleRuns(runs: readonly Run[], count: number, seed: string | number): Run[] {
  const stream = random("verify", seed);
  const remaining = [...runs];
  return Array.from(
    {length: Math.min(count, runs.length)},
    () => remaining.splice(Math.floor(stream.uniform() * remaining.length), 1)[0]!
  );
}

/** Trains the cell of a record again, by its own engine where that starts here. */
export async function checkCell(run: Run): Promise<CellCheck> {
  const engine = await firstEngine(run.cell);
  const [again] = (await train([{...run.cell, engine}]))!;
  const theirs = run.provenance.versions;
  const isExact = engine === run.cell.engine && theirs.v8 === versions.v8 && theirs.tfjs === versions.tfjs;
  return {run, isExact, ...compare(run, again!, isExact)};
}

/** Whether an outcome is that of a record: in every bit, or in its loss alone within the tolerance. */
export function compare(run: Run, again: Outcome, isExact: boolean): Pick<CellCheck, "isSame" | "difference"> {
  const difference = run.loss === null || again.loss === null ? null : Math.abs(again.loss / run.loss - 1);
  const {key: _, cell: __, provenance: ___, ...published} = run;
  if (isExact) return {isSame: canonicalJson(again) === canonicalJson(published), difference};
  const isNear = difference === null ? run.loss === again.loss : difference <= lossTolerance;
  return {isSame: isNear && again.status === run.status, difference};
}

async function firstEngine({engine}: Cell) {
  for (const one of [engine, ...engines.filter((other) => other !== engine)]) {
    try {
      return await startEngine(one);
    } catch {} // the next
  }
  throw new Error("no engine starts here");
}
