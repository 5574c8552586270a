import type {Outcome} from "../../core/run.js";
import {checkOptions} from "../../messages/options.js";
import {around, type Interval} from "../../numerics/interval.js";
import {tQuantile} from "../../statistics/distributions.js";

export interface CodeLengthOptions {
  /**
   * Loss that the curve ends at, nats per unit, where it is known better than from the curve, such as the held-out
   * loss.
   */
  readonly end?: number;
  /** Share of the units, at the end of the curve, whose mean loss else is that end; 0.1. */
  readonly tail?: number;
  readonly level?: number;
}

export interface CodeLength {
  /** Nats that it takes to send the units one by one, each coded by the network as trained so far. */
  readonly total: number;
  /**
   * Area between the curve and its end, nats: what of `total` describes structure that was learnt. The interval is that
   * of the end’s scatter alone; without ends where fewer than three points say what the end is.
   */
  readonly excess: Interval;
  readonly level: number;
  /** Nats per unit. */
  readonly end: number;
  /** Units. */
  readonly units: number;
  /**
   * "falling": the mean before the tail is surely above that of the tail, so that longer training would find more area.
   */
  readonly status: "settled" | "falling";
}

/**
 * The prequential code length of a run’s curve (Dawid 1984, J. R. Stat. Soc. A 147, 278), and how much of it lies above
 * the end of the curve: the structural information of Finzi et al. 2026, “epiplexity”, arXiv:2601.03220, § 4. It is a
 * code length only while no unit is seen twice: a network codes what it has seen before for less.
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

/** Mean loss of a unit, and its standard error from the scatter of the pieces; infinite where fewer than three. */
function meanOf(pieces: readonly Piece[]): {mean: number; stderr: number} {
  const n = pieces.length;
  const weight = pieces.reduce((sum, {length}) => sum + length, 0);
  const mean = pieces.reduce((sum, {loss, length}) => sum + loss * length, 0) / weight;
  if (n < 3) return {mean, stderr: Infinity};
  const squares = pieces.reduce((sum, {loss, length}) => sum + ((loss - mean) * length) ** 2, 0);
  return {mean, stderr: Math.sqrt((squares * n) / (n - 1)) / weight};
}
