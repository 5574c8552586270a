import {defineLaw} from "../../core/law.js";
import {logs} from "../../numerics/logs.js";
import * as math from "../../numerics/math.js";
import {shannonStarts} from "../forms/shannon-starts.js";

const exponent = (tex: string) => ({tex, scale: "linear", min: 0, max: 5, unit: ""}) as const;
const coefficient = (tex: string) => ({tex, scale: "log", min: 1e-300, max: 1e300, unit: ""}) as const;

/** A model as a noisy channel: the loss is the inverse of the channel capacity. */
export const shannon = defineLaw({
  id: "shannon",
  title: "Noisy channel",
  kind: "loss",
  tex: String.raw`L(N, D) = \frac{1}{a N^{\alpha} \log_2\left(1 + \dfrac{b D^{\beta}}{c\,(D N)^{\gamma} +
    d D^{\delta} + e}\right)}`,
  note:
    "Parameters are bandwidth, data are signal, and both add noise. Where the noise grows faster than the " +
    "signal, the loss has a minimum and rises again; a sum of decreasing powers cannot rise. Only the ratio " +
    "of b to (c, d, e) is identifiable, so e is fixed at 1. If the loss is monotone, the noise parameters are " +
    "not identified.",
  source: "Ouyang et al. 2026, arXiv:2605.23901; the Shannon–Hartley theorem with powers for its terms",
  inputs: ["N", "D"],
  params: {
    a: coefficient("a"),
    alpha: exponent(String.raw`\alpha`),
    b: coefficient("b"),
    beta: exponent(String.raw`\beta`),
    c: coefficient("c"),
    gamma: exponent(String.raw`\gamma`),
    d: coefficient("d"),
    delta: exponent(String.raw`\delta`),
    e: {...coefficient("e"), fixed: 1}
  },
  published: [],
  example: {a: 0.03, alpha: 0.08, b: 0.01, beta: 0.4, c: 1e-5, gamma: 0.3, d: 0.01, delta: 0.2, e: 1},
  derived: [],
  evaluate(p, [N, D], out, jacobian) {
    const [a, alpha, b, beta, c] = [p[0]!, p[1]!, p[2]!, p[3]!, p[4]!];
    const [gamma, d, delta, e] = [p[5]!, p[6]!, p[7]!, p[8]!];
    const [logN, logD] = [logs(N!), logs(D!)];
    for (let i = 0; i < out.length; ++i) {
      const both = c * math.exp(gamma * (logN[i]! + logD[i]!));
      const data = d * math.exp(delta * logD[i]!);
      const noise = both + data + e;
      const ratio = (b * math.exp(beta * logD[i]!)) / noise;
      const nats = math.log1p(ratio);
      const loss = Math.LN2 / (a * math.exp(alpha * logN[i]!) * nats);
      out[i] = loss;
      if (!jacobian) continue;
      // d loss / d log ratio
      const bySignal = -(loss * ratio) / ((1 + ratio) * nats);
      jacobian[9 * i] = -loss / a;
      jacobian[9 * i + 1] = -loss * logN[i]!;
      jacobian[9 * i + 2] = bySignal / b;
      jacobian[9 * i + 3] = bySignal * logD[i]!;
      jacobian[9 * i + 4] = (-bySignal * both) / (noise * c);
      jacobian[9 * i + 5] = ((-bySignal * both) / noise) * (logN[i]! + logD[i]!);
      jacobian[9 * i + 6] = (-bySignal * data) / (noise * d);
      jacobian[9 * i + 7] = ((-bySignal * data) / noise) * logD[i]!;
      jacobian[9 * i + 8] = -bySignal / noise;
    }
  },
  starts: ({x, y}) => shannonStarts(logs(x.N), logs(x.D), y)
});
