import {readFileSync} from "node:fs";
import {setFlagsFromString} from "node:v8";
import {type Binary, binaries, pathOf} from "./binaries.ts";
import type {Kernels} from "./kernels.ts";

/** What TensorFlow.js’s wasm backend lets others use: its memory, and room in it. */
export interface WasmMemory {
  readonly memory: WebAssembly.Memory;
  malloc(bytes: number): number;
  free(address: number): void;
}

/** Address of a tensor in that memory. */
export type Address = number;

/** The fastest kernels that start here, or those asked for; undefined where none does. */
export function wasmKernels(
  memory: WasmMemory,
  wanted?: Binary
): {readonly binary: Binary; readonly kernels: Kernels<Address>} | undefined {
  setFlagsFromString("--experimental-wasm-relaxed-simd"); // on by default from Node 22
  for (const binary of wanted ? [wanted] : binaries) {
    const bytes = readFileSync(pathOf(binary));
    if (!WebAssembly.validate(bytes)) continue;
    const {exports} = new WebAssembly.Instance(new WebAssembly.Module(bytes), {env: {memory: memory.memory}});
    return {binary, kernels: withScratch(exports as unknown as Exports, memory)};
  }
  return undefined;
}

/** What assembly/index.ts exports: its arguments are all numbers, and `peak` alone returns one. */
type Exports = Record<keyof Kernels<Address>, (...args: (number | boolean)[]) => number>;

/** Floats of the packed rows of a product: 96 × 256, as in assembly/matmul.ts. */
const STRIPS = 24_576;

/** Adds the room that products and attention write to, which grows and stays. */
function withScratch(exports: Exports, {malloc, free}: WasmMemory): Kernels<Address> {
  let address = 0;
  let size = 0;
  const scratch = (floats: number) => {
    if (floats > size) {
      if (address) free(address);
      address = malloc(4 * floats);
      size = floats;
    }
    return address;
  };
  const padded = (n: number, to: number) => to * Math.ceil(n / to);
  return {
    ...exports,
    matMul(batch, M, N, K, ...rest) {
      exports.matMul(batch, M, N, K, ...rest, scratch(K * padded(N, 8) + STRIPS));
    },
    attention(replicas, sequences, T, d, heads, ...rest) {
      exports.attention(replicas, sequences, T, d, heads, ...rest, scratch(padded(T, 4) * (d / heads + 2)));
    },
    attentionGrad(replicas, sequences, T, d, heads, ...rest) {
      exports.attentionGrad(replicas, sequences, T, d, heads, ...rest, scratch(padded(T, 4) * (d / heads + 3)));
    }
  };
}
