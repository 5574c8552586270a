import type {Catalogue} from "../lib/text.js";
import {capabilities} from "./capabilities.js";
import {figures} from "./figures.js";
import {findings} from "./findings.js";
import {fits} from "./fits.js";
import {laws} from "./laws.js";
import {registries} from "./registries.js";
import {sources} from "./sources.js";
import {tasks} from "./tasks.js";
import {words} from "./words.js";

/** What the code of the site says, in Chinese; docs/chinese.md tells how to add to it. */
export const areas: readonly Catalogue[] = [
  words,
  registries,
  figures,
  findings,
  fits,
  laws,
  tasks,
  capabilities,
  sources
];

export const chinese: Catalogue = Object.assign({}, ...areas);
