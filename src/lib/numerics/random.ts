import * as math from "./math.js";
/** A stream of random numbers that its labels alone decide. */
export interface Random {
  /** Uniform on [0, 1), 32 bits. */
  uniform(): number;
  /** Standard normal, by the polar method of Marsaglia. */
  normal(): number;
  /** Uniform on 0, 1, …, n − 1. */
  integer(n: number): number;
}

/**
 * The stream named by these labels: `random("train", seed, step)`. The same labels give the same numbers on every
 * machine; different labels give unrelated streams, so that no consumer disturbs another. The generator is sfc32 of
 * Chris Doty-Humphrey’s PractRand.
 */
export function random(...labels: readonly (string | number)[]): Random {
  const hash = fnv1a(labels.join("\u0000"));
  const uniform = sfc32(hash(0), hash(1), hash(2), hash(3));
  let spare: number | undefined;
  return {
    uniform,
    integer: (n) => Math.floor(uniform() * n),
    normal() {
      if (spare !== undefined) {
        const value = spare;
        spare = undefined;
        return value;
      }
      let x: number, y: number, r: number;
      do {
        x = 2 * uniform() - 1;
        y = 2 * uniform() - 1;
        r = x * x + y * y;
      } while (r >= 1 || r === 0);
      const scale = Math.sqrt((-2 * math.log(r)) / r);
      spare = y * scale;
      return x * scale;
    }
  };
}

/** How many of n draws succeed, each with probability p. */
export function successes(p: number, n: number, source: Random): number {
  let k = 0;
  for (let i = 0; i < n; ++i) if (source.uniform() < p) ++k;
  return k;
}

/** Four seeds out of one text: Fowler–Noll–Vo with a salt, finished as MurmurHash3 does. */
function fnv1a(text: string): (salt: number) => number {
  return (salt) => {
    let h = 0x811c9dc5 ^ salt;
    for (let i = 0; i < text.length; ++i) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  };
}

/** Chris Doty-Humphrey’s small fast counting generator (PractRand; public domain), warmed up as he advises. */
function sfc32(a: number, b: number, c: number, counter: number): () => number {
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; ++i) next();
  return next;
}
