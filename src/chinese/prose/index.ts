import type {Catalogue} from "../../lib/text.js";
import {allocation} from "./allocation.js";
import {claims} from "./claims.js";
import {criticalScales} from "./critical-scales.js";
import {distortion} from "./distortion.js";
import {home} from "./home.js";
import {limits} from "./limits.js";
import {lossFloor} from "./loss-floor.js";
import {mixtures} from "./mixtures.js";
import {networks} from "./networks.js";
import {own} from "./own.js";
import {registryPages} from "./registries.js";
import {reports} from "./reports.js";
import {site} from "./site.js";
import {units} from "./units.js";

/** What pages say in Markdown, and what stands around every page, in Chinese; only the build reads it. */
export const proseAreas: readonly Catalogue[] = [
  site,
  home,
  lossFloor,
  allocation,
  claims,
  criticalScales,
  distortion,
  limits,
  mixtures,
  networks,
  own,
  registryPages,
  reports,
  units
];

export const prose: Catalogue = Object.assign({}, ...proseAreas);
