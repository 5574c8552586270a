import {random} from "../../numerics/random.js";
import {addTo, norm, randomDirection, scaled} from "./vectors.js";

/** A linear map known by its products, such as the Jacobian of a block at one input. */
export interface LinearMap {
  /** Length of the argument of `forward` and of the result of `transpose`. */
  readonly inputs: number;
  /** v → Jv */
  forward(v: Float64Array): ArrayLike<number>;
  /** u → Jᵀu */
  transpose(u: Float64Array): ArrayLike<number>;
}

export interface SingularValueOptions {
  /** Pairs of products at most; 100. */
  readonly steps?: number;
  /** Stop once the residual is below this share of the value; 1e-4. */
  readonly tolerance?: number;
  /** Of the random start. */
  readonly seed?: string | number;
}

export interface LargestSingularValue {
  /** ‖Jv‖ of a unit v: a lower bound of the largest singular value and of the Lipschitz constant at any status. */
  readonly value: number;
  /** ‖Jᵀu − value v‖/√2 with u = Jv/value; some singular value lies within this of the value. */
  readonly residual: number;
  /** The unit v of the value. */
  readonly vector: Float64Array;
  readonly steps: number;
  readonly status: "converged" | "max-steps";
}

/**
 * The largest singular value ‖J‖₂ by power iteration on JᵀJ (Golub & Van Loan 2013, § 8.2 and § 8.6). The value never
 * falls from step to step. With a second singular value of almost the same size, the vector converges slowly, the value
 * does not. Throws RangeError on products that are not finite.
 */
export function largestSingularValue(
  map: LinearMap,
  {steps = 100, tolerance = 1e-4, seed = "power"}: SingularValueOptions = {}
): LargestSingularValue {
  const {inputs} = map;
  if (!(Number.isInteger(inputs) && inputs > 0))
    throw new RangeError(`invalid inputs; not a number of them: ${inputs}`);
  let vector = randomDirection(inputs, random("largest-singular-value", seed));
  for (let step = 1; ; ++step) {
    const u = Float64Array.from(map.forward(vector));
    const value = norm(u);
    if (!Number.isFinite(value)) throw new RangeError(`invalid product; not finite (step ${step})`);
    // J maps a random direction to 0: J is 0
    if (value === 0) return {value, residual: 0, vector, steps: step, status: "converged"};
    const next = Float64Array.from(map.transpose(scaled(u, 1 / value)));
    if (next.length !== inputs) throw new RangeError(`invalid product; not ${inputs} numbers: ${next.length}`);
    const off = next.slice();
    addTo(off, -value, vector);
    const residual = norm(off) / Math.SQRT2;
    const isClose = residual <= tolerance * value;
    if (isClose || step >= steps)
      return {value, residual, vector, steps: step, status: isClose ? "converged" : "max-steps"};
    vector = scaled(next, 1 / norm(next));
  }
}
