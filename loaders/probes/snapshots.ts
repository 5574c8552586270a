import {existsSync} from "node:fs";
import {join} from "node:path";
import {readFloats, writeFloats} from "../store/float-file.ts";
import {storeRoot} from "../store/store.ts";
import type {Weights} from "./probe.ts";

const pathOf = (key: string, step: number) => join(storeRoot(), "snapshots", key.slice(0, 2), key, `${step}.bin`);

/** Stores the weights of a cell after so many steps, once: training is deterministic. */
export function writeSnapshot(key: string, step: number, weights: Weights): void {
  const path = pathOf(key, step);
  if (!existsSync(path)) writeFloats(path, {key, step}, weights);
}

/** The stored weights of a cell after so many steps; undefined without them, or where the file is damaged. */
export function readSnapshot(key: string, step: number): Weights | undefined {
  const path = pathOf(key, step);
  if (!existsSync(path)) return undefined;
  try {
    return readFloats(path).arrays;
  } catch (error) {
    console.error(`damaged snapshot ${path}; ${(error as Error).message}; the cell is trained again`);
    return undefined;
  }
}
