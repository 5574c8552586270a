import {inputs} from "../../core/inputs.js";
import {type Law, predict} from "../../core/law.js";
import {logSpace} from "../../numerics/grouping.js";

/** A law at stated parameters along its first input, with what was held. */
export interface LawCurve {
  /** Source of the parameters; null where they only show the shape. */
  readonly source: string | null;
  readonly input: string;
  /** Inputs or parameters whose values distinguish this curve. */
  readonly at: Readonly<Record<string, number>>;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Range of an input without a registered one. */
const anyRange = [1, 1e6] as const;

/** Published curves of a law, else those of its example, else its shape at several steepnesses. */
export function lawCurves(law: Law): LawCurve[] {
  const first = law.published[0] ?? (law.example && {source: null, values: law.example});
  if (!first) return shapes(law);
  if (law.inputs.length > 1) return alongSecond(law, first);
  const all = law.published.length ? law.published : [first];
  return all.map(({source, values}) => ({source, ...curve(law, values, law.inputs[0]!, {})}));
}

/** One set of parameters at four values of the second input; further inputs at the centre of their ranges. */
function alongSecond(
  law: Law,
  {source, values}: {readonly source: string | null; readonly values: Readonly<Record<string, number>>}
): LawCurve[] {
  const [first, second, ...rest] = law.inputs as [string, string, ...string[]];
  const middle = Object.fromEntries(rest.map((input) => [input, centre(input)]));
  return logSpace(...rangeOf(second), 4).map((value) => ({
    source,
    ...curve(law, values, first, {...middle, [second]: value}),
    at: {[second]: value}
  }));
}

/** Scales at the centre of the axis, fixed parameters at their values, one dimensionless parameter at three values. */
function shapes(law: Law): LawCurve[] {
  const first = law.inputs[0]!;
  const values = Object.fromEntries(
    Object.entries(law.params).map(([name, {fixed, unit, scale, min, max}]) => {
      if (fixed !== undefined) return [name, fixed];
      if (law.inputs.includes(unit)) return [name, centre(unit)];
      return [name, scale === "log" ? Math.sqrt(min * max) : (min + max) / 2];
    })
  );
  const others = Object.fromEntries(law.inputs.slice(1).map((input) => [input, centre(input)]));
  const steepness = Object.entries(law.params).find(([, p]) => p.scale === "log" && !law.inputs.includes(p.unit))?.[0];
  if (steepness === undefined) return [{source: null, ...curve(law, values, first, others), at: {}}];
  return [0.5, 1, 3].map((factor) => {
    const value = values[steepness]! * factor;
    return {source: null, ...curve(law, {...values, [steepness]: value}, first, others), at: {[steepness]: value}};
  });
}

function curve(law: Law, p: Readonly<Record<string, number>>, input: string, at: Readonly<Record<string, number>>) {
  const points = logSpace(...rangeOf(input), 81).map((x) => [x, predict(law, p, {...at, [input]: x})] as const);
  return {input, at, points: points.filter(([, y]) => Number.isFinite(y))};
}

/** The range over which an input is drawn. */
export const rangeOf = (input: string) => inputs.find(input)?.range ?? anyRange;

function centre(input: string): number {
  const [low, high] = rangeOf(input);
  return Math.sqrt(low * high);
}
