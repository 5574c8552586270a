import type {Run} from "../../core/run.js";
import {distinct} from "../../numerics/grouping.js";
import {mean} from "../../numerics/mean.js";
import {meanWithInterval, type SeedMean} from "../../statistics/seed-mean.js";

/** What a budget is divided among: heads of one block, each narrower the more there are, or blocks of one head. */
export type UnitKind = "heads" | "blocks";

/** Networks of one budget that is divided among so many units. */
export interface UnitsRow {
  readonly units: number;
  /** Width of a unit: what one of them can do. */
  readonly width: number;
  readonly N: number;
  /** Peak learning rate: of those tried, the one of least mean loss. */
  readonly rate: number;
  readonly seeds: number;
  /** Held-out, nats a unit of data. */
  readonly loss: SeedMean;
  /** Less that of one unit with the same seed; null for one unit. */
  readonly against: SeedMean | null;
}

export type UnitsVerdict =
  | "between" // some number of units between is surely better than one and than the most
  | "few" // every other number is surely worse than one
  | "many" // the most is surely better than every other number
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

/** Of runs of one budget: one block with more or fewer heads, and one head with more or fewer blocks. */
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

/** The runs of the rate whose mean loss is least. */
function bestRate(runs: readonly Run[]): readonly Run[] {
  const byRate = distinct(runs.map(({cell}) => cell.learningRate)).map((rate) =>
    runs.filter(({cell}) => cell.learningRate === rate)
  );
  const lossOf = (some: readonly Run[]) => mean(some.map(({loss}) => loss!));
  return byRate.reduce((best, some) => (lossOf(some) < lossOf(best) ? some : best));
}

/** Loss of the first less that of the second, seed by seed. */
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
