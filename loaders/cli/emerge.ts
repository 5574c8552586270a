import {type OwnScores, scoreOwn} from "../src/lib/analysis/own-scores.ts";
import {FitError} from "../src/lib/estimators/fit-error.ts";
import type {Loaded} from "./inputs.ts";
import {clear, say, step} from "./talk.ts";

/** Every capability in what was read, with its curve and verdict. Throws FitError where there is none. */
export function scoreLoaded({imported: {results}, config}: Loaded): OwnScores {
  const found = scoreOwn(results, {...config, onStep: step});
  clear();
  for (const {name, reason} of found.left) say(`${name} has no curve: ${reason}`);
  for (const note of new Set(found.capabilities.flatMap(({notes}) => notes))) say(note);
  if (!found.capabilities.length) throw new FitError("no series of scores from 0 to 1 at several scales");
  return found;
}
