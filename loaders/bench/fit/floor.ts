import {Session} from "node:inspector/promises";
import {fit} from "../../../src/lib/fitting/fit.ts";
import {chinchilla} from "../../../src/lib/laws/loss/chinchilla.ts";
import {alternate, timed} from "../shared/rounds.ts";
import type {Points} from "./points.ts";

const options = {objective: "huber-0.001", intervals: "none"} as const;
/** Shares below this are not told. */
const LEAST = 0.005;

/** What no fit of these points could do without, and what goes to each part of ours, on stderr. */
export async function floor({data}: Points): Promise<void> {
  const evaluations = evaluationsOf(data);
  const exponents = Float64Array.from({length: 2 * data.y.length * evaluations}, (_, i) => -3 - (i % 997) / 100);
  const allExps = () => {
    let sum = 0;
    for (let i = 0; i < exponents.length; ++i) sum += Math.exp(exponents[i]!);
    return sum;
  };
  const {ours, theirs, ratio} = await alternate({
    name: "floor",
    ours: timed(allExps),
    theirs: timed(() => fit(chinchilla, data, options))
  });
  const milliseconds = (seconds: number) => `${(1000 * seconds).toPrecision(3)} ms`;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.error(`Chinchilla Huber fit, no start: ${milliseconds(theirs)}`);
  console.error(
    `  ${evaluations} evaluations, whose ${exponents.length} exps alone take ${milliseconds(ours)}, ${percent(ratio)}`
  );
  for (const [part, share] of await shares(() => fit(chinchilla, data, options))) {
    if (share > LEAST) console.error(`  ${part}: ${percent(share)}, ${milliseconds(theirs * share)}`);
  }
}

function evaluationsOf(data: Points["data"]): number {
  let count = 0;
  const counting: typeof chinchilla = {
    ...chinchilla,
    evaluate(...rest) {
      ++count;
      chinchilla.evaluate(...rest);
    }
  };
  fit(counting, data, options);
  return count;
}

/**
 * Profiles a second and a half of work: the share of each file of ours, and of the solver’s library with all it calls.
 */
async function shares(work: () => unknown): Promise<[part: string, share: number][]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", {interval: 100});
  await session.post("Profiler.start");
  for (const started = performance.now(); performance.now() - started < 1500; ) work();
  const {profile} = await session.post("Profiler.stop");
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({id, children = []}) => children.map((child) => [child, id] as const))
  );
  const sums = new Map<string, number>();
  for (const sample of profile.samples ?? []) {
    const part = partOf(sample, nodes, parents);
    sums.set(part, (sums.get(part) ?? 0) + 1 / profile.samples!.length);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

type Nodes = ReadonlyMap<number, {readonly callFrame: {readonly url: string; readonly functionName: string}}>;

/** The file where the time was spent; what a library does belongs to the library that was called first. */
function partOf(sample: number, nodes: Nodes, parents: ReadonlyMap<number, number>): string {
  let part: string | undefined;
  for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
    const {url, functionName} = nodes.get(id)!.callFrame;
    const library = /node_modules\/(ml-[\w-]+)\//.exec(url)?.[1];
    if (library) part = library;
    else if (!part)
      part =
        /src\/lib\/(.+)$/.exec(url)?.[1] ?? (functionName === "(garbage collector)" ? "garbage collector" : undefined);
  }
  return part ?? "other";
}
