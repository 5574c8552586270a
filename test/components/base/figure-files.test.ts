// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {figure} from "../../../src/components/base/figure.ts";
import {csvFile, plainNumber} from "../../../src/components/base/figure-files.ts";

const text = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

describe("the table of a figure as CSV", () => {
  it("has a line for each row, with numbers written out and formulas defused", async () => {
    const rows = [
      {name: '=HYPERLINK("x")', N: "1.06k"},
      {name: "a, b", N: "−0.3"}
    ];
    const columns = [
      {label: "name", cell: (row: (typeof rows)[0]) => row.name},
      {label: "N", number: true, cell: (row: (typeof rows)[0]) => row.N}
    ];
    expect(await text(csvFile(rows, columns))).toBe('name,N\n"\'=HYPERLINK(""x"")",1060\n"a, b",-0.3\n');
  });
  it.each([
    ["1.06k", 1060],
    ["8.4M", 8.4e6],
    ["−12.5", -12.5],
    ["3.2 × 10¹⁴", 3.2e14],
    ["5 × 10⁻⁴", 5e-4],
    ["[1.2, 1.4]", "[1.2, 1.4]"],
    ["12%", "12%"],
    ["–", "–"],
    ["", ""]
  ])("%s is %s", (shown, value) => {
    expect(plainNumber(shown)).toBe(value);
  });
});

describe("the address of a figure", () => {
  const draw = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const made = (alt: string) => figure({title: "Of 32 skills, 25 appear.", alt, rows: [], columns: []}, draw);
  it("comes of what the figure is about, not of what it found", () => {
    expect(made("Loss of 24 runs against parameters. 25 appear.").id).toBe("figure-loss-of-runs-against-parameters");
  });
  it("is one figure’s alone on a page", () => {
    document.body.append(made("Loss against size."), made("Loss against size."));
    document.body.append(made("Loss against size."));
    const second = document.querySelectorAll("figure")[1]!;
    expect(second.id).toBe("figure-loss-against-size-2");
    expect(second.querySelector(".finding-title a")!.getAttribute("href")).toBe("#figure-loss-against-size-2");
  });
});
