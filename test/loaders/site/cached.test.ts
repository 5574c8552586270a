import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {cacheOf} from "../../../loaders/site/output/cached.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cached-"));
  vi.stubEnv("CRITICAL_SCALE_STORE", join(folder, "store"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true});
});

/** Counts how often an answer is looked for by a module of this text, with a new cache, as a later process has. */
function lookups(source: string, inputs: readonly unknown[]): number {
  const path = join(folder, "square.ts");
  writeFileSync(path, source);
  const cached = cacheOf(pathToFileURL(path).href);
  let count = 0;
  for (const input of inputs) expect(cached("square", input, () => ({asked: ++count, input}))).toMatchObject({input});
  return count;
}

const square = "export const square = (x: number) => x * x;";

it("an answer is looked for once for each input, also by later processes", () => {
  expect(lookups(square, [1, 2, 1])).toBe(2);
  expect(lookups(square, [1, 2, 3])).toBe(1);
});

it("other code asks anew, also below the module, and forgets what was; comments and types do not", () => {
  writeFileSync(join(folder, "base.ts"), "export const base = 2;");
  const power = `import {base} from "./base.ts"; export const power = (x: number) => base ** x;`;
  expect(lookups(power, [1])).toBe(1);
  expect(lookups(`/** To the base of two. */ ${power.replace(": number", ": 1 | 2")}`, [1])).toBe(0);
  writeFileSync(join(folder, "base.ts"), "export const base = 3;");
  expect(lookups(power, [1])).toBe(1);
  expect(lookups(square, [1])).toBe(1);
  expect(readdirSync(join(folder, "store", "analyses", "square"))).toHaveLength(1);
});

it("the wording of messages does not ask anew", () => {
  const project = process.cwd();
  process.chdir(folder);
  try {
    writeFileSync("package-lock.json", "{}");
    mkdirSync("src/lib/messages", {recursive: true});
    const messages = "src/lib/messages/square.ts";
    const worded = `import {words} from "./${messages}"; export const square = (x: number) => words(x * x);`;
    writeFileSync(messages, "export const words = (x: number) => String(x);");
    expect(lookups(worded, [1])).toBe(1);
    writeFileSync(messages, "export const words = (x: number) => x.toFixed(3);");
    expect(lookups(worded, [1])).toBe(0);
  } finally {
    process.chdir(project);
  }
});

it("numbers that are not finite are kept, as reports word them", () => {
  const path = join(folder, "ends.ts");
  writeFileSync(path, square);
  const ends = {lower: -Infinity, upper: Infinity, value: NaN, none: null, n: 3};
  const asked = () => cacheOf(pathToFileURL(path).href)("ends", 1, () => ends);
  expect(asked()).toEqual(ends);
  expect(asked()).toEqual(ends);
});
