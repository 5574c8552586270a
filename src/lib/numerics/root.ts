/** A place and what f is there. */
type Point = readonly [x: number, value: number];

/** Where f crosses 0 between two points of different sign, by secants that close in from both (Anderson & Björck 1973, BIT 13, 253). */
export function rootOf(f: (x: number) => number, from: Point, to: Point, tolerance: number): number {
  // b is the newest point, a the last one on the other side of the root
  let [[a, atA], [b, atB]] = [from, to];
  for (let i = 0; i < 100 && atB !== 0; ++i) {
    const x = b - (atB * (b - a)) / (atB - atA);
    if (Math.abs(x - b) <= tolerance) return x;
    const at = f(x);
    if (at * atB > 0) {
      const shrink = 1 - at / atB;
      atA *= shrink > 0 ? shrink : 0.5;
    } else [a, atA] = [b, atB];
    [b, atB] = [x, at];
  }
  return b;
}
