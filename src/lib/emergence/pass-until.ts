import {type Estimate, type Fit, quantityOf} from "../core/fit.js";
import {defineLaw} from "../core/law.js";
import {columns} from "../fitting/data.js";
import {fit} from "../fitting/fit.js";
import {FitError} from "../messages/fit-error.js";
import * as math from "../numerics/math.js";
import {mean} from "../numerics/mean.js";

export interface PassUntilRow {
  readonly N: number;
  /** k right of n tries. */
  readonly k: number;
  readonly n: number;
}

/** How F(N) = log(−log P(N)) bends over log N (Hu et al. 2023, arXiv:2310.03262, section 5). */
export interface PassUntil {
  /** d²F / d(ln N)², with its interval. */
  readonly curvature: Estimate;
  /** dF / d ln N in the middle of the scales; −α of the task law where F is straight. */
  readonly slope: Estimate;
  /**
   * "linear": the interval holds 0, so that the task law P = exp(−c N^−α) is not refuted. "concave": faster than the
   * task law, what Hu et al. call accelerated emergence. "convex": slower. "undetermined": the interval is open.
   */
  readonly verdict: "linear" | "concave" | "convex" | "undetermined";
  readonly fit: Fit;
}

/** P = exp(−exp(F)) with F a parabola in u = ln N less its mean; straight, it is the task law of Hu et al. */
const bentTaskLaw = defineLaw({
  id: "bent-task-law",
  title: "Task law with a bend",
  kind: "emergence",
  tex: "P(u) = e^{-e^{a + b u + c u^2}}",
  note: "c = 0 is the task law, a power law of −log P.",
  source: "Hu et al. 2023, arXiv:2310.03262",
  inputs: ["u"],
  signed: true,
  params: {
    a: {tex: "a", scale: "linear", min: -60, max: 60, unit: ""},
    b: {tex: "b", scale: "linear", min: -60, max: 60, unit: ""},
    c: {tex: "c", scale: "linear", min: -60, max: 60, unit: ""}
  },
  published: [],
  derived: [
    {
      id: "curvature",
      title: "Second derivative of log(−log P)",
      tex: "F''",
      scale: "linear",
      unit: "",
      value: ({c}) => 2 * c,
      replaces: "c",
      solve: (curvature) => curvature / 2
    }
  ],
  evaluate(p, [u], out, jacobian) {
    const [a, b, c] = [p[0]!, p[1]!, p[2]!];
    for (let i = 0; i < out.length; ++i) {
      const v = u![i]!;
      const hazard = math.exp(a + b * v + c * v * v);
      out[i] = math.exp(-hazard);
      // hazard · e^−hazard, which is 0 and not NaN once the hazard overflows
      const slope = hazard > 700 ? 0 : -hazard * out[i]!;
      jacobian?.set([slope, slope * v, slope * v * v], 3 * i);
    }
  },
  *starts({x, y}) {
    const rise = y[y.length - 1]! - y[0]!;
    for (const b of [-0.3, -1, -3, 0.3].map((v) => (rise < 0 ? -v : v))) {
      for (const a of [-1, 1]) yield {a: a - b * x.u[Math.floor(x.u.length / 2)]!, b, c: 0};
    }
  }
});

/**
 * Whether −log P falls as a power law of N, or faster or slower, by maximum likelihood of the counts: P = 0 and P = 1
 * count too, where log(−log P) itself is undefined. Over-dispersion is estimated unless `objective` says otherwise.
 */
export function passUntil(
  rows: readonly PassUntilRow[],
  {objective = "beta-binomial", level = 0.95}: {readonly objective?: string; readonly level?: number} = {}
): PassUntil {
  const sizes = new Set(rows.map(({N}) => N)).size;
  if (sizes < 4) throw new FitError({code: "too-few", of: "scale", needed: 4, found: sizes});
  const sorted = rows.toSorted((a, b) => a.N - b.N);
  const logs = sorted.map(({N}) => math.log(N));
  const centre = mean(logs);
  const data = {x: {u: logs.map((v) => v - centre)}, ...columns(sorted, "k", "n")};
  const found = fit(bentTaskLaw, data, {objective, level});
  const curvature = found.derived[0]!;
  const slope = quantityOf(found, "b");
  return {curvature, slope, verdict: verdictOf(curvature), fit: found};
}

function verdictOf({status, lower, upper}: Estimate): PassUntil["verdict"] {
  if (lower !== null && lower > 0) return "convex";
  if (upper !== null && upper < 0) return "concave";
  return status === "identified" ? "linear" : "undetermined";
}
