/**
 * npm run bench:train [-- --json]: processor time of training steps, against PyTorch on one thread, by turns. PYTHON
 * names another interpreter than Debian’s.
 */

import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {median} from "simple-statistics";
import {startEngine} from "../kernels/engine.ts";
import {currentKernels} from "../kernels/register.ts";
import {Peer, PYTHON} from "./shared/peer.ts";

import {speedAlone, timedKernels} from "./train/timed-kernels.ts";
import {type Given, inputsOf, Training} from "./train/train-rows.ts";

const {values} = parseArgs({options: {json: {type: "boolean", default: false}}});
const script = fileURLToPath(new URL("./peers/train.py", import.meta.url));
const torch = new Peer(PYTHON, [script]);

const WIDTHS = [8, 16, 32, 64, 128];
/** Sizes of a sweep, four seeds each. */
const SWEEP = [8, 16, 24, 32, 48, 64];
const SEEDS = 4;
const ROUNDS = 7;
/** A turn of one side, about. */
const SECONDS = 0.3;
/** How far the first losses may be apart; what is more is another network. */
const TOLERANCE = 2e-4;

/** Processor seconds a step and replica. */
interface Times {
  readonly alone: number;
  readonly together: number;
  readonly theirs: number;
  readonly ratio: number;
  readonly ratioTogether: number;
}

console.error(`engine: ${await startEngine()}`);
const ratios: Record<string, number> = {};
const rounded = (v: number) => Number(v.toFixed(3));
const times = new Map<number, Times>();
for (const width of [...new Set([...WIDTHS, ...SWEEP])]) {
  const found = await timesOf(inputsOf(width));
  times.set(width, found);
  if (!WIDTHS.includes(width)) continue;
  ratios[`d${width}`] = rounded(found.ratio);
  ratios[`d${width} x4`] = rounded(found.ratioTogether);
}
const all = SWEEP.map((width) => times.get(width)!);
const ours = all.reduce((sum, {alone, together}) => sum + SEEDS * Math.min(alone, together), 0);
const theirs = all.reduce((sum, {theirs}) => sum + SEEDS * theirs, 0);
ratios.sweep = rounded(ours / theirs);
console.error(`sweep of ${SWEEP.length} sizes, ${SEEDS} seeds: ${ratios.sweep}`);
const peaks = {
  ours: Math.max(...Array.from({length: 9}, wasmPeak)),
  theirs: (await torch.ask<{peak: number}>({peak: true})).peak
};
console.error(
  `peak: ${peaks.ours.toFixed(1)} GFLOP/s of multiply–adds in wasm, ${peaks.theirs.toFixed(1)} of a large product in ` +
    `PyTorch`
);
for (const width of WIDTHS) console.error(`width ${width}: ${whereItGoes(inputsOf(width))}`);
torch.close();
if (values.json) console.log(JSON.stringify({ratios}));

async function timesOf(common: Given): Promise<Times> {
  const {program, losses} = await torch.ask<{program: string; losses: number[]}>(common);
  const [alone, together] = [new Training(common, 1), new Training(common, SEEDS)];
  const off = Math.max(...alone.train(10).map((loss, i) => Math.abs(loss / losses[i]! - 1)));
  together.train(10);
  if (!(off < TOLERANCE)) throw new Error(`another network than theirs; losses differ by ${off.toExponential(1)}`);
  const steps = Math.max(3, Math.round(SECONDS / alone.seconds(5)));
  const theirSteps = async () => (await torch.ask<{seconds: number}>({steps})).seconds;
  const rounds: {alone: number; together: number; theirs: number}[] = [];
  for (let round = 0; round < ROUNDS; ++round) {
    const theirs = await theirSteps();
    rounds.push({theirs, alone: alone.seconds(steps), together: together.seconds(Math.ceil(steps / SEEDS))});
  }
  alone.dispose();
  together.dispose();
  const found = {
    alone: median(rounds.map(({alone}) => alone)),
    together: median(rounds.map(({together}) => together)),
    theirs: median(rounds.map(({theirs}) => theirs)),
    ratio: median(rounds.map(({alone, theirs}) => alone / theirs)),
    ratioTogether: median(rounds.map(({together, theirs}) => together / theirs))
  };
  const ms = (seconds: number) => `${(1000 * seconds).toFixed(2)} ms`;
  console.error(
    `width ${common.shape.width}: ${ms(found.alone)} alone, ${ms(found.together)} of ${SEEDS} together / ` +
      `${ms(found.theirs)} (${program}); losses agree to ${off.toExponential(1)}: ${rounded(found.ratio)}, ` +
      `${rounded(found.ratioTogether)}`
  );
  return found;
}

/** In GFLOP/s, now: a machine with neighbours has no other. */
function wasmPeak(): number {
  const rounds = 500_000;
  const started = performance.now();
  currentKernels().kernels.peak(rounds);
  return (96 * rounds) / (performance.now() - started) / 1e6;
}

/**
 * Shares of a step by kernel, the rest being TensorFlow.js and our code, and the speed of the products relative to the
 * peak measured in the same run.
 */
function whereItGoes(common: Given): string {
  const training = new Training(common, 1);
  training.train(10);
  const turns = Array.from({length: ROUNDS}, () => ({...timedKernels(() => training.train(5)), peak: wasmPeak()}));
  training.dispose();
  const total = turns.reduce((sum, turn) => sum + turn.total, 0);
  const names = [...new Set(turns.flatMap(({spent}) => [...spent.keys()]))];
  const kernels = names.map((name) => [name, turns.reduce((sum, {spent}) => sum + (spent.get(name) ?? 0), 0)] as const);
  kernels.sort(([, a], [, b]) => b - a);
  const rest = total - kernels.reduce((sum, [, ms]) => sum + ms, 0);
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  const shares = kernels.slice(0, 6).map(([name, ms]) => `${name} ${percent(ms / total)}`);
  const speeds = turns.map(({spent, flops, peak}) => ({speed: flops / spent.get("matMul")! / 1e6, peak}));
  const speed = median(speeds.map(({speed}) => speed));
  const ofPeak = median(speeds.map(({speed, peak}) => speed / peak));
  const alone = median(Array.from({length: ROUNDS}, () => speedAlone(turns[0]!.products) / wasmPeak()));
  return (
    `${shares.join(", ")}, outside kernels ${percent(rest / total)}; products at ${speed.toFixed(1)} GFLOP/s, ` +
    `${percent(ofPeak)} of the wasm peak of the same moment, ` +
    `${percent(alone)} where their operands are in the caches already`
  );
}
