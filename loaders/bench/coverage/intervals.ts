import {runInPool, sharesOf} from "../../processes/pool.ts";
import {add, emptyTally, type LawTally, type TallyOptions} from "./tally.ts";

export interface Share {
  readonly law: string;
  readonly from: number;
  readonly to: number;
  readonly options: TallyOptions;
}

/** Fits `sets` data sets of each law on all cores, law by law; tells how far it is after every share, with what is known. */
export async function coverage(
  laws: readonly string[],
  sets: number,
  options: TallyOptions,
  onProgress: (law: string, done: number, tally: LawTally) => void
): Promise<Map<string, LawTally>> {
  const shares = laws.flatMap((law) => sharesOf(sets).map((share): Share => ({law, ...share, options})));
  const totals = new Map(laws.map((law) => [law, emptyTally()] as const));
  const done = new Map<string, number>();
  await runInPool<Share, LawTally>(new URL("./worker.ts", import.meta.url), shares, (share, tally) => {
    add(totals.get(share.law)!, tally);
    done.set(share.law, (done.get(share.law) ?? 0) + share.to - share.from);
    onProgress(share.law, done.get(share.law)!, totals.get(share.law)!);
  });
  return totals;
}
