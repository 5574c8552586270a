/**
 * The smooth curve through the points whose slope at each leans to the straighter side, so that one outlier does not
 * swing the rest (Akima 1970, J. ACM 17, 589). As SciPy’s Akima1DInterpolator; NaN outside the points. x strictly
 * rising, three points or more.
 */
export function akima(x: readonly number[], y: readonly number[]): (at: number) => number {
  const n = x.length;
  if (n < 3) throw new RangeError(`an Akima spline needs at least 3 points, found ${n}`);
  const unordered = x.findIndex((v, i) => i > 0 && !(v > x[i - 1]!));
  if (unordered > 0) throw new RangeError(`invalid x; not rising: ${x[unordered]} (point ${unordered})`);
  const slopes = knotSlopes(chords(x, y));
  return (at) => {
    if (!(at >= x[0]! && at <= x[n - 1]!)) return NaN;
    const right = x.findIndex((v) => v >= at);
    const i = Math.max(0, right - 1);
    const h = x[i + 1]! - x[i]!;
    const chord = (y[i + 1]! - y[i]!) / h;
    const [s, t] = [slopes[i]!, slopes[i + 1]!];
    const d = at - x[i]!;
    return y[i]! + d * (s + d * ((3 * chord - 2 * s - t) / h + (d * (s + t - 2 * chord)) / (h * h)));
  };
}

/** Slopes between the points, with two more at either end by a parabola through the last three points. */
function chords(x: readonly number[], y: readonly number[]): number[] {
  const inner = x.slice(1).map((v, i) => (y[i + 1]! - y[i]!) / (v - x[i]!));
  const before = 2 * inner[0]! - inner[1]!;
  const after = 2 * inner.at(-1)! - inner.at(-2)!;
  return [2 * before - inner[0]!, before, ...inner, after, 2 * after - inner.at(-1)!];
}

function knotSlopes(m: readonly number[]): number[] {
  const changes = m.slice(1).map((v, i) => Math.abs(v - m[i]!));
  const weights = changes.slice(2).map((v, i) => v + changes[i]!);
  // where both sides are straight the weights are 0/0 but for rounding
  const negligible = 1e-9 * Math.max(...weights);
  return weights.map((weight, i) =>
    weight > negligible ? (changes[i + 2]! * m[i + 1]! + changes[i]! * m[i + 2]!) / weight : 0.5 * (m[i]! + m[i + 3]!)
  );
}
