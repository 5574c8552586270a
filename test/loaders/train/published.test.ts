import {existsSync, readdirSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {startEngine} from "../../../loaders/kernels/engine.ts";
import {versions} from "../../../loaders/kernels/tensorflow.ts";
import {readPublished} from "../../../loaders/store/runs.ts";
import {keyOf} from "../../../loaders/store/store.ts";
import {train} from "../../../loaders/train/train.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {cells} from "../../../src/lib/sweeps/sweep.ts";

const folder = "data/published/full";
if (!existsSync(folder)) console.warn(`skipped: no published sweep in ${folder}`);

const published = existsSync("data/published") ? readdirSync("data/published") : [];

it.each(published)("the published sweep %s is what the code plans, whole and sorted", (id) => {
  const {runs, manifest} = readPublished(id, `data/published/${id}`);
  const planned = cells(sweeps.get(id), manifest.engine).map(keyOf).sort();
  expect(runs.map(({key}) => key)).toEqual(planned);
  for (const run of runs) expect(run.key).toBe(keyOf(run.cell));
  expect(manifest.cells.planned).toBe(runs.length);
});

describe.skipIf(!existsSync(folder))("the published sweep", () => {
  const {runs, manifest} = readPublished("full", folder);
  const tasks = [...new Set(runs.map(({cell}) => cell.task))];
  beforeAll(() => startEngine(manifest.engine));

  // Fails where the training code has come to give other results: then raise `trainer` in src/lib/sweeps/sweep.ts.
  it.each(tasks)("can be trained again: its cheapest cell of %s", async (task) => {
    const cheapest = runs.filter(({cell}) => cell.task === task).reduce((a, b) => (b.C < a.C ? b : a));
    const {key: _, cell, provenance, ...published} = cheapest;
    const [again] = (await train([cell]))!;
    if (provenance.versions.v8 === versions.v8 && provenance.versions.tfjs === versions.tfjs) {
      expect(again).toEqual(published);
    } else {
      // another engine may round its logarithms and exponentials otherwise, and training amplifies that
      expect(Math.abs(again!.loss! / published.loss! - 1)).toBeLessThan(0.02);
    }
  });
});
