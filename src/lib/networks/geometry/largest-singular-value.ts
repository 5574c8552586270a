import {random} from "../../numerics/random.js";
import {addTo, norm, randomDirection, scaled} from "./vectors.js";

/** A linear map known by its products, such as the Jacobian of a block at one input. */
export interface LinearMap {
  /** Numbers that `forward` takes and `transpose` gives. */
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
  /** Of the random direction to begin with. */
  readonly seed?: string | number;
}

export interface LargestSingularValue {
  /**
   * ‖Jv‖ of a unit v, so never above the largest singular value: a lower bound of the Lipschitz constant, whatever the
   * status.
   */
  readonly value: number;
  /** Some singular value lies within this of the value: ‖Jᵀu − value v‖/√2 with u = Jv/value. */
  readonly residual: number;
  /** The direction that J stretches most. */
  readonly vector: Float64Array;
  readonly steps: number;
  readonly status: "converged" | "max-steps";
}

/**
 * The largest singular value by power iteration on JᵀJ (Golub & Van Loan 2013, § 8.2 and § 8.6): ‖J‖₂, by how much the
 * map may stretch a distance. The value never falls from step to step; beside another singular value almost as large
 * its direction comes late, the value itself does not.
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
    // a random direction that is mapped to nothing: so is every other
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
