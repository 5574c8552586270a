import {functions, type Operation, operators} from "./operations.js";
import type {Expression} from "./parse.js";

/** As `Law.evaluate`: parameters, one column per input, n values out, and n × p derivatives. */
export type Evaluate = (
  p: ArrayLike<number>,
  x: readonly ArrayLike<number>[],
  out: Float64Array,
  jacobian?: Float64Array
) => void;

/** One operation on slots, in the order in which they are computed. */
interface Step {
  readonly operation: Operation;
  readonly slot: number;
  readonly a: number;
  readonly b: number;
  /** Whether a parameter acts through each argument. */
  readonly isThroughA: boolean;
  readonly isThroughB: boolean;
}

/**
 * Turns an expression into a list of steps over slots: parameters first, inputs next. Derivatives are exact: each row
 * is gone through once forward and once backward, which costs the same for any number of parameters (reverse
 * accumulation; Griewank & Walther 2008, § 3.2). A row allocates nothing.
 */
export function compile(expression: Expression, inputs: readonly string[], params: readonly string[]): Evaluate {
  const {steps, values, result} = lower(expression, inputs, params);
  const partialA = new Float64Array(values.length);
  const partialB = new Float64Array(values.length);
  const adjoint = new Float64Array(values.length);
  const p = params.length;

  const forward = (isDerived: boolean) => {
    for (const {operation, slot, a, b, isThroughA, isThroughB} of steps) {
      const value = operation.value(values[a]!, values[b]!);
      values[slot] = value;
      if (!isDerived) continue;
      if (isThroughA) partialA[slot] = operation.slope(values[a]!, values[b]!, value);
      if (isThroughB) partialB[slot] = operation.slope2!(values[a]!, values[b]!, value);
    }
  };
  const backward = () => {
    adjoint.fill(0);
    adjoint[result] = 1;
    for (let k = steps.length - 1; k >= 0; --k) {
      const {slot, a, b, isThroughA, isThroughB} = steps[k]!;
      const through = adjoint[slot]!;
      if (through === 0) continue; // and so 0 · ∞ of an overflowing part stays 0
      if (isThroughA) adjoint[a]! += through * partialA[slot]!;
      if (isThroughB) adjoint[b]! += through * partialB[slot]!;
    }
  };

  return (parameters, x, out, jacobian) => {
    for (let k = 0; k < p; ++k) values[k] = parameters[k]!;
    for (let i = 0; i < out.length; ++i) {
      for (let j = 0; j < inputs.length; ++j) values[p + j] = x[j]![i]!;
      forward(jacobian !== undefined);
      out[i] = values[result]!;
      if (!jacobian) continue;
      backward();
      for (let k = 0; k < p; ++k) jacobian[i * p + k] = adjoint[k]!;
    }
  };
}

/** Equal parts share a slot; parts of constants alone are computed here. */
function lower(expression: Expression, inputs: readonly string[], params: readonly string[]) {
  const start = [...params, ...inputs];
  const values: number[] = start.map(() => 0);
  const isConstant: boolean[] = start.map(() => false);
  const hasParameter: boolean[] = start.map((_, k) => k < params.length);
  const slots = new Map(start.map((name, k) => [name, k]));
  const steps: Step[] = [];
  const slotFor = (key: string, create: (slot: number) => void) => {
    const known = slots.get(key);
    if (known !== undefined) return known;
    slots.set(key, values.push(0) - 1);
    create(values.length - 1);
    return values.length - 1;
  };
  const constant = (value: number) =>
    slotFor(`=${value}`, (slot) => {
      values[slot] = value;
      isConstant[slot] = true;
      hasParameter[slot] = false;
    });
  const visit = (part: Expression): number => {
    if (part.kind === "number") return constant(part.value);
    if (part.kind === "name") return slots.get(part.name)!;
    const operation = (operators.get(part.op) ?? functions.get(part.op))!;
    const [a = 0, second] = part.args.map(visit);
    const b = second ?? a;
    if (isConstant[a] && isConstant[b]) return constant(operation.value(values[a]!, values[b]!));
    return slotFor(`${part.op} ${a} ${b}`, (slot) => {
      const isThroughA = hasParameter[a]!;
      const isThroughB = second !== undefined && hasParameter[b]!;
      isConstant[slot] = false;
      hasParameter[slot] = isThroughA || isThroughB;
      steps.push({operation, slot, a, b, isThroughA, isThroughB});
    });
  };
  const result = visit(expression);
  return {steps, values: Float64Array.from(values), result};
}
