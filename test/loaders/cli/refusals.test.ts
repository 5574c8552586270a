import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, describe, expect, it, vi} from "vitest";
import {commandLine} from "../../../loaders/cli/program.ts";
import {refusalOf} from "../../../loaders/cli/refusals.ts";

const folder = mkdtempSync(join(tmpdir(), "refusals-"));
const at = (name: string) => join(folder, name);
const file = (name: string, text: string) => {
  writeFileSync(at(name), text);
  return at(name);
};

const sizes = Array.from({length: 9}, (_, i) => 10 ** (7 + i / 4));
const runs = file("runs.csv", `params,loss\n${sizes.map((N) => `${N},${1.7 + 400 * N ** -0.34}`).join("\n")}\n`);
const shares = [0, 0.02, 0.2, 0.6, 0.9, 0.97].map((p, i) => `${10 ** (7 + i / 2)},early,${p},100`);
const evals = file("evals.csv", `params,task,acc,n_items\n${shares.join("\n")}\n`);
const two = file("two.csv", "params,loss\n1e7,3\n1e8,2\n");
const one = file("one.csv", "params,task,acc\n1e7,a,0.1\n1e7,a,0.2\n");
const bad = file("bad.csv", "params,loss\n1e7,3\n1e8,abc\n");
const negative = file("negative.csv", "params,loss\n1e7,3\n-1e8,2\n1e9,1\n");
const scored = ["emerge", "compare"] as const;

/** Runs a command in this process: its code, stdout, and the lines of stderr. */
async function run(args: readonly string[]) {
  const stdout = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const said = vi.spyOn(console, "error").mockReturnValue();
  const error = await commandLine()
    .parseAsync(args, {from: "user"})
    .then(() => undefined)
    .catch((thrown) => thrown ?? new Error("nothing"));
  const {code, line} = error === undefined ? {code: 0, line: undefined} : refusalOf(error);
  const texts = (calls: readonly (readonly unknown[])[]) => calls.map(([text]) => String(text).trim());
  return {
    code,
    last: line ?? texts(stderr.mock.calls).at(-1) ?? texts(said.mock.calls).at(-1) ?? "",
    stdout: texts(stdout.mock.calls).join("")
  };
}

afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, {recursive: true}));

const config = (name: string, text: string) => ["--config", file(`${name}.mjs`, `export default ${text};`)];
const report = ["report", runs, "--out", at("report")];

describe("2: what was asked for is wrong", () => {
  it.each<[string[], string]>([
    ...["2", "0", "1", "-0.5", "NaN", "Infinity"].flatMap((level): [string[], string][] =>
      [["fit", runs], ["emerge", evals], ["compare", evals], report].map((args) => [
        [...args, "--level", level],
        Number.isFinite(Number(level)) ? "Not in (0, 1)." : "Not a number."
      ])
    ),
    ...["0.9", "-0.1"].flatMap((chance): [string[], string][] =>
      [["emerge", evals], ["compare", evals], report].map((args) => [
        [...args, "--chance", chance],
        `option '--chance <share>' argument '${chance}' is invalid. Not in [0, 0.9).`
      ])
    ),
    [["fit", runs, "--intervals", "foo"], "'foo' is invalid. Allowed choices are profile, wald, none."],
    [["emerge", evals, "--axis", "X"], "'X' is invalid. Allowed choices are N, D, C."],
    [["import", runs, "--to", "xml"], "'xml' is invalid. Allowed choices are csv, jsonl, eee."],
    [["fit", runs, "--fixed", "E"], "Not name=value."],
    [["fit", runs, "--fixed", "=1"], "Not name=value."],
    [["fit", runs, "--fixed", "E=x"], "Not a number."],
    [["fit", runs, "--law", "power", "--fixed", "zz=1"], "unknown parameter of power: zz; known: E, A, alpha"],
    [["fit", runs, "--law", "power", "--free", "zz"], "unknown parameter of power: zz; known: E, A, alpha"],
    [["fit", runs, "--law", "power", "--fixed", "toString=1"], "unknown parameter of power: toString;"],
    [["fit", runs, "--law", "power", "--law", "m1", "--free", "zz"], "unknown parameter of power, m1: zz;"],
    [["fit", runs, "--law", "power", "--fixed", "E=-1"], "invalid E; not in [0, 1e+300]: -1"],
    [["fit", runs, "--law", "foo"], "unknown law: foo;"],
    [["fit", runs, "--objective", "foo"], "unknown objective: foo;"],
    [["fit", runs, ...config("level", "{level: 2}")], "invalid configuration: level: not in (0, 1): 2 ("],
    [["emerge", evals, ...config("chance", "{chance: 0.9}")], "chance: not in [0, 0.9): 0.9 ("],
    [["fit", runs, ...config("kind", '{intervals: "foo"}')], ": foo ("],
    [["fit", runs, ...config("names", '{law: "power", fixed: {zz: 1}}')], "unknown parameter of power: zz;"],
    [["fit", runs, ...config("syntax", "{")], "invalid configuration: "],
    [["fit", runs, "--config", runs], "invalid configuration: "],
    ...["fit", ...scored].map((name): [string[], string] => [
      [name, evals, "--task", "foo"],
      `no such series: "foo"; known: early · acc (${evals})`
    ]),
    [[...report, "--task", "foo"], 'no such series: "foo"'],
    [["fit", bad], `invalid loss; not a number: "abc" (${bad}, row 3, column loss)`],
    [["fit", negative, "--law", "power"], `invalid N; not > 0: -100000000 (${negative}, row 3)`],
    [["fit", at("absent.csv")], "no such file or folder"],
    [["import", runs, "--out", at("x")], "nothing to write to --out"]
  ])("%j", async (args, line) => {
    const {code, last, stdout} = await run(args);
    expect([code, stdout, last.split("\n").length]).toEqual([2, "", 1]);
    expect(last).toContain(line);
    expect(existsSync(at("report"))).toBe(false);
  });
});

describe("2: what cannot be read or written", () => {
  const made = [
    ["fit", runs],
    ["emerge", evals],
    ["compare", evals],
    ["import", runs, "--to", "csv"]
  ];

  it.each<[string[], string]>([
    ...made.flatMap((args): [string[], string][] => [
      [[...args, "--out", at("none/x")], `cannot write to ${at("none/x")}: no such folder`],
      [[...args, "--out", folder], `cannot write to ${folder}: it is a folder`],
      [[...args, "--out", args[1]!], `cannot write to ${args[1]}: results are read from it`]
    ]),
    [["report", runs, "--out", join(two, "a")], `cannot write to ${two}/a: ${two} is no folder`],
    [["import", runs, "--to", "eee", "--out", two], `cannot write to ${two}: ${two} is no folder`],
    [["report", two, "--law", "power", "--project", two], "fit refused: "],
    [["init", two], `cannot mkdir ${two}: file already exists`]
  ])("%j", async (args, line) => {
    const before = [runs, evals, two].map((path) => readFileSync(path, "utf8"));
    const {code, last, stdout} = await run(args);
    expect([code, stdout, last.split("\n").length]).toEqual([line.startsWith("fit refused") ? 3 : 2, "", 1]);
    expect(last).toContain(line);
    expect([runs, evals, two].map((path) => readFileSync(path, "utf8"))).toEqual(before);
  });

  it("a dangling link, and a disk that is full: what was there stays", async () => {
    symlinkSync("/nowhere", at("dangling.csv"));
    expect(await run(["import", folder])).toMatchObject({
      code: 2,
      last: `cannot stat ${at("dangling.csv")}: no such file or directory`
    });
    rmSync(at("dangling.csv"));
    expect((await run(["import", runs, "--to", "csv", "--out", "/dev/full"])).last).toBe(
      "cannot write /dev/full: no space left on device"
    );
    expect((await run(["import", runs, "--to", "csv", "--out", at("kept.csv")])).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith("kept"))).toEqual(["kept.csv"]);
  });
});

describe("3: all is right, and the results do not suffice", () => {
  it.each<[string[], string]>([
    [["fit", two, "--law", "power"], "power needs at least 3 rows, found 2"],
    [["fit", two], "no loss law applies"],
    [["report", two, "--out", at("report")], "no loss law applies"],
    [["fit", runs, "--law", "chinchilla"], `no column for D, tokens or samples (${runs})`],
    ...scored.map((name): [string[], string] => [[name, evals, "--axis", "D"], "no column for D"]),
    ...scored.map((name): [string[], string] => [[name, one], "fewer than two different values of N (a · acc)"]),
    ...scored.map((name): [string[], string] => [[name, runs], "in row 2 is not between 0 and 1 (loss)"]),
    ...[["fit"], ["emerge"], ["compare"], ["report", "--out", at("report")]].map((args): [string[], string] => [
      [...args, runs, "--where", "params=1"],
      "no results: every row was filtered out or skipped"
    ])
  ])("%j", async (args, line) => {
    const {code, last, stdout} = await run(args);
    expect([code, stdout, last.split("\n").length]).toEqual([3, "", 1]);
    expect(last).toMatch(/^fit refused: /);
    expect(last).toContain(line);
  });
});

it("70: anything else is a fault, with its trace", () => {
  expect(refusalOf(new RangeError("x"))).toEqual({code: 70, line: expect.stringMatching(/RangeError: x\n +at /)});
});
