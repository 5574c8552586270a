import {execFileSync} from "node:child_process";
import {mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {mount, records, sweep} from "./sweeping.ts";

const disk = mkdtempSync(join(tmpdir(), "critical-scale-disk-"));
const isMounted = mount(disk, "size=48k"); // four of the six records of the sweep

afterAll(() => {
  if (isMounted) execFileSync("umount", [disk]);
  rmSync(disk, {recursive: true});
});

describe.skipIf(!isMounted)("on a disk that fills up (skipped where nothing may be mounted)", () => {
  it("the sweep says so of each cell it cannot keep, goes on, and with more room trains only those", async () => {
    const full = sweep(disk, "smoke");
    expect(await full.ended).not.toBe(0);
    expect(full.said()).toMatch(/seed 1: failed; ENOSPC: no space left on device/);
    const kept = records(disk);
    expect(kept.size).toBeGreaterThan(0);
    expect(kept.size).toBeLessThan(6);
    expect(full.said()).toContain(`smoke: ${kept.size} trained, ${6 - kept.size} failed`);
    expect(readdirSync(disk, {recursive: true}).filter((name) => `${name}`.endsWith(".tmp"))).toEqual([]);

    expect(mount(disk, "remount,size=4m")).toBe(true);
    const roomy = sweep(disk, "smoke");
    expect(await roomy.ended).toBe(0);
    expect(roomy.said()).toContain(`smoke: ${6 - kept.size} trained, 0 failed`);
    const all = records(disk);
    expect(all.size).toBe(6);
    for (const [name, record] of kept) expect(all.get(name)).toBe(record);
  }, 120_000);
});
