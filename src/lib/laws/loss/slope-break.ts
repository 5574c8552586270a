import {defineLaw} from "../../core/law.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {doubleExponential, extraDescent} from "../forms/extra-descent.js";
import {slopeBreakStarts} from "../forms/slope-break-starts.js";

/** A power law whose slope gains a term beyond a critical size. */
export const slopeBreak = defineLaw({
  id: "slope-break",
  title: "Slope break",
  kind: "loss",
  tex: String.raw`\begin{aligned} \frac{dL}{dN} &= -\frac{\alpha N_c^{\alpha}}{N^{1+\alpha}} \left[1 +
    \kappa\,H(N - N_*)\left(\frac{N - N_*}{N_*}\right)^{\delta}\right], \\ L(N) &= E +
    \left(\frac{N_c}{N}\right)^{\alpha} \text{ for } N \le N_* \end{aligned}`,
  note:
    "Beyond N* the loss falls faster (κ > 0) or slower (κ < 0). The source gives the slope with the factor (N " +
    "− N*)^δ; here the distance is in units of N*, so that κ has no dimension. The slope is integrated from " +
    "N* outward, and E is the floor of the unbroken law. For δ ≥ α the loss falls below 0 at large N, so the " +
    "law can hold only within the data.",
  source: "FormalAI 2025, § 5.3, after Kaplan et al. 2020, arXiv:2001.08361, eq. 1.1",
  inputs: ["N"],
  params: {
    E: {tex: "E", scale: "linear", min: 0, max: 1e6, unit: "nats"},
    Nc: {tex: "N_c", scale: "log", min: 1e-300, max: 1e300, unit: "parameters"},
    alpha: {tex: String.raw`\alpha`, scale: "linear", min: 0, max: 5, unit: ""},
    kappa: {tex: String.raw`\kappa`, scale: "linear", min: -1, max: 100, unit: ""},
    Nstar: {tex: "N_*", scale: "log", min: 1e-30, max: 1e60, unit: "N"},
    delta: {tex: String.raw`\delta`, scale: "linear", min: 0, max: 2, unit: ""}
  },
  published: [],
  example: {E: 1, Nc: 1e9, alpha: 0.3, kappa: 0.5, Nstar: 3e9, delta: 0.2},
  derived: [],
  evaluate(p, [N], out, jacobian) {
    const [E, Nc, alpha, kappa, Nstar, delta] = [p[0]!, p[1]!, p[2]!, p[3]!, p[4]!, p[5]!];
    const [logN, logNc, logStar] = [logs(N!), math.log(Nc), math.log(Nstar)];
    const atStar = math.exp(alpha * (logNc - logStar));
    const rule = doubleExponential();
    let extra = extraDescent(rule, 0, alpha, delta);
    for (let i = 0; i < out.length; ++i) {
      const power = math.exp(alpha * (logNc - logN[i]!));
      if (i === 0 || logN[i] !== logN[i - 1]) extra = extraDescent(rule, logN[i]! - logStar, alpha, delta);
      const descent = alpha * atStar * extra.value;
      out[i] = E + power - kappa * descent;
      if (!jacobian) continue;
      jacobian[6 * i] = 1;
      jacobian[6 * i + 1] = (alpha * (power - kappa * descent)) / Nc;
      jacobian[6 * i + 2] =
        power * (logNc - logN[i]!) -
        kappa * (descent * (logNc - logStar) + atStar * (extra.value + alpha * extra.byAlpha));
      jacobian[6 * i + 3] = -descent;
      jacobian[6 * i + 4] = (kappa * alpha * (descent + atStar * extra.bySpan)) / Nstar;
      jacobian[6 * i + 5] = -kappa * alpha * atStar * extra.byDelta;
    }
  },
  starts: ({x, y}) => slopeBreakStarts(logs(x.N), y)
});
