// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {
  asNumber,
  type DataColumn,
  endsColumn,
  estimateColumn,
  intervalColumn,
  numberColumn,
  textColumn
} from "../../../src/components/base/columns.ts";
import {figure, figureId} from "../../../src/components/base/figure.ts";
import {csvFile} from "../../../src/components/base/figure-files.ts";
import {count} from "../../../src/components/base/format.ts";
import {sortableTable, table} from "../../../src/components/base/table.ts";
import type {Estimate} from "../../../src/lib/core/fit.ts";

const text = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

const csv = async <T>(rows: readonly T[], columns: readonly DataColumn<T>[]) => await text(csvFile(rows, columns));
const cells = (of: HTMLElement) => [...of.querySelectorAll("td")].map((td) => td.textContent);

describe("the data of a figure as CSV", () => {
  it("has a line for each row, with numbers as they are and formulas defused", async () => {
    const rows = [
      {name: '=HYPERLINK("x")', N: 1063.2519, loss: null},
      {name: "a, b", N: 8.4e6, loss: -0.30000000000000004}
    ];
    const columns: DataColumn<(typeof rows)[0]>[] = [
      textColumn("name", ({name}) => name),
      numberColumn("N", ({N}) => N, count),
      numberColumn("loss", ({loss}) => loss, asNumber(0.1), {none: "diverged"})
    ];
    expect(await csv(rows, columns)).toBe(
      'name,N,loss\n"\'=HYPERLINK(""x"")",1063.2519,\n"a, b",8400000,-0.30000000000000004\n'
    );
    expect(cells(table(rows, columns))).toEqual(['=HYPERLINK("x")', "1.06k", "diverged", "a, b", "8.4M", "−0.30"]);
  });
  it("has a column for each end of an interval, and none where the interval is open", async () => {
    const rows = [
      {value: 1.25, lower: 1.1875, upper: 1.5},
      {value: 2, lower: null, upper: 2.5}
    ];
    const columns: DataColumn<(typeof rows)[0]>[] = [
      intervalColumn(
        "gain",
        (row) => row,
        ({value}) => `about ${value}`
      ),
      endsColumn("interval", (row) => row, undefined, {name: "range"})
    ];
    expect(await csv(rows, columns)).toBe(
      "gain,gain lower,gain upper,range lower,range upper\n1.25,1.1875,1.5,1.1875,1.5\n2,,2.5,,2.5\n"
    );
    expect(cells(table(rows, columns))).toEqual(["about 1.25", "[1.19, 1.50]", "about 2", "≤ 2.50"]);
  });
  it("has no bare number for what the data do not identify, and says so", async () => {
    const one = {
      param: "E",
      tex: "E",
      unit: "nats",
      stderr: 0.1,
      interval: "profile",
      level: 0.95,
      reasons: []
    } as const;
    const rows: Estimate[] = [
      {...one, value: 1.7182818284, lower: 1.5, upper: 2, status: "identified"},
      {...one, value: 0.001, lower: null, upper: 2, status: "open-below"},
      {...one, value: 3, lower: null, upper: null, status: "unidentified"}
    ];
    expect(await csv(rows, [estimateColumn("floor", (row) => row)])).toBe(
      "floor,floor lower,floor upper,floor status\n1.7182818284,1.5,2,identified\n,,2,open-below\n,,,unidentified\n"
    );
  });
});

it("a table is sorted by the numbers of a column, not by what they are printed as, with none last", () => {
  const rows = [{N: 8.4e6}, {N: null}, {N: 1063}];
  const sortable = sortableTable(rows, [numberColumn("N", ({N}) => N, count, {sort: "value"})]);
  sortable.querySelector("button")!.click();
  expect(cells(sortable)).toEqual(["1.06k", "8.4M", "–"]);
});

describe("the address of a figure", () => {
  const draw = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const made = (id: string) =>
    figure({id, title: "Of 32 skills, 25 appear.", alt: "Loss against size.", rows: [], columns: []}, draw);
  it("is the first words of its subject, without its numbers", () => {
    expect(figureId("Loss of 24 runs against parameters. 25 appear.")).toBe("figure-loss-of-runs-against-parameters");
    expect(figureId("Fréchet along N")).toBe("figure-fr-chet-along-n");
  });
  it("is one figure’s alone on a page", () => {
    document.body.append(made("figure-loss"), made("figure-loss"));
    document.body.append(made("figure-loss"));
    const second = document.querySelectorAll("figure")[1]!;
    expect(second.id).toBe("figure-loss-2");
    expect(second.querySelector(".finding-title a")!.getAttribute("href")).toBe("#figure-loss-2");
  });
});
