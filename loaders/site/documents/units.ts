import {type Division, unitsReport} from "../../../src/lib/analysis/limits/units-report.ts";
import {readSweep, sweepIds} from "../../store/runs.ts";

/** What the report on units reads; empty where nobody has trained for it. */
export const unitDivisions = (): Division[] =>
  sweepIds().includes("units") ? unitsReport(readSweep("units").runs) : [];
