import {describe, expect, it} from "vitest";
import {finder, termsOf} from "../../../src/components/search/find.ts";

describe("terms", () => {
  it.each([
    ["Order-2 Markov: L∞", ["order", "2", "markov", "l"]],
    ["临界规模", ["临界", "界规", "规模"]],
    ["熵 of 损失，1.5k", ["熵", "of", "损失", "1", "5k"]],
    ["Ｃhinchilla拟合", ["chinchilla", "拟合"]],
    [" ", []]
  ])("of %j are %j", (text, terms) => expect(termsOf(text)).toEqual(terms));
});

describe("pages", () => {
  const verdict = {text: "Verdict: emergent between 206 and 818 parameters", section: "Sparse parity"};
  const pages = [
    {path: "reports/depth", title: "Depth", lines: [{text: "Loss of sparse parity", section: "Tasks", id: "figure-1"}]},
    {path: "tasks/sparse-parity", title: "Sparse parity", lines: [{text: "Known exactly", id: "known"}]},
    {path: "capabilities/a", title: "Subtask 5", lines: [verdict, {text: "The curve", id: "the-curve"}]},
    {path: "zh/compare", title: "临界规模比较", lines: [{text: "半数模型具备该能力时的规模"}]}
  ];
  const paths = async (question: string) => (await finder(pages))(question).map(({page}) => page.path);

  it("come first where their title answers", async () => {
    const found = await paths("parity");
    expect(found[0]).toBe("tasks/sparse-parity");
    expect(found).toHaveLength(3);
  });
  it("hold every term, or its beginning, or the same with a typing error", async () => {
    expect(await paths("parity emerg")).toEqual(["capabilities/a"]);
    expect((await paths("partiy"))[0]).toBe("tasks/sparse-parity");
    expect(await paths("parity nowhere")).toEqual([]);
    expect(await paths("")).toEqual([]);
  });
  it("are found by any part of a Chinese word", async () => {
    for (const question of ["临界规模", "界规", "模型", "临"]) expect(await paths(question)).toEqual(["zh/compare"]);
    expect(await paths("模规")).toEqual([]);
  });
  it("show the line that holds most of the question; none where only the title does", async () => {
    const find = await finder(pages);
    expect(find("loss parity")[0]!.line?.id).toBe("figure-1");
    expect(find("subtask curve")[0]!.line?.id).toBe("the-curve");
    expect(find("subtask")[0]!.line).toEqual(verdict);
    expect(find("sparse parity")[0]!.line).toBeUndefined();
  });
});
