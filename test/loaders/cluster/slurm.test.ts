import {spawn, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it, vi} from "vitest";
import {readClusterConfig} from "../../../loaders/cluster/config.ts";
import {scriptOf, sizesOf, slurm} from "../../../loaders/cluster/executors/slurm.ts";
import {keyOf} from "../../../loaders/store/store.ts";
import {cell} from "./made-up.ts";

describe("a job array", () => {
  it("has tasks of 2 to 20 minutes where the cells allow it, and no more than the cluster allows", () => {
    const seconds = fc.array(fc.integer({min: 1, max: 300}), {minLength: 1, maxLength: 400});
    fc.assert(
      fc.property(seconds, fc.integer({min: 2, max: 50}), (drawn, maxArraySize) => {
        const cells = drawn.sort((a, b) => b - a);
        const total = cells.reduce((a, b) => a + b, 0);
        const {tasks, seconds, minutes} = sizesOf(cells, {maxArraySize});
        expect(tasks).toBeLessThan(maxArraySize);
        expect(tasks).toBeLessThanOrEqual(cells.length);
        if (total > 400) expect(seconds).toBeGreaterThanOrEqual(120);
        if (tasks < maxArraySize - 1) expect(seconds).toBeLessThanOrEqual(1200);
        expect(60 * minutes).toBeGreaterThan(2 * seconds + 120);
      })
    );
    expect(sizesOf(new Array(100_000).fill(60))).toMatchObject({tasks: 1000, seconds: 6000});
  });

  it("is a script of bash with what was asked for", () => {
    const submission = {name: "full-1", plan: "/shared/it's here/plan.jsonl", cells: []};
    const options = {partition: "cpu", account: "lab", flags: ["--mem=8G"], workers: 4, atOnce: 50};
    const script = scriptOf(submission, {tasks: 7, seconds: 360, minutes: 22}, options);
    for (const line of [
      "--array=1-7%50",
      "--time=22",
      "--requeue",
      "--signal=B:TERM@120",
      "--cpus-per-task=4",
      "--partition=cpu",
      "--account=lab",
      "--mem=8G"
    ])
      expect(script).toContain(`#SBATCH ${line}\n`);
    expect(script).toContain(`run' '/shared/it'\\''s here/plan.jsonl' --shard "$SLURM_ARRAY_TASK_ID/7" --workers 4`);
    expect(spawnSync("bash", ["-n"], {input: script}).status).toBe(0);
  });

  it("has the partition, account and flags that cluster.config.json names, which bad ones do not reach", async () => {
    const folder = mkdtempSync(join(tmpdir(), "critical-scale-config-"));
    const file = join(folder, "cluster.config.json");
    const written = (config: object) => {
      writeFileSync(file, JSON.stringify(config));
      return readClusterConfig(file);
    };
    const {slurm: options} = written({
      slurm: {partition: "cpu", account: "lab", flags: ["--mem=8G", "--exclude=n13"], workers: 2}
    });
    vi.spyOn(console, "error").mockImplementation(() => {});
    const cells = [1, 2].map((seed) => ({key: keyOf(cell(seed)), cell: cell(seed), flopsPerStep: 1, steps: 1}));
    const script = await slurm.dryRun({name: "x", plan: "/p/plan.jsonl", cells}, {...options, estimate: 300});
    for (const line of ["--partition=cpu", "--account=lab", "--mem=8G", "--exclude=n13", "--cpus-per-task=2"])
      expect(script).toContain(`#SBATCH ${line}\n`);
    expect(() => written({slurm: {partition: 3}})).toThrow(
      /^invalid configuration: slurm\.partition: .*cluster\.config\.json\)$/
    );
    expect(() => written({slurm: {queue: "cpu"}})).toThrow(/^invalid configuration: .*queue/);
    expect(readClusterConfig(join(folder, "absent.json"))).toEqual({});
    vi.restoreAllMocks();
    rmSync(folder, {recursive: true});
  });

  it.each([
    [75, 0, "3_2"],
    [75, 3, ""],
    [137, 1, "3_2"],
    [1, 0, ""],
    [0, 0, ""]
  ])("that ends with %i after %i restarts asks, until heard, to be queued again for %j", (code, restarts, asked) => {
    const env = {SLURM_ARRAY_JOB_ID: "3", SLURM_ARRAY_TASK_ID: "2", SLURM_RESTART_COUNT: String(restarts)};
    const {status, stdout} = spawnSync("bash", {input: stubbed(`exit ${code}`), env, encoding: "utf8"});
    expect([status, stdout.trim()]).toEqual([code, asked]);
  });

  it.each([1, 3])("that is told %i times that its time is nearly up lets the run end, then asks to be queued " +
    "again", async (times) => {
    const run =
      "trap 'stopping=yes' TERM; command sleep .2; echo up; while [ ! $stopping ]; do command sleep .05; done; " +
      "command sleep .3; exit 75";
    const shell = spawn("bash", ["-c", stubbed(run)], {
      env: {...process.env, SLURM_ARRAY_JOB_ID: "3", SLURM_ARRAY_TASK_ID: "2"}
    });
    let printed = "";
    const ended = new Promise((resolve) => shell.on("close", resolve));
    await new Promise<void>((resolve) =>
      shell.stdout.on("data", (data) => {
        printed += data;
        resolve();
      })
    );
    for (let i = 0; i < times; ++i) {
      shell.kill("SIGTERM");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await ended).toBe(75);
    expect(printed).toBe("up\n3_2\n");
  }, 10_000);
});

/** The script with this for the run of its cells, and a controller that is away at first. */
function stubbed(run: string): string {
  const script = scriptOf({name: "x", plan: "/p/plan.jsonl", cells: []}, {tasks: 2, seconds: 1, minutes: 9}, {});
  const stubs = `scontrol() { ((++calls > 2)) && echo "$2"; }\nsleep() { :; }\ntask() { ${run}; }\n`;
  return stubs + script.replace(/^'.*' --shard/m, "task --shard");
}
