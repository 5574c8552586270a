import {spawnSync} from "node:child_process";
import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {parquetMetadata} from "hyparquet";
import {parquetWriteBuffer} from "hyparquet-writer";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import {csvTable} from "../../../src/lib/import/formats/csv.ts";
import {checkFooter} from "../../../src/lib/import/formats/parquet-check.ts";
import {blobSource, importResults, type ReadOptions, resultAt, textSource} from "../../../src/lib/import/index.ts";
import {textOf} from "../../../src/lib/import/table/source.ts";

const load = (text: string, options: ReadOptions = {}, name = "runs.csv") =>
  importResults([textSource(name, text)], options);

async function records(text: string, options: ReadOptions = {}, name?: string) {
  const {results} = await load(text, options, name);
  return Array.from({length: results.length}, (_, i) => resultAt(results, i));
}

describe("a table of runs", () => {
  it("tells N, the size, from n, the number of answers", async () => {
    expect((await records("task,N,k,n\na,308,200,256\n"))[0]!.numbers).toEqual({
      N: 308,
      k: 200,
      n: 256,
      value: 200 / 256
    });
  });

  it("is read with its columns by name, in any of its forms", async () => {
    const rows = [
      {C: 1e18, N: 7e7, D: 3e9, loss: 3.4},
      {C: 2e18, N: 9e7, D: 4e9, loss: 3.3}
    ];
    const forms: [string, string][] = [
      ["runs.csv", Papa.unparse(rows)],
      ["runs.tsv", Papa.unparse(rows, {delimiter: "\t", newline: "\n"})],
      ["runs.csv", `\uFEFF${Papa.unparse(rows, {quotes: true})}`],
      ["runs.csv", Papa.unparse(rows, {delimiter: ";", newline: "\n"}).replaceAll(".", ",")],
      ["runs.jsonl", rows.map((row) => JSON.stringify(row)).join("\n")],
      ["runs.json", JSON.stringify(rows)],
      [
        "runs.json",
        JSON.stringify({
          N: rows.map((r) => r.N),
          D: rows.map((r) => r.D),
          C: rows.map((r) => r.C),
          loss: rows.map((r) => r.loss)
        })
      ]
    ];
    for (const [name, text] of forms) {
      const found = (await records(text, {}, name)).map(({numbers}) => numbers);
      expect(found, text).toEqual(rows.map(({loss, ...inputs}) => ({...inputs, value: loss})));
    }
  });

  it("is read from Parquet, plain and compressed", async () => {
    const columnData = [
      {name: "params", data: [7e7, 9e7, 1.1e8], type: "DOUBLE" as const},
      {name: "tokens", data: [3000000000n, 4000000000n, 5000000000n], type: "INT64" as const},
      {name: "loss", data: [3.4, null, 3.2], type: "DOUBLE" as const},
      {name: "model", data: ["a", "b", "c"], type: "STRING" as const}
    ];
    for (const codec of ["UNCOMPRESSED", "SNAPPY"] as const) {
      const buffer = parquetWriteBuffer({columnData, codec});
      const {results, files} = await importResults([blobSource("runs.parquet", new Blob([buffer]))]);
      expect(Array.from({length: results.length}, (_, i) => resultAt(results, i).numbers)).toEqual([
        {N: 7e7, D: 3e9, value: 3.4},
        {N: 1.1e8, D: 5e9, value: 3.2}
      ]);
      expect(files[0]!.dropped.reasons).toEqual([{code: "not-finite", what: "loss", count: 1}]);
    }
  });

  it("gives back any text, however it is cut into pieces", async () => {
    const cell = fc.string({unit: fc.constantFrom(..."aé\"',;\n\t =<>&1.".split("")), maxLength: 6});
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 8}),
        fc.integer({min: 1, max: 40}),
        async (pairs, piece) => {
          const rows = pairs.map(([a, b]) => [`x${a}`, b, "1"]);
          const text = Papa.unparse([["model", "task", "loss"], ...rows], {newline: "\n"});
          let read = "";
          for await (const part of textOf(textSource("t", text), piece)) read += part;
          expect(read).toBe(text);
          const table = await csvTable(textSource("t.csv", text));
          const found: unknown[] = [];
          for await (const batch of table.batches) found.push(...batch.rows);
          expect(found).toEqual(rows);
        }
      ),
      {numRuns: 200}
    );
  });

  it("has units in its headings and short forms in its cells", async () => {
    const text = "Model,Model Size (B),Pretraining Data Size (T),FLOPs (1E21),acc\nllama,7.0,2.0,84.0,0.4\n";
    expect((await records(text))[0]!.numbers).toEqual({N: 7e9, D: 2e12, C: 84e21, value: 0.4});
    const short = "size,tokens,loss\n70m,300B,3\n2.8B,300B,2.5\n";
    expect((await records(short)).map(({numbers: {N, D}}) => [N, D])).toEqual([
      [7e7, 3e11],
      [2.8e9, 3e11]
    ]);
  });

  it("has a column a metric, with errors beside them", async () => {
    const found = await records("name,N,acc,acc_stderr,f1\na,1e9,0.5,0.01,0.4\n");
    expect(found.map(({numbers, texts}) => ({...numbers, ...texts}))).toEqual([
      {N: 1e9, value: 0.5, stderr: 0.01, model: "a", metric: "acc"},
      {N: 1e9, value: 0.4, model: "a", metric: "f1"}
    ]);
  });

  it("counts right answers, and then n is their number and not a size", async () => {
    const found = await records("params,k,n\n1e8,3,50\n1e9,40,50\n");
    expect(found.map(({numbers}) => numbers)).toEqual([
      {N: 1e8, k: 3, n: 50, value: 0.06},
      {N: 1e9, k: 40, n: 50, value: 0.8}
    ]);
  });

  it("is mapped as its owner says", async () => {
    const text = "size,d_in,final,other\n7,1,3.4,0.1\n9,2,3.3,0.2\n";
    const found = await records(text, {columns: {N: "size*1e9", D: "d_in*1e12", loss: "final"}});
    expect(found.map(({numbers}) => numbers)).toEqual([
      {N: 7e9, D: 1e12, value: 3.4},
      {N: 9e9, D: 2e12, value: 3.3}
    ]);
    expect(found[0]!.texts).toEqual({metric: "loss"});
  });

  it("can be read in part", async () => {
    const text = "task,N,loss\na,1e8,3\nb,1e8,2\na,1e9,1\n";
    const {results, files} = await load(text, {where: {task: "a", N: "1e8"}});
    expect([results.length, files[0]!.setAside]).toEqual([1, 2]);
  });

  it("keeps names as they are: nothing in them is run", async () => {
    const found = await records('model,N,loss\n"=HYPERLINK(""x"")",1,1\n<img src=x onerror=alert(1)>,2,2\n');
    expect(found.map(({texts}) => texts.model)).toEqual(['=HYPERLINK("x")', "<img src=x onerror=alert(1)>"]);
  });
});

describe("what is wrong is said in one line with file, row and value", () => {
  it.each([
    [
      "more right than there were",
      "N,k,n\n1e8,3,50\n1e9,60,50\n",
      'invalid k; not a whole number from 0 to n = 50: "60" (runs.csv, row 3, column k)'
    ],
    [
      "half an answer",
      "N,k,n\n1e8,3.5,50\n",
      'invalid k; not a whole number from 0 to n = 50: "3.5" (runs.csv, row 2, column k)'
    ],
    ["a word for a number", "N,loss\n1e8,3\nabc,2\n", 'invalid N; not a number: "abc" (runs.csv, row 3, column N)'],
    [
      "a word for a loss",
      "N,loss\n1e8,3\n2e8,bad\n",
      'invalid loss; not a number: "bad" (runs.csv, row 3, column loss)'
    ],
    ["a row cut short", "N,D,loss\n1,2,3\n1,2\n", "2 cells under 3 headings (runs.csv, row 3)"],
    ["no headings", "1e8,3\n2e8,2\n", "no headings; the first row contains only numbers: 1e8, 3 (runs.csv, row 1)"],
    [
      "a file cut off in a quote",
      'N,loss\n1,"2\n3,4\n',
      "a quote is never closed: the file is truncated or damaged (runs.csv, row 2)"
    ],
    ["a picture", "\u0089PNG\r\n\u001a\n\0\0\0", "not a text file; it contains the byte 26 (runs.csv, row 2)"],
    [
      "nothing measured",
      "a,b\nx,y\n",
      "no column contains a measured value, such as loss or acc; columns: a, b (runs.csv)"
    ],
    ["nothing", "  \n", "empty file (runs.csv)"],
    ["headings alone", "N,loss\n", "headings, but no rows (runs.csv)"],
    [
      "spaces between the columns",
      "N  loss\n1e8 3\n2e8 2\n",
      "columns are separated by spaces; use commas, tabs, semicolons or bars (runs.csv, row 1)"
    ],
    ["a workbook", "PK\u0003\u0004\u0014", "a workbook or ZIP archive; save the table as CSV (runs.csv)"],
    [
      "a size without its unit",
      "size,loss\n70m,3\n1.4,2.5\n2.8B,2.4\n",
      'invalid N; no unit, but other cells of the column have one: "1.4" (runs.csv, row 3, column size)'
    ],
    [
      "decimal commas among decimal points",
      'N,loss\n1e7,"3,5"\n1e8,3.412\n',
      'invalid loss; not a number: "3,5" (runs.csv, row 2, column loss)'
    ],
    [
      "what steers a terminal",
      "model,N,loss\n\u001b[2Jx,1,2\n",
      "not a text file; it contains the byte 27 (runs.csv, row 2)"
    ],
    ["JSON cut off", '{"a": [1, 2', "truncated after 11 characters: incomplete JSON (runs.csv)"],
    [
      "a line that is no JSON",
      '{"N": 1, "loss": 2}\n{"N": 1,\n',
      'invalid line; not JSON: "{\\"N\\": 1," (runs.csv, row 2)'
    ]
  ])("%s", async (_, text, message) => {
    await expect(load(text)).rejects.toMatchObject({name: "ImportError", message});
  });

  it("whatever bytes a file holds: one line, never a fault of ours", async () => {
    const parquet = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          {name: "loss", data: [1, 2], type: "DOUBLE"},
          {name: "N", data: [1, 2], type: "DOUBLE"}
        ]
      })
    );
    const text = new TextEncoder().encode('[{"N": 1e8, "loss": 3, "constructor": 1}, {"N": 2e8, "loss": 2}]');
    const csv = new TextEncoder().encode('N,loss,"model, size"\r\n1e8,3,"a ""b"""\n2e8,2,\n');
    const damaged = fc.tuple(
      fc.constantFrom(parquet, text, csv),
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.integer({min: 0, max: 255})), {maxLength: 6})
    );
    const bytes = fc.oneof(
      fc.uint8Array({maxLength: 200}),
      damaged.map(([whole, cut, changes]) => {
        const found = whole.slice(0, cut % 3 ? whole.length : cut % whole.length);
        for (const [at, byte] of changes) if (found.length) found[at % found.length] = byte;
        return found;
      })
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (content, keepValid) => {
        try {
          await importResults([blobSource("any", new Blob([new Uint8Array(content)]))], {keepValid});
        } catch (error) {
          expect((error as Error).name, String(error)).toBe("ImportError");
          expect((error as Error).message).not.toContain("\n");
        }
      }),
      {numRuns: 1000}
    );
  });

  it("Parquet cut off", async () => {
    const buffer = parquetWriteBuffer({columnData: [{name: "loss", data: [1, 2], type: "DOUBLE"}]});
    const cut = blobSource("runs.parquet", new Blob([buffer.slice(0, buffer.byteLength - 6)]));
    await expect(importResults([cut])).rejects.toMatchObject({
      message: expect.stringMatching(/^invalid Parquet; its footer is damaged or truncated: .* \(runs\.parquet\)$/),
      reason: {code: "parquet-footer", damage: {code: "foreign-words", detail: expect.any(String)}}
    });
  });

  it("what is wrong is a code with its values; words of other programs are marked", async () => {
    const buffer = parquetWriteBuffer({columnData: [{name: "loss", data: [1, 2], type: "DOUBLE"}]});
    const found = parquetMetadata(buffer);
    const damaged = () => checkFooter({...found, num_rows: 3n}, buffer.byteLength);
    expect(damaged).toThrow(expect.objectContaining({damage: {code: "rows-disagree", inParts: 2, told: 3}}));
    await expect(load('[{"N": 1e8,, "loss": 3}]')).rejects.toMatchObject({
      reason: {code: "not-json", at: 12, detail: expect.any(String)}
    });
  });

  it("Parquet damaged anywhere is read or told, and never waited for", () => {
    const script = fileURLToPath(new URL("damage.ts", import.meta.url));
    const {stdout, signal} = spawnSync(process.execPath, ["--import", "tsx", script, "1000", "damage"], {
      encoding: "utf8",
      timeout: 45_000
    });
    expect(signal).toBeNull();
    const {told = 0, read = 0, "read, and nothing in it": empty = 0, ...faults} = JSON.parse(stdout);
    expect(faults).toEqual({});
    expect(told + read + empty).toBe(1000);
    expect(told).toBeGreaterThan(300);
  });

  it("a column that is not there", async () => {
    await expect(load("N,loss\n1,2\n", {columns: {D: "toks"}})).rejects.toThrow(
      'no column "toks" for D; columns: N, loss (runs.csv)'
    );
    await expect(load("N,loss\n1,2\n", {where: {x: "1"}})).rejects.toThrow(
      'no column "x" to filter rows by; columns: N, loss (runs.csv)'
    );
  });

  it("and what is valid is kept on request, the rest told", async () => {
    const {results, files} = await load("N,loss\n1e8,3\nabc,2\n1,2,3\n2e8,NaN\n3e8,1\n", {keepValid: true});
    expect(results.numbers.value).toEqual(Float64Array.of(3, 1));
    expect(files[0]!.dropped.reasons).toEqual([
      {code: "unequal-cells", cells: 3, headings: 2, count: 1},
      {code: "invalid", what: "N", wanted: "number", count: 1},
      {code: "not-finite", what: "loss", count: 1}
    ]);
    expect(files[0]!.dropped.first).toContainEqual({
      file: "runs.csv",
      row: 3,
      column: "N",
      value: '"abc"',
      reason: {code: "invalid", what: "N", wanted: "number"}
    });
  });

  it("lines that end in different ways are lines", async () => {
    const {results} = await load("N,loss\r\n1e8,3\n2e8,2\r\n\r\n3e8,1\n");
    expect(results.numbers.value).toEqual(Float64Array.of(3, 2, 1));
  });

  it("a cell’s own unit goes before that of its heading, and an error has the unit of its value", async () => {
    const {results} = await load("Model Size (B),acc (%),acc_stderr\n7,50,1\n70m,25,2\n");
    const {N, value, stderr} = results.numbers;
    expect([N, value, stderr]).toEqual([
      Float64Array.of(7e9, 7e7),
      Float64Array.of(0.5, 0.25),
      Float64Array.of(0.01, 0.02)
    ]);
  });

  it("thousands that could be decimal numbers are pointed at", async () => {
    const {files} = await load('N,loss\n1e8,"3,412"\n');
    expect(files[0]!.notes[0]).toEqual({code: "thousands", mark: "commas", example: "3,412"});
  });

  it("columns of one name are told apart", async () => {
    const {files} = await load("N,loss,loss\n1,2,3\n");
    expect(files[0]!.notes).toContainEqual({code: "repeated-heading", heading: '"loss"', renamed: '"loss (2)"'});
  });

  it("sizes in billions that no heading tells are pointed at", async () => {
    const {files} = await load("size,loss\n1.1,3\n7,2\n");
    expect(files[0]!.notes[0]).toEqual({
      code: "small-numbers",
      column: "size",
      field: "N",
      title: "parameters",
      limit: 1e4
    });
  });
});

it("a table without measured values can be previewed, to be mapped", async () => {
  const {files, results} = await load("width,final\n7,3.4\n", {isPreview: true});
  expect([results.length, files[0]!.columns.length]).toEqual([0, 2]);
  expect(files[0]!.notes[0]).toEqual({code: "which-value"});
});
