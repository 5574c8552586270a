import * as math from "../../numerics/math.js";
/** What an amount is worth once what exceeds the unique part counts less and less. */
export interface Effective {
  /** Natural logarithm of its worth, as of that much unique. */
  readonly log: number;
  /** d log / d log unique */
  readonly byUnique: number;
  /** d log / d worth */
  readonly byWorth: number;
}

/**
 * `amount` up to `unique`, beyond it unique · [1 + worth (1 − e^(−r/worth))] with r = amount/unique − 1 repetitions: in
 * the limit of many, they are worth `worth` times the unique part (Muennighoff et al. 2023).
 */
export function effective(amount: number, unique: number, worth: number): Effective {
  if (!(amount > unique)) return {log: math.log(amount), byUnique: 0, byWorth: 0};
  const r = amount / unique - 1;
  const decay = math.exp(-r / worth);
  const factor = 1 - worth * math.expm1(-r / worth);
  return {
    log: math.log(unique) + math.log(factor),
    byUnique: 1 - (decay * (r + 1)) / factor,
    byWorth: (1 - decay * (1 + r / worth)) / factor
  };
}
