import {entropyOf, exactInformation} from "./discrete-information.js";

/** Information of a code T of X about X and Y; nats, exact. */
export interface CodeInformation {
  /** I(X; T) = H(T), as T is a function of X. */
  readonly kept: number;
  /** I(T; Y). */
  readonly relevant: number;
}

/** `codes`: T of each x; `joint`: p(x, y), rows x. */
export function codeInformation(codes: ArrayLike<number>, joint: readonly ArrayLike<number>[]): CodeInformation {
  const byCode = new Map<number, Float64Array>();
  for (const [x, row] of joint.entries()) {
    const sums = byCode.get(codes[x]!) ?? new Float64Array(row.length);
    for (let y = 0; y < row.length; ++y) sums[y]! += row[y]!;
    byCode.set(codes[x]!, sums);
  }
  const rows = [...byCode.values()];
  return {kept: entropyOf(rows.map((row) => row.reduce((sum, p) => sum + p, 0))), relevant: exactInformation(rows)};
}
