/** The library: laws, fits with their uncertainty, emergence, comparison. Pure: the same in Node and in a browser. */

export {fitOwn, lawsFor, type OwnFit, type OwnFitOptions} from "./analysis/own-fit.js";
export {lawsNamed} from "./analysis/own-laws.js";
export {type OwnCapability, type OwnScores, type OwnScoresOptions, scoreOwn} from "./analysis/own-scores.js";
export {type Config, defineConfig} from "./config.js";
export type {Bracket, Capability, Fall, ScaleShare} from "./emergence/capability.js";
export {type ComparedPair, type Comparison, compareScales, type NamedScale, type Rank} from "./emergence/compare.js";
export {
  type Envelope,
  type EnvelopeOptions,
  type EnvelopeQuantity,
  envelope,
  statementOf
} from "./emergence/envelope.js";
export {type Verdict, type VerdictOptions, type VerdictReport, verdict} from "./emergence/verdict.js";
export {type Bootstrap, bootstrap, type Resampled} from "./estimators/bootstrap.js";
export {type Candidate, compareFits, likelihoodRatio, type RatioTest} from "./estimators/choice.js";
export type {FitData} from "./estimators/data.js";
export {type FitOptions, fit} from "./estimators/fit.js";
export {FitError} from "./estimators/fit-error.js";
export {type HoldOut, holdOut} from "./estimators/hold-out.js";
export {estimators} from "./estimators/index.js";
export {type Band, type BandOptions, predictBand} from "./estimators/predict-band.js";
export {type Estimate, type EstimateStatus, type Fit, type Observation, valuesOf} from "./fit.js";
export {FormulaError} from "./formula/formula-error.js";
export {type Columns, type Derived, defineLaw, type Law, type Parameter, type Published, predict} from "./law.js";
export {laws} from "./laws/index.js";
export {type Random, random} from "./random.js";
export {type FitReport, fitReport, type ReportContext} from "./report/fit-report.js";
export {reportText} from "./report/report-text.js";
export {type FormulaLaw, type FunctionLaw, lawFromFormula, lawFromFunction} from "./user-law.js";
