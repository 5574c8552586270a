import type {Estimate, Fit} from "../../core/fit.js";
import type {Collapse} from "../../emergence/collapse.js";
import type {Curvature, CurvaturePeak} from "../../emergence/curvature.js";
import type {Envelope, EnvelopeQuantity} from "../../emergence/envelope.js";
import type {LossAxis} from "../../emergence/loss-axis.js";
import type {Segmented} from "../../emergence/segmented.js";
import type {MethodCaveat} from "../../messages/capabilities.js";
import type {Ends} from "../../numerics/interval.js";
import type {ScaleMethods} from "./scale-methods.js";

/** Ways to say where a capability appears. */
export type Method =
  | "n50"
  | "onset"
  | "weibull-Nc"
  | "weibull-N50"
  | "items-Nc"
  | "items-N50"
  | "hinge"
  | "segmented"
  | "curvature"
  | "log-curvature"
  | "loss"
  | "collapse";

/** Where one method says that a capability appears. Methods answer different questions and need not agree. */
export interface MethodScale extends Ends {
  readonly id: Method;
  readonly unit: "N" | "nats";
  readonly value: number | null;
  /** What speaks against it, or why there is no value; empty where nothing does. */
  readonly caveats: readonly MethodCaveat[];
}

/** All methods as rows of one table, the envelope’s first. */
export function methodRows(envelope: Envelope, methods: ScaleMethods): MethodScale[] {
  const rows = [
    ofEnvelope("n50", envelope.n50, envelope),
    ofEnvelope("onset", envelope.onset, envelope),
    ...ofFit("weibull", methods.weibull),
    ...ofFit("items", methods.items),
    ...(methods.hinge ? [ofHinge(methods.hinge, envelope)] : []),
    ...(methods.segmented ? [ofBreak(methods.segmented)] : []),
    ...(methods.curvature ? ofCurvature(methods.curvature) : []),
    ...(methods.lossAxis ? [ofLoss(methods.lossAxis)] : []),
    ...(methods.collapse ? [ofCollapse(methods.collapse)] : [])
  ];
  return rows.map((row) => placed(row, envelope));
}

/** Further outside the scales tried than this factor there is no value, only a bound. */
const BEYOND = 10;

function placed(row: MethodScale, {shares}: Envelope): MethodScale {
  const [smallest, largest] = [shares[0]!.scale, shares.at(-1)!.scale];
  if (row.unit !== "N" || row.value === null) return row;
  const [isAbove, isBelow] = [row.value > largest * BEYOND, row.value < smallest / BEYOND];
  if (!isAbove && !isBelow) return row;
  return {...row, value: null, caveats: [{code: "far-outside-scales", side: isAbove ? "above" : "below"}]};
}

function ofEnvelope(id: "n50" | "onset", found: EnvelopeQuantity | null, {status, censoring}: Envelope): MethodScale {
  const isKnown = found && status === "estimated" && censoring === "none";
  const caveats = ((): MethodCaveat[] => {
    if (status === "no-rise") return [{code: "scores-do-not-rise"}];
    return censoring === "none" ? [] : [{code: "outside-all-scales", side: censoring}];
  })();
  return {id, unit: "N", ...(isKnown ? found : unknown), caveats};
}

const unknown = {value: null, lower: null, upper: null} as const;

function ofFit(id: "weibull" | "items", found: Fit | null): MethodScale[] {
  if (!found) return [];
  return (["Nc", "N50"] as const).flatMap((param) => {
    const estimate = [...found.estimates, ...found.derived].find((e) => e.param === param);
    return estimate ? [{id: `${id}-${param}` as const, unit: "N" as const, ...endsOf(estimate)}] : [];
  });
}

type Placed = Pick<MethodScale, "value" | "lower" | "upper" | "caveats">;

function endsOf({value, lower, upper, status}: Pick<Estimate, "value" | "lower" | "upper" | "status">): Placed {
  if (status === "unidentified" || (lower === null && upper === null))
    return {...unknown, caveats: [{code: "method-finds-none"}]};
  return {value, lower, upper, caveats: status === "identified" ? [] : [{code: "end-as-fitted", status}]};
}

/** It needs no ceiling in the data, and so can be dated where one half is far beyond the largest scale. */
function ofHinge({estimates}: Fit, {status}: Envelope): MethodScale {
  const onset = endsOf(estimates.find(({param}) => param === "Non")!);
  const none: Placed = {...unknown, caveats: [{code: "scores-do-not-rise"}]};
  return {id: "hinge", unit: "N", ...(status === "no-rise" ? none : onset)};
}

function ofBreak({at, lower, upper, before, after, davies, localOptimum}: Segmented): MethodScale {
  const raised = (v: number | null) => (v === null ? null : 10 ** v);
  if (davies === null || !(davies.p < 0.05))
    return {id: "segmented", unit: "N", ...unknown, caveats: [{code: "no-change-of-slope", p: davies?.p ?? null}]};
  const caveats: MethodCaveat[] = [
    ...(after.value < before.value ? [{code: "slope-falls-there"} as const] : []),
    ...(before.upper < 0 ? [{code: "scores-fall-before"} as const] : []),
    ...(localOptimum ? [{code: "missed-without-restarts"} as const] : [])
  ];
  return {id: "segmented", unit: "N", value: 10 ** at, lower: raised(lower), upper: raised(upper), caveats};
}

function ofCurvature({inN, inLogN}: Curvature): MethodScale[] {
  const row = (id: "curvature" | "log-curvature", {N, lower, upper, status}: CurvaturePeak): MethodScale => ({
    id,
    unit: "N",
    value: N,
    lower,
    upper,
    caveats: status === "inside" ? [] : [{code: "as-any-power-law"}]
  });
  return [row("curvature", inN), row("log-curvature", inLogN)];
}

function ofLoss({critical, verdict}: LossAxis): MethodScale {
  const against = {
    collapses: [],
    "does-not-collapse": [{code: "loss-threshold-moves"}],
    "not-told-apart": [{code: "loss-threshold-undecided"}]
  } as const;
  return {id: "loss", unit: "nats", ...endsOf(critical), caveats: against[verdict]};
}

/** How many times its errors a curve may be off, squared, and still be called collapsed. */
const COLLAPSED = 2;

function ofCollapse({S, rho: {value, lower, upper}}: Collapse): MethodScale {
  const row = {id: "collapse", unit: "N"} as const;
  const raised = (v: number | null) => (v === null ? null : 10 ** v);
  if (!(S < COLLAPSED)) return {...row, ...unknown, caveats: [{code: "budgets-apart", S}]};
  if (lower === null && upper === null) return {...row, ...unknown, caveats: [{code: "no-crossing-bounded"}]};
  return {...row, value: 10 ** value, lower: raised(lower), upper: raised(upper), caveats: []};
}
