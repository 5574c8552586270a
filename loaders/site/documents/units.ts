import type {UnitsPage} from "../../../src/contracts/limits.ts";
import {unitsReport} from "../../../src/lib/analysis/limits/units-report.ts";
import {readSweep} from "../../store/runs.ts";
import {type Sources, sweepsOfReport} from "./best-sweep.ts";

/** What the report on units reads; empty where nobody has trained for it. */
export const unitDivisions = (): UnitsPage => sweepsOfReport("units").flatMap((id) => unitsReport(readSweep(id).runs));

export const reads = (): Sources => ({sweeps: sweepsOfReport("units")});
