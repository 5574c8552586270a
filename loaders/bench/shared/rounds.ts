import {median} from "simple-statistics";
/** Seconds one call takes, as measured by whoever makes it. */
export type Stopwatch = () => number | Promise<number>;

/** Two ways to the same result; below 1 ours is faster. */
export interface TimedComparison {
  readonly name: string;
  readonly ours: Stopwatch;
  readonly theirs: Stopwatch;
}

export interface Ratio {
  /** Medians over all rounds, in seconds. */
  readonly ours: number;
  readonly theirs: number;
  /** The median of the ratios of all rounds. */
  readonly ratio: number;
}

const ROUNDS = 11;
/**
 * A round repeats what is short, so that it does not matter how slowly a processor wakes from waiting for the other
 * side.
 */
const SECONDS = 0.25;
/** Each side runs this long before the clock counts, for V8 compiles anew what has changed its ways. */
const WARM = 3;

/** Times both by turns, so that a busy machine hurts both alike. */
export async function alternate({ours, theirs}: TimedComparison): Promise<Ratio> {
  const times = {ours: [] as number[], theirs: [] as number[]};
  for (const side of [theirs, ours]) {
    for (const started = performance.now(); performance.now() - started < 1000 * WARM; ) await side();
  }
  for (let round = 0; round < ROUNDS; ++round) {
    times.ours.push(await ours());
    times.theirs.push(await theirs());
  }
  // of each round by itself, for what slows a machine down lasts for longer than a round
  const ratio = median(times.ours.map((seconds, round) => seconds / times.theirs[round]!));
  return {ours: median(times.ours), theirs: median(times.theirs), ratio};
}

/** A stopwatch for work of this process, which is repeated for so many seconds. */
export function timed(work: () => unknown, atLeast = SECONDS): () => Promise<number> {
  return async () => {
    const started = performance.now();
    let repeats = 0;
    do {
      await work();
      ++repeats;
    } while (performance.now() - started < 1000 * atLeast);
    return (performance.now() - started) / 1000 / repeats;
  };
}
