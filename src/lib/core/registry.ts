import {inEnglish, type Message} from "../messages/index.js";

/** Things by id, in the order they are listed. */
export interface Registry<T extends {readonly id: string}> {
  readonly all: readonly T[];
  /** Throws on an id that nothing has: `unknown law: foo; known: power, chinchilla`. */
  get(id: T["id"]): T;
  /** The thing of this id, if there is one. */
  find(id: string): T | undefined;
  has(id: string): boolean;
}

/** Nothing has an id that somebody named; its line is the reason in English. */
export class UnknownIdError extends Error {
  override name = "UnknownIdError";
  readonly reason: Message & {readonly code: "unknown-id"};

  constructor(reason: UnknownIdError["reason"]) {
    super(inEnglish(reason));
    this.reason = reason;
  }
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
    find: (id) => byId.get(id),
    get(id) {
      const found = byId.get(id);
      if (!found) throw new UnknownIdError({code: "unknown-id", kind, id, known: [...byId.keys()]});
      return found;
    }
  };
}
