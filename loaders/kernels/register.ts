import type {NamedAttrMap, NamedTensorInfoMap, TensorInfo} from "@tensorflow/tfjs";
import type {Binary} from "./binaries.ts";
import type {Kernels} from "./kernels.ts";
import {padded, scalarKernels} from "./scalar.ts";
import {tf} from "./tensorflow.ts";
import {wasmKernels} from "./wasm.ts";

/** Where tensors of a backend lie, and what works on them there. */
interface Backing<A> {
  readonly kernels: Kernels<A>;
  at(tensor: TensorInfo): A;
  /** So many floats farther. */
  beyond(address: A, floats: number): A;
  output(shape: readonly number[]): TensorInfo;
}

/** The backing of the running backend, for work that is no operation of a graph, such as a step of the optimiser. */
let backing: Backing<never> | undefined;

export function currentKernels(): Backing<never> {
  if (!backing) throw new Error("kernels are not registered: start a backend first");
  return backing;
}

/**
 * Registers the kernels for the wasm backend, which must be running; undefined where it lends no memory or no kernel
 * starts.
 */
export function registerWasmKernels(wanted?: Binary): Binary | undefined {
  const backend = tf.backend() as unknown as WasmBackend;
  const memory = backend.wasm?.asm?.memory;
  if (!memory) return undefined;
  const {_malloc, _free} = backend.wasm;
  const found = wasmKernels({memory, malloc: (bytes) => _malloc(bytes) >>> 0, free: _free}, wanted);
  if (!found) return undefined;
  const own: Backing<number> = {
    kernels: found.kernels,
    at: ({dataId}) => backend.dataIdMap.get(dataId).memoryOffset,
    beyond: (address, floats) => address + 4 * floats,
    output: (shape) => backend.makeOutput(shape, "float32")
  };
  tf.unregisterKernel("BatchMatMul", "wasm");
  tf.registerKernel({
    kernelName: "BatchMatMul",
    backendName: "wasm",
    kernelFunc: ({inputs, attrs}) => batchMatMul(own, inputs as NamedTensorInfoMap, attrs!)
  });
  // the stock kernel copies what it is given
  tf.unregisterKernel("Identity", "wasm");
  tf.registerKernel({
    kernelName: "Identity",
    backendName: "wasm",
    kernelFunc: ({inputs}) => {
      const {dataId, shape, dtype} = inputs.x as TensorInfo;
      backend.incRef(dataId);
      return {dataId, shape, dtype};
    }
  });
  register("wasm", own);
  backing = own as Backing<never>;
  return found.binary;
}

/** Registers plain loops for the cpu backend, which must be running. */
export function registerScalarKernels(): void {
  const backend = tf.backend() as unknown as CpuBackend;
  const own: Backing<Float32Array> = {
    kernels: scalarKernels,
    at: ({dataId}) => backend.data.get(dataId).values,
    beyond: (values, floats) => values.subarray(floats),
    output: (shape) => backend.makeTensorInfo(shape, "float32", new Float32Array(sizeOf(shape)))
  };
  register("cpu", own);
  backing = own as Backing<never>;
}

interface WasmBackend {
  readonly wasm: {
    readonly asm?: {readonly memory?: WebAssembly.Memory};
    _malloc(bytes: number): number;
    _free(address: number): void;
  };
  readonly dataIdMap: {get(id: object): {readonly memoryOffset: number}};
  makeOutput(shape: readonly number[], dtype: string): TensorInfo;
  incRef(id: object): void;
}

interface CpuBackend {
  readonly data: {get(id: object): {readonly values: Float32Array}};
  makeTensorInfo(shape: readonly number[], dtype: string, values: Float32Array): TensorInfo;
}

const registered = new Set<string>();

function register<A>(backendName: string, {kernels, at, output}: Backing<A>): void {
  const add = (kernelName: string, kernelFunc: (inputs: Inputs, attrs: Attributes) => TensorInfo | TensorInfo[]) => {
    const id = `${kernelName} ${backendName}`;
    if (registered.has(id)) tf.unregisterKernel(kernelName, backendName);
    registered.add(id);
    tf.registerKernel({
      kernelName,
      backendName,
      kernelFunc: ({inputs, attrs}) => kernelFunc(inputs as Inputs, attrs ?? {})
    });
  };

  add("AddMatMul", ({x, a, b}) => {
    const [R, M, K] = a!.shape as [number, number, number];
    const N = b!.shape[2]!;
    const y = output(x!.shape);
    kernels.copy(sizeOf(x!.shape), at(x!), at(y));
    kernels.matMul(R, M, N, K, at(a!), M * K, false, at(b!), K * N, false, at(y), true);
    return y;
  });

  add("LayerNorm", ({x, gain, bias}) => {
    const [R, rows, d] = x!.shape as [number, number, number];
    checkFours("width", d);
    const [y, stats] = [output(x!.shape), output([R, rows, 2])];
    kernels.layerNorm(R, rows, d, at(x!), at(gain!), at(bias!), at(y), at(stats));
    return [y, stats];
  });
  // `past` is what comes to x by other ways, and is added
  add("LayerNormGrad", ({x, gain, stats, dy, past}) => {
    const [R, rows, d] = x!.shape as [number, number, number];
    const [dx, dgain, dbias] = [output(x!.shape), output(gain!.shape), output(gain!.shape)];
    if (past) kernels.copy(sizeOf(x!.shape), at(past), at(dx));
    kernels.layerNormGrad(R, rows, d, at(x!), at(gain!), at(stats!), at(dy!), at(dx), at(dgain), at(dbias), !!past);
    return [dx, dgain, dbias];
  });

  add("Gelu", ({x}) => {
    const [y, slope] = [output(x!.shape), output(x!.shape)];
    kernels.gelu(sizeOf(x!.shape), at(x!), at(y), at(slope));
    return [y, slope];
  });
  add("Product", ({a, b}) => {
    const y = output(a!.shape);
    kernels.multiply(sizeOf(a!.shape), at(a!), at(b!), at(y));
    return y;
  });

  add("ScaleReplicas", ({x, scale}) => {
    const [R] = x!.shape as [number];
    const y = output(x!.shape);
    kernels.scaleReplicas(R, sizeOf(x!.shape) / R, at(x!), at(scale!), at(y));
    return y;
  });

  add("CausalAttention", ({qkv, distance}) => {
    const [R, rows, wide] = qkv!.shape as [number, number, number];
    const [, heads, T] = distance!.shape as [number, number, number];
    const [d, sequences] = [wide / 3, rows / T];
    checkFours("width of a head", d / heads);
    const [y, weights] = [output([R, rows, d]), output([R * sequences, heads, T, padded(T)])];
    kernels.attention(R, sequences, T, d, heads, at(qkv!), at(distance!), at(weights), at(y));
    return [y, weights];
  });
  add("CausalAttentionGrad", ({qkv, distance, weights, dy}) => {
    const [R, rows, wide] = qkv!.shape as [number, number, number];
    const [, heads, T] = distance!.shape as [number, number, number];
    const [dqkv, ddistance] = [output(qkv!.shape), output(distance!.shape)];
    kernels.attentionGrad(R, rows / T, T, wide / 3, heads, at(qkv!), at(weights!), at(dy!), at(dqkv), at(ddistance));
    return [dqkv, ddistance];
  });

  add("TokenEmbedding", ({table, tokens}) => {
    const [R, V, d] = table!.shape as [number, number, number];
    checkFours("width", d);
    const [sets, rows] = tokens!.shape as [number, number];
    const y = output([R, rows, d]);
    kernels.embedding(R, rows, V, d, at(tokens!), sets > 1 ? rows : 0, at(table!), at(y));
    return y;
  });
  add("TokenEmbeddingGrad", ({table, tokens, dy}) => {
    const [R, V, d] = table!.shape as [number, number, number];
    const [sets, rows] = tokens!.shape as [number, number];
    const dtable = output(table!.shape);
    kernels.embeddingGrad(R, rows, V, d, at(tokens!), sets > 1 ? rows : 0, at(dy!), at(dtable));
    return dtable;
  });

  add("SoftmaxCrossEntropy", ({logits, targets, weights}) => {
    const [R, rows, V] = logits!.shape as [number, number, number];
    const [loss, gradient] = [output([R]), output(logits!.shape)];
    const stride = targets!.shape[0]! > 1 ? rows : 0;
    kernels.crossEntropy(R, rows, V, at(logits!), at(targets!), stride, at(weights!), at(loss), at(gradient));
    return [loss, gradient];
  });
}

/** The kernels load four numbers at once, and would go beyond the end of others. */
function checkFours(what: string, n: number): void {
  if (n % 4) throw new Error(`invalid ${what}; not a multiple of 4: ${n}`);
}

type Inputs = Readonly<Record<string, TensorInfo | undefined>>;
type Attributes = Readonly<Record<string, unknown>>;

/** Any transposes and any batch; a batch of one is taken again for each matrix of the other. */
function batchMatMul(
  {kernels, at, output}: Backing<number>,
  inputs: NamedTensorInfoMap,
  attrs: NamedAttrMap
): TensorInfo {
  const [a, b] = [inputs.a!, inputs.b!];
  const {transposeA, transposeB} = attrs as {transposeA: boolean; transposeB: boolean};
  const [lead, other] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const [batchA, batchB] = [sizeOf(lead), sizeOf(other)];
  if (batchA !== batchB && batchA !== 1 && batchB !== 1) {
    throw new Error(`Error in matMul: batches of ${batchA} and ${batchB} matrices`);
  }
  const [rowsA, columnsA] = a.shape.slice(-2) as [number, number];
  const [rowsB, columnsB] = b.shape.slice(-2) as [number, number];
  const [M, K] = transposeA ? [columnsA, rowsA] : [rowsA, columnsA];
  const [N, inner] = transposeB ? [rowsB, columnsB] : [columnsB, rowsB];
  if (K !== inner) throw new Error(`Error in matMul: inner shapes (${K}) and (${inner}) must match`);
  const c = output([...(batchA >= batchB ? lead : other), M, N]);
  kernels.matMul(
    Math.max(batchA, batchB),
    M,
    N,
    K,
    at(a),
    batchA === 1 ? 0 : M * K,
    transposeA,
    at(b),
    batchB === 1 ? 0 : K * N,
    transposeB,
    at(c),
    false
  );
  return c;
}

const sizeOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
