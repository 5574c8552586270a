import * as elementary from "../../src/lib/elementary.ts";

/** From here on a fit has the same bits on every machine, and those of the page. To be imported before all else. */
Object.assign(Math, elementary);
