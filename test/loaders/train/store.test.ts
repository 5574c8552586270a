import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {publish} from "../../../loaders/publish/publish-sweep.ts";
import {logPath, readSweep, sweepIds} from "../../../loaders/store/runs.ts";
import {checkpointPath, keyOf, readRecord, recordPath, replaceFile, writeRecord} from "../../../loaders/store/store.ts";
import {readCheckpoint, removeCheckpoint, writeCheckpoint} from "../../../loaders/train/checkpoint.ts";
import type {Cell, Run} from "../../../src/lib/core/run.ts";
import {cell, run as runOf} from "../cluster/made-up.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "critical-scale-"));
  vi.stubEnv("CRITICAL_SCALE_STORE", join(root, "store"));
  vi.stubEnv("CRITICAL_SCALE_PUBLISHED", join(root, "published"));
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, {recursive: true});
});

const run = (seed: number, loss = 1): Run => {
  const made = runOf(cell(seed), {loss});
  return {...made, provenance: {...made.provenance, seconds: seed}};
};
const files = (folder: string) => readdirSync(folder, {recursive: true, encoding: "utf8"});

describe("keys", () => {
  it("depend on what a cell says, not on how it is written", () => {
    const {seed, ...rest} = cell(3);
    expect(keyOf({seed, ...rest} as Cell)).toBe(keyOf(cell(3)));
    expect(keyOf({...cell(3), model: {width: 4, family: "mlp"}})).toBe(keyOf(cell(3)));
    expect(keyOf(cell(3))).toMatch(/^[0-9a-f]{64}$/);
    expect(keyOf(cell(4))).not.toBe(keyOf(cell(3)));
    expect(keyOf({...cell(3), engine: "scalar"})).not.toBe(keyOf(cell(3)));
  });
});

describe("records", () => {
  it("are read as they were written, and leave no temporary file", () => {
    expect(readRecord(run(1).key)).toBeUndefined();
    expect(writeRecord(run(1))).toBe(true);
    expect(readRecord(run(1).key)).toEqual(run(1));
    expect(files(root).filter((f) => f.endsWith(".tmp"))).toEqual([]);
  });

  it("belong to the first writer; another outcome of the same cell is told", () => {
    writeRecord(run(1));
    const later = {...run(1), provenance: {...run(1).provenance, seconds: 99}};
    expect(writeRecord(later)).toBe(true); // the same outcome, slower
    expect(writeRecord(run(1, 2))).toBe(false);
    expect(readRecord(run(1).key)).toEqual(run(1));
  });

  it.each([
    ["cut short", (text: string) => text.slice(0, 40)],
    ["of another cell", () => JSON.stringify({...run(2), key: run(1).key})],
    ["renamed", () => JSON.stringify(run(2))]
  ])("that are %s are set aside, and the cell counts as untrained", (_, damage) => {
    writeRecord(run(1));
    const path = recordPath(run(1).key);
    const damaged = damage(readFileSync(path, "utf8"));
    writeFileSync(path, damaged);
    expect(readRecord(run(1).key)).toBeUndefined();
    expect(vi.mocked(console.error).mock.calls[0]![0]).toContain(`corrupt record ${path}`);
    const aside = readdirSync(dirname(path)).find((f) => f.includes("corrupt"))!;
    expect(readFileSync(join(dirname(path), aside), "utf8")).toBe(damaged);
    expect(writeRecord(run(1))).toBe(true);
    expect(readRecord(run(1).key)).toEqual(run(1));
  });

  it("take the place of one that is corrupt", () => {
    writeRecord(run(1));
    writeFileSync(recordPath(run(1).key), "{");
    expect(writeRecord(run(1))).toBe(true);
    expect(readRecord(run(1).key)).toEqual(run(1));
  });

  it("that cannot be read now are left as they are, for they may be whole", () => {
    mkdirSync(recordPath(run(1).key), {recursive: true});
    expect(() => readRecord(run(1).key)).toThrow("EISDIR");
    expect(files(root).filter((f) => f.includes("corrupt"))).toEqual([]);
  });
});

describe("checkpoints", () => {
  const state = {
    step: 7,
    seconds: 1.5,
    curve: [[8, 0.5]] as [number, number][],
    pending: [0.25, 2] as [number, number],
    arrays: [Float32Array.of(1, 2.5, -0), Float32Array.of(Math.fround(0.1))]
  };

  it("come back bit for bit, and go", () => {
    writeCheckpoint("k", state);
    expect(readCheckpoint("k")).toEqual(state);
    removeCheckpoint("k");
    expect(readCheckpoint("k")).toBeUndefined();
  });

  it("that are damaged are reported and ignored", () => {
    writeCheckpoint("k", state);
    const bytes = readFileSync(checkpointPath("k"));
    writeFileSync(checkpointPath("k"), bytes.subarray(0, bytes.length - 3));
    expect(readCheckpoint("k")).toBeUndefined();
    expect(vi.mocked(console.error).mock.calls[0]![0]).toContain("damaged checkpoint");
  });
});

describe("publishing", () => {
  const logged = (seeds: number[]) =>
    replaceFile(
      logPath("minute"),
      JSON.stringify({engine: "simd", keys: seeds.map((s) => keyOf(cell(s))), sessions: []})
    );

  it("writes records sorted by key with a manifest that vouches for them", () => {
    logged([1, 2, 3]);
    for (const seed of [1, 2, 3]) writeRecord(run(seed));
    const folder = publish("minute");
    expect(sweepIds()).toEqual(["minute"]);
    const {source, runs, manifest} = readSweep("minute");
    expect(source).toBe("published");
    expect(runs.map(({key}) => key)).toEqual([1, 2, 3].map((s) => run(s).key).sort());
    expect(manifest).toMatchObject({cells: {planned: 3, trained: 3, diverged: 0}, seeds: [1, 2, 3], cellSeconds: 6});
    writeFileSync(join(folder, "runs.jsonl"), readFileSync(join(folder, "runs.jsonl"), "utf8").replace("0.1", "0.2"));
    expect(() => readSweep("minute")).toThrow("is not what its manifest names");
  });

  it("refuses a sweep that lacks cells, and leaves what was published before", () => {
    mkdirSync(join(root, "published", "minute"), {recursive: true});
    writeFileSync(join(root, "published", "minute", "runs.jsonl"), "before");
    logged([1, 2]);
    writeRecord(run(1));
    expect(() => publish("minute")).toThrow("sweep minute lacks 1 of 2 cells; it is not published");
    expect(readFileSync(join(root, "published", "minute", "runs.jsonl"), "utf8")).toBe("before");
  });

  it("says what to do where a sweep has no data", () => {
    expect(() => readSweep("minute")).toThrow("sweep has no data here: minute; run `npm run sweep -- minute`");
  });
});
