import type {Cell} from "../src/lib/run.ts";

export interface AdamWOptions {
  readonly weightDecay: number;
  /** Which arrays decay. */
  readonly decays: readonly boolean[];
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
}

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), in place on plain arrays. TensorFlow.js has Adam only,
 * and spends a dozen kernels an array on it; one loop costs less than their dispatch.
 */
export class AdamW {
  private steps = 0;
  private readonly first: Float32Array[];
  private readonly second: Float32Array[];
  private readonly options: Required<AdamWOptions>;

  constructor(
    private readonly values: readonly Float32Array[],
    options: AdamWOptions
  ) {
    this.options = {beta1: 0.9, beta2: 0.98, epsilon: 1e-8, ...options};
    this.first = values.map((value) => new Float32Array(value.length));
    this.second = values.map((value) => new Float32Array(value.length));
  }

  step(gradients: readonly Float32Array[], learningRate: number): void {
    const {beta1, beta2, epsilon, weightDecay, decays} = this.options;
    this.steps += 1;
    const correct1 = 1 - beta1 ** this.steps;
    const correct2 = 1 - beta2 ** this.steps;
    for (const [a, value] of this.values.entries()) {
      const gradient = gradients[a]!;
      const m = this.first[a]!;
      const v = this.second[a]!;
      const keep = decays[a] ? 1 - learningRate * weightDecay : 1;
      for (let i = 0; i < value.length; ++i) {
        const g = gradient[i]!;
        m[i] = beta1 * m[i]! + (1 - beta1) * g;
        v[i] = beta2 * v[i]! + (1 - beta2) * g * g;
        value[i] = keep * value[i]! - (learningRate * (m[i]! / correct1)) / (Math.sqrt(v[i]! / correct2) + epsilon);
      }
    }
  }

  /** Copies of weights, first and second moments, in this order. */
  arrays(): Float32Array[] {
    return [...this.values, ...this.first, ...this.second].map((array) => array.slice());
  }

  /** Takes back what `arrays` gave after `steps` steps. */
  restore(arrays: readonly Float32Array[], steps: number): void {
    for (const [i, array] of [...this.values, ...this.first, ...this.second].entries()) array.set(arrays[i]!);
    this.steps = steps;
  }
}

/** Linear warm-up over a twentieth of the steps (at least 20), then a cosine down to a fiftieth of the peak. */
export function learningRateAt(step: number, {steps, learningRate}: Pick<Cell, "steps" | "learningRate">): number {
  const warmup = Math.min(Math.max(20, Math.floor(steps / 20)), steps);
  if (step < warmup) return (learningRate * (step + 1)) / warmup;
  const progress = (step - warmup) / (steps - warmup);
  return learningRate * (0.02 + 0.98 * 0.5 * (1 + Math.cos(Math.PI * progress)));
}
