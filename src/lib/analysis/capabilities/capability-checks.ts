import type {CapabilityReport} from "./capability-report.js";
import type {CapabilityScale} from "./capability-scale.js";
import type {CollapsedBudgets} from "./scale-methods.js";

/** Nc as the sizes up to one of them predict it. */
export interface ForetoldNc {
  readonly upTo: number;
  readonly riseSeen: number;
  /** Null where the data leave an end of the predicted interval open: then there is no error either. */
  readonly errorPercent: number | null;
  readonly isInside: boolean | null;
}

/** What speaks against the critical scale of one capability, for a report on all of them. */
export interface CapabilityChecks {
  readonly capability: string;
  readonly title: string;
  readonly verdict: CapabilityScale["verdict"];
  readonly censoring: CapabilityScale["censoring"];
  readonly check: CapabilityReport["check"];
  readonly windowCheck: CapabilityReport["windowCheck"];
  readonly boundary: CapabilityReport["boundary"];
  readonly collapse: Pick<CollapsedBudgets, "S" | "compared" | "rho" | "nu" | "curves"> | null;
  readonly lossAxis: CapabilityReport["methods"]["lossAxis"];
  readonly foretold: readonly ForetoldNc[];
}

/** All capabilities of a task. */
export interface TaskChecks {
  readonly task: string;
  readonly title: string;
  readonly unit: string;
  readonly metric: string;
  readonly smoothMetric: string | null;
  readonly capabilities: readonly CapabilityChecks[];
}

export function checksOf({scale, check, windowCheck, boundary, methods, foretold}: CapabilityReport): CapabilityChecks {
  const {capability, title, verdict, censoring} = scale;
  return {
    capability,
    title,
    verdict,
    censoring,
    check,
    windowCheck,
    boundary,
    collapse: methods.collapse && {
      S: methods.collapse.S,
      compared: methods.collapse.compared,
      rho: methods.collapse.rho,
      nu: methods.collapse.nu,
      curves: methods.collapse.curves
    },
    lossAxis: methods.lossAxis,
    // beyond the largest size there is nothing to compare a prediction with
    foretold: censoring === "none" ? foretoldNc(foretold ?? []) : []
  };
}

function foretoldNc(found: NonNullable<CapabilityReport["foretold"]>): ForetoldNc[] {
  return found.flatMap(({upTo, riseSeen, quantities}) => {
    const nc = quantities.find(({quantity}) => quantity === "Nc");
    if (!nc) return [];
    const isClosed = nc.predicted.lower !== null && nc.predicted.upper !== null;
    return [{upTo, riseSeen, errorPercent: isClosed ? nc.errorPercent : null, isInside: nc.isInside}];
  });
}
