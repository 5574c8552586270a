import type {Estimate, Fit} from "../../core/fit.js";
import type {Collapse} from "../../emergence/collapse.js";
import type {Curvature, CurvaturePeak} from "../../emergence/curvature.js";
import type {Envelope, EnvelopeQuantity} from "../../emergence/envelope.js";
import type {LossAxis} from "../../emergence/loss-axis.js";
import type {Segmented} from "../../emergence/segmented.js";
import type {Ends} from "../../statistics/interval.js";
import type {ScaleMethods} from "./scale-methods.js";

/** One way to say where a capability appears. Methods answer different questions and need not agree. */
export interface MethodScale extends Ends {
  readonly id: string;
  readonly title: string;
  /** What it marks. */
  readonly marks: string;
  readonly unit: "N" | "nats";
  readonly value: number | null;
  /** What stands against it, in few words; "" where nothing does. */
  readonly caveat: string;
}

/** All methods as rows of one table, the envelope’s first. */
export function methodRows(envelope: Envelope, methods: ScaleMethods): MethodScale[] {
  const rows = [
    ofEnvelope("n50", "N50, all forms within reach", "half of the rise", envelope.n50, envelope),
    ofEnvelope("onset", "Onset, all forms within reach", "5% of the rise", envelope.onset, envelope),
    ...ofFit("weibull", methods.weibull, "share of models"),
    ...ofFit("items", methods.items, "mean score"),
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
  return {...row, value: null, caveat: isAbove ? "beyond the largest scale" : "below the smallest scale"};
}

function ofEnvelope(
  id: string,
  title: string,
  marks: string,
  found: EnvelopeQuantity | null,
  {status, censoring}: Envelope
): MethodScale {
  const caveat =
    status === "no rise" ? "no rise with scale" : censoring === "none" ? "" : `${censoring} every scale tried`;
  const isKnown = found && status === "estimated" && censoring === "none";
  return {id, title, marks, unit: "N", ...(isKnown ? found : unknown), caveat};
}

const unknown = {value: null, lower: null, upper: null} as const;

function ofFit(id: string, found: Fit | null, of: string): MethodScale[] {
  if (!found) return [];
  const titles = {Nc: `Nc of the Weibull curve, ${of}`, N50: `N50 of the Weibull curve, ${of}`} as const;
  const marks = {Nc: "63% of the rise", N50: "half of the rise"} as const;
  return (["Nc", "N50"] as const).flatMap((param) => {
    const estimate = [...found.estimates, ...found.derived].find((e) => e.param === param);
    return estimate
      ? [{id: `${id}-${param}`, title: titles[param], marks: marks[param], unit: "N" as const, ...endsOf(estimate)}]
      : [];
  });
}

function endsOf({value, lower, upper, status}: Estimate) {
  if (lower === null && upper === null) return {...unknown, caveat: "not identified"};
  return {value, lower, upper, caveat: status === "identified" ? "" : status.replace("-", " ")};
}

/** It needs no ceiling in the data, and so can be dated where one half is far beyond the largest scale. */
function ofHinge({estimates}: Fit, {status}: Envelope): MethodScale {
  const onset = endsOf(estimates.find(({param}) => param === "Non")!);
  return {
    id: "hinge",
    title: "Onset of a hinge, mean score",
    marks: "scores leave chance",
    unit: "N",
    ...(status === "no rise" ? {...unknown, caveat: "no rise with scale"} : onset)
  };
}

function ofBreak({at, lower, upper, before, after, davies, localOptimum}: Segmented): MethodScale {
  const raised = (v: number | null) => (v === null ? null : 10 ** v);
  const isThere = davies !== null && davies.p < 0.05;
  const against = [
    ...(after.value < before.value ? ["the slope falls there: a shoulder, no onset"] : []),
    ...(before.upper < 0 ? ["scores fall before it"] : []),
    ...(localOptimum ? ["a search without restarts misses it"] : [])
  ];
  return {
    id: "segmented",
    title: "Break of two lines, mean score",
    marks: "where the slope changes",
    unit: "N",
    ...(isThere ? {value: 10 ** at, lower: raised(lower), upper: raised(upper)} : unknown),
    caveat: isThere
      ? against.join("; ")
      : `no change of slope by Davies’s test${davies ? `, p = ${davies.p.toFixed(2)}` : ""}`
  };
}

function ofCurvature({inN, inLogN}: Curvature): MethodScale[] {
  const row = (id: string, title: string, {N, lower, upper, status}: CurvaturePeak): MethodScale => ({
    id,
    title,
    marks: "the loss bends most",
    unit: "N",
    value: N,
    lower,
    upper,
    caveat: status === "inside" ? "" : "the smallest scale tried, as on any power law"
  });
  return [
    row("curvature", "argmax |d²L/dN²|, as printed", inN),
    row("log-curvature", "argmax |d²L/d(log N)²|", inLogN)
  ];
}

function ofLoss({critical, verdict}: LossAxis): MethodScale {
  return {
    id: "loss",
    title: "Threshold of the loss",
    marks: "half of the models whose loss is this have it",
    unit: "nats",
    ...endsOf({...critical, param: "", tex: "", unit: "", stderr: null, interval: "profile", level: 0.95, reasons: []}),
    caveat: verdict === "collapses" ? "" : `one threshold for every budget: ${verdict}`
  };
}

/** How many times its errors a curve may be off, squared, and still be called collapsed. */
const COLLAPSED = 2;

function ofCollapse({S, rho}: Collapse): MethodScale {
  const raised = (v: number | null) => (v === null ? null : 10 ** v);
  const isCollapsed = S < COLLAPSED && (rho.lower !== null || rho.upper !== null);
  return {
    id: "collapse",
    title: "Collapse of the budgets",
    marks: "where the curves of all budgets would cross",
    unit: "N",
    ...(isCollapsed ? {value: 10 ** rho.value, lower: raised(rho.lower), upper: raised(rho.upper)} : unknown),
    caveat: isCollapsed
      ? ""
      : S < COLLAPSED
        ? "no crossing is bounded"
        : `the curves do not fall on one another (S = ${S.toFixed(1)})`
  };
}
