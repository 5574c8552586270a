/** One summand (c/x)^a of a loss: its input, the names of its scale c and exponent a, and how both are written. */
export interface ScaleTerm<X extends string, P extends string> {
  readonly input: X;
  readonly scale: P;
  readonly exponent: P;
  readonly tex: readonly [scale: string, exponent: string];
  readonly unit: string;
}

/** (Nc/N)^αN */
export const modelSize = {
  input: "N",
  scale: "Nc",
  exponent: "alphaN",
  tex: ["N_c", String.raw`\alpha_N`],
  unit: "parameters"
} as const;

/** (Dc/D)^αD */
export const dataSize = {
  input: "D",
  scale: "Dc",
  exponent: "alphaD",
  tex: ["D_c", String.raw`\alpha_D`],
  unit: "tokens"
} as const;
