import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import * as math from "../../numerics/math.js";
import {countOf, type Vectors} from "./bins.js";
import {entropyOf} from "./discrete-information.js";

export interface DiffusionOptions {
  /**
   * Width of the kernel exp(−‖a − b‖²/(2σ²)), in the units of the vectors. Entropies at different widths do not
   * compare.
   */
  readonly sigma: number;
  /** Steps of diffusion; 1. More leave fewer eigenvalues, those of the coarse structure. */
  readonly t?: number;
  /**
   * How much of the density is divided out: 0 none, ½ the Fokker–Planck operator, 1 all; ½ (Coifman & Lafon 2006, § 3).
   */
  readonly anisotropy?: number;
}

export interface DiffusionSpectralEntropy {
  /** Nats: 0 for one point repeated, ln k for k separate clumps, ln n at most. */
  readonly entropy: number;
  /** Of the diffusion matrix, the largest, which is 1, first; not yet to the power t. */
  readonly eigenvalues: Float64Array;
  readonly samples: number;
}

/**
 * Entropy of the shares |λᵢᵗ| / Σ |λⱼᵗ| of the eigenvalues of the diffusion over the vectors, such as activations (Liao
 * et al. 2023, arXiv:2312.04823, def. 3.1). The authors’ own program has anisotropy 0 and logarithms of base 2. It is
 * an entropy of the layout of the points, bounded by ln of their number, no estimate of Shannon’s. Costs n³.
 */
export function diffusionSpectralEntropy(
  vectors: Vectors,
  {sigma, t = 1, anisotropy = 0.5}: DiffusionOptions
): DiffusionSpectralEntropy {
  const n = countOf(vectors);
  if (!(sigma > 0)) throw new RangeError(`invalid sigma; not > 0: ${sigma}`);
  if (!(t > 0)) throw new RangeError(`invalid t; not > 0: ${t}`);
  const kernel = gaussianKernel(vectors, n, sigma);
  normalise(kernel, anisotropy);
  normalise(kernel, 0.5); // the spectrum of D⁻¹K in a symmetric matrix
  const {realEigenvalues} = new EigenvalueDecomposition(kernel, {assumeSymmetric: true});
  const eigenvalues = Float64Array.from(realEigenvalues).sort().reverse();
  // Gaussian kernels have no eigenvalue below 0 but for rounding, whose small powers would count
  const powers = eigenvalues.map((v) => (v > ROUNDING * n ? v ** t : 0));
  return {entropy: entropyOf(powers), eigenvalues, samples: n};
}

const ROUNDING = 1e-15;

function gaussianKernel({values, dimensions}: Vectors, n: number, sigma: number): Matrix {
  const kernel = Matrix.eye(n);
  for (let i = 1; i < n; ++i) {
    for (let j = 0; j < i; ++j) {
      let squares = 0;
      for (let c = 0; c < dimensions; ++c) squares += (values[i * dimensions + c]! - values[j * dimensions + c]!) ** 2;
      const near = math.exp(-squares / (2 * sigma * sigma));
      kernel.set(i, j, near).set(j, i, near);
    }
  }
  return kernel;
}

/** K ← K(i, j) / (dᵢ dⱼ)^power, with d the sums of rows. */
function normalise(kernel: Matrix, power: number): void {
  const factors = kernel.sum("row").map((d) => d ** -power);
  for (let i = 0; i < factors.length; ++i) {
    for (let j = 0; j < factors.length; ++j) kernel.set(i, j, kernel.get(i, j) * factors[i]! * factors[j]!);
  }
}
