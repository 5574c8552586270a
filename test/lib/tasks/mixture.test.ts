import {describe, expect, it} from "vitest";
import {markovMixture} from "../../../src/lib/tasks/mixture.ts";
import {expectImplied, type Possible} from "./enumeration.ts";

const options = {vocabulary: 4, zipf: 1, bigram: 0.2, trigram: 0.6, domains: [0.7, 0.3], conflict: 0.5, seed: 2};
const V = options.vocabulary;
const task = markovMixture(options);

const conditionalOf = (prefix: readonly number[]) => {
  const next = new Float64Array(task.vocabulary);
  task.conditional(prefix, next);
  return next;
};

/** Pairs of tokens in a domain, by following the conditionals to where nothing changes any more. */
function pairsOf(domain: number): Float64Array {
  let pairs = new Float64Array(V * V).fill(1 / V ** 2);
  for (let iteration = 0; iteration < 400; ++iteration) {
    const after = new Float64Array(V * V);
    for (const [pair, share] of pairs.entries()) {
      const next = conditionalOf([V + domain, Math.floor(pair / V), pair % V]);
      for (let x = 0; x < V; ++x) after[(pair % V) * V + x]! += share * next[x]!;
    }
    pairs = after;
  }
  return pairs;
}

/** The name of a domain, two tokens, and every two that may follow. */
function everySequence(): Possible[] {
  return options.domains.flatMap((share, domain) =>
    Array.from(pairsOf(domain)).flatMap((ofPair, pair) => {
      const beginning = [V + domain, Math.floor(pair / V), pair % V];
      return Array.from({length: V ** 2}, (_, i): Possible => {
        const [x, y] = [Math.floor(i / V), i % V];
        const probability = share * ofPair * conditionalOf(beginning)[x]! * conditionalOf([...beginning, x])[y]!;
        return {tokens: [...beginning, x, y], probability};
      });
    })
  );
}

describe("mixture", () => {
  it("states what every sequence there is implies", () => {
    expectImplied(task, everySequence());
  });

  it(
    "has one likeliest token for all domains after a pair of shared rule, and another in each where they " + "conflict",
    () => {
      const three = markovMixture({...options, vocabulary: 8, domains: [0.5, 0.3, 0.2]});
      const next = new Float64Array(three.vocabulary);
      const seen = new Set<number>();
      for (let pair = 0; pair < 64; ++pair) {
        const prefixes = [8, 9, 10].map((name) => [name, Math.floor(pair / 8), pair % 8]);
        const asked = prefixes.map((prefix) => three.capabilityOf(prefix));
        expect(asked.map((capability, m) => capability - 2 * m)).toEqual(Array(3).fill(asked[0]));
        const answers = prefixes.map((prefix) => {
          three.conditional(prefix, next);
          return next.indexOf(Math.max(...next));
        });
        const {id} = three.capabilities[asked[0]!]!;
        expect(new Set(answers).size).toBe(id.endsWith("shared") ? 1 : 3);
        seen.add(asked[0]!);
      }
      expect(seen.size).toBe(2);
    }
  );

  it("refuses more domains than tokens to conflict in", () => {
    expect(() => markovMixture({...options, domains: Array(5).fill(0.2)})).toThrow(
      "invalid domains; more than there are tokens to conflict in: 5"
    );
  });
});
