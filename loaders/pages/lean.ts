/** Arrays that charts draw: six digits are more than a screen shows. */
const drawn = new Set(["points", "curves", "lines", "paths", "observations"]);
const digits = 6;
/** Of a run’s key, enough to find it by. */
export const keyLength = 12;

/**
 * What a page needs of an analysis and no more, as a reader waits for every byte: no curves of training, keys cut short,
 * and what is only drawn rounded. Estimates keep all of their digits.
 */
export function lean<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, shortened)) as T;
}

function shortened(name: string, value: unknown): unknown {
  if (name === "curve" && Array.isArray(value) && Array.isArray(value[0])) return [];
  if (name === "key" && typeof value === "string") return value.slice(0, keyLength);
  return drawn.has(name) ? rounded(value) : value;
}

function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? value : Number(value.toPrecision(digits));
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, shortened(name, rounded(of))]));
}
