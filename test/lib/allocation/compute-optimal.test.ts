import {describe, expect, it} from "vitest";
import {computeOptimal} from "../../../src/lib/allocation/compute-optimal.js";

describe("compute-optimal allocation at 5.88e23 FLOPs", () => {
  it("with the parameters of Besiroglu et al. 2024 as reported", () => {
    const parameters = {A: 482.00572, B: 2085.4342, alpha: 0.34781, beta: 0.36585};
    const {N, D, tokensPerParameter} = computeOptimal(parameters, 5.88e23);
    expect(N / 73121581436.09).toBeCloseTo(1, 11);
    expect(D / 1340233595544.622).toBeCloseTo(1, 11);
    expect(tokensPerParameter).toBeCloseTo(18.328837659453725, 9);
    expect(6 * N * D).toBeCloseTo(5.88e23, -12);
  });

  it("with Hoffmann’s unrounded parameters 59.04 tokens a parameter", () => {
    const parameters = {A: Math.exp(6.0073404), B: Math.exp(6.0179186), alpha: 0.33917084, beta: 0.2849083};
    expect(computeOptimal(parameters, 5.88e23).tokensPerParameter).toBeCloseTo(59.03741458815872, 4);
  });
});
