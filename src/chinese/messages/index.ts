import type {Messages} from "../../lib/messages/index.js";
import {allocation} from "./allocation.js";
import {capabilities} from "./capabilities.js";
import {fitFailures} from "./fit-failures.js";
import {fits} from "./fits.js";
import {formulas} from "./formulas.js";
import {importFailures} from "./import-failures.js";
import {imports} from "./imports.js";
import {ownRuns} from "./own-runs.js";
import {parquet} from "./parquet.js";
import {reports} from "./reports.js";
import {verdicts} from "./verdicts.js";

/** Every warning, reason and note of the library in Chinese. */
export const messages: Messages = {
  ...fits,
  ...fitFailures,
  ...allocation,
  ...formulas,
  ...importFailures,
  ...imports,
  ...ownRuns,
  ...parquet,
  ...reports,
  ...capabilities,
  ...verdicts
};
