import type {Task} from "../../../../src/lib/core/task.ts";
import type {ReportContext} from "../../../../src/lib/report/fit-report.ts";
import type {SweepData} from "../../../store/runs.ts";
import {versions} from "../versions.ts";

/** What only the records know of a fit to a sweep’s final losses: where they come from and how they were counted. */
export function fitContext(
  {title, unit}: Pick<Task, "title" | "unit">,
  {id, source, manifest}: SweepData,
  tried: Pick<ReportContext, "dropped" | "heldOut" | "bootstraps">
): ReportContext {
  return {
    title: `${title}, sweep ${id}`,
    metric: `held-out mean cross-entropy at the end of training, nats per ${unit}`,
    counted: {
      N: {code: "trainable-parameters"},
      D: {code: "units-trained-on", unit},
      C: {code: "matrix-flops"}
    },
    checkpointsPerRun: 1,
    data: {
      records: source === "published" ? `data/published/${id}/runs.jsonl` : "the store of this machine, not published",
      ...(manifest.sha256 && {"SHA-256": manifest.sha256}),
      "trained by": manifest.command,
      "training seeds": manifest.seeds.join(", "),
      engine: `${manifest.engine}; ${named(manifest.versions)}`
    },
    versions: {...versions(), node: process.versions.node},
    ...tried
  };
}

const named = (versions: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(versions)
    .map(([name, all]) => `${name} ${all.join(", ")}`)
    .join("; ");
