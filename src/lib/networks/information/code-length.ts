import type {Outcome} from "../../core/run.js";
import {checkOptions} from "../../messages/options.js";
import {around, type Interval} from "../../numerics/interval.js";
import {tQuantile} from "../../statistics/distributions.js";

export interface CodeLengthOptions {
  /** Final loss, nats per unit, where it is known better than from the curve, such as the held-out loss. */
  readonly end?: number;
  /** Otherwise, the share of the units at the end of the curve whose mean loss is taken; 0.1. */
  readonly tail?: number;
  readonly level?: number;
}

export interface CodeLength {
  /** Nats to send the units one by one, each coded by the network trained on those before it. */
  readonly total: number;
  /**
   * Area between the curve and the final loss, nats: the structural information. Its interval is that of the final loss
   * alone; without ends where fewer than three points determine the final loss.
   */
  readonly excess: Interval;
  readonly level: number;
  /** Nats per unit. */
  readonly end: number;
  /** Units. */
  readonly units: number;
  /** "falling": the mean before the tail is significantly above that of the tail; longer training would add area. */
  readonly status: "settled" | "falling";
}

/**
 * The prequential code length of a training curve (Dawid 1984, J. R. Stat. Soc. A 147, 278) and the part of it above
 * the final loss: the structural information of Finzi et al. 2026, “epiplexity”, arXiv:2601.03220, § 4. Valid only
 * while no unit is seen twice.
 */
export function codeLength(
  curve: Outcome["curve"],
  {end: asymptote, tail = 0.1, level = 0.95}: CodeLengthOptions = {}
): CodeLength {
  checkOptions({level});
  const pieces = piecesOf(curve);
  const units = curve.at(-1)![0];
  const total = pieces.reduce((sum, {loss, length}) => sum + loss * length, 0);
  const last = pieces.filter(({until}) => until > (1 - tail) * units);
  const before = pieces.filter(({until}) => until > (1 - 2 * tail) * units && until <= (1 - tail) * units);
  const measured = meanOf(last);
  const end = asymptote ?? measured.mean;
  const reach =
    asymptote === undefined ? units * measured.stderr * tQuantile(0.5 + level / 2, Math.max(1, last.length - 1)) : 0;
  const earlier = meanOf(before);
  const fall = earlier.mean - measured.mean;
  const scatter = Math.hypot(earlier.stderr, measured.stderr);
  const isFalling = before.length > 0 && fall > (Number.isFinite(scatter) ? 2 * scatter : 0);
  return {
    total,
    excess: around(total - end * units, reach),
    level,
    end,
    units,
    status: isFalling ? "falling" : "settled"
  };
}

interface Piece {
  readonly until: number;
  readonly length: number;
  readonly loss: number;
}

function piecesOf(curve: Outcome["curve"]): Piece[] {
  if (!curve.length) throw new RangeError("no points on the curve");
  return curve.map(([until, loss], i) => {
    const length = until - (i ? curve[i - 1]![0] : 0);
    if (!(length > 0)) throw new RangeError(`invalid curve; units do not rise: ${until} (row ${i})`);
    if (!Number.isFinite(loss)) throw new RangeError(`invalid curve; loss is no number: ${loss} (row ${i})`);
    return {until, length, loss};
  });
}

/** Mean loss of a unit and its standard error over the pieces; infinite with fewer than three. */
function meanOf(pieces: readonly Piece[]): {mean: number; stderr: number} {
  const n = pieces.length;
  const weight = pieces.reduce((sum, {length}) => sum + length, 0);
  const mean = pieces.reduce((sum, {loss, length}) => sum + loss * length, 0) / weight;
  if (n < 3) return {mean, stderr: Infinity};
  const squares = pieces.reduce((sum, {loss, length}) => sum + ((loss - mean) * length) ** 2, 0);
  return {mean, stderr: Math.sqrt((squares * n) / (n - 1)) / weight};
}
