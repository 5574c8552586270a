/**
 * p-values adjusted so that the chance of one false rejection among all of them is held, whatever their dependence
 * (Holm 1979, Scand. J. Statist. 6, 65). A null counts as no test.
 */
export function holm(p: readonly (number | null)[]): (number | null)[] {
  const tested = p.flatMap((v, i) => (v === null ? [] : [{v, i}])).sort((a, b) => a.v - b.v);
  const adjusted: (number | null)[] = p.map(() => null);
  let greatest = 0;
  for (const [rank, {v, i}] of tested.entries()) {
    greatest = Math.max(greatest, Math.min(1, (tested.length - rank) * v));
    adjusted[i] = greatest;
  }
  return adjusted;
}
