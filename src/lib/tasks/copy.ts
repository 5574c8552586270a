import type {SequenceTask} from "../core/task.js";
import * as math from "../numerics/math.js";
import {meanOf} from "../numerics/mean.js";
import {entropyOf} from "./markov-chain.js";

export interface CopyOptions {
  /** Different tokens a segment is drawn from, besides the separator. */
  readonly alphabet: number;
  /** Lengths that a segment may have, all equally likely. */
  readonly lengths: readonly number[];
  /** Tokens of a sequence. */
  readonly length: number;
}

/** The token that begins every sequence and ends every segment. */
const separator = 0;

/**
 * A separator, a segment of random tokens, then the separator and the segment again and again until the sequence is
 * full. How long a segment is shows when the second separator comes; from there on nothing is left to chance.
 */
export function copying(options: CopyOptions): Omit<SequenceTask, "id" | "title" | "note" | "source"> {
  const {alphabet: A, lengths, length} = options;
  const tooLong = lengths.find((L) => L + 3 > length);
  if (tooLong) throw new Error(`invalid length; a segment of ${tooLong} cannot begin again within it: ${length}`);
  const predicted = length - 1;
  const share = (count: (L: number) => number) => meanOf(lengths, count) / predicted;
  // a separator is at every multiple of L + 1, the first of which is given
  const separators = (L: number) => Math.floor(predicted / (L + 1));
  const copied = (L: number) => predicted - L - separators(L);
  const separated = share(separators);

  return {
    kind: "sequence",
    unit: "token",
    vocabulary: A + 1,
    order: 1,
    length,
    // a sequence is decided by the length of its segment and the tokens in it
    entropy: math.log(lengths.length) / predicted + share((L) => L * math.log(A)),
    unigramEntropy: entropyOf([separated, 1 - separated]) + (1 - separated) * math.log(A),
    answers: true,
    capabilities: lengths.map((L) => ({
      id: `length-${L}`,
      title: `Copying ${L} ${L === 1 ? "token" : "tokens"}`,
      frequency: copied(L) / lengths.length / predicted,
      chance: 1 / A
    })),
    capabilityOf(prefix) {
      const L = segmentLength(prefix);
      return L === undefined || prefix.length % (L + 1) === 0 ? -1 : lengths.indexOf(L);
    },
    conditional(prefix, out) {
      const L = segmentLength(prefix);
      out.fill(0);
      if (L !== undefined) {
        out[prefix[prefix.length - (L + 1)]!] = 1;
        return;
      }
      const seen = prefix.length - 1;
      const possible = lengths.filter((L) => L >= seen);
      const ends = possible.includes(seen) ? 1 / possible.length : 0;
      out.fill((1 - ends) / A);
      out[separator] = ends;
    },
    sample(stream, out, length) {
      for (let start = 0; start < out.length; start += length) {
        const L = lengths[stream.integer(lengths.length)]!;
        for (let t = 0; t < length; ++t) {
          const at = start + t;
          if (t % (L + 1) === 0) out[at] = separator;
          else out[at] = t <= L ? 1 + stream.integer(A) : out[at - (L + 1)]!;
        }
      }
    }
  };
}

/** Tokens between the first separator and the second; undefined before it has come. */
function segmentLength(prefix: ArrayLike<number>): number | undefined {
  for (let t = 1; t < prefix.length; ++t) if (prefix[t] === separator) return t - 1;
  return undefined;
}

/** Copying as the sweep of skills trains it. */
export const copy: SequenceTask = {
  id: "copy",
  title: "Copying of segments",
  note:
    "A segment of random tokens is repeated until the sequence is full, with a separator (token 0) before each " +
    "repeat. The first copy is unpredictable; every repeat must be looked up in the sequence, since no rule carries " +
    "over to the next sequence. A capability is to repeat segments of one length, scored on all tokens of the " +
    "repeats but the separators.",
  source: "After the induction heads of Olsson et al. 2022, arXiv:2209.11895",
  ...copying({alphabet: 15, lengths: [1, 2, 4, 8], length: 33})
};
