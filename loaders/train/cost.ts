/** What the training of one cell costs, as far as its sizes tell. */
export interface Cost {
  /** Floating-point operations of one step. */
  readonly flopsPerStep: number;
  readonly steps: number;
}

/**
 * Seconds of a step on one core: handing its kernels to TensorFlow.js, which replicas side by side share; drawing and
 * reading a replica’s rows; and its products. `npm run sweep -- <id> --dry-run` times the machine at hand instead.
 */
const DISPATCH_COST = 8e-4;
const ROWS = 3e-4;
const PRODUCTS = 2e10;

/** Replicas share the overhead per call until it is this share of their own work. */
const SHARE = 0.1;
const MOST = 8;

const own = ({flopsPerStep}: Cost) => ROWS + flopsPerStep / PRODUCTS;

/** How many cells of one shape train side by side: as few as bring most of the gain. */
export const replicasPerGroup = (cost: Cost): number => Math.min(MOST, Math.ceil(DISPATCH_COST / (SHARE * own(cost))));

/** Seconds of one of so many cells that train side by side. */
export const secondsOf = (cost: Cost, together: number): number => cost.steps * (DISPATCH_COST / together + own(cost));
