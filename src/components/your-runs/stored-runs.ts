import type {OwnCurves} from "../../lib/analysis/your-runs/curves.js";
import type {Estimate} from "../../lib/core/fit.js";
import type {Verdict} from "../../lib/emergence/verdict/verdict-words.js";
import type {CriticalPlace} from "../../lib/messages/verdicts.js";

/** One capability of a reader’s, as it is laid over the page that compares ours. */
export interface StoredScale {
  readonly capability: string;
  readonly verdict: Verdict;
  readonly place: CriticalPlace;
}

export interface StoredScores {
  readonly axis: string;
  readonly from: number;
  readonly to: number;
  readonly capabilities: readonly StoredScale[];
}

/** A law fitted to a reader’s runs, as it is drawn on the page of the law. */
export interface StoredLaw {
  readonly count: number;
  readonly response: string;
  readonly estimates: readonly Estimate[];
  readonly curves: OwnCurves;
}

/** What a reader has asked this browser to keep: results, never files. */
export interface StoredRuns {
  readonly version: 1;
  readonly scores: StoredScores | null;
  /** By the law’s id. */
  readonly laws: Readonly<Record<string, StoredLaw>>;
}

/** Of this site alone: several sites of one origin differ by the path they stand under. */
const key = () => `critical-scale/your-runs${new URL(import.meta.url).pathname.replace(/_(?:import|pages)\/.*$/, "")}`;

/** Null where nothing is kept; "damaged" where it cannot be read. */
export function storedRuns(): StoredRuns | "damaged" | null {
  try {
    const text = localStorage.getItem(key());
    if (text === null) return null;
    const value: unknown = JSON.parse(text);
    return isStored(value) ? value : "damaged";
  } catch (error) {
    return error instanceof SyntaxError ? "damaged" : null; // a browser may refuse any storage
  }
}

/** Keeps a result next to those kept before, in place of one of the same kind; whether the browser could. */
export function keepRuns(result: {readonly scores: StoredScores} | {readonly laws: StoredRuns["laws"]}): boolean {
  const before = storedRuns();
  const kept: StoredRuns = before && before !== "damaged" ? before : {version: 1, scores: null, laws: {}};
  const next = "laws" in result ? {...kept, laws: {...kept.laws, ...result.laws}} : {...kept, ...result};
  try {
    localStorage.setItem(key(), JSON.stringify(next, rounded));
    return true;
  } catch {
    return false;
  }
}

export function forgetRuns(): void {
  localStorage.removeItem(key());
}

/** More digits than these are not seen, and storage is small. */
const rounded = (_: string, value: unknown) =>
  typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isNumber = (value: unknown) => Number.isFinite(value);
const isOpenEnd = (value: unknown) => value === null || isNumber(value);
const isText = (value: unknown) => typeof value === "string";
const areAll = (value: unknown, is: (one: Fields) => boolean) =>
  Array.isArray(value) && value.every((one) => isRecord(one) && is(one));

function isStored(value: unknown): value is StoredRuns {
  return (
    isRecord(value) &&
    value.version === 1 &&
    (value.scores === null || (isRecord(value.scores) && areScores(value.scores))) &&
    isRecord(value.laws) &&
    Object.values(value.laws).every((law) => isRecord(law) && isLaw(law))
  );
}

const areScores = ({axis, from, to, capabilities}: Fields) =>
  isText(axis) &&
  isNumber(from) &&
  isNumber(to) &&
  areAll(capabilities, ({capability, verdict, place}) => isText(capability) && isText(verdict) && isPlace(place));

const places: Readonly<Record<CriticalPlace["code"], (place: Fields) => boolean>> = {
  "at-scale": ({value, lower, upper}) => isNumber(value) && isOpenEnd(lower) && isOpenEnd(upper),
  "within-bracket": ({below, above}) => isOpenEnd(below) && isOpenEnd(above),
  "beyond-largest": ({largest}) => isNumber(largest),
  "below-smallest": ({smallest}) => isNumber(smallest),
  "no-rise-with-scale": () => true
};

const isPlace = (place: unknown) =>
  isRecord(place) &&
  isText(place.code) &&
  Object.hasOwn(places, place.code as string) &&
  places[place.code as CriticalPlace["code"]](place);

const isLaw = ({count, response, estimates, curves}: Fields) =>
  isNumber(count) &&
  isText(response) &&
  areAll(
    estimates,
    ({param, value, lower, upper, unit, status}) =>
      [param, unit, status].every(isText) && isNumber(value) && isOpenEnd(lower) && isOpenEnd(upper)
  ) &&
  isRecord(curves) &&
  isText(curves.along) &&
  (curves.by === null || isText(curves.by)) &&
  areAll(
    curves.curves,
    ({at, points}) =>
      isRecord(at) &&
      Object.values(at).every(isNumber) &&
      (curves.by === null || isNumber(at[curves.by as string])) &&
      areAll(points, ({x, value, lower, upper}) => [x, value].every(isNumber) && [lower, upper].every(isOpenEnd)) &&
      (points as unknown[]).length > 0
  ) &&
  areAll(curves.points, ({x, y, curve}) => [x, y, curve].every(isNumber)) &&
  (curves.points as unknown[]).length > 0;
