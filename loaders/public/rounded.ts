/**
 * To six significant figures as C’s %g writes them, which has an exponent below 1e-4; null where there is no number.
 */
export function rounded(text: string | number): number | string | null {
  if (text === "") return null;
  const value = Number(Number(text).toPrecision(6));
  if (value === 0 || Math.abs(value) >= 1e-4) return value;
  return value.toExponential().replace(/e-(\d)$/, "e-0$1");
}
