import {availableParallelism} from "node:os";
import {valuesOf} from "../../../src/lib/core/fit.ts";
import {random} from "../../../src/lib/numerics/random.ts";
import type {Peer} from "../shared/peer.ts";
import {type TimedComparison, timed} from "../shared/rounds.ts";
import {bootstrapInWorkers} from "./bootstrap-pool.ts";
import type {Kit} from "./compiled-kit.ts";
import type {Points} from "./points.ts";

const delta = 1e-3;
const options = {objective: `huber-${delta}`, intervals: "none"} as const;

/** Resamples a round; what they take is scaled up to all. */
const SAMPLE = 200;
const RESAMPLES = 4000;

/**
 * The whole fit, with no start given, and its bare optimum, against one run of SciPy from the values that Hoffmann et
 * al. print.
 */
export async function* fitRows(
  {fit, solve, chinchilla}: Kit,
  python: Peer,
  {data}: Points
): AsyncGenerator<TimedComparison> {
  const {N, D} = data.x;
  const start = chinchilla.published[0]!.values;
  const {minimum} = fit(chinchilla, data, options).summary;
  const common = {N, D, y: data.y, delta, start, minimum};
  const usual = {...common, centred: [false], x_scale: ["jac"]};
  const best = {...common, centred: [false, true], x_scale: ["jac", 1]};
  for (const [suite, inputs] of [
    ["least_squares as usual", usual],
    ["least_squares at its best", best]
  ] as const) {
    const theirs = await python.prepare(suite, "chinchilla", inputs);
    if (!theirs) continue;
    console.error(
      `minimum: ours ${minimum}, theirs above it by ${(theirs.values.minimum! / minimum - 1).toExponential(1)}`
    );
    yield {
      name: `Chinchilla Huber fit, no start / SciPy ${suite}, one good start`,
      ours: timed(() => fit(chinchilla, data, options)),
      theirs: python.stopwatch(suite)
    };
    const bare = solve(chinchilla, data, {...options, start});
    console.error(`minimum of solve above it by ${(bare.minimum / minimum - 1).toExponential(1)}`);
    yield {
      name: `Chinchilla Huber solve / SciPy ${suite}, the same start`,
      ours: timed(() => solve(chinchilla, data, {...options, start})),
      theirs: python.stopwatch(suite)
    };
  }
}

/** The same resamples on both sides, each refitted from the fit to all rows. */
export async function* bootstrapRows(
  {fit, bootstrap, chinchilla}: Kit,
  python: Peer,
  {data}: Points
): AsyncGenerator<TimedComparison> {
  const {x, y} = data;
  const found = fit(chinchilla, data, options);
  const ours = (resamples: number) => bootstrap(chinchilla, data, found, {...options, resamples});
  const rows = Array.from({length: SAMPLE}, (_, number) => drawn(y.length, number));
  const values = valuesOf(found);
  const theirs = await python.prepare("bootstrap", "bootstrap", {N: x.N, D: x.D, y, delta, rows, values});
  const all = (seconds: number) => (seconds * RESAMPLES) / SAMPLE;
  const alone = async () => all(await timed(() => ours(SAMPLE))());
  if (theirs) {
    const {estimates} = ours(SAMPLE);
    const pairs = estimates.flatMap(({param, stderr}) =>
      param in theirs.values ? `${param} ${(stderr / theirs.values[param]!).toFixed(4)}` : []
    );
    console.error(`standard errors of the same ${SAMPLE} resamples, ours over theirs: ${pairs.join(", ")}`);
    yield {
      name: `Chinchilla bootstrap of ${RESAMPLES} / SciPy, both scaled up from ${SAMPLE}, one core`,
      ours: alone,
      theirs: async () => all(await python.stopwatch("bootstrap")())
    };
  }
  yield {
    name: `Chinchilla bootstrap of ${RESAMPLES} on ${availableParallelism()} cores / ours on one`,
    ours: timed(() => bootstrapInWorkers(data, found, {...options, resamples: RESAMPLES})),
    theirs: alone
  };
}

/** The rows of one resample, as `bootstrap` draws them. */
function drawn(n: number, number: number): number[] {
  const source = random("bootstrap", "bootstrap", number);
  return Array.from({length: n}, () => source.integer(n));
}
