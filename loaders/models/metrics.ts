import {registry} from "../../src/lib/core/registry.ts";
import type {Score} from "../../src/lib/core/run.ts";

/** What models are scored by, as records call it. */
const recorded = [
  {id: "accuracy", kind: "sharp"},
  {id: "likeliest-token", kind: "sharp"},
  {id: "exact-match", kind: "sharp"},
  {id: "cross-entropy", kind: "smooth", isLoss: true},
  {id: "kl", kind: "smooth", isLoss: true},
  {id: "brier", kind: "smooth"},
  {id: "token-edit-distance", kind: "smooth"}
] as const;

export type MetricId = (typeof recorded)[number]["id"];

/** `isLoss`: in nats, as what training makes small, but for a constant. */
export const recordedMetrics = registry<{id: MetricId; kind: Score["kind"]; isLoss?: true}>("metric", recorded);
