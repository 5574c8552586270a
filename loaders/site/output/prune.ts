import type {Without} from "../../../src/contracts/without.ts";

/** Arrays that charts draw: more digits than these are not seen. */
const drawn = new Set(["points", "curves", "lines", "paths", "observations"]);
const digits = {ofRows: 5, ofPairs: 4, ofAll: 9};
/** Of a run’s key, enough to find it by. */
export const keyLength = 12;

/**
 * What a page needs of an analysis and no more, as a reader waits for every byte: no curves of training, keys cut
 * short, and what is only drawn rounded; all other numbers have nine digits. `without`: names of parts that the page
 * leaves out.
 */
export function prune<T>(value: T): T;
export function prune<T, K extends string>(value: T, without: readonly K[]): Without<T, K>;
export function prune(value: unknown, without: readonly string[] = []): unknown {
  const shortened = (name: string, part: unknown): unknown => {
    if (without.includes(name)) return undefined;
    if (name === "curve" && Array.isArray(part) && Array.isArray(part[0])) return [];
    if (name === "key" && typeof part === "string") return part.slice(0, keyLength);
    if (typeof part === "number") return rounded(part, digits.ofAll);
    return drawn.has(name) ? rounded(part) : part;
  };
  return JSON.parse(JSON.stringify(value, shortened));
}

function rounded(value: unknown, to = digits.ofRows): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? value : Number(value.toPrecision(to));
  if (Array.isArray(value)) return value.map((part) => rounded(part, typeof part === "number" ? digits.ofPairs : to));
  if (value === null || typeof value !== "object" || isEstimate(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rounded(part, to)]));
}

const isEstimate = (value: object) => "lower" in value && "upper" in value;
