import {existsSync} from "node:fs";
import {join} from "node:path";
import {readFloats, writeFloats} from "../store/float-file.ts";
import {storeRoot} from "../store/store.ts";
import type {Weights} from "./probe.ts";

const pathOf = (key: string, step: number) => join(storeRoot(), "snapshots", key.slice(0, 2), key, `${step}.bin`);

/** Keeps the weights of a cell after so many steps: what they are follows from the cell, so that they are kept once. */
export function writeSnapshot(key: string, step: number, weights: Weights): void {
  const path = pathOf(key, step);
  if (!existsSync(path)) writeFloats(path, {key, step}, weights);
}

/** The weights of a cell after so many steps, or undefined; a damaged file counts as none. */
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
