import {existsSync, readFileSync} from "node:fs";
import {type Cell, canonicalJson, type Engine} from "../../src/lib/core/run.ts";
import {sweeps} from "../../src/lib/sweeps/index.ts";
import {cells} from "../../src/lib/sweeps/sweep.ts";
import {startEngine} from "../kernels/engine.ts";
import {keyOf, replaceFile} from "../store/store.ts";
import {replicasPerGroup, secondsOf} from "../train/cost.ts";
import {type PlannedCell, plan} from "../train/plan.ts";

/** A cell of a plan, by the name of its record. */
export interface Keyed {
  readonly key: string;
  readonly cell: Cell;
}

/** The longest first by the cost model, so that every n-th cell from the i-th on is an even share. */
export function longestFirst(planned: readonly PlannedCell[]): PlannedCell[] {
  const seconds = new Map(planned.map((one) => [one.key, secondsOf(one, replicasPerGroup(one))]));
  return [...planned].sort((a, b) => seconds.get(b.key)! - seconds.get(a.key)! || (a.key < b.key ? -1 : 1));
}

/** Writes one cell a line as canonical JSON, so that the SHA-256 of a line is the key of its record. */
export function writePlan(path: string, planned: readonly PlannedCell[]): void {
  replaceFile(path, planned.map(({cell}) => `${canonicalJson(cell)}\n`).join(""));
}

/**
 * The cells of a plan in its order; a cell that stands there twice is one. Throws naming the row that is not a cell.
 */
export function readPlan(path: string): Keyed[] {
  const found = new Map<string, Cell>();
  for (const [row, line] of readFileSync(path, "utf8").split("\n").entries()) {
    if (!line.trim()) continue;
    const cell = parsed(line, `${path}, row ${row + 1}`);
    found.set(keyOf(cell), cell);
  }
  if (!found.size) throw new Error(`no cells in ${path}`);
  return Array.from(found, ([key, cell]) => ({key, cell}));
}

function parsed(line: string, where: string): Cell {
  try {
    const cell = JSON.parse(line) as Partial<Cell> | null;
    if (typeof cell?.task === "string" && cell.model && typeof cell.seed === "number") return cell as Cell;
  } catch (error) {
    throw new Error(`not JSON; ${(error as Error).message} (${where})`);
  }
  throw new Error(`not a cell; no task, model and seed: ${line.slice(0, 60)} (${where})`);
}

/** What there is to train: the cells of a plan file, or of a sweep that the code knows. */
export async function cellsOf(source: string, engine?: Engine): Promise<Keyed[]> {
  if (existsSync(source)) return readPlan(source);
  if (source.endsWith(".jsonl")) throw new Error(`no such plan: ${source}`);
  const sweep = sweeps.get(source);
  return cells(sweep, await startEngine(engine)).map((cell) => ({key: keyOf(cell), cell}));
}

/** Checks cells by building their models, each with the engine that it names. Throws where one cannot be trained. */
export async function checked(keyed: readonly Keyed[]): Promise<readonly PlannedCell[]> {
  await startEngine(keyed[0]?.cell.engine);
  const {cells: planned, refused} = plan(keyed.map(({cell}) => cell));
  const [first] = refused;
  if (first)
    throw new Error(`${refused.length} cells cannot be trained; the first: ${first.message} (${keyOf(first.cell)})`);
  return planned;
}
