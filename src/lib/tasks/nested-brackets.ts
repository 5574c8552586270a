import type {SequenceTask} from "../core/task.js";
import * as math from "../numerics/math.js";
import type {Random} from "../numerics/random.js";
import {entropyOf} from "./markov-chain.js";

export interface NestedBracketsOptions {
  /** Kinds of brackets. */
  readonly types: number;
  /** How many may be open at once. */
  readonly depth: number;
  /** Probability that a bracket is opened where one may be opened or closed. */
  readonly open: number;
  /** Tokens of a sequence. */
  readonly length: number;
}

/** A bracket that is open: its type, and how many levels high what it encloses has become. */
interface Frame {
  readonly type: number;
  readonly height: number;
}

/**
 * Well-nested brackets of several types (a Dyck language of bounded depth), by a rule that looks at the depth alone: at
 * depth 0 one is opened, at the greatest depth one is closed, in between one is opened with a fixed probability; types
 * are equally likely. Tokens 0 … types − 1 open; those after them close. A sequence begins at depth 0 and may end
 * anywhere.
 */
export function nestedBrackets(options: NestedBracketsOptions): Omit<SequenceTask, "id" | "title" | "note" | "source"> {
  const {types, depth, length} = options;
  const opening = (frames: readonly unknown[]) =>
    frames.length === 0 ? 1 : frames.length === depth ? 0 : options.open;
  const closes = (frames: readonly unknown[]) => 1 - opening(frames) > opening(frames) / types;
  const {entropy, opened, heights} = shares(options, opening, closes);

  return {
    kind: "sequence",
    unit: "token",
    vocabulary: 2 * types,
    order: 1,
    length,
    entropy,
    unigramEntropy: entropyOf([opened, 1 - opened]) + math.log(types),
    capabilities: heights.map((frequency, height) => ({
      id: `height-${height}`,
      title: height
        ? `Closing a bracket over ${height} ${height === 1 ? "level" : "levels"}`
        : "Closing an empty bracket",
      frequency,
      chance: 1 / types
    })),
    capabilityOf(prefix) {
      const frames = openFrames(prefix, types);
      return closes(frames) ? frames.at(-1)!.height : -1;
    },
    conditional(prefix, out) {
      const frames = openFrames(prefix, types);
      const p = opening(frames);
      out.fill(p / types, 0, types);
      out.fill(0, types);
      if (frames.length) out[types + frames.at(-1)!.type] = 1 - p;
    },
    sample(stream, out, length) {
      for (let start = 0; start < out.length; start += length)
        fill(out.subarray(start, start + length), stream, types, opening);
    }
  };
}

/** Nested brackets as the sweep of skills trains them. */
export const brackets: SequenceTask = {
  id: "nested-brackets",
  title: "Nested brackets",
  note:
    "Brackets of four types, at most four deep. Whether a bracket opens or closes is random; the type that closes is " +
    "that of the innermost open bracket. A capability is to name that type across so many levels of brackets opened " +
    "and closed since. Positions count where closing is more probable than each opening. Chance is a random type.",
  source: "Dyck languages of bounded depth as in Hewitt et al. 2020, arXiv:2010.07515",
  ...nestedBrackets({types: 4, depth: 4, open: 0.5, length: 33})
};

/** The stack after one more token: type of the bracket that it opens, or undefined where it closes. */
function after(frames: readonly Frame[], opens: number | undefined): Frame[] {
  if (opens !== undefined) return [...frames, {type: opens, height: 0}];
  const closed = frames.at(-1)!;
  const rest = frames.slice(0, -1);
  const around = rest.pop();
  if (around) rest.push({type: around.type, height: Math.max(around.height, closed.height + 1)});
  return rest;
}

function openFrames(prefix: ArrayLike<number>, types: number): Frame[] {
  let frames: Frame[] = [];
  for (let t = 0; t < prefix.length; ++t) frames = after(frames, prefix[t]! < types ? prefix[t]! : undefined);
  return frames;
}

function fill(out: Int32Array, stream: Random, types: number, opening: (frames: readonly Frame[]) => number): void {
  let frames: Frame[] = [];
  for (let t = 0; t < out.length; ++t) {
    const opens = stream.uniform() < opening(frames) ? stream.integer(types) : undefined;
    out[t] = opens ?? types + frames.at(-1)!.type;
    frames = after(frames, opens);
  }
}

/**
 * Means over the predictions of a sequence, all but its first token, by following the probability of every stack;
 * its types are all equally likely and need not be distinguished. `entropy`: nats; `opened`: share of tokens that open;
 * `heights`: share of predictions that close a bracket over so many levels, where closing is the likeliest.
 */
function shares(
  {types, depth, length}: NestedBracketsOptions,
  opening: (frames: readonly Frame[]) => number,
  closes: (frames: readonly Frame[]) => boolean
) {
  let stacks = new Map([["", {frames: [] as Frame[], share: 1}]]);
  let entropy = 0;
  let opened = 0;
  const heights = new Float64Array(depth);
  for (let t = 0; t < length; ++t) {
    const next: typeof stacks = new Map();
    const add = (frames: Frame[], share: number) => {
      const key = frames.map(({height}) => height).join();
      next.set(key, {frames, share: (next.get(key)?.share ?? 0) + share});
    };
    for (const {frames, share} of stacks.values()) {
      const p = opening(frames);
      if (p > 0) add(after(frames, 0), share * p);
      if (p < 1) add(after(frames, undefined), share * (1 - p));
      if (t === 0) continue;
      entropy += (share * (entropyOf([p, 1 - p]) + p * math.log(types))) / (length - 1);
      opened += (share * p) / (length - 1);
      if (closes(frames)) heights[frames.at(-1)!.height]! += share / (length - 1);
    }
    stacks = next;
  }
  return {entropy, opened, heights: Array.from(heights)};
}
