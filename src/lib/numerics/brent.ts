const GOLDEN = (3 - Math.sqrt(5)) / 2;

/**
 * Where f is greatest between low and high, if it has one peak there (Brent 1973, ch. 5): parabolas, else golden
 * sections.
 */
export function peakOf(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance: number
): {x: number; value: number} {
  let x = low + GOLDEN * (high - low);
  let value = f(x);
  let [second, third] = [x, x];
  let [secondValue, thirdValue] = [value, value];
  let step = 0;
  let before = 0;
  for (let i = 0; i < 100; ++i) {
    const middle = (low + high) / 2;
    if (Math.abs(x - middle) + (high - low) / 2 <= 2 * tolerance) break;
    const r = (x - second) * (value - thirdValue);
    const q = (x - third) * (value - secondValue);
    const denominator = 2 * (q - r);
    const parabola = ((x - second) * r - (x - third) * q) / denominator;
    const isUsable = Math.abs(parabola) < Math.abs(before) / 2 && x + parabola > low && x + parabola < high;
    before = isUsable ? step : (x < middle ? high : low) - x;
    step = isUsable ? parabola : GOLDEN * before;
    const next = x + (Math.abs(step) >= tolerance ? step : Math.sign(step) * tolerance || tolerance);
    const reached = f(next);
    if (reached >= value) {
      if (next < x) high = x;
      else low = x;
      [third, thirdValue, second, secondValue, x, value] = [second, secondValue, x, value, next, reached];
      continue;
    }
    if (next < x) low = next;
    else high = next;
    if (reached >= secondValue || second === x) {
      [third, thirdValue, second, secondValue] = [second, secondValue, next, reached];
    } else if (reached >= thirdValue || third === x || third === second) [third, thirdValue] = [next, reached];
  }
  return {x, value};
}
