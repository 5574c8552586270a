import {type ChildProcess, execFileSync, spawn, spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {createServer} from "node:net";
import {hostname} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";

export const isInstalled = (...programs: string[]) =>
  programs.every((program) => ["/usr/sbin", "/usr/bin"].some((folder) => existsSync(join(folder, program))));

/** A program that runs until it is killed. */
export interface Daemon {
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it, or starts it again. */
  start(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as {port: number};
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function daemon(command: string, args: readonly string[], env: NodeJS.ProcessEnv, isUp: () => boolean): Daemon {
  let child: ChildProcess | undefined;
  return {
    async start() {
      let said = "";
      child = spawn(command, args, {env, stdio: ["ignore", "pipe", "pipe"]});
      child.stdout!.on("data", (data) => (said += data));
      child.stderr!.on("data", (data) => (said += data));
      for (const end = Date.now() + 60_000; !isUp(); await sleep(100))
        if (Date.now() > end || child.exitCode !== null)
          throw new Error(`${command} does not start: ${said.slice(-1000)}`);
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child!.once("close", resolve));
      child.kill("SIGKILL");
      await ended;
    }
  };
}

const succeeds = (command: string, args: readonly string[], env?: NodeJS.ProcessEnv) =>
  spawnSync(command, args, {env: env ?? process.env, timeout: 5000}).status === 0;

export interface RedisServer extends Daemon {
  readonly url: string;
  /** How often something befell a job of the queue of that name, by its log. */
  events(event: string, queue?: string): number;
}

/** A Redis on loopback that writes every command to its file before it answers. */
export async function redisServer(folder: string): Promise<RedisServer> {
  mkdirSync(folder, {recursive: true});
  const port = await freePort();
  const settings = {port, bind: "127.0.0.1", dir: folder, save: "", appendonly: "yes", appendfsync: "always"};
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const isUp = () => succeeds("redis-cli", ["-p", String(port), "set", "up", "1"]);
  const events = (event: string, queue = "critical-scale") => {
    const log = execFileSync("redis-cli", ["-p", String(port), "XRANGE", `bull:${queue}:events`, "-", "+"], {
      encoding: "utf8"
    });
    return log.split("event\n").filter((entry) => entry.startsWith(`${event}\n`)).length;
  };
  return {...daemon("redis-server", args, process.env, isUp), url: `redis://127.0.0.1:${port}`, events};
}

export interface SlurmCluster {
  /** SLURM_CONF, which makes Slurm’s commands speak to this cluster. */
  readonly env: NodeJS.ProcessEnv;
  readonly munge: Daemon;
  readonly controller: Daemon;
  /** The node agent; its tasks outlive it. */
  readonly node: Daemon;
  ask(command: string, ...args: string[]): string;
}

/** A cluster of this machine alone, on loopback, which notices quickly what has died. */
export async function slurmCluster(folder: string): Promise<SlurmCluster> {
  for (const name of ["", "state", "spool", "munge"]) mkdirSync(join(folder, name), {recursive: true, mode: 0o755});
  const host = hostname().split(".")[0]!;
  const socket = join(folder, "munge", "socket");
  const key = join(folder, "munge", "key");
  writeFileSync(key, Buffer.alloc(128, 7), {mode: 0o600});
  const conf = join(folder, "slurm.conf");
  writeFileSync(join(folder, "cgroup.conf"), "CgroupPlugin=cgroup/v1\n");
  writeFileSync(
    conf,
    `ClusterName=test
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${await freePort()}
SlurmdPort=${await freePort()}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${socket},cred_expire=5
CredType=cred/munge
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
JobCompType=jobcomp/none
SchedulerParameters=sched_interval=1,batch_sched_delay=0,sched_min_interval=0
SlurmdTimeout=6
SlurmctldTimeout=5
BatchStartTimeout=3
KillWait=2
MinJobAge=300
ReturnToService=2
NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=test Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`
  );
  const env = {...process.env, SLURM_CONF: conf};
  const ask = (command: string, ...args: string[]) => execFileSync(command, args, {env, encoding: "utf8"});
  const mungeArgs = [
    "--foreground",
    "--force",
    `--socket=${socket}`,
    `--key-file=${key}`,
    `--pid-file=${folder}/munge/pid`,
    `--log-file=${folder}/munge/log`,
    `--seed-file=${folder}/munge/seed`
  ];
  return {
    env,
    ask,
    munge: daemon("munged", mungeArgs, env, () => existsSync(socket)),
    controller: daemon(
      "slurmctld",
      ["-D", "-i"],
      env,
      () => succeeds("scontrol", ["ping"], env) && ask("scontrol", "ping").includes("UP")
    ),
    node: daemon("slurmd", ["-D", "-N", host], env, () =>
      /State=(IDLE|MIXED|ALLOCATED)( |\+CLOUD)/.test(ask("scontrol", "show", "node", host))
    )
  };
}

/** Processes whose command line or environment speaks of a folder, and whose command line matches. */
export function processesOf(folder: string, pattern: RegExp): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      if (!pid || pid === process.pid) return false;
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
        return pattern.test(command) && (command + readFileSync(`/proc/${pid}/environ`, "utf8")).includes(folder);
      } catch {
        return false; // it has ended
      }
    });
}

export function killAll(pids: readonly number[]): void {
  for (const pid of pids)
    try {
      process.kill(pid, "SIGKILL");
    } catch {} // it has ended
}

export async function until(what: string, isTrue: () => boolean, seconds = 120): Promise<void> {
  for (const end = Date.now() + 1000 * seconds; !isTrue(); await sleep(100))
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
}
