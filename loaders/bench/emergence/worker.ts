/** Draws and fits one share of the data sets of a design after another; started by bench/emergence.ts. */
import {emergenceDesigns} from "./designs.ts";
import {type Method, tallyEmergence} from "./tally.ts";

export interface EmergenceShare {
  readonly design: string;
  readonly from: number;
  readonly to: number;
  readonly methods: readonly Method[];
}

process.on("message", ({design, from, to, methods}: EmergenceShare) => {
  const found = emergenceDesigns.find(({id}) => id === design)!;
  process.send!(tallyEmergence(found, from, to, methods));
});
