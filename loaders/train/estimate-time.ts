import {type Group, groupsOf} from "./groups.ts";
import type {PlannedCell} from "./plan.ts";
import {startWorker} from "./run-sweep.ts";
import type {TrainReport, TrainRequest} from "./train-worker.ts";

export interface TimeEstimate {
  /** Of each cell, by key. */
  readonly cells: ReadonlyMap<string, number>;
  /** From the first step to the last, with so many workers. */
  readonly wall: number;
}

/**
 * How long training should take here: every shape is timed as it will be trained, in as many processes at once, for
 * cores that work side by side slow each other down.
 */
export async function estimateSeconds(planned: readonly PlannedCell[], workers: number): Promise<TimeEstimate> {
  const groups = groupsOf(planned);
  const kind = ({cells}: Group) =>
    JSON.stringify([{...cells[0]!.cell, steps: 0, seed: 0, learningRate: 0}, cells.length]);
  const perStep = new Map<string, number>();
  const queue = [...new Map(groups.map((group) => [kind(group), group])).values()];
  async function lane(): Promise<void> {
    const worker = startWorker();
    for (let next = queue.shift(); next; next = queue.shift()) {
      const cells = next.cells.map(({cell}) => cell);
      const seconds = new Promise<number>((resolve, reject) => {
        worker.once("message", (report: TrainReport) =>
          report.type === "timed" ? resolve(report.seconds) : reject(new Error(`not timed: ${JSON.stringify(report)}`))
        );
      });
      worker.send({type: "time", cells} satisfies TrainRequest);
      perStep.set(kind(next), (await seconds) / cells[0]!.steps);
    }
    worker.disconnect();
  }
  await Promise.all(Array.from({length: workers}, lane));

  const seconds = groups.map((group) => perStep.get(kind(group))! * group.cells[0]!.steps);
  const cells = groups.flatMap((group, i) =>
    group.cells.map(({key}) => [key, seconds[i]! / group.cells.length] as const)
  );
  return {cells: new Map(cells), wall: makespan(seconds, workers)};
}

/** When the last of so many workers is done, who take the jobs in their order. */
function makespan(seconds: readonly number[], workers: number): number {
  const free = new Array<number>(workers).fill(0);
  for (const job of seconds) {
    const next = free.indexOf(Math.min(...free));
    free[next]! += job;
  }
  return Math.max(...free);
}
