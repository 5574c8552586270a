import type {Catalogue} from "../lib/i18n/translate.js";
import {allocation} from "./code/allocation.js";
import {capabilities} from "./code/capabilities.js";
import {cautions} from "./code/cautions.js";
import {claims} from "./code/claims.js";
import {criticalScales} from "./code/critical-scales.js";
import {distortion} from "./code/distortion.js";
import {figures} from "./code/figures.js";
import {findings} from "./code/findings.js";
import {fits} from "./code/fits.js";
import {galleries} from "./code/galleries.js";
import {glossary} from "./code/glossary.js";
import {guess} from "./code/guess.js";
import {laws} from "./code/laws.js";
import {mixtures} from "./code/mixtures.js";
import {provenance} from "./code/provenance.js";
import {reasons} from "./code/reasons.js";
import {registries} from "./code/registries.js";
import {sources} from "./code/registry-pages.js";
import {representations} from "./code/representations.js";
import {tasks} from "./code/tasks.js";
import {theoryClaims} from "./code/theory-claims.js";
import {words} from "./code/words.js";
import {own} from "./code/your-runs.js";

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
  criticalScales,
  distortion,
  galleries,
  glossary,
  guess,
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
