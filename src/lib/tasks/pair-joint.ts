import type {SequenceTask} from "../core/task.js";

/** p(two tokens, the next), row a V + b: exact. Null where the task does not know how its sequences begin. */
export function pairJoint({pairs, vocabulary: V, order, conditional}: SequenceTask): Float64Array[] | null {
  if (!pairs || order !== 2) return null;
  return Array.from(pairs, (p, pair) => {
    const next = new Float64Array(V);
    conditional([Math.floor(pair / V), pair % V], next);
    return next.map((q) => p * q);
  });
}
