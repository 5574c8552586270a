import {expect, it} from "vitest";
import {differences, estimatesOf, readEstimates} from "../../loaders/verify/estimates.ts";

/** Fails where a change of the code has moved a published number: look at it, then `npm run verify -- --record`. */
it("every number with an interval is the one that is published", () => {
  const published = readEstimates("data/estimates.jsonl");
  expect(published.length).toBeGreaterThan(1000);
  expect(differences(published, estimatesOf("dist"), 1e-6)).toEqual([]);
});
