/**
 * npm run bench:coverage [-- --laws power,chinchilla] [--sets 500] [--rows 24] [--errors classical] [--kinds wald]
 * [--json]: how often 95 % intervals hold the truth that synthetic data came from, per law and quantity.
 */
import {parseArgs} from "node:util";
import {laws} from "../../src/lib/laws/index.ts";
import {runInPool, sharesOf} from "../processes/pool.ts";
import {emptyTally, type Kind, type LawTally, type Tally} from "./coverage/tally.ts";
import type {CoverageShare} from "./coverage/worker.ts";
import {addCounts} from "./shared/add-counts.ts";

const {values} = parseArgs({
  options: {
    laws: {type: "string"},
    sets: {type: "string", default: "500"},
    rows: {type: "string"},
    errors: {type: "string"},
    kinds: {type: "string", default: "profile,wald"},
    json: {type: "boolean", default: false}
  }
});
const ids = values.laws?.split(",") ?? laws.all.map(({id}) => id);
for (const id of ids) laws.get(id);
const sets = Number(values.sets);
const kinds = values.kinds.split(",") as Kind[];
const options = {
  kinds,
  ...(values.rows && {rows: Number(values.rows)}),
  ...(values.errors && {errors: values.errors as "hc3" | "classical"})
};

/** What chance alone leaves of 95 % in 500 sets: two standard errors either way. */
const AIM = [93, 97] as const;

const started = performance.now();
const totals = new Map(ids.map((id) => [id, emptyTally()] as const));
const done = new Map<string, number>();
const shares = ids.flatMap((law) => sharesOf(sets).map((share): CoverageShare => ({law, ...share, options})));
const worker = new URL("./coverage/worker.ts", import.meta.url);
await runInPool<CoverageShare, LawTally>(worker, shares, ({law, from, to}, tally) => {
  addCounts(totals.get(law)!, tally);
  const tallied = (done.get(law) ?? 0) + to - from;
  done.set(law, tallied);
  if (tallied === sets || tallied % 100 === 0)
    console.error(`${law}: ${tallied} of ${sets}, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  if (tallied === sets && !values.json) print(law, totals.get(law)!);
});

if (values.json) {
  const laws = Object.fromEntries(Array.from(totals, ([id, total]) => [id, summary(total)]));
  console.log(JSON.stringify({level: 0.95, sets, laws}));
}

function summary({quantities, failed, unconverged}: LawTally) {
  const shares = Object.entries(quantities).map(([name, kinds]) => {
    const each = (Object.entries(kinds) as [Kind, Tally][]).map(([kind, tally]) => [
      kind,
      {covered: covered(tally) / 100, ...tally}
    ]);
    return [name, Object.fromEntries(each)];
  });
  return {quantities: Object.fromEntries(shares), failed, unconverged};
}

function print(id: string, {quantities, failed, unconverged}: LawTally): void {
  console.log(`\n${id}`);
  const cells = ["covered %", "", "below", "above", "open", "at bound"];
  console.log(
    line(
      "",
      kinds.flatMap((kind) => [kind, ...cells.slice(1)])
    )
  );
  for (const [name, byKind] of Object.entries(quantities)) {
    const row = kinds.flatMap((kind) => {
      const tally = byKind[kind];
      const share = covered(tally);
      const mark = share < AIM[0] ? "low" : share > AIM[1] ? "high" : "ok";
      return [share.toFixed(1), mark, ...[tally.below, tally.above, tally.open, tally.atBound].map(String)];
    });
    console.log(line(name, row));
  }
  for (const [message, times] of Object.entries(failed)) console.log(`  ${times} fits failed: ${message}`);
  if (unconverged) console.log(`  ${unconverged} fits did not converge`);
}

function line(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(12)}${cells.map((cell) => cell.padStart(9)).join("")}`;
}

function covered({sets, below, above}: Tally): number {
  return (100 * (sets - below - above)) / sets;
}
