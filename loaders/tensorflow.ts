import {createRequire} from "node:module";
import {dirname} from "node:path";

const require = createRequire(import.meta.url);

/** TensorFlow.js, by its CommonJS build: in Node its ES modules name files without extensions, which Node refuses. */
export const tf: typeof import("@tensorflow/tfjs") = require("@tensorflow/tfjs");

export type Backend = "wasm" | "cpu";

/**
 * Starts the backend asked for, or else the first that works here: wasm (SIMD), then plain JavaScript.
 * One thread each: the threaded wasm build does not start in Node, so sweeps use one process per core.
 */
export async function startBackend(wanted?: Backend): Promise<Backend> {
  tf.enableProdMode();
  for (const backend of wanted ? [wanted] : (["wasm", "cpu"] as const)) {
    if (backend === "wasm") registerWasm();
    if (await tf.setBackend(backend).catch(() => false)) {
      await tf.ready();
      return backend;
    }
  }
  throw new Error(`TensorFlow.js backend does not start here: ${wanted ?? "wasm, cpu"}`);
}

function registerWasm(): void {
  const wasm: typeof import("@tensorflow/tfjs-backend-wasm") = require("@tensorflow/tfjs-backend-wasm");
  wasm.setWasmPaths(`${dirname(require.resolve("@tensorflow/tfjs-backend-wasm"))}/`);
}

/** Versions that a record must name to be reproduced. */
export const versions = {
  node: process.versions.node,
  v8: process.versions.v8,
  tfjs: tf.version_core
};
