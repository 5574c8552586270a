import type {Catalogue} from "../lib/text.js";
import {allocation} from "./allocation.js";
import {capabilities} from "./capabilities.js";
import {cautions} from "./cautions.js";
import {claims} from "./claims.js";
import {distortion} from "./distortion.js";
import {figures} from "./figures.js";
import {findings} from "./findings.js";
import {fits} from "./fits.js";
import {galleries} from "./galleries.js";
import {laws} from "./laws.js";
import {mixtures} from "./mixtures.js";
import {own} from "./own.js";
import {provenance} from "./provenance.js";
import {reasons} from "./reasons.js";
import {registries} from "./registries.js";
import {representations} from "./representations.js";
import {sources} from "./sources.js";
import {tasks} from "./tasks.js";
import {theoryClaims} from "./theory-claims.js";
import {words} from "./words.js";

/** What the code of the site says, in Chinese; docs/chinese.md tells how to add to it. */
export const areas: readonly Catalogue[] = [
  words,
  registries,
  figures,
  findings,
  fits,
  allocation,
  capabilities,
  cautions,
  claims,
  distortion,
  galleries,
  laws,
  mixtures,
  own,
  provenance,
  reasons,
  representations,
  sources,
  tasks,
  theoryClaims
];

export const chinese: Catalogue = Object.assign({}, ...areas);
