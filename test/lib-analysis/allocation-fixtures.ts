import {random} from "../../src/lib/random.ts";
import type {Run} from "../../src/lib/run.ts";
import {makeRun} from "./fixtures.ts";

/** Loss as a function of work per token and of data. */
export const surface = {E: 1.5, A: 60, B: 900, alpha: 0.62, beta: 0.58};

/** A grid as our sweeps are: sizes not quite evenly spaced, data in doublings, more work than parameters in small models. */
export function gridRuns({sizes = 8, data = 7, seeds = 2, noise = 0.003} = {}): Run[] {
  const stream = random("allocation grid");
  const work = [600, 1150, 2600, 4700, 11000, 19000, 42000, 75000].slice(0, sizes);
  return work.flatMap((N, i) => {
    const parameters = N / (2.5 - 0.18 * i);
    return Array.from({length: data}, (_, k) => 1e5 * 2 ** k).flatMap((D) =>
      Array.from({length: seeds}, (_, seed) => {
        const loss = surface.E + surface.A * N ** -surface.alpha + surface.B * D ** -surface.beta;
        const C = 6 * N * D;
        return makeRun({
          N: parameters,
          Ntotal: N,
          D,
          C,
          seed: seed + 1,
          loss: loss * Math.exp(noise * stream.normal())
        });
      })
    );
  });
}
