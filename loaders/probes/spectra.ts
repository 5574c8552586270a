import {FitError} from "../../src/lib/messages/fit-error.ts";
import {conditionNumber} from "../../src/lib/networks/spectra/condition-number.ts";
import {effectiveRank} from "../../src/lib/networks/spectra/effective-rank.ts";
import {powerLawTail} from "../../src/lib/networks/spectra/power-law-tail.ts";
import {singularValues} from "../../src/lib/networks/spectra/singular-values.ts";
import type {Probe} from "./probe.ts";

/** Resamples of the goodness-of-fit test: p to 0.05. */
const RESAMPLES = 100;

/** Summary of the singular values of every matrix. */
export const spectra: Probe = {
  id: "spectra",
  title: "Spectra of the weights",
  note:
    "Of every matrix: largest singular value, condition number, effective rank exp(H); of the power-law tail of its " +
    "squared singular values the exponent alpha, its standard error, the p of the fit (rejected at 0.1 or below) and " +
    "the number of values; null with fewer than ten values.",
  source: "Martin & Mahoney 2021, JMLR 22, 165; Roy & Vetterli 2007",
  version: 1,
  read({model, weights}) {
    const matrices = model.weights.flatMap(({name, shape, decay, embedding}, i) =>
      (decay || embedding) && shape.length === 2 ? [{name, shape, values: weights[i]!}] : []
    );
    const found: Record<string, number | null> = {};
    for (const {name, shape, values} of matrices) {
      const singular = singularValues(values, shape[0]!, shape[1]!);
      const tail = tailOf(singular);
      found[`${name}:norm`] = singular[0]!;
      found[`${name}:condition`] = conditionNumber(singular);
      found[`${name}:rank`] = effectiveRank(singular);
      found[`${name}:alpha`] = tail?.alpha ?? null;
      found[`${name}:stderr`] = tail?.stderr ?? null;
      found[`${name}:p`] = tail?.p ?? null;
      found[`${name}:tail`] = tail?.tail ?? null;
    }
    return found;
  }
};

function tailOf(singular: Float64Array) {
  try {
    return powerLawTail(
      singular.map((s) => s * s),
      {resamples: RESAMPLES}
    );
  } catch (error) {
    if (error instanceof FitError) return null; // too few values
    throw error;
  }
}
