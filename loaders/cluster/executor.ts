import type {PlannedCell} from "../train/plan.ts";

/** Cells that are handed over together, under one name. */
export interface Submission {
  readonly name: string;
  /** Absolute path of the plan that holds them, and them alone. */
  readonly plan: string;
  readonly cells: readonly PlannedCell[];
}

/** What trains the cells of a plan. Each is one file; all keep the contract of docs/cluster.md. */
export interface Executor<Options> {
  readonly id: string;
  /** What `submit` would do: for a person to read, and where it is a script, to run. */
  dryRun(submission: Submission, options: Options): Promise<string>;
  /** Hands the cells over, tells stderr, and resolves with an exit code when there is nothing more to do here. */
  submit(submission: Submission, options: Options): Promise<number>;
}
