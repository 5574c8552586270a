import type {Command} from "commander";
import {scoresDocument} from "../../src/lib/analysis/your-runs/documents.ts";
import {type OwnScores, scoreOwn} from "../../src/lib/analysis/your-runs/scores.ts";
import {render} from "../../src/lib/messages/files.ts";
import {scoresText} from "../../src/lib/report/your-runs/text.ts";
import {type Loaded, load} from "./inputs.ts";
import {clear, say, step} from "./messages.ts";
import {emerging, type Options} from "./options.ts";
import {json, output} from "./output.ts";

export function addEmerge(program: Command): void {
  emerging(
    program,
    "emerge",
    "estimate the critical scale of each capability, with a verdict on its rise",
    `
Examples:
  critical-scale emerge results/ --metric acc                 a folder of lm-evaluation-harness, with models.csv in it
  critical-scale emerge evals.csv --task arc_easy --chance 0.25 --where shots=0`
  ).action(async (paths: string[], options: Options) => {
    const loaded = await load(paths, options);
    const scores = scoreLoaded(loaded);
    output(
      options.json ? json(scoresDocument("emerge", scores, loaded.imported)) : scoresText(scores),
      options.out,
      loaded.read
    );
  });
}

/** Every capability in what was read, with its curve and verdict. */
export function scoreLoaded({imported: {results}, config}: Loaded): OwnScores {
  const found = scoreOwn(results, {...config, onStep: step});
  clear();
  for (const {name, reason} of found.excluded) say(`${name} has no curve: ${render(reason)}`);
  for (const note of new Set(found.capabilities.flatMap(({notes}) => notes.map(render)))) say(note);
  return found;
}
