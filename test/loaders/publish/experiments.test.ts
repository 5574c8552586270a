import {describe, expect, it} from "vitest";
import {readExperiment} from "../../../loaders/publish/published-experiments.ts";
import {trialKey} from "../../../loaders/trials/trial-store.ts";
import {experiments} from "../../../src/lib/experiments/index.ts";

describe.each(
  experiments.all.map((experiment) => [experiment.id, experiment] as const)
)("experiment %s", (id, experiment) => {
  const published = readExperiment(id);
  if (!published) console.warn(`skipped: nothing is published of the experiment ${id}`);
  it.skipIf(!published)("is published whole, as the code plans it", () => {
    const planned = experiment.trials(published![0]!.trial.engine).map(trialKey).sort();
    expect(published!.map(({key}) => key)).toEqual(planned);
    for (const {key, trial} of published!) expect(trialKey(trial)).toBe(key);
  });
});
