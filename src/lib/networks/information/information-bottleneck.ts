import * as math from "../../numerics/math.js";

export interface BottleneckOptions {
  /** Values of T, at most; those of X by default. */
  readonly clusters?: number;
  /** Rounds at each β; 2000. */
  readonly rounds?: number;
  /** Stop once every p(t | x) changes by at most this; 1e-9. */
  readonly tolerance?: number;
}

/** One point of the information-bottleneck curve, as far as the iteration finds it. */
export interface BottleneckPoint {
  /** Inverse slope of the curve. */
  readonly beta: number;
  /** I(X; T), nats. */
  readonly kept: number;
  /** I(T; Y), nats. */
  readonly relevant: number;
  readonly status: "converged" | "max-rounds";
}

/**
 * The information bottleneck of a known joint distribution p(x, y), rows x: max I(T; Y) − I(X; T)/β over p(t | x), by
 * the self-consistent equations of Tishby, Pereira & Bialek 1999 (arXiv:physics/0004057, thm. 5), one point a β, in
 * ascending order of β. The equations also hold at local maxima: the iteration starts with T = X at the largest β and
 * follows the solution down, and its result is a lower estimate of the curve.
 */
export function informationBottleneck(
  joint: readonly ArrayLike<number>[],
  betas: readonly number[],
  {clusters = joint.length, rounds = 2000, tolerance = 1e-9}: BottleneckOptions = {}
): BottleneckPoint[] {
  const source = sourceOf(joint);
  if (!(clusters >= 1)) throw new RangeError(`invalid clusters; not a number of them: ${clusters}`);
  const wrong = betas.find((beta) => !(beta > 0 && beta < Infinity));
  if (wrong !== undefined) throw new RangeError(`invalid beta; not > 0: ${wrong}`);
  const size = Math.min(clusters, source.X);
  // nearly T = X: a share of exactly 0 could never grow
  let encoder: Float64Array = Float64Array.from({length: source.X * size}, (_, at) => {
    const isOwn = Math.floor(at / size) % size === at % size;
    return isOwn ? 1 - (size - 1) * SPREAD : SPREAD;
  });
  return [...betas]
    .sort((a, b) => b - a)
    .map((beta) => {
      const found = solve(source, encoder, size, beta, rounds, tolerance);
      encoder = found.encoder;
      return {beta, ...informations(source, encoder, size), status: found.status};
    })
    .reverse();
}

const SPREAD = 1e-4;
/** Too small to change a sum of probabilities; most shares of nearly hard codes are. */
const NEGLIGIBLE = 1e-30;

interface Source {
  readonly X: number;
  readonly Y: number;
  /** p(x) */
  readonly px: Float64Array;
  /** p(y) */
  readonly py: Float64Array;
  /** p(y | x), row by row. */
  readonly conditional: Float64Array;
}

/** Rows of probability 0 are left out. */
function sourceOf(joint: readonly ArrayLike<number>[]): Source {
  const Y = joint[0]?.length ?? 0;
  let sum = 0;
  for (const [x, row] of joint.entries()) {
    if (row.length !== Y) throw new RangeError(`invalid distribution; not ${Y} columns: ${row.length} (row ${x})`);
    for (let y = 0; y < Y; ++y) {
      if (!(row[y]! >= 0 && row[y]! < Infinity))
        throw new RangeError(`invalid distribution; not a number ≥ 0: ${row[y]} (row ${x})`);
      sum += row[y]!;
    }
  }
  if (!(sum > 0)) throw new RangeError("invalid distribution; no probability above 0");
  const rows = joint.map((row) => Array.from(row, (p) => p / sum)).filter((row) => row.some((p) => p > 0));
  const px = Float64Array.from(rows, (row) => row.reduce((s, p) => s + p, 0));
  const py = Float64Array.from({length: Y}, (_, y) => rows.reduce((s, row) => s + row[y]!, 0));
  const conditional = Float64Array.from(rows.flatMap((row, x) => row.map((p) => p / px[x]!)));
  return {X: rows.length, Y, px, py, conditional};
}

function solve(source: Source, start: Float64Array, size: number, beta: number, rounds: number, tolerance: number) {
  const {X, Y, conditional: given} = source;
  let encoder = start;
  for (let round = 0; round < rounds; ++round) {
    const {pt, decoder} = decoded(source, encoder, size);
    const logs = decoder.map(math.log);
    const next = new Float64Array(X * size);
    for (let x = 0; x < X; ++x) {
      let most = -Infinity;
      for (let t = 0; t < size; ++t) {
        let agreement = 0; // KL up to the entropy of p(y | x), which is the same for all t
        for (let y = 0; y < Y; ++y) {
          const p = given[x * Y + y]!;
          if (p > 0) agreement += p * logs[t * Y + y]!;
        }
        const log = pt[t]! > 0 ? math.log(pt[t]!) + beta * agreement : -Infinity;
        next[x * size + t] = log;
        most = Math.max(most, log);
      }
      let sum = 0;
      for (let t = 0; t < size; ++t) sum += next[x * size + t] = math.exp(next[x * size + t]! - most);
      for (let t = 0; t < size; ++t) next[x * size + t]! /= sum;
    }
    const change = next.reduce((largest, p, at) => Math.max(largest, Math.abs(p - encoder[at]!)), 0);
    encoder = next;
    if (change <= tolerance) return {encoder, status: "converged" as const};
  }
  return {encoder, status: "max-rounds" as const};
}

/** p(t), and p(y | t) row by row. */
function decoded({X, Y, px, conditional: given}: Source, encoder: Float64Array, size: number) {
  const pt = new Float64Array(size);
  const decoder = new Float64Array(size * Y);
  for (let x = 0; x < X; ++x) {
    for (let t = 0; t < size; ++t) {
      const p = px[x]! * encoder[x * size + t]!;
      if (p < NEGLIGIBLE) continue;
      pt[t]! += p;
      for (let y = 0; y < Y; ++y) decoder[t * Y + y]! += p * given[x * Y + y]!;
    }
  }
  for (let at = 0; at < decoder.length; ++at) decoder[at]! /= pt[Math.floor(at / Y)]! || 1;
  return {pt, decoder};
}

function informations(source: Source, encoder: Float64Array, size: number) {
  const {Y, px, py} = source;
  const {pt, decoder} = decoded(source, encoder, size);
  const complexity = encoder.reduce(
    (sum, p, at) => sum + (p > 0 ? px[Math.floor(at / size)]! * p * math.log(p / pt[at % size]!) : 0),
    0
  );
  const relevant = decoder.reduce(
    (sum, p, at) => sum + (p > 0 ? pt[Math.floor(at / Y)]! * p * math.log(p / py[at % Y]!) : 0),
    0
  );
  return {kept: Math.max(0, complexity), relevant: Math.max(0, relevant)};
}
