import type {Catalogue} from "../../lib/text.js";
import {distortion} from "./distortion.js";
import {home} from "./home.js";
import {limits} from "./limits.js";
import {lossFloor} from "./loss-floor.js";
import {mixtures} from "./mixtures.js";
import {networks} from "./networks.js";
import {site} from "./site.js";

/** What pages say in Markdown, and what stands around every page, in Chinese; only the build reads it. */
export const proseAreas: readonly Catalogue[] = [site, home, lossFloor, limits, distortion, networks, mixtures];

export const prose: Catalogue = Object.assign({}, ...proseAreas);
