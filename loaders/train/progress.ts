import type {Run} from "../../src/lib/core/run.ts";
import {replicasPerGroup, secondsOf} from "./cost.ts";
import type {PlannedCell} from "./plan.ts";

/** Tells on stderr how a sweep goes: one line that is redrawn on a terminal, a line now and then elsewhere. */
export class Progress {
  private readonly started = performance.now();
  private readonly running = new Map<string, {step: number; loss: number}>();
  private readonly planned: Map<string, PlannedCell>;
  private readonly totalWork: number;
  private doneWork = 0;
  private done = 0;
  private lastLine = 0;

  constructor(todo: readonly PlannedCell[]) {
    this.planned = new Map(todo.map((p) => [p.key, p]));
    this.totalWork = todo.reduce((sum, planned) => sum + workOf(planned), 0);
  }

  update(key: string, step: number, loss: number): void {
    this.running.set(key, {step, loss});
    this.draw();
  }

  finish(run: Run): void {
    this.running.delete(run.key);
    const planned = this.planned.get(run.key);
    if (planned) this.doneWork += workOf(planned);
    this.done += 1;
    const result = run.status === "trained" ? `loss ${run.loss?.toFixed(4)}` : `diverged; ${run.reason}`;
    this.say(`${describe(run.cell)}: ${result} in ${duration(run.provenance.seconds)}`);
    this.draw();
  }

  /** A line that stays. */
  say(line: string): void {
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }

  private draw(): void {
    const now = performance.now();
    if (now - this.lastLine < (process.stderr.isTTY ? 100 : 10_000)) return;
    this.lastLine = now;
    const elapsed = (now - this.started) / 1000;
    let work = this.doneWork;
    for (const [key, {step}] of this.running) {
      const planned = this.planned.get(key);
      if (planned) work += (workOf(planned) * step) / planned.steps;
    }
    const share = work / this.totalWork;
    const remaining = share > 0.005 ? `${duration((elapsed * (1 - share)) / share)} left` : "estimating time left";
    const losses = [...this.running.values()].map(({loss}) => loss.toFixed(3)).join(" ");
    const line =
      `${this.done}/${this.planned.size} cells, ${(100 * share).toFixed(0)} % of the work, loss ` +
      `${losses}, ${remaining}`;
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }
}

/** Seconds by the cost model, of which only ratios matter here. */
const workOf = (planned: PlannedCell) => secondsOf(planned, replicasPerGroup(planned));

export function describe({task, model, steps, seed}: Run["cell"]): string {
  const {family, ...sizes} = model;
  const shape = Object.entries(sizes).map(([name, value]) => `${name} ${value}`);
  return [task, family, ...shape, `${steps} steps`, `seed ${seed}`].join(", ");
}

export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(0)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
}
