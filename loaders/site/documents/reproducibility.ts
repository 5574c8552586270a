import {existsSync, readFileSync} from "node:fs";
import type {ReproducibilityPage} from "../../../src/contracts/reproducibility.ts";
import {experiments} from "../../../src/lib/experiments/index.ts";
import {studies} from "../../../src/lib/studies/index.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {contentOf, dataPackage} from "../../publish/data-package.ts";
import {readExperimentManifest} from "../../publish/published-experiments.ts";
import {readStudy} from "../../publish/published-studies.ts";
import {readSweep, sweepIds} from "../../store/runs.ts";
import {readEstimates} from "../../verify/estimates.ts";
import {isTuning} from "./best-sweep.ts";
import {versions} from "./versions.ts";

export function reproducibility(): ReproducibilityPage {
  const {version, license} = JSON.parse(readFileSync("package.json", "utf8"));
  const published = sweepIds()
    .map(readSweep)
    .filter(({source}) => source === "published");
  return {
    version,
    license,
    versions: versions(),
    resources: dataPackage().resources.map(({path, bytes, hash}) => ({path, ...contentOf(path), bytes, hash})),
    sweeps: published.map(({id, manifest, runs}) => ({
      title: sweeps.find(id)?.title ?? id,
      tuning: isTuning(id),
      seedsPerCell: seedsPerCell(runs.map(({cell: {seed: _, ...cell}}) => JSON.stringify(cell))),
      manifest
    })),
    studies: studies.all.flatMap(({id, title}) => {
      const manifest = readStudy(id)?.manifest;
      return manifest ? [{title, manifest}] : [];
    }),
    experiments: experiments.all.flatMap(({id, title}) => {
      const manifest = readExperimentManifest(id);
      return manifest ? [{title, manifest}] : [];
    }),
    estimates: countEstimates()
  };
}

/** How many seeds a cell has: the different numbers that occur. */
function seedsPerCell(cells: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...new Set(counts.values())].sort((a, b) => a - b);
}

function countEstimates(): ReproducibilityPage["estimates"] {
  const path = "data/estimates.jsonl";
  const all = existsSync(path) ? readEstimates(path) : [];
  const fixed = all.filter(({status}) => status === "fixed").length;
  const closed = all.filter(({lower, upper}) => lower !== null && upper !== null).length;
  return {all: all.length, closed, fixed, open: all.length - fixed - closed};
}
