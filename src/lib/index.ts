/** The library: laws, fits with their uncertainty, emergence, comparison. Pure: the same in Node and in a browser. */

export {
  type Crossing,
  type CrossingOptions,
  crossings,
  type FittedLaw,
  type LawCrossings
} from "./allocation/crossing.js";
export {optimalQuantities} from "./allocation/optimal-quantities.js";
export {fitOwn, lawsFor, type OwnFit, type OwnFitOptions} from "./analysis/your-runs/fit.js";
export {lawsNamed} from "./analysis/your-runs/laws.js";
export {type OwnCapability, type OwnScores, type OwnScoresOptions, scoreOwn} from "./analysis/your-runs/scores.js";
export {type Config, defineConfig} from "./core/config.js";
export {type Estimate, type EstimateStatus, type Fit, type Observation, valuesOf} from "./core/fit.js";
export {type Columns, type Derived, defineLaw, type Law, type Parameter, type Published, predict} from "./core/law.js";
export type {Bracket, Capability, Fall, ScaleShare} from "./emergence/capability.js";
export {type ComparedPair, type Comparison, compareScales, type Rank} from "./emergence/compare.js";
export {type Envelope, type EnvelopeOptions, type EnvelopeQuantity, envelope} from "./emergence/envelope.js";
export type {NamedScale} from "./emergence/named-scale.js";
export {type VerdictOptions, type VerdictReport, verdict} from "./emergence/verdict/verdict.js";
export type {Verdict} from "./emergence/verdict/verdict-words.js";
export {type Bootstrap, bootstrap, type Resampled} from "./fitting/bootstrap.js";
export {type Candidate, compareFits, likelihoodRatio, type RatioTest} from "./fitting/choice.js";
export type {FitData} from "./fitting/data.js";
export {type FitOptions, fit} from "./fitting/fit.js";
export {estimators} from "./fitting/objectives/index.js";
export {type Band, type BandOptions, predictBand} from "./fitting/predict-band.js";
export {type Backtest, backtest, type Cut} from "./fitting/validation/backtest.js";
export {type Calibration, calibrate, type LevelCoverage} from "./fitting/validation/calibration.js";
export {type HeldRow, type HoldOut, holdOut} from "./fitting/validation/hold-out.js";
export {type LeaveOneOut, type LeftOut, leaveOneOut} from "./fitting/validation/leave-out.js";
export {FormulaError} from "./formula/formula-error.js";
export {type FormulaLaw, type FunctionLaw, lawFromFormula, lawFromFunction} from "./formula/user-law.js";
export {accuracyOfLoss} from "./laws/emergence/accuracy-of-loss.js";
export {laws} from "./laws/index.js";
export {render} from "./messages/files.js";
export {FitError} from "./messages/fit-error.js";
export type {Message} from "./messages/index.js";
export type {Ends, Interval} from "./numerics/interval.js";
export {type Random, random} from "./numerics/random.js";
export {type FitReport, fitReport, type ReportContext} from "./report/fit-report.js";
export {reportText} from "./report/report-text.js";
export {statementOf} from "./report/statement.js";
export {type SupF, type SupFOptions, supF} from "./statistics/sup-f.js";
