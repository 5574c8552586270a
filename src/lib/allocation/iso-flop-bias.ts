import {computeOptimal, type Powers} from "./compute-optimal.js";
import {type IsoFlopOptions, isoFlop} from "./iso-flop.js";
import {logLogAt} from "./log-log.js";
import type {AllocationRun} from "./runs.js";

/** A law that is a floor plus a power of N plus a power of D. */
export interface Surface extends Powers {
  readonly E: number;
}

/** What approach 2 would find where the surface is exactly true, relative to what is true. */
export interface IsoFlopBias {
  /** Found minus true exponent of N*. */
  readonly a: number;
  /** Found / true − 1, at the target. */
  readonly N: number;
  readonly D: number;
  readonly tokensPerParameter: number;
}

/**
 * The bias of approach 2 itself, on the very sizes and budgets of `runs`, were their losses those of `surface` without
 * noise. `target` in FLOPs. Null where fewer than two budgets then have an optimum. Runs must be counted as 6 N D.
 */
export function isoFlopBias(
  surface: Surface,
  runs: readonly Pick<AllocationRun, "N" | "D">[],
  target: number,
  options: Pick<IsoFlopOptions, "method" | "tolerance" | "budgets"> = {}
): IsoFlopBias | null {
  const {A, B, E, alpha, beta} = surface;
  const exact = runs.map(({N, D}) => ({N, D, loss: E + A * N ** -alpha + B * D ** -beta}));
  const {powers} = isoFlop(exact, options);
  if (!powers) return null;
  const truth = computeOptimal(surface, target);
  const error = (name: "N" | "D" | "tokensPerParameter") => logLogAt(powers[name], target).value / truth[name] - 1;
  return {
    a: powers.N.exponent.value - beta / (alpha + beta),
    N: error("N"),
    D: error("D"),
    tokensPerParameter: error("tokensPerParameter")
  };
}
