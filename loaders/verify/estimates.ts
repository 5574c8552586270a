import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Ends} from "../../src/lib/numerics/interval.ts";

/** One number with an interval, as pages read it. */
export interface Published extends Ends {
  readonly document: string;
  /** Where in the document: keys, and names of the elements of lists. */
  readonly at: string;
  readonly value: number | null;
  readonly status: string | null;
}

/** Points of curves and bands: drawn, not stated. */
const drawn = new Set(["curve", "curves", "points", "observations", "scales", "kept"]);
const names = ["param", "id", "name", "capability", "task", "title"] as const;

/** Every number with an interval of one document. */
export const numbersIn = (document: string, content: unknown): Published[] => within(document, "", content);

/** The objects that a number stands in, from the document inwards. */
export function pathTo(content: unknown, at: string): Readonly<Record<string, unknown>>[] {
  const passed: Readonly<Record<string, unknown>>[] = [];
  let here = content;
  for (const [, element, key] of at.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)) {
    if (isObject(here)) passed.push(here);
    if (Array.isArray(here)) {
      const i = labelsOf(here).indexOf(element!);
      here = here[i < 0 ? Number(element) : i];
    } else here = isObject(here) ? here[key!] : undefined;
  }
  return isObject(here) ? [...passed, here] : passed;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const labelsOf = (list: readonly unknown[]): string[] =>
  list.map((one) => String(names.map((name) => isObject(one) && one[name]).find((v) => typeof v === "string") ?? ""));

/** Every number with an interval in the documents that the pages of a built site read. Local sweeps are left out. */
export function estimatesOf(site: string): Published[] {
  const root = join(site, "_file", "data");
  if (!existsSync(root)) throw new Error(`no site in ${site}; run \`npm run build\``);
  return readdirSync(root, {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(".json") && !/fit\.[0-9a-f]+\.json$/.test(file))
    .flatMap((file) => {
      const content = JSON.parse(readFileSync(join(root, file), "utf8"));
      const document = file.replace(/\.[0-9a-f]{8}\.json$/, "");
      return isOfThisMachine(document, content) ? [] : within(document, "", content);
    })
    .sort((a, b) => compareText(a.document, b.document) || compareText(a.at, b.at));
}

/** What was trained or fetched here and is not published. */
function isOfThisMachine(document: string, content: {source?: string}): boolean {
  return document === "public-models" || content?.source === "local";
}

function within(document: string, at: string, content: unknown): Published[] {
  if (Array.isArray(content)) {
    const labels = labelsOf(content);
    return content.flatMap((one, i) => {
      const isUnique = labels[i] && labels.indexOf(labels[i]) === labels.lastIndexOf(labels[i]);
      return within(document, `${at}[${isUnique ? labels[i] : i}]`, one);
    });
  }
  if (!content || typeof content !== "object") return [];
  const object = content as Readonly<Record<string, unknown>>;
  const inner = Object.entries(object)
    .filter(([key]) => !drawn.has(key))
    .flatMap(([key, value]) => within(document, at ? `${at}.${key}` : key, value));
  if (!isBound(object.lower) || !isBound(object.upper)) return inner;
  if (object.lower === null && object.upper === null && typeof object.value !== "number") return inner;
  const value = typeof object.value === "number" ? digits(object.value) : null;
  const status = typeof object.status === "string" ? object.status : null;
  return [{document, at, value, lower: digits(object.lower), upper: digits(object.upper), status}, ...inner];
}

const isBound = (bound: unknown): bound is number | null => bound === null || typeof bound === "number";
const digits = <T extends number | null>(value: T) => (value === null ? null : Number(value.toPrecision(9)));
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function estimatesText(estimates: readonly Published[]): string {
  return estimates.map((one) => `${JSON.stringify(one)}\n`).join("");
}

export function readEstimates(path: string): Published[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Published);
}

/** By which `npm run verify -- --number` knows it. */
export const nameOf = ({document, at}: Published): string => `${document} ${at}`;

/**
 * What two lists do not agree on, one line each: numbers that differ by more than `tolerance` of the largest of value
 * and ends, other states, and what only one of them has.
 */
export function differences(
  published: readonly Published[],
  found: readonly Published[],
  tolerance: number
): readonly string[] {
  const theirs = new Map(found.map((one) => [nameOf(one), one]));
  const changed = published.flatMap((one) => {
    const other = theirs.get(nameOf(one));
    theirs.delete(nameOf(one));
    if (!other) return [`${nameOf(one)}: published, and not found again`];
    const size = Math.max(...ends.flatMap((end) => [Math.abs(one[end] ?? 0), Math.abs(other[end] ?? 0)]));
    const wrong = ends.filter((end) => !isNear(one[end], other[end], tolerance * size));
    if (one.status !== other.status) return [`${nameOf(one)}: ${one.status} was published, ${other.status} is found`];
    return wrong.map((end) => `${nameOf(one)}: ${end} ${one[end]} was published, ${other[end]} is found`);
  });
  return [...changed, ...[...theirs.keys()].map((name) => `${name}: found, and not published`)];
}

const ends = ["value", "lower", "upper"] as const;

function isNear(a: number | null, b: number | null, reach: number): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= reach;
}
