import * as math from "../../numerics/math.js";

/** Shannon entropy of counts or probabilities that need not be normalised, nats. */
export function entropyOf(weights: Iterable<number>): number {
  let sum = 0;
  let logs = 0;
  for (const w of weights) {
    if (!(w >= 0 && w < Infinity)) throw new RangeError(`invalid weight; not a number ≥ 0: ${w}`);
    sum += w;
    if (w > 0) logs += w * math.log(w);
  }
  if (!(sum > 0)) throw new RangeError("no weight above 0");
  return math.log(sum) - logs / sum;
}

/** I(X; Y) of a known joint distribution, rows x and columns y; nats, exact. */
export function exactInformation(joint: readonly ArrayLike<number>[]): number {
  const columns = Array.from(joint[0] ?? [], (_, y) => joint.reduce((sum, row) => sum + row[y]!, 0));
  const rows = joint.map((row) => Array.from(row).reduce((sum, p) => sum + p, 0));
  return Math.max(0, entropyOf(rows) + entropyOf(columns) - entropyOf(joint.flatMap((row) => Array.from(row))));
}

export interface DiscreteInformation {
  /** I(X; Y) of the observed shares, nats; biased upwards by about (cells − rows − columns + 1)/(2n). */
  readonly plugIn: number;
  /** The same with the Miller–Madow correction of each entropy (Miller 1955); may be negative. */
  readonly corrected: number;
  /** Of either, from the scatter of ln p(x, y)/(p(x) p(y)) over the samples; too small near independence. */
  readonly stderr: number;
  readonly samples: number;
  /** Distinct values of x, of y and of pairs; the correction holds while samples far outnumber cells. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

/** Mutual information of two discrete variables from paired samples, with any labels. */
export function discreteInformation(x: ArrayLike<number>, y: ArrayLike<number>): DiscreteInformation {
  const samples = x.length;
  if (!samples || y.length !== samples)
    throw new RangeError(`invalid samples; not as many of both: ${samples} and ${y.length}`);
  const [X, Y] = [numbered(x), numbered(y)];
  const cells = numbered(X.numbers.map((row, i) => row * Y.counts.length + Y.numbers[i]!));
  const plugIn = Math.max(0, entropyOf(X.counts) + entropyOf(Y.counts) - entropyOf(cells.counts));
  let squares = 0;
  for (let i = 0; i < samples; ++i) {
    const apart = X.counts[X.numbers[i]!]! * Y.counts[Y.numbers[i]!]!;
    squares += (math.log((cells.counts[cells.numbers[i]!]! * samples) / apart) - plugIn) ** 2;
  }
  const [rows, columns] = [X.counts.length, Y.counts.length];
  return {
    plugIn,
    corrected: plugIn - (cells.counts.length - rows - columns + 1) / (2 * samples),
    stderr: Math.sqrt(squares) / samples,
    samples,
    rows,
    columns,
    cells: cells.counts.length
  };
}

/** Labels as 0, 1, … in the order of their first use, with their counts. */
function numbered(labels: ArrayLike<number>): {numbers: number[]; counts: number[]} {
  const known = new Map<number, number>();
  const counts: number[] = [];
  const numbers = Array.from(labels, (label) => {
    const number = known.get(label) ?? counts.length;
    known.set(label, number);
    counts[number] = (counts[number] ?? 0) + 1;
    return number;
  });
  return {numbers, counts};
}
