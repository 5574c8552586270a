import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {fetchSource, readPublic} from "../../loaders/public/cache.ts";
import {publicSource, publicSources} from "../../loaders/public/sources.ts";
import {tableOf} from "../../loaders/site/public-models.ts";
import {familiesReaching, oneBreaks, pythiaAddition} from "../../src/lib/analysis/public-models.ts";
import {reached} from "../../src/lib/analysis/published-claims.ts";
import {present, shared} from "../lib/shared-data.js";

const copies: Readonly<Record<string, string>> = {
  pythia: "EleutherAI-pythia",
  "exp-emergence": "tony10101105-ExpEmergence",
  "obs-scaling": "ryoungj-ObsScaling",
  "on-emergence": "UKPLab-on-emergence",
  gadre: "mlfoundations-scaling"
};

beforeEach(() => {
  vi.stubEnv("CRITICAL_SCALE_STORE", mkdtempSync(join(tmpdir(), "public-")));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("every source", () => {
  it.each(publicSources.map(({id}) => id).filter((id) => present(copies[id]!)))("%s comes from its local copy, byte for byte", async (id) => {
    const folder = shared(copies[id]!);
    const paths = await fetchSource(id, {from: folder});
    const {files} = publicSource(id);
    expect(paths).toHaveLength(files.length);
    for (const {name} of files) expect(readPublic(id, name)).toBe(readFileSync(join(folder, name), "utf8"));
  }); // biome-ignore format: one line
  it("says what it is, whose, and under which licence", () => {
    for (const {title, paper, licence, files} of publicSources) {
      expect([title, paper, licence].every((text) => text.length > 2)).toBe(true);
      for (const {sha256, url} of files) {
        expect(sha256).toMatch(/^[0-9a-f]{64}$/);
        if (url) expect(url).toMatch(/^https:\/\/raw\.githubusercontent\.com\/.+\/[0-9a-f]{40}\//);
      }
    }
  });
});

describe("fetching", () => {
  it("refuses another file of the same name, and keeps none of it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "copy-"));
    writeFileSync(join(folder, "overall.csv"), "task,model\n");
    await expect(fetchSource("exp-emergence", {from: folder})).rejects.toThrow(/overall.csv is not the file that is known here/); // biome-ignore format: one line
    expect(readPublic("exp-emergence", "overall.csv")).toBeNull();
  });
  it("says what is missing", async () => {
    await expect(fetchSource("pythia", {from: "/nowhere"})).rejects.toThrow("no such file: /nowhere/pythia_addition_by_operand.csv"); // biome-ignore format: one line
    await expect(fetchSource("pythia")).rejects.toThrow("give a local copy with --from");
    await expect(fetchSource("nobody")).rejects.toThrow("unknown source: nobody; known: pythia, exp-emergence");
  });
  it("asks the public address, checks what it gets, and asks once only", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (url: string) => {
      asked.push(url);
      return new Response("something else");
    });
    await expect(fetchSource("obs-scaling")).rejects.toThrow(/not the file that is known here/);
    expect(asked).toHaveLength(1);
    vi.stubGlobal("fetch", async () => new Response("", {status: 404}));
    await expect(fetchSource("obs-scaling")).rejects.toThrow(/answers 404/);
  });
  it.skipIf(!present(copies["obs-scaling"]!))("does not ask for what it has", async () => {
    await fetchSource("obs-scaling", {from: shared(copies["obs-scaling"]!)});
    vi.stubGlobal("fetch", () => Promise.reject(new Error("asked again")));
    await expect(fetchSource("obs-scaling")).resolves.toHaveLength(2);
  });
});

const table = (path: string) => tableOf(readFileSync(shared(path), "utf8"), path);

describe.skipIf(!present("EleutherAI-pythia/pythia_addition_by_operand.csv"))("Pythia addition", () => {
  it("jumps in the last checkpoint, and never in the earlier ones that are censored", () => {
    const curves = pythiaAddition(table("EleutherAI-pythia/pythia_addition_by_operand.csv"));
    const {capability, envelope} = curves.at(-1)!;
    expect(Array.from(capability.k!)).toEqual([69, 60, 126, 138, 3580, 2613, 3872]);
    expect(envelope.bracket).toEqual({below: 1208602624, above: 2517652480});
    expect(curves.find(({step}) => step === 39000)!.envelope.censoring).toBe("above");
  });
});

describe.skipIf(!present("tony10101105-ExpEmergence/overall.csv"))("one break", () => {
  it("is where R’s segmented finds it, and beats a line where the authors say so", () => {
    const found = oneBreaks(table("tony10101105-ExpEmergence/overall.csv"), 4);
    const at = (task: string) => found.find((row) => row.task === task)!;
    expect(at("mmlu").found.at).toBeCloseTo(1.449, 2);
    expect(at("arithmetic").found.at).toBeCloseTo(1.79, 2);
    const clear = found.filter(({overLine}) => overLine > 10).map(({task}) => task);
    expect(clear).toEqual(["arithmetic", "conceptual_combinations", "mmlu", "parsinlu_qa_mc"]);
  });
});

describe.skipIf(!present("ryoungj-ObsScaling/base_llm_benchmark_eval.csv"))("families", () => {
  it.each(reached)("$family on $benchmark is as the claims page states it", (stated) => {
    const rows = table("ryoungj-ObsScaling/base_llm_benchmark_eval.csv");
    const found = familiesReaching(rows, stated.benchmark, stated.level).find(({family}) => family === stated.family);
    expect(found).toEqual(stated);
  }); // biome-ignore format: one line
});

it("a table with a line of another length is refused by its row", () => {
  expect(() => tableOf("a,b\n1,2\n3\n", "t.csv")).toThrow("t.csv: 1 cells, not 2 (row 1)");
});
