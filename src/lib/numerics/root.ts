/** A place and what f is there. */
type Point = readonly [x: number, value: number];

/**
 * Where f crosses 0 between two points of different sign, by secants that close in from both (Anderson & Björck 1973,
 * BIT 13, 253).
 */
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

/** Whether a place is inside a region; null where that is undefined. */
type Region = (v: number) => boolean | null;

/** Where a region ends between a place inside and one outside, to the last of so many halvings. */
export function edgeBetween(isInside: Region, inside: number, outside: number, halvings: number): number {
  let [near, far] = [inside, outside];
  for (let i = 0; i < halvings; ++i) {
    const middle = (near + far) / 2;
    if (isInside(middle)) near = middle;
    else far = middle;
  }
  return (near + far) / 2;
}

/** How an edge is sought: so many steps at the most, each `growth` times as far out as the one before. */
export interface Walk {
  readonly growth: number;
  readonly steps: number;
  readonly halvings: number;
}

/**
 * Walks outward until a step leaves the region, then halves that step; null where none does, or where it is undefined.
 */
export function edgeOutward(
  isInside: Region,
  from: number,
  step: number,
  {growth, steps, halvings}: Walk
): number | null {
  let inside = from;
  let distance = step;
  for (let i = 0; i < steps; ++i, distance *= growth) {
    const next = from + distance;
    const found = isInside(next);
    if (found === null) return null;
    if (!found) return edgeBetween(isInside, inside, next, halvings);
    inside = next;
  }
  return null;
}
