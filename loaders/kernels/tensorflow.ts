import {createRequire} from "node:module";
import {dirname} from "node:path";

const require = createRequire(import.meta.url);

/** TensorFlow.js, by its CommonJS build: in Node its ES modules name files without extensions, which Node refuses. */
export const tf: typeof import("@tensorflow/tfjs") = require("@tensorflow/tfjs");

/**
 * Starts a backend of TensorFlow.js: wasm (SIMD, one thread: the threaded build does not start in Node) or plain
 * JavaScript.
 */
export async function startBackend(backend: "wasm" | "cpu"): Promise<boolean> {
  tf.enableProdMode();
  if (backend === "wasm") registerWasm();
  if (!(await tf.setBackend(backend).catch(() => false))) return false;
  await tf.ready();
  return true;
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
