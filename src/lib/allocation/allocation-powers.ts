import type {Allocation} from "./compute-optimal.js";
import {type LogLogFit, type LogLogOptions, logLogFit} from "./log-log.js";

/**
 * The best size, data and tokens per parameter as powers of compute, each fitted by itself to have its own interval.
 */
export interface AllocationPowers {
  readonly N: LogLogFit;
  readonly D: LogLogFit;
  readonly tokensPerParameter: LogLogFit;
}

/** C in FLOPs; two different budgets or more. */
export function allocationPowers(
  optima: readonly (Allocation & {readonly C: number})[],
  options: LogLogOptions
): AllocationPowers {
  const power = (name: keyof AllocationPowers) =>
    logLogFit(
      optima.map(({C}) => C),
      optima.map((optimum) => optimum[name]),
      options
    );
  return {N: power("N"), D: power("D"), tokensPerParameter: power("tokensPerParameter")};
}
