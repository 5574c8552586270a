import {existsSync, readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {Page} from "../../../loaders/site/html/page.ts";
import {cellOrigins} from "../../../loaders/site/origins/cell-origins.ts";
import {markOrigins} from "../../../loaders/site/origins/mark-origins.ts";
import {
  type Graph,
  graphOfLoaders,
  loaderOf,
  loaders,
  originOf
} from "../../../loaders/site/origins/sources-of-documents.ts";

const registered = (name: string) =>
  `registerFile("../data/${name}.json", {"name":"../data/${name}.json","path":"../_file/data/${name}.01234567.json"});`;

const script =
  `
${registered("tasks/copy")}
${registered("limits")}
define({id: "00000001", inputs: ["FileAttachment"], outputs: ["draw","analysis","loss","limits","own"], ` +
  `body: async (FileAttachment) => {
const {draw} = await import("../_pages/a.js");
const {analysis} = await FileAttachment(\`../data/tasks/\${"copy"}.json\`).json();
const loss = analysis?.loss, own = [1].map((limits) => limits);
const limits = await FileAttachment("../data/limits.json").json();
return {draw,analysis,loss,limits,own};
}});
define({id: "00000002", mode: "inline", inputs: ["draw","loss","display"], body: async (draw,loss,display) => {
display(await(draw(loss)))
}});
define({id: "00000003", inputs: ["draw","limits","analysis","display"], body: async (draw,limits,analysis,display) => {
display(await(draw(limits, analysis)))
}});
define({id: "00000004", mode: "inline", inputs: ["draw","display"], body: async (draw,display) => {
display(await(draw(1, {}.limits)))
}});
`;

describe("a cell", () => {
  it("comes from the files that its variables come from, and from no others", () => {
    const files = Object.fromEntries(cellOrigins(script).map((cell) => [cell.id, cell.files]));
    expect(files["00000002"]).toEqual(["../data/tasks/copy.json"]);
    expect([...files["00000003"]!].sort()).toEqual(["../data/limits.json", "../data/tasks/copy.json"]);
    expect(files["00000004"]).toEqual([]);
  });
});

describe("a page", () => {
  const shown = (text: string, id: string) => `<observablehq-loading>${text}</observablehq-loading><!--:${id}:-->`;
  const body =
    `<main><h1 id="a">${shown("Skill 5", "00000002")}</h1>` +
    `<p>${shown("The floor is 1.45 (95% CI 1.40–1.50).", "00000002")} ` +
    `${shown("Nothing.", "00000004")}</p><div>${shown("<figure>7</figure>", "00000003")}</div></main>`;
  const origin = {data: ["data/published/a/runs.jsonl"], sweeps: ["a"], code: ["loaders/site/a.ts"], uses: 3};
  const html = `<script type="module">${script}</script>${body}`;
  const floor = {document: "tasks/copy", at: "loss.floor", value: 1.45, lower: 1.4, upper: 1.5, status: null};
  const marked = (data = origin.data) => {
    const page = new Page("reports/a.html", html);
    const evidence = markOrigins(page, {
      originOf: () => ({...origin, data}),
      numbersOf: (document) => (document === "tasks/copy" ? [floor, {...floor, at: "loss.again.floor"}] : []),
      contentOf: () => ({law: "power", loss: {objective: "least squares on log"}})
    });
    return {html: page.html, evidence};
  };
  const {html: page, evidence} = marked();
  it("leads from each number to a list of what it was made of", () => {
    expect(page).toContain(
      '00000002:--><sup class="how"><a href="#how-1" aria-label="Evidence 1" data-numbers="0">1</a></sup>'
    );
    expect(page).toMatch(/00000003:--><p class="how"><a href="#how-2">Evidence 2<.*#how-1">Evidence 1</);
    expect(page).toContain("Skill 5</observablehq-loading><!--:00000002:--></h1>");
    expect(page).toContain("Nothing.</observablehq-loading><!--:00000004:--></p>");
    const [list] = /<ol>.*<\/ol>/.exec(page)!;
    for (const target of [
      "../_file/data/tasks/copy.01234567.json",
      "../data/published/a/runs.jsonl",
      "../sweeps/a",
      "../code/loaders/site/a.ts.txt",
      "../code"
    ])
      expect(list).toContain(`href="${target}"`);
  });
  it("says of each number that it states where it stands, how it was estimated and what recomputes it", () => {
    expect(page).toContain('data-evidence="../evidence/reports/a.json"');
    const [one, ...others] = evidence!.numbers;
    expect(others).toEqual([]);
    const lines = Object.fromEntries(one!.lines.map(({label, text, links}) => [label, text ?? links]));
    expect(lines).toMatchObject({
      Value: "1.45",
      "95% interval": "[1.4, 1.5]",
      Estimator: "power, least squares on log",
      File: [{text: "tasks/copy.json", path: "_file/data/tasks/copy.01234567.json"}],
      Sweeps: [{text: "a", path: "sweeps/a"}],
      "Path in the file": "loss.floor"
    });
    expect(one!.command).toBe("npm run verify -- --number 'tasks/copy loss.floor'");
    expect(evidence!.documents.map(({command}) => command)).toEqual(["npm run verify -- --number 'tasks/copy'", null]);
  });
  it("that shows no number of ours is left as it is", () => {
    expect(marked([])).toEqual({html: new Page("reports/a.html", html).html, evidence: undefined});
  });
});

describe("documents", () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await graphOfLoaders();
  });

  it("are made by loaders whose code is known, of data that are there", () => {
    const {data, code, uses, sweeps} = originOf("data/tasks/markov-language.json", graph);
    expect(data).toEqual([`data/published/${sweeps[0]}/runs.jsonl`]);
    expect(code).toEqual(["loaders/site/documents/tasks/task.ts"]);
    expect(uses).toBeGreaterThan(50);
    for (const file of [...data, ...code]) expect(existsSync(file), file).toBe(true);
    expect(loaderOf("data/laws/chinchilla/page.json")).toEqual({loader: "laws/[law].tar", parameter: "chinchilla"});
    expect(() => loaderOf("data/none.json")).toThrow("no loader makes data/none.json");
  });

  it("that rest on published data all say which", () => {
    // these say nothing: they read the code, what others published, or the list of what is there
    const without = ["code.json", "public-models.json", "reproducibility.json", "sweeps.json", "versions.json"];
    const sample: Readonly<Record<string, string>> = {
      "[law].tar": "power/page.json",
      "[task]": "sparse-parity",
      "[sweep]": "full",
      "[capability]": "sparse-parity-subtask-1"
    };
    const silent = loaders().filter((name) => {
      const document = Object.entries(sample).reduce(
        (path, [parameter, value]) => path.replace(parameter, value),
        name
      );
      return !originOf(`data/${document}`, graph).data.length;
    });
    expect(silent).toEqual(without);
    for (const name of silent) expect(readFileSync(`src/data/${name}.ts`, "utf8")).not.toContain("lean(");
  });
});
