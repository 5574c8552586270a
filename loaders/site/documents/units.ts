import type {UnitsPage} from "../../../src/contracts/limits.ts";
import {unitsReport} from "../../../src/lib/analysis/limits/units-report.ts";
import {readSweep, sweepIds} from "../../store/runs.ts";

/** What the report on units reads; empty where nobody has trained for it. */
export const unitDivisions = (): UnitsPage =>
  sweepIds().includes("units") ? unitsReport(readSweep("units").runs) : [];
