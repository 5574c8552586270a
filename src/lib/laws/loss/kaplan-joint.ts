import {defineLaw} from "../../core/law.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {raise} from "../../numerics/raise.js";
import {powerTerm, projectedStarts} from "../../numerics/variable-projection.js";

const EXPONENTS = [0.04, 0.07, 0.1, 0.15, 0.22, 0.33, 0.5, 0.8];

/** Kaplan et al.’s law of overfitting: the loss is a power of a sum. */
export const kaplanJoint = defineLaw({
  id: "kaplan-joint",
  title: "Kaplan, joint",
  kind: "loss",
  tex: String.raw`L(N, D) = \left[\left(\frac{N_c}{N}\right)^{\alpha_N/\alpha_D} + \frac{D_c}{D}\right]^{\alpha_D}`,
  note:
    "With unlimited data it is Kaplan’s power law of parameters, with unlimited parameters that of data. It " +
    "has no floor: if the data have one, both exponents are underestimated. The joint fit gives other scale " +
    "constants than separate fits.",
  source: "Kaplan et al. 2020, arXiv:2001.08361, eq. 1.5",
  inputs: ["N", "D"],
  params: {
    Nc: {tex: "N_c", scale: "log", min: 1e-300, max: 1e300, unit: "parameters"},
    alphaN: {tex: String.raw`\alpha_N`, scale: "linear", min: 0, max: 5, unit: ""},
    Dc: {tex: "D_c", scale: "log", min: 1e-300, max: 1e300, unit: "tokens"},
    alphaD: {tex: String.raw`\alpha_D`, scale: "linear", min: 1e-3, max: 5, unit: ""}
  },
  published: [
    {
      source: "Kaplan et al. 2020, table 2, fitted jointly",
      values: {Nc: 6.4e13, alphaN: 0.076, Dc: 1.8e13, alphaD: 0.103}
    },
    {
      source: "Kaplan et al. 2020, eqs. 1.1 and 1.2, each fitted alone",
      values: {Nc: 8.8e13, alphaN: 0.076, Dc: 5.4e13, alphaD: 0.095}
    }
  ],
  derived: [],
  evaluate(p, [N, D], out, jacobian) {
    const [Nc, alphaN, Dc, alphaD] = [p[0]!, p[1]!, p[2]!, p[3]!];
    const [logN, logD, logNc, logDc] = [logs(N!), logs(D!), math.log(Nc), math.log(Dc)];
    for (let i = 0; i < out.length; ++i) {
      const ratio = logNc - logN[i]!;
      const size = math.exp((alphaN / alphaD) * ratio);
      const data = math.exp(logDc - logD[i]!);
      const logSum = math.log(size + data);
      const loss = math.exp(alphaD * logSum);
      out[i] = loss;
      if (!jacobian) continue;
      const share = size / (size + data);
      jacobian[4 * i] = (loss * share * alphaN) / Nc;
      jacobian[4 * i + 1] = loss * share * ratio;
      jacobian[4 * i + 2] = (loss * (1 - share) * alphaD) / Dc;
      jacobian[4 * i + 3] = loss * (logSum - (share * ratio * alphaN) / alphaD);
    }
  },
  // L^(1/αD) is a sum of powers
  *starts({x, y}) {
    const ratios = powerTerm(logs(x.N), [0.3, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 3]);
    for (const alphaD of EXPONENTS) {
      const raised = Float64Array.from(y, (v) => raise(v, 1 / alphaD));
      const projected = projectedStarts(raised, [ratios, powerTerm(logs(x.D), [1])]);
      for (const {exponents, coefficients} of projected.slice(0, 4)) {
        const ratio = exponents[0]!;
        yield {Nc: raise(coefficients[0]!, 1 / ratio), alphaN: ratio * alphaD, Dc: coefficients[1]!, alphaD};
      }
    }
  }
});
