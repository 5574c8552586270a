import {currentKernels} from "../../kernels/register.ts";
import {tf} from "../../kernels/tensorflow.ts";

type Kernel = (...args: (number | boolean)[]) => unknown;

/** A product that was asked for, as matMul was: its arguments, and how often. */
export interface Product {
  readonly args: readonly (number | boolean)[];
  count: number;
}

/** Milliseconds in each kernel while `work` runs, and its products. */
export function timedKernels(work: () => unknown) {
  const kernels = currentKernels().kernels as unknown as Record<string, Kernel>;
  const stock = {...kernels};
  const spent = new Map<string, number>();
  const products = new Map<string, Product>();
  let flops = 0;
  for (const [name, kernel] of Object.entries(stock)) {
    kernels[name] = (...args) => {
      if (name === "matMul") {
        flops += flopsOf(args);
        const [batch, M, N, K, , aStride, aTransposed, , bStride, bTransposed, , add] = args;
        const kind = [batch, M, N, K, aStride, aTransposed, bStride, bTransposed, add].join();
        const product = products.get(kind) ?? {args, count: 0};
        product.count += 1;
        products.set(kind, product);
      }
      const started = performance.now();
      kernel(...args);
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - started);
    };
  }
  const started = performance.now();
  work();
  const total = performance.now() - started;
  Object.assign(kernels, stock);
  return {spent, total, flops, products: [...products.values()]};
}

const flopsOf = (args: readonly (number | boolean)[]) =>
  2 * args.slice(0, 4).reduce<number>((a, b) => a * Number(b), 1);

/** Of each product, about. */
const MILLISECONDS = 4;

/**
 * GFLOP/s of the same products, each over and over on operands of its own: what the kernel reaches where memory does
 * not hold it up.
 */
export function speedAlone(products: readonly Product[]): number {
  const {kernels, at} = currentKernels();
  const matMul = kernels.matMul as unknown as Kernel;
  let [flops, milliseconds] = [0, 0];
  for (const {args, count} of products) {
    const [batch, M, N, K] = args as number[] as [number, number, number, number];
    const room = [batch * M * K, batch * K * N, batch * M * N].map((n) => tf.fill([n], 0.01));
    const [a, b, c] = room.map((tensor) => at(tensor) as number) as [number, number, number];
    const own = args.with(4, a).with(7, b).with(10, c);
    const once = () => {
      const started = performance.now();
      matMul(...own);
      return performance.now() - started;
    };
    const repeats = Math.ceil(MILLISECONDS / Math.max(once(), once(), 1e-3));
    const started = performance.now();
    for (let i = 0; i < repeats; ++i) matMul(...own);
    flops += count * flopsOf(args);
    milliseconds += (count * (performance.now() - started)) / repeats;
    tf.dispose(room);
  }
  return flops / milliseconds / 1e6;
}
