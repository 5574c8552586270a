/** A run whose size is counted by its work, so that its compute is 6 N D by definition. */
export interface WorkRun {
  readonly seed: number;
  /** Multiply–adds that one token costs forwards: C / 6D, since backwards costs twice as much again. */
  readonly N: number;
  readonly D: number;
  /** FLOPs, as counted from the products of the network. */
  readonly C: number;
  readonly loss: number;
  /** Without embeddings. */
  readonly parameters: number;
  readonly total: number;
}
