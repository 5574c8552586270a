/**
 * Fewest insertions, deletions and replacements that turn one sequence into the other (Levenshtein 1966). A score that
 * credits answers before they are right (Schaeffer et al. 2023, arXiv:2304.15004, equation 2: about L(1 − p)).
 */
export function editDistance<T>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 0; i < a.length; ++i) {
    const next = [i + 1];
    for (let j = 0; j < b.length; ++j) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (a[i] === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
