import type {Run} from "../../core/run.js";
import {distinct} from "../../numerics/grouping.js";
import {mean} from "../../numerics/mean.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";

/** Units of a budget: attention heads of one block, or blocks of one head. More units are narrower. */
export type UnitKind = "heads" | "blocks";

/** Networks of one budget divided among a number of units. */
export interface UnitsRow {
  readonly units: number;
  /** Width of a unit. */
  readonly width: number;
  readonly N: number;
  /** Peak learning rate: that of least mean loss among those tried. */
  readonly rate: number;
  readonly seeds: number;
  /** Held-out loss, nats per unit of data. */
  readonly loss: SeedMean;
  /** Minus that of one unit with the same seed; null for one unit. */
  readonly against: SeedMean | null;
}

export type UnitsVerdict =
  | "between" // an intermediate number of units is significantly better than one and than the most
  | "few" // one is significantly better than every other number
  | "many" // the most is significantly better than every other number
  | "undetermined";

/** One way of dividing a budget. */
export interface Division {
  readonly kind: UnitKind;
  /** From one unit to the most. */
  readonly rows: readonly UnitsRow[];
  readonly verdict: UnitsVerdict;
}

const unitsOf: Readonly<Record<UnitKind, (run: Run) => number>> = {
  heads: ({cell}) => Number(cell.model.heads),
  blocks: ({cell}) => Number(cell.model.depth)
};

/** From runs of one budget: one block with several heads, and several blocks with one head. */
export function unitsReport(runs: readonly Run[]): Division[] {
  const trained = runs.filter(({loss}) => loss !== null);
  return (["heads", "blocks"] as const).flatMap((kind): Division[] => {
    const other = kind === "heads" ? "blocks" : "heads";
    const own = trained.filter((run) => unitsOf[other](run) === 1);
    const divided = distinct(own.map(unitsOf[kind])).map((units) =>
      bestRate(own.filter((run) => unitsOf[kind](run) === units))
    );
    if (divided.length < 3) return [];
    const rows = divided.map((some): UnitsRow => {
      const [first] = some;
      const [units, width] = [unitsOf[kind](first!), Number(first!.cell.model.width)];
      return {
        units,
        width: kind === "heads" ? width / units : width,
        N: first!.N,
        rate: first!.cell.learningRate,
        seeds: some.length,
        loss: meanWithInterval(some.map(({loss}) => loss!)),
        against: some === divided[0] ? null : difference(some, divided[0]!)
      };
    });
    return [{kind, rows, verdict: verdictOf(divided)}];
  });
}

/** The runs at the learning rate of least mean loss. */
function bestRate(runs: readonly Run[]): readonly Run[] {
  const byRate = distinct(runs.map(({cell}) => cell.learningRate)).map((rate) =>
    runs.filter(({cell}) => cell.learningRate === rate)
  );
  const lossOf = (some: readonly Run[]) => mean(some.map(({loss}) => loss!));
  return byRate.reduce((best, some) => (lossOf(some) < lossOf(best) ? some : best));
}

/** Loss of the first minus that of the second, seed by seed. */
function difference(some: readonly Run[], others: readonly Run[]): SeedMean {
  const pairs = some.flatMap((run) => {
    const other = others.find(({cell}) => cell.seed === run.cell.seed);
    return other ? [run.loss! - other.loss!] : [];
  });
  return meanWithInterval(pairs);
}

function verdictOf(divided: readonly (readonly Run[])[]): UnitsVerdict {
  const isBetter = (a: readonly Run[], b: readonly Run[]) => {
    const {upper} = difference(a, b);
    return upper !== null && upper < 0;
  };
  const [one, most] = [divided[0]!, divided.at(-1)!];
  const between = divided.slice(1, -1);
  if (between.some((some) => isBetter(some, one) && isBetter(some, most))) return "between";
  if (divided.slice(1).every((some) => isBetter(one, some))) return "few";
  return divided.slice(0, -1).every((some) => isBetter(most, some)) ? "many" : "undetermined";
}
