import {type ChildProcess, fork} from "node:child_process";
import {availableParallelism} from "node:os";

/** Data sets that a process takes at a time. */
const SHARE = 10;

/** Shares of so many data sets, each up to, not including, its end. */
export function sharesOf(sets: number, size = SHARE): {from: number; to: number}[] {
  return Array.from({length: Math.ceil(sets / size)}, (_, i) => ({
    from: i * size,
    to: Math.min((i + 1) * size, sets)
  }));
}

/** Gives the jobs to as many processes as there are cores, one job at a time, and tells every answer as it comes. */
export async function runInPool<Job extends object, Answer>(
  worker: URL,
  jobs: readonly Job[],
  onAnswer: (job: Job, answer: Answer) => void
): Promise<void> {
  const waiting = [...jobs];
  const work = async () => {
    // not a worker thread: there Node 20 does not load TypeScript through tsx
    const child = fork(worker, {execArgv: ["--import", "tsx"]});
    for (let job = waiting.shift(); job; job = waiting.shift()) onAnswer(job, await answer<Answer>(child, job));
    child.disconnect();
  };
  await Promise.all(Array.from({length: Math.min(availableParallelism(), jobs.length)}, work));
}

function answer<Answer>(child: ChildProcess, job: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stopped = (code: number | null) => reject(new Error(`a process stopped with code ${code}`));
    child.once("exit", stopped);
    child.once("message", (message) => {
      child.off("exit", stopped);
      resolve(message as Answer);
    });
    child.send(job);
  });
}
