import type {TaskLimits} from "../lib/analysis/limits/task-limits.js";
import type {Division} from "../lib/analysis/limits/units-report.js";

/**
 * data/limits.json: every task, from the sweep that shows it best; then those that sweeps were trained for it to read.
 */
export type LimitsPage = readonly TaskLimits[];

/** data/units.json; empty where nobody has trained for it. */
export type UnitsPage = readonly Division[];
