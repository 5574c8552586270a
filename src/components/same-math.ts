import * as elementary from "../lib/elementary.js";

/** From here on a fit has the same bits in every browser, and those of the command line. To be imported before all else. */
Object.assign(Math, elementary);
