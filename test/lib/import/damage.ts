/**
 * What becomes of damaged Parquet files, as JSON; a process of its own, because one that hangs cannot be asked to stop.
 */
import {parquetWriteBuffer} from "hyparquet-writer";
import {blobSource, importResults} from "../../../src/lib/import/index.ts";
import {random} from "../../../src/lib/numerics/random.ts";

const [cases, seed] = process.argv.slice(2);
const draw = random(seed!);
const below = (n: number) => Math.floor(n * draw.uniform());
const upTo = (n: number) => Array.from({length: n}, (_, i) => i);
const columnData = [
  {name: "params", data: upTo(400).map((i) => 1e6 * (1 + (i % 7))), type: "DOUBLE" as const},
  {name: "loss", data: upTo(400).map((i) => (i % 11 === 3 ? null : 2 + i / 400)), type: "DOUBLE" as const},
  {name: "model", data: upTo(400).map((i) => `m${i % 5}`), type: "STRING" as const},
  {name: "step", data: upTo(400), type: "INT32" as const, encoding: "DELTA_BINARY_PACKED" as const}
];
const files = (["UNCOMPRESSED", "SNAPPY"] as const).map(
  (codec) => new Uint8Array(parquetWriteBuffer({columnData, codec, rowGroupSize: 250}))
);

const outcomes: Record<string, number> = {};
for (let i = 0; i < Number(cases); ++i) {
  const outcome = await outcomeOf(damaged(files[i % files.length]!));
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
}
console.log(JSON.stringify(outcomes));

function damaged(whole: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(whole);
  const at = below(bytes.length);
  const end = at + 1 + below(8);
  const damages = [
    () => bytes.fill(0, at, end),
    () => bytes.fill(255, at, end),
    () => bytes.fill(bytes[at]! ^ (1 << below(8)), at, at + 1),
    () => Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(end)])
  ];
  return damages[below(damages.length)]!();
}

async function outcomeOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const {results} = await importResults([blobSource("runs.parquet", new Blob([bytes]))]);
    return results.length ? "read" : "read, and nothing in it";
  } catch (error) {
    const {name, message} = error as Error;
    return name === "ImportError" && !message.includes("\n") ? "told" : `a fault of ours: ${message}`;
  }
}
