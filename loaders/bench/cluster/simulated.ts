import type {Run} from "../../../src/lib/core/run.ts";
import {random} from "../../../src/lib/numerics/random.ts";
import type {Keyed} from "../../cluster/plan-file.ts";

/** The record of a cell that nobody trained: a power law with a floor, and a percent of noise. */
export function simulated({key, cell}: Keyed): Run {
  const noise = random("simulated record", cell.model.width as number, cell.seed, cell.steps);
  const N = 12 * (cell.model.width as number) ** 2;
  const D = 480 * cell.steps;
  const lossAt = (D: number) => (1.5 + 20 / N ** 0.4 + 90 / D ** 0.4) * Math.exp(0.01 * noise.normal());
  const curve = Array.from(
    {length: 40},
    (_, i) => [Math.round(D ** ((i + 1) / 40)), lossAt(D ** ((i + 1) / 40))] as const
  );
  const score = (capability: string) => ({capability, metric: "kl", kind: "smooth", value: noise.uniform()}) as const;
  return {
    key,
    cell,
    status: "trained",
    N,
    Ntotal: N + 1024,
    D,
    C: 6 * N * D,
    K: cell.steps,
    loss: lossAt(D),
    curve,
    scores: Array.from({length: 18}, (_, i) => score(`rank-${2 ** i}`)),
    provenance: {
      versions: {node: process.versions.node},
      seconds: 1,
      together: 1,
      memory: {process: 0, tensors: 0},
      finished: "2026-01-01T00:00:00.000Z",
      machine: "simulated"
    }
  };
}
