import {registry} from "../../core/registry.js";
import {betaBinomial} from "./beta-binomial.js";
import {binomial} from "./binomial.js";
import {huberOnLog, leastAbsoluteOnLog} from "./huber.js";
import {leastSquares, leastSquaresOnLog} from "./least-squares.js";

/** What a fit may minimise, by id; `huberOnLog` makes others. */
export const estimators = registry("objective", [
  leastSquares,
  leastSquaresOnLog,
  huberOnLog(1e-3),
  leastAbsoluteOnLog,
  binomial,
  betaBinomial
]);
