import type {Engine} from "../../src/lib/core/run.ts";
import {registerScalarKernels, registerWasmKernels} from "./register.ts";
import {startBackend} from "./tensorflow.ts";

/** From the fastest to the one that works anywhere. */
export const engines: readonly Engine[] = ["relaxed", "simd", "scalar"];

/**
 * Starts the engine asked for, or else the first that works here. One thread each: sweeps use one process a core.
 * Engines agree to rounding (test/loaders/models/decoder.test.ts), not bit for bit, so a cell names its own.
 */
export async function startEngine(wanted?: Engine): Promise<Engine> {
  for (const engine of wanted ? [wanted] : engines) if (await starts(engine)) return engine;
  throw new Error(`no engine starts here: ${wanted ?? engines.join(", ")}`);
}

async function starts(engine: Engine): Promise<boolean> {
  if (!(await startBackend(engine === "scalar" ? "cpu" : "wasm"))) return false;
  if (engine !== "scalar") return registerWasmKernels(engine) !== undefined;
  registerScalarKernels();
  return true;
}
