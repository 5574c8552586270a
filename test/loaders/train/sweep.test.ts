import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {outcomeText} from "../../../loaders/store/store.ts";
import type {Run} from "../../../src/lib/core/run.ts";
import {records, sweep} from "./sweeping.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "critical-scale-"));
});
afterAll(() => rmSync(root, {recursive: true}));

const finished = (said: string) => (said.match(/: loss \d/g) ?? []).length;

describe("a sweep", () => {
  it("killed, then stopped, then run to its end loses no cell, repeats none, and equals one that was left " +
    "alone", async () => {
    const store = join(root, "interrupted");

    const killed = sweep(store, "smoke");
    await killed.until(/: loss \d/);
    process.kill(-killed.process.pid!, "SIGKILL");
    await killed.ended;
    const afterKill = records(store);
    expect(afterKill.size).toBeGreaterThanOrEqual(1);
    expect(afterKill.size).toBeLessThan(6);
    for (const text of afterKill.values()) expect(() => JSON.parse(text)).not.toThrow();

    const stopped = sweep(store, "smoke", "--workers", "1");
    await stopped.until(/: loss \d/);
    stopped.process.kill("SIGINT");
    expect(await stopped.ended).toBe(130);
    expect(stopped.said()).toContain("stopping");
    const afterStop = records(store);

    const resumed = sweep(store, "smoke");
    expect(await resumed.ended).toBe(0);
    expect(resumed.said()).toContain(`6 cells, ${afterStop.size} trained already`);
    const afterEnd = records(store);
    expect(afterEnd.size).toBe(6);
    for (const [name, text] of [...afterKill, ...afterStop]) expect(afterEnd.get(name)).toBe(text);
    expect(finished(resumed.said())).toBe(6 - afterStop.size);
    expect(readdirSync(join(store, "cells"), {recursive: true}).filter((f) => `${f}`.endsWith(".tmp"))).toEqual([]);

    const alone = join(root, "alone");
    expect(await sweep(alone, "smoke").ended).toBe(0);
    const outcomes = (store: string) =>
      [...records(store).values()].map((t) => outcomeText(JSON.parse(t) as Run)).sort();
    expect(outcomes(store)).toEqual(outcomes(alone));

    const again = sweep(alone, "smoke", "--json");
    expect(await again.ended).toBe(0);
    expect(finished(again.said())).toBe(0);
    const {cells, ...document} = JSON.parse(again.printed());
    expect(document).toMatchObject({
      schema: "critical-scale/sweep",
      version: 1,
      sweep: "smoke",
      refused: [],
      session: {trained: 0, failed: 0, interrupted: false}
    });
    const keys = cells.map(({key, isRecorded}: {key: string; isRecorded: boolean}) => isRecorded && `${key}.json`);
    const names = [...records(alone).keys()].map((name) => basename(name));
    expect(keys.sort()).toEqual(names.sort());
  }, 240_000);

  it.skipIf(process.platform !== "linux")(
    "goes on when a training process dies",
    async () => {
      const store = join(root, "died");
      const running = sweep(store, "smoke", "--workers", "1");
      await running.until(/: loss \d/);
      const {pid} = running.process;
      const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);
      const workers = children.filter((child) =>
        readFileSync(`/proc/${child}/cmdline`, "utf8").includes("train-worker")
      );
      expect(workers).toHaveLength(1);
      process.kill(workers[0]!, "SIGKILL");
      expect(await running.ended).toBe(0);
      expect(running.said()).toContain("6 trained, 0 failed"); // by another process, for the only one is gone
      expect(records(store).size).toBe(6);
    },
    120_000
  );

  it("prints on a dry run each cell with FLOPs and seconds, and trains none", async () => {
    const store = join(root, "dry");
    const dry = sweep(store, "smoke", "--dry-run");
    expect(await dry.ended).toBe(0);
    const lines = dry.printed().trim().split("\n");
    expect(lines).toHaveLength(7);
    for (const line of lines.slice(0, 6)) expect(line).toMatch(/seed 1: \d\.\d\de\+\d+ FLOPs, \d+ s$/);
    expect(lines[6]).toMatch(/^6 cells, .* FLOPs, about \d+ s on \d+ cores$/);
    const json = sweep(store, "smoke", "--dry-run", "--json");
    expect(await json.ended).toBe(0);
    const {cells, estimate, session} = JSON.parse(json.printed());
    expect(cells).toHaveLength(6);
    for (const cell of cells)
      expect(cell).toMatchObject({isRecorded: false, flops: expect.any(Number), seconds: expect.any(Number)});
    expect([estimate.wallSeconds > 0, session]).toEqual([true, undefined]);
    expect(records(store).size).toBe(0);
  });

  it.each([
    [[], "usage: npm run sweep -- <id>"],
    [["no-such"], "unknown sweep: no-such; known: "],
    [["smoke", "--workers", "0"], "invalid workers; not a positive whole number: 0"],
    [["smoke", "--engine", "gpu"], "invalid engine; not relaxed or simd or scalar: gpu"],
    [["smoke", "--no-such"], "unknown option '--no-such'"]
  ])("refuses %j with one line and exit code 2", async (args, message) => {
    const refused = sweep(join(root, "refused"), ...args);
    expect(await refused.ended).toBe(2);
    expect(refused.said().trim().split("\n")).toHaveLength(1);
    expect(refused.said()).toContain(message);
    expect(records(join(root, "refused")).size).toBe(0);
  });
});
