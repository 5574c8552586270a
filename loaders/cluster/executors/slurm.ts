import {spawnSync} from "node:child_process";
import {mkdirSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {exitCodes} from "../../processes/exit-codes.ts";
import {replaceFile, storeRoot} from "../../store/store.ts";
import {estimateSeconds} from "../../train/estimate-time.ts";
import {duration} from "../../train/progress.ts";
import type {Executor, Submission} from "../executor.ts";
import {shareOf} from "../share.ts";

export interface SlurmOptions {
  readonly partition?: string;
  readonly account?: string;
  /** Further lines for sbatch, as "--mem=4G". */
  readonly flags?: readonly string[];
  /** Cores, and training processes, of a task. */
  readonly workers?: number;
  /** Tasks that may run at once. */
  readonly atOnce?: number;
  /** Seconds of a cell on one core, where this machine is no measure for it. */
  readonly estimate?: number;
  /** Instead of as many tasks as make each last some minutes. */
  readonly tasks?: number;
}

/** Tasks this long are worth their start, and small enough to spread and to lose. */
const [shortest, aim, longest] = [120, 360, 1200];
/** Seconds before its limit at which a task is told to save itself. */
const notice = 120;
/** How often a task is queued again after it was killed or ran out of time. */
const requeues = 3;
/** Slurm’s own, where the cluster does not say. */
const defaultMaxArraySize = 1001;

export interface Sizes {
  readonly tasks: number;
  /** What the longest task should take, in seconds. */
  readonly seconds: number;
  /** Its limit. */
  readonly minutes: number;
}

/** How many tasks, for cells that take so many seconds in the order of the plan; task i is shard i of that many. */
export function sizesOf(
  cells: readonly number[],
  {
    workers = 1,
    tasks,
    maxArraySize = defaultMaxArraySize
  }: {workers?: number; tasks?: number; maxArraySize?: number} = {}
): Sizes {
  const total = cells.reduce((sum, seconds) => sum + seconds, 0) / workers;
  const most = Math.min(cells.length, maxArraySize - 1); // indices start at 1 and stay below the size
  const count = Math.max(1, Math.min(most, tasks ?? Math.round(total / aim)));
  const secondsOf = (shard: number) => {
    const share = shareOf(cells, {shard, of: count});
    return Math.max(share.reduce((sum, seconds) => sum + seconds, 0) / workers, ...share.slice(0, 1));
  };
  const seconds = secondsOf(1); // the plan has the longest cells first, so no other is longer by more than a cell
  return {tasks: count, seconds, minutes: Math.ceil((3 * seconds + 2 * notice) / 60)};
}

/** A job array: one task a shard, which Slurm or the script itself queues again when it is cut short. */
export function scriptOf(
  {name, plan}: Submission,
  {tasks, minutes}: Sizes,
  {partition, account, flags = [], workers = 1, atOnce}: SlurmOptions
): string {
  const options = [
    `--job-name=${name}`,
    `--array=1-${tasks}${atOnce ? `%${atOnce}` : ""}`,
    `--cpus-per-task=${workers}`,
    `--time=${minutes}`,
    `--signal=B:TERM@${notice}`,
    "--requeue",
    "--open-mode=append",
    `--output=${join(dirname(plan), "%a.log")}`,
    ...(partition ? [`--partition=${partition}`] : []),
    ...(account ? [`--account=${account}`] : []),
    ...flags
  ];
  const sweep = fileURLToPath(new URL("../../commands/sweep.ts", import.meta.url));
  const command = [process.execPath, "--import", import.meta.resolve("tsx"), sweep, "run", plan].map(quoted).join(" ");
  return `#!/bin/bash
${options.map((option) => `#SBATCH ${option}`).join("\n")}
export CRITICAL_SCALE_STORE=${quoted(resolve(storeRoot()))}
${command} --shard "$SLURM_ARRAY_TASK_ID/${tasks}" --workers ${workers} --submission ${name} &
task=$!
trap 'told=yes; kill -TERM $task' TERM
wait $task; status=$?
while [ "$told" ] && [ $status -gt 128 ]; do told=; wait $task; status=$?; done # a signal ends a wait, not the process
# ${exitCodes.temporary}: stopped on the way; above 128: killed. What it has trained is kept.
if { [ $status -eq ${exitCodes.temporary} ] || [ $status -gt 128 ]; } &&
  [ "\${SLURM_RESTART_COUNT:-0}" -lt ${requeues} ]; then
  for _ in {1..50}; do # the controller may be away
    scontrol requeue "\${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID" && break
    sleep 2
  done
fi
exit $status
`;
}

/** A job array of Slurm, on nodes that share the store. */
export const slurm: Executor<SlurmOptions> = {
  id: "slurm",

  async dryRun(submission, options) {
    return (await prepared(submission, options)).script;
  },

  async submit(submission, options) {
    const {script, sizes} = await prepared(submission, options);
    const path = join(dirname(submission.plan), "job.sh");
    mkdirSync(dirname(path), {recursive: true});
    replaceFile(path, script);
    const job = ask("sbatch", "--parsable", path);
    console.error(
      `job ${job}: ${submission.cells.length} cells in ${sizes.tasks} tasks of about ${duration(sizes.seconds)}; ` +
        `what they say is in ${dirname(path)}`
    );
    console.log(job);
    return exitCodes.ok;
  }
};

async function prepared(submission: Submission, options: SlurmOptions): Promise<{script: string; sizes: Sizes}> {
  const {cells} = submission;
  const {workers = 1, estimate} = options;
  if (estimate === undefined) console.error("timing a few steps of every shape");
  const measured = estimate === undefined ? (await estimateSeconds(cells, workers)).cells : undefined;
  const sizes = sizesOf(
    cells.map(({key}) => measured?.get(key) ?? estimate!),
    {...options, maxArraySize: maxArraySize()}
  );
  const talk = (why: string) => console.error(`tasks of about ${duration(sizes.seconds)}; ${why}`);
  if (options.tasks === undefined && sizes.seconds > longest)
    talk("a cell is that long, or the cluster allows no more tasks");
  if (options.tasks === undefined && sizes.seconds < shortest) talk("the sweep would be as quick on one machine");
  return {script: scriptOf(submission, sizes, options), sizes};
}

function maxArraySize(): number {
  try {
    return Number(/MaxArraySize\s*=\s*(\d+)/.exec(ask("scontrol", "show", "config"))?.[1] ?? defaultMaxArraySize);
  } catch (error) {
    console.error(`${(error as Error).message}; MaxArraySize is taken to be ${defaultMaxArraySize}`);
    return defaultMaxArraySize;
  }
}

/** What a command of Slurm prints. Throws its first line of complaint. */
function ask(command: string, ...args: string[]): string {
  const {error, status, stdout, stderr} = spawnSync(command, args, {encoding: "utf8"});
  if (error) throw new Error(`${command} cannot be run here: ${error.message}`);
  if (status !== 0) throw new Error(`${command}: ${stderr.trim().split("\n")[0]}`);
  return stdout.trim();
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
