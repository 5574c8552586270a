import {formulas} from "./formulas.js";
import {importFailures} from "./import-failures.js";
import {imports} from "./imports.js";
import {addEnglish, type Message, type Messages, inEnglish as wordsOf, render as wordsOnPage} from "./index.js";
import {ownRuns} from "./own-runs.js";
import {parquet} from "./parquet.js";

/**
 * Every message in English, with those of files, formulas and users’ runs, which other pages do not load. Modules that
 * produce these messages use the functions of this file.
 */
export const english: Messages = addEnglish({...formulas, ...importFailures, ...imports, ...ownRuns, ...parquet});

/** As `render` of index.ts, for every message. */
export const render = (message: Message): string => wordsOnPage(message);

/** As `inEnglish` of index.ts, for every message. */
export const inEnglish = (message: Message): string => wordsOf(message);
