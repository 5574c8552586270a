import {random} from "../../../src/lib/numerics/random.ts";
import type {Peer, Prepared} from "../shared/peer.ts";
import {type TimedComparison, timed} from "../shared/rounds.ts";
import type {Kit} from "./compiled-kit.ts";

/** Three parameters, 24 points, one start for all; sizes in millions, so that every peer is at its best. */
const noise = random("bench", "power");
const N = Array.from({length: 24}, (_, i) => 10 ** (i / 6));
const y = N.map((n) => (1.7 + 2.5 * n ** -0.3) * Math.exp(0.005 * noise.normal()));
const data = {x: {N}, y};
const start = {E: 1.5, A: 2, alpha: 0.4};
const options = {objective: "least-squares", errors: "classical", intervals: "none", start} as const;

/** The optimum and its covariance, against four routines that give as much. */
export async function* powerRows({fit, solve, power}: Kit, python: Peer, r: Peer): AsyncGenerator<TimedComparison> {
  const {values} = solve(power, data, options);
  const inputsOf = (routine: string) => ({N, y, start, values, routine});
  const routines = [
    {peer: python, suite: "leastsq", name: "SciPy leastsq"},
    {peer: python, suite: "curve_fit", name: "SciPy curve_fit"},
    {peer: python, suite: "lmfit", name: "lmfit Model.fit"},
    {peer: r, suite: "nls", name: "R nls"}
  ];
  for (const {peer, suite, name} of routines) {
    const theirs = await peer.prepare(suite, "power", inputsOf(suite));
    if (!theirs) continue;
    console.error(`same optimum to ${largest(theirs, values).toExponential(1)}`);
    yield {
      name: `power law, 24 points, solve / ${name}`,
      ours: timed(() => solve(power, data, options)),
      theirs: peer.stopwatch(suite)
    };
    if (suite !== "leastsq") continue;
    yield {
      name: `power law, 24 points, fit with its verdicts / ${name}`,
      ours: timed(() => fit(power, data, options)),
      theirs: peer.stopwatch(suite)
    };
  }
}

/** Relative, over all parameters. */
function largest(theirs: Prepared, values: Readonly<Record<string, number>>): number {
  return Math.max(...Object.entries(values).map(([name, v]) => Math.abs(theirs.values[name]! / v - 1)));
}
