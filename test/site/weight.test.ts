import {readdirSync} from "node:fs";
import {expect, it} from "vitest";
import {totalOf, weightOf} from "../../loaders/site/passes/weight.ts";

const pages = readdirSync("dist/reports").filter((name) => name.endsWith(".html"));

it.each(pages)("report %s weighs no more than 250 kB, gzipped and before fonts", (page) => {
  const weight = weightOf(`dist/reports/${page}`);
  expect(weight.html).toBeGreaterThan(1000);
  expect(totalOf(weight) / 1000, JSON.stringify(weight)).toBeLessThanOrEqual(250);
});
