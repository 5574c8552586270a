/**
 * npm run bench:emergence [-- --designs default,step] [--sets 500] [--methods law,verdict] [--json]: sweeps like
 * those we publish, drawn from known curves: how often intervals and brackets hold the critical scale, and how often
 * verdicts are right.
 */
import {parseArgs} from "node:util";
import {type Verdict, verdictWords} from "../../src/lib/emergence/verdict/verdict-words.ts";
import {runInPool, sharesOf} from "../processes/pool.ts";
import {type EmergenceDesign, emergenceDesigns} from "./emergence/designs.ts";
import {type EmergenceTally, emptyEmergenceTally, type IntervalTally, type Method} from "./emergence/tally.ts";
import type {EmergenceShare} from "./emergence/worker.ts";
import {addCounts} from "./shared/add-counts.ts";

const {values} = parseArgs({
  options: {
    designs: {type: "string"},
    sets: {type: "string", default: "500"},
    methods: {type: "string", default: "law"},
    json: {type: "boolean", default: false}
  }
});
const known = emergenceDesigns.map(({id}) => id);
const ids = values.designs?.split(",") ?? known;
const stranger = ids.find((id) => !known.includes(id));
if (stranger) throw new Error(`unknown design: ${stranger}; known: ${known.join(", ")}`);
const sets = Number(values.sets);
const methods = values.methods.split(",") as Method[];

/** Per cent of intervals that should hold the truth; what chance leaves of it is printed next to the share. */
const AIM = {regular: [93, 97], edge: [90, 100], degenerate: [0, 100]} as const;

const totals = new Map(ids.map((id) => [id, emptyEmergenceTally()] as const));
const done = new Map<string, number>();
const shares = ids.flatMap((design) => sharesOf(sets).map((share): EmergenceShare => ({design, ...share, methods})));
const started = performance.now();
await runInPool<EmergenceShare, EmergenceTally>(
  new URL("./emergence/worker.ts", import.meta.url),
  shares,
  ({design, from, to}, tally) => {
    addCounts(totals.get(design)!, tally);
    done.set(design, (done.get(design) ?? 0) + to - from);
    if (done.get(design) !== sets) return;
    console.error(`${design}: ${sets} sets, ${((performance.now() - started) / 1000).toFixed(0)} s`);
    if (!values.json) print(emergenceDesigns.find(({id}) => id === design)!, totals.get(design)!);
  }
);
if (values.json) console.log(JSON.stringify({level: 0.95, sets, methods, designs: Object.fromEntries(totals)}));
else if (methods.includes("verdict")) confusion();

function print({id, kind}: EmergenceDesign, {intervals, brackets, failed}: EmergenceTally): void {
  console.log(`\n${id} (${kind})`);
  console.log(line("", ["covered %", "", "below", "above", "open", "none", "decades"]));
  for (const [name, tally] of Object.entries(intervals)) {
    const intervalCount = tally.sets - tally.none;
    const share = covered(tally);
    const [least, most] = AIM[kind];
    const chance = 196 * Math.sqrt(((share / 100) * (1 - share / 100)) / intervalCount);
    const mark = share + chance < least ? "low" : share - chance > most ? "high" : "ok";
    const closed = intervalCount - tally.open;
    const decades = closed ? (tally.decades / closed).toFixed(2) : "";
    const cells = [
      ...(intervalCount ? [`${share.toFixed(1)} ± ${chance.toFixed(1)}`, mark] : ["no interval", ""]),
      ...[tally.below, tally.above, tally.open, tally.none].map(String),
      decades
    ];
    console.log(line(name, cells));
  }
  for (const [name, {sets, wrong, open}] of Object.entries(brackets)) {
    console.log(`  bracket, ${name}: right ${((100 * (sets - wrong)) / sets).toFixed(1)} %, open ${open}`);
  }
  for (const [message, times] of Object.entries(failed)) console.log(`  ${times} failed: ${message}`);
}

/** Of the intervals that were given. */
function covered({sets, none, below, above}: IntervalTally): number {
  return (100 * (sets - none - below - above)) / (sets - none);
}

/** What a capability is, against what is said of it. */
function confusion(): void {
  const outcomes = Object.keys(verdictWords) as Verdict[];
  console.log(`\n${line("is \\ said", outcomes)}`);
  for (const nature of outcomes) {
    for (const {id} of emergenceDesigns.filter((design) => design.nature === nature && totals.has(design.id))) {
      const {verdicts} = totals.get(id)!;
      console.log(
        line(
          `${nature}: ${id}`,
          outcomes.map((word) => String(verdicts[word] ?? 0))
        )
      );
    }
  }
}

function line(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(13)).join("")}`;
}
