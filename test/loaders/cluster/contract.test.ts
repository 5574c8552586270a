import {createHash} from "node:crypto";
import {existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {
  AttemptLog,
  failuresByKey,
  hostsThatFailAll,
  messageOf,
  readAttempts
} from "../../../loaders/cluster/attempts.ts";
import {collectGarbage} from "../../../loaders/cluster/collect-garbage.ts";
import {merge} from "../../../loaders/cluster/merge.ts";
import {longestFirst, readPlan, writePlan} from "../../../loaders/cluster/plan-file.ts";
import {readShare, shareOf} from "../../../loaders/cluster/share.ts";
import {statusOf, statusText} from "../../../loaders/cluster/status.ts";
import {writeTable} from "../../../loaders/cluster/table.ts";
import {checkpointPath, keyOf, recordPath, writeRecord, writeWhole} from "../../../loaders/store/store.ts";
import {importResults, resultAt, textSource} from "../../../src/lib/import/index.ts";
import {records} from "../train/sweeping.ts";
import {cell, put, run} from "./made-up.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "critical-scale-contract-"));
  vi.stubEnv("CRITICAL_SCALE_STORE", join(root, "store"));
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, {recursive: true});
});

const planned = (seeds: readonly number[]) =>
  seeds.map((seed) => ({key: keyOf(cell(seed)), cell: cell(seed), flopsPerStep: 1e6 * seed, steps: 1}));

describe("a plan", () => {
  it("has a cell a line, whose SHA-256 is the key, the longest first, and is read as it was written", () => {
    const path = join(root, "plan.jsonl");
    writePlan(path, longestFirst(planned([1, 3, 2])));
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => createHash("sha256").update(line).digest("hex"))).toEqual(
      [3, 2, 1].map((seed) => keyOf(cell(seed)))
    );
    expect(readPlan(path).map(({cell: {seed}}) => seed)).toEqual([3, 2, 1]);
  });

  it.each([
    ['{"task": 1}', /^not a cell; no task, model and seed: \{"task": 1\} \(.*, row 2\)$/],
    ["{", /^not JSON; .* \(.*, row 2\)$/]
  ])("with the line %s is refused, naming the row", (line, message) => {
    const path = join(root, "plan.jsonl");
    writeFileSync(path, `${JSON.stringify(cell(1))}\n${line}\n`);
    expect(() => readPlan(path)).toThrow(message);
  });
});

describe("shares", () => {
  const items = Array.from({length: 23}, (_, i) => i);
  it("cover a plan once, whichever way it is cut", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 30}), (n) => {
        const shards = Array.from({length: n}, (_, i) => shareOf(items, readShare({shard: `${i + 1}/${n}`})));
        expect(shards.flat().sort((a, b) => a - b)).toEqual(items);
        const chunks = Array.from({length: Math.ceil(23 / n)}, (_, i) =>
          shareOf(items, readShare({index: String(i), chunk: String(n)}))
        );
        expect(chunks.flat()).toEqual(items);
      })
    );
    expect(shareOf(items, readShare({}))).toEqual(items);
  });

  it.each([
    [{shard: "0/3"}, "invalid shard; not i/n with 1 <= i <= n: 0/3"],
    [{shard: "4/3"}, "invalid shard; not i/n with 1 <= i <= n: 4/3"],
    [{shard: "1"}, "invalid shard; not i/n with 1 <= i <= n: 1"],
    [{index: "1"}, "invalid --index and --chunk; not whole numbers >= 0 and >= 1: 1 and undefined"],
    [{shard: "1/2", index: "0"}, "give --shard, or --index with --chunk, not both"]
  ])("%j is refused", (given, message) => {
    expect(() => readShare(given)).toThrow(message);
  });
});

describe("the union of stores", () => {
  /** What a store holds: for some seeds a loss and the second at which it was finished. */
  const contents = fc.dictionary(
    fc.integer({min: 1, max: 6}).map(String),
    fc.record({loss: fc.constantFrom(1, 2), second: fc.integer({min: 0, max: 2})})
  );
  let count = 0;
  const store = (held: Record<string, {loss: number; second: number}>) => {
    const path = join(root, `store-${++count}`);
    for (const [seed, given] of Object.entries(held)) put(path, run(cell(Number(seed)), given));
    return path;
  };
  const union = (...held: Record<string, {loss: number; second: number}>[]) => {
    const into = join(root, `union-${++count}`);
    for (const one of held) if (Object.keys(one).length) merge(into, store(one));
    return records(into);
  };

  it("is commutative, associative and idempotent, to the byte", () => {
    fc.assert(
      fc.property(contents, contents, contents, (a, b, c) => {
        const all = union(a, b, c);
        expect(union(c, a, b)).toEqual(all);
        expect(union(b, a, c, b, a)).toEqual(all);
        expect([...all.keys()].length).toBe(new Set([a, b, c].flatMap(Object.keys)).size);
      }),
      {numRuns: 12}
    );
  });

  it("tells of outcomes that differ, not of times that do", () => {
    const into = store({1: {loss: 1, second: 0}, 2: {loss: 1, second: 0}});
    const from = store({1: {loss: 1, second: 5}, 2: {loss: 2, second: 5}, 3: {loss: 1, second: 5}});
    expect(merge(into, from)).toEqual({added: 1, shared: 2, differing: [keyOf(cell(2))]});
    expect(() => merge(into, join(root, "absent"))).toThrow(`no such store: ${join(root, "absent")}`);
  });

  it("mends a corrupt record, and lets none win", () => {
    const [bad, good] = [store({1: {loss: 1, second: 0}}), store({1: {loss: 1, second: 5}})];
    writeFileSync(recordPath(keyOf(cell(1)), bad), "{");
    merge(good, bad);
    expect(JSON.parse(readFileSync(recordPath(keyOf(cell(1)), good), "utf8"))).toEqual(run(cell(1), {second: 5}));
    writeFileSync(recordPath(keyOf(cell(1)), bad), "{");
    merge(bad, good);
    expect(records(bad)).toEqual(records(good));
  });
});

it("a table has a row for each record, keeps those it has, and is what the importers read", async () => {
  const [path, csv] = [join(root, "plan.jsonl"), join(root, "runs.csv")];
  writePlan(path, planned([1, 2, 3]));
  writeRecord(run(cell(1), {loss: 2}));
  expect(writeTable(csv, readPlan(path))).toEqual({rows: 1, read: 1});
  writeRecord({...run(cell(2)), status: "diverged", loss: null});
  expect(writeTable(csv, readPlan(path))).toEqual({rows: 2, read: 1});
  const {results} = await importResults([textSource("runs.csv", readFileSync(csv, "utf8"))], {keepValid: true});
  expect(Array.from({length: results.length}, (_, i) => resultAt(results, i).numbers)).toEqual([
    expect.objectContaining({N: 1, D: 8, C: 1, value: 2})
  ]);
});

describe("attempts", () => {
  it("are counted over hosts, by how they ended", () => {
    const [here, there] = [new AttemptLog("try", "here"), new AttemptLog("try", "there")];
    for (const key of ["a", "b", "c", "d"]) here.begin(key);
    here.end("a", "done");
    here.end("b", "failed", "no disk");
    here.end("c", "stopped");
    there.begin("b");
    new AttemptLog("other", "here").begin("b");
    const attempts = readAttempts("try");
    expect(Object.fromEntries(failuresByKey(attempts))).toEqual({b: 2, d: 1});
    expect(attempts.filter(({state}) => state === "failed").map(messageOf)).toEqual(["no disk"]);
    expect(failuresByKey(readAttempts()).get("b")).toBe(3);
  });

  it("tell of a host on which everything fails", () => {
    const [bad, good] = [new AttemptLog("try", "bad"), new AttemptLog("try", "good")];
    for (const [i, key] of ["a", "b", "c"].entries()) {
      expect(hostsThatFailAll(readAttempts("try"))).toEqual([]);
      for (const log of [bad, good]) log.begin(key);
      bad.end(key, "failed", "no such engine");
      good.end(key, i ? "failed" : "done");
    }
    expect(hostsThatFailAll(readAttempts("try"))).toEqual(["bad"]);
  });

  it("tell of a host on which every process is killed, once its cells were begun again", () => {
    vi.useFakeTimers();
    const [bad, good] = [new AttemptLog("try", "bad"), new AttemptLog("try", "good")];
    for (const key of ["a", "b", "c"]) bad.begin(key);
    vi.advanceTimersByTime(1000);
    for (const key of ["a", "b"]) good.begin(key);
    expect(hostsThatFailAll(readAttempts("try"))).toEqual([]); // the third may still be in training
    good.begin("c");
    good.end("c", "done");
    expect(hostsThatFailAll(readAttempts("try"))).toEqual(["bad"]);
    const before = new AttemptLog("before", "bad"); // when it still was well
    vi.setSystemTime(0);
    before.begin("d");
    before.end("d", "done");
    expect(hostsThatFailAll(readAttempts())).toEqual(["bad"]);
    vi.useRealTimers();
  });
});

it("the status is the plan minus the store", () => {
  const plan = planned([1, 2, 3]);
  writeRecord(run(cell(1)));
  writeRecord(run(cell(9)));
  const log = new AttemptLog("try", "host");
  vi.useFakeTimers();
  for (const message of ["no disk", "no network", "no memory"]) {
    vi.advanceTimersByTime(1000);
    log.begin(plan[1]!.key);
    log.end(plan[1]!.key, "failed", message);
  }
  vi.useRealTimers();
  const status = statusOf(plan);
  expect(status).toMatchObject({planned: 3, recorded: 1, missing: [plan[1]!.key, plan[2]!.key]});
  expect(statusText(status).split("\n")).toEqual([
    "1 of 3 cells recorded, 2 missing",
    "attempts: 3 failed",
    `tried 3 times: ${plan[1]!.key}; no memory` // what it said last
  ]);
});

it("garbage is what killed writers left and what finished cells need no more, once it is old", () => {
  const [done, open] = [keyOf(cell(1)), keyOf(cell(2))];
  writeRecord(run(cell(1)));
  const log = new AttemptLog("try", "host");
  for (const key of [done, open]) {
    writeWhole(checkpointPath(key), "state");
    log.begin(key);
  }
  const torn = `${recordPath(open)}.123.tmp`;
  const probe = join(root, "store", "456.tmp");
  for (const path of [torn, probe]) writeWhole(path, "{");
  expect(collectGarbage(60)).toEqual({temporary: 0, checkpoints: 0, attempts: 0});
  const old = new Date(Date.now() - 100_000);
  for (const path of [torn, probe, checkpointPath(done), checkpointPath(open), ...readAttempts().map(({path}) => path)])
    utimesSync(path, old, old);
  expect(collectGarbage(60)).toEqual({temporary: 2, checkpoints: 1, attempts: 1});
  expect([torn, probe].some(existsSync)).toBe(false);
  expect(existsSync(checkpointPath(open))).toBe(true);
  expect(readAttempts().map(({key}) => key)).toEqual([open]);
  expect(existsSync(recordPath(done))).toBe(true);
});
