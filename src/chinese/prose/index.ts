import type {Catalogue} from "../../lib/i18n/translate.js";
import {allocation} from "./allocation.js";
import {claims} from "./claims.js";
import {criticalScales} from "./critical-scales.js";
import {distortion} from "./distortion.js";
import {guess} from "./guess.js";
import {home} from "./home.js";
import {limits} from "./limits.js";
import {lossFloor} from "./loss.js";
import {networks} from "./networks.js";
import {registryPages} from "./registries.js";
import {reports} from "./reports.js";
import {site} from "./site.js";
import {mixtures} from "./training-data.js";
import {units} from "./units.js";
import {own} from "./your-runs.js";

/** What pages say in Markdown, and what stands around every page, in Chinese; only the build reads it. */
export const proseAreas: readonly Catalogue[] = [
  site,
  home,
  lossFloor,
  allocation,
  claims,
  criticalScales,
  distortion,
  guess,
  limits,
  mixtures,
  networks,
  own,
  registryPages,
  reports,
  units
];

export const prose: Catalogue = Object.assign({}, ...proseAreas);
