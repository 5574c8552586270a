import {Triangulation} from "./triangle.js";

/** What work on n rows and p coordinates writes to. A small fit would spend a fifth of its time on making it anew. */
export class Workspace {
  readonly triangulation: Triangulation;
  /** n × p each. */
  readonly jacobians: readonly [Float64Array, Float64Array];
  /** n each. */
  readonly columns: readonly [Float64Array, Float64Array, Float64Array, Float64Array];

  constructor(
    readonly n: number,
    readonly p: number
  ) {
    const column = () => new Float64Array(n);
    this.triangulation = new Triangulation(n, p);
    this.jacobians = [new Float64Array(n * p), new Float64Array(n * p)];
    this.columns = [column(), column(), column(), column()];
  }
}

let vacant: Workspace | undefined;

/**
 * Lends `work` the workspace that was last used, where its size is right: most work is on one problem. It holds what
 * was left in it, and must not be kept.
 */
export function withWorkspace<T>(n: number, p: number, work: (workspace: Workspace) => T): T {
  const lent = vacant?.n === n && vacant.p === p ? vacant : new Workspace(n, p);
  vacant = undefined; // a law may itself be a fit
  lent.triangulation.scale.fill(0);
  const found = work(lent);
  vacant = lent;
  return found;
}
