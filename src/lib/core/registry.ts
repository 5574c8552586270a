/** Things by id, in the order they are listed. */
export interface Registry<T> {
  readonly all: readonly T[];
  /** Throws on an id that nothing has: `unknown law: foo; known: power, chinchilla`. */
  get(id: string): T;
  has(id: string): boolean;
}

/** Indexes things by id, keeping their order; throws on a duplicate. */
export function registry<T extends {readonly id: string}>(kind: string, all: readonly T[]): Registry<T> {
  const byId = new Map<string, T>();
  for (const thing of all) {
    if (byId.has(thing.id)) throw new Error(`duplicate ${kind}: ${thing.id}`);
    byId.set(thing.id, thing);
  }
  return {
    all,
    has: (id) => byId.has(id),
    get(id) {
      const found = byId.get(id);
      if (!found) throw new Error(`unknown ${kind}: ${id}; known: ${[...byId.keys()].join(", ")}`);
      return found;
    }
  };
}
