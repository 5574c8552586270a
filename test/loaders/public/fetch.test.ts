import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {fetchSource, readPublic} from "../../../loaders/public/cache.ts";
import {publicSource, publicSources} from "../../../loaders/public/sources.ts";
import {
  breakInSmallModels,
  familiesReaching,
  oneBreaks,
  pythiaAddition
} from "../../../src/lib/analysis/public-models/public-models.ts";
import {reached} from "../../../src/lib/analysis/public-models/published-claims.ts";
import {textRows} from "../../../src/lib/import/records.ts";
import {present, shared} from "../../fixtures/shared-data.js";
import {upstream} from "./upstream.ts";

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
  it.each(
    publicSources.map(({id}) => id).filter((id) => present(copies[id]!))
  )("%s comes from its local copy, byte for byte", async (id) => {
    const folder = shared(copies[id]!);
    const paths = await fetchSource(id, {from: folder});
    const {files} = publicSource(id);
    expect(paths).toHaveLength(files.length);
    for (const {name} of files) expect(readPublic(id, name)).toBe(readFileSync(join(folder, name), "utf8"));
  });
  it("says what it is, whose, and under which licence", () => {
    for (const {title, paper, licence, files} of publicSources) {
      expect([title, paper, licence].every((text) => text.length > 2)).toBe(true);
      for (const {sha256, parts} of files) {
        expect(sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(parts.length).toBeGreaterThan(0);
        for (const url of parts)
          expect(url).toMatch(/^https:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/[0-9a-f]{40}\//);
      }
    }
  });
});

describe("fetching", () => {
  it("refuses another file of the same name, and keeps none of it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "copy-"));
    writeFileSync(join(folder, "overall.csv"), "task,model\n");
    await expect(fetchSource("exp-emergence", {from: folder})).rejects.toThrow(
      /overall.csv is not the table that is known here/
    );
    expect(readPublic("exp-emergence", "overall.csv")).toBeNull();
  });
  it("says what is missing", async () => {
    await expect(fetchSource("pythia", {from: "/nowhere"})).rejects.toThrow(
      "no such file: /nowhere/pythia_addition_by_operand.csv"
    );
    await expect(fetchSource("nobody")).rejects.toThrow("unknown source: nobody; known: pythia, exp-emergence");
  });
  it("refuses a table that comes out otherwise, and asks anew for all of it", async () => {
    let asked = 0;
    vi.stubGlobal("fetch", async () => {
      ++asked;
      return new Response("something else");
    });
    for (const times of [1, 2]) {
      await expect(fetchSource("obs-scaling")).rejects.toThrow(
        /base_llm_benchmark_eval.csv is not the table that is known here/
      );
      expect(asked).toBe(times);
    }
    expect(readPublic("obs-scaling", "base_llm_benchmark_eval.csv")).toBeNull();
  });
  it("says which address does not answer, and what may be done", async () => {
    vi.stubGlobal("fetch", async () => new Response("", {status: 404}));
    await expect(fetchSource("pythia")).rejects.toThrow(
      /^cannot fetch https:\S+\/pythia-125m-deduped\/\S+; it answers 404; .+ --from <folder>$/
    );
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed", {cause: new Error("no route to host")})));
    await expect(fetchSource("pythia")).rejects.toThrow("; no route to host;");
  });
  it.skipIf(!present(copies["obs-scaling"]!))("does not ask for what it has", async () => {
    await fetchSource("obs-scaling", {from: shared(copies["obs-scaling"]!)});
    vi.stubGlobal("fetch", () => Promise.reject(new Error("asked again")));
    await expect(fetchSource("obs-scaling")).resolves.toHaveLength(2);
  });
});

/** Serves a source in its authors’ form; `fails` refuses an address. */
function serve(id: string, fails: (url: string, asked: number) => boolean = () => false): string[] {
  const tables = publicSource(id).files.map(({name}) => readFileSync(join(shared(copies[id]!), name), "utf8"));
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    return fails(url, asked.length) ? new Response("", {status: 503}) : new Response(upstream[id]!(url, tables));
  });
  return asked;
}

describe("tables put together from what their authors serve", () => {
  it.each(
    publicSources.map(({id}) => id).filter((id) => present(copies[id]!))
  )("%s comes out byte for byte", async (id) => {
    const asked = serve(id);
    const told: string[] = [];
    await fetchSource(id, {onPart: (name, done, parts) => told.push(`${name} ${done}/${parts}`)});
    const {files} = publicSource(id);
    expect(asked).toEqual(files.flatMap(({parts}) => parts));
    expect(told.at(-1)).toBe(`${files.at(-1)!.name} ${files.at(-1)!.parts.length}/${files.at(-1)!.parts.length}`);
    for (const {name} of files)
      expect(readPublic(id, name)).toBe(readFileSync(join(shared(copies[id]!), name), "utf8"));
  });
  it.skipIf(!present(copies.pythia!))("an interrupted download goes on where it stopped", async () => {
    const first = serve("pythia", (_, asked) => asked === 4);
    await expect(fetchSource("pythia")).rejects.toThrow(/pythia-1.3b-deduped.* answers 503/);
    const second = serve("pythia");
    await fetchSource("pythia");
    expect(second).toEqual(publicSource("pythia").files[0]!.parts.slice(3));
    expect(first).toHaveLength(4);
  });

  const assembled = (id: string, file: number, parts: readonly string[]) =>
    publicSource(id).files[file]!.assemble(parts).trim().split("\n").slice(1);
  // a few lines as their authors serve them
  it("a share of fifty sums is a count", () => {
    const lines = ["model,checkpoint,task,fewshot,acc,acc_stderr"];
    for (const [task, acc, error] of [
      ["multiplication_12", "0.02", "0.019999999999999987"],
      ["addition_1", "0.08", "0.03875617133214441"],
      ["addition_0", "0.04", "0.027994168488950616"]
    ])
      lines.push(`EleutherAI/pythia-125m-deduped,13000,num_reasoning_arithmetic_${task},16,${acc},${error}`);
    expect(assembled("pythia", 0, [lines.join("\n")])).toEqual([
      "160m,162322944,85056000,13000,16,0,2,50",
      "160m,162322944,85056000,13000,16,1,4,50"
    ]);
  });
  it("a model without a score is left out, and scores are rounded", () => {
    const head = "Model,Model Family,Model Size (B),Pretraining Data Size (T),FLOPs (1E21),acc,brier,san";
    const llama =
      "meta-llama/Llama-2-7b-hf,Llama-2,7.0,2.0,84.0,0.5719976100378411,0.4119914923014767,3.6907353134398545e-05";
    const mistral =
      "mistralai/Mistral-7B-v0.1,Mistral,7.3,,,0.6143198566022705,0.3703735171720914,5.3730043588750924e-05";
    const without = "meta-llama/Llama-2-70b-hf,Llama-2,70.0,2.0,840.0,,,";
    expect(assembled("exp-emergence", 0, [[head, llama, without, mistral].join("\n")])).toEqual([
      "abstract_narrative_understanding,meta-llama/Llama-2-7b-hf,Llama-2,7,2,84,0.571998,0.411991",
      "abstract_narrative_understanding,mistralai/Mistral-7B-v0.1,Mistral,7.3,,,0.61432,0.370374"
    ]);
  });
  it("the losses of a model are told by what it was tested on, and its name is checked", () => {
    const model = (name: string) =>
      `{"name": "${name}", "dataset_name": "c4_original", "hyperparameters": {"tokens": 52846560, ` +
      '"params": 10569312, "params_no_embed": 5727840, "chinchilla_multiplier": 0.25}, "results": [' +
      '{"loss": 7.255416627724966, "val_data": ["training/eval_data/val_tok_mult/openlm/shard_00000000.tar"]}, ' +
      '{"loss": 5.974923739894816, "val_data": ["training/eval_data/c4_val/shard-{0000000..0000010}.tar"]}]}';
    expect(assembled("gadre", 0, [model("c4_original-d=96_l=8_h=4-0.25")])).toEqual([
      "c4_original-d=96_l=8_h=4-0.25,c4_original,10569312,5727840,52846560,0.25,5.97492,7.25542,1"
    ]);
    expect(() => assembled("gadre", 0, [model("another")])).toThrow(/\.json is of another model: another$/);
  });
});

const table = (path: string) => textRows(readFileSync(shared(path), "utf8"), path);

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

it.skipIf(!present("mlfoundations-scaling/models.csv"))(
  "HellaSwag breaks at 10^19.1 FLOPs among models of less compute",
  () => {
    const [models, scores] = ["models.csv", "downstream_acc.csv"].map((name) => table(`mlfoundations-scaling/${name}`));
    const {found, overLine, models: count} = breakInSmallModels(models!, scores!, "hellaswag");
    expect(count).toBe(104);
    expect(found.at).toBeCloseTo(-1.9, 1);
    expect(Math.abs(overLine - 190)).toBeLessThan(5);
  }
);

describe.skipIf(!present("ryoungj-ObsScaling/base_llm_benchmark_eval.csv"))("families", () => {
  it.each(reached)("$family on $benchmark is as the claims page states it", (stated) => {
    const rows = table("ryoungj-ObsScaling/base_llm_benchmark_eval.csv");
    const found = familiesReaching(rows, stated.benchmark, stated.level).find(({family}) => family === stated.family);
    expect(found).toEqual(stated);
  });
});

it("a table with a line of another length is refused by its row", () => {
  expect(() => textRows("a,b\n1,2\n3\n", "t.csv")).toThrow("(t.csv, row 3)");
});
