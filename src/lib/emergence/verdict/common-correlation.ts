import type {Law} from "../../core/law.js";
import type {FitData} from "../../fitting/data.js";
import {type FitOptions, located, reported} from "../../fitting/fit.js";
import {betaBinomialAt} from "../../fitting/objectives/beta-binomial.js";

/** A fit of counts with a correlation of its own, and what it takes to repeat it. */
export interface FittedCorrelation {
  readonly law: Law;
  readonly options: FitOptions;
  readonly values: Readonly<Record<string, number>>;
  readonly rho: number;
  readonly logLikelihood: number;
  readonly aicc: number | null;
}

/** A log-likelihood higher by this is no evidence. */
const NEGLIGIBLE = 0.01;

/**
 * Log-likelihoods of models of the same counts, all with the correlation of the one that AICc prefers. Were each given
 * its own, a bad curve would pass its misfit off as scatter between models, and a perfect step look like coins that
 * fell in order (of one dispersion for all: Burnham & Anderson 2002, § 2.5). Where AICc prefers none, each keeps its
 * own.
 */
export function logLikelihoodsAtCommonCorrelation(models: readonly FittedCorrelation[], data: FitData): number[] {
  const again = ({law, options, values}: FittedCorrelation, rho: number) =>
    reported(located(law, data, {...options, objective: betaBinomialAt(rho), start: values})).summary.logLikelihood!;
  const best = models.reduce((a, b) => ((b.aicc ?? Infinity) < (a.aicc ?? Infinity) ? b : a));
  if (best.aicc === null) return models.map(({logLikelihood}) => logLikelihood);
  // an exact fit is as likely with any correlation
  const rho = again(best, 0) > best.logLikelihood - NEGLIGIBLE ? 0 : best.rho;
  return models.map((model) => again(model, rho));
}
