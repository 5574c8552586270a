/**
 * npm run bench:fit [-- --json]: our fits against SciPy, lmfit and R of this machine, by turns; what is absent is
 * skipped. PYTHON names another interpreter than Debian’s.
 */
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {bootstrapRows, fitRows} from "./fit/chinchilla-rows.ts";
import {compiledKit} from "./fit/compiled-kit.ts";
import {floor} from "./fit/floor.ts";
import {chinchillaPoints} from "./fit/points.ts";
import {powerRows} from "./fit/power-rows.ts";
import {Peer, PYTHON} from "./shared/peer.ts";
import {alternate} from "./shared/rounds.ts";

const {values} = parseArgs({options: {json: {type: "boolean", default: false}}});
const path = (file: string) => fileURLToPath(new URL(`./peers/${file}`, import.meta.url));

const python = new Peer(PYTHON, [path("peers.py")]);
const r = new Peer("Rscript", [path("peers.R")]);

const kit = await compiledKit();
const points = chinchillaPoints();
console.error(`Chinchilla points: ${points.source}`);
const ratios: Record<string, number> = {};
for (const rows of [fitRows(kit, python, points), bootstrapRows(kit, python, points), powerRows(kit, python, r)]) {
  for await (const row of rows) {
    const {ours, theirs, ratio} = await alternate(row);
    ratios[row.name] = Number(ratio.toFixed(3));
    console.error(`${row.name}: ${duration(ours)} / ${duration(theirs)} = ${ratios[row.name]}\n`);
  }
}
python.close();
r.close();
await floor(points);
if (values.json) console.log(JSON.stringify({ratios}));

function duration(seconds: number): string {
  return seconds < 1 ? `${(1000 * seconds).toPrecision(3)} ms` : `${seconds.toPrecision(3)} s`;
}
