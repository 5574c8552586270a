import {type OwnScores, scoreOwn} from "../../src/lib/analysis/your-runs/scores.ts";
import type {Loaded} from "./inputs.ts";
import {clear, say, step} from "./messages.ts";

/** Every capability in what was read, with its curve and verdict. */
export function scoreLoaded({imported: {results}, config}: Loaded): OwnScores {
  const found = scoreOwn(results, {...config, onStep: step});
  clear();
  for (const {name, reason} of found.left) say(`${name} has no curve: ${reason}`);
  for (const note of new Set(found.capabilities.flatMap(({notes}) => notes))) say(note);
  return found;
}
