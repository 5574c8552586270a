import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import * as math from "../../numerics/math.js";
import {countOf, type Vectors} from "./bins.js";
import {entropyOf} from "./discrete-information.js";

export interface DiffusionOptions {
  /** Width of the kernel exp(−‖a − b‖²/(2σ²)), in the units of the vectors; entropies of one width are comparable. */
  readonly sigma: number;
  /** Steps of diffusion; 1. More steps damp all but the coarse structure. */
  readonly t?: number;
  /**
   * Normalisation by the density: 0 none, ½ the Fokker–Planck operator, 1 full; ½ (Coifman & Lafon 2006, § 3).
   */
  readonly anisotropy?: number;
}

export interface DiffusionSpectralEntropy {
  /** Nats: 0 for one point repeated, ln k for k separate clusters, ln n at most. */
  readonly entropy: number;
  /** Of the diffusion matrix, in descending order from 1; before the power t. */
  readonly eigenvalues: Float64Array;
  readonly samples: number;
}

/**
 * Entropy of the shares |λᵢᵗ| / Σ |λⱼᵗ| of the eigenvalues of the diffusion over vectors such as activations (Liao et
 * al. 2023, arXiv:2312.04823, def. 3.1). The program of the authors has anisotropy 0 and logarithms of base 2. It
 * measures the geometry of the points and does not estimate their Shannon entropy. Costs n³.
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
  normalise(kernel, 0.5); // symmetric, with the spectrum of D⁻¹K
  const {realEigenvalues} = new EigenvalueDecomposition(kernel, {assumeSymmetric: true});
  const eigenvalues = Float64Array.from(realEigenvalues).sort().reverse();
  // eigenvalues of a Gaussian kernel are ≥ 0; those of rounding would count at small t
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
