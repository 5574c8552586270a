import {readdirSync, readFileSync} from "node:fs";
import {afterEach, expect, it} from "vitest";
import {messages as chinese} from "../../../src/chinese/messages/index.ts";
import {speak, withCatalogue} from "../../../src/lib/i18n/translate.ts";
import {ImportError} from "../../../src/lib/import/index.ts";
import {english, render} from "../../../src/lib/messages/files.ts";
import {caughtReason, checkValues, FitError, reasonOf} from "../../../src/lib/messages/fit-error.ts";
import {type Message, speakMessages} from "../../../src/lib/messages/index.ts";

afterEach(() => {
  speak(null);
  speakMessages(english);
});

it("a message is told in the language of the page, and in English where texts are kept English", () => {
  const message: Message = {code: "collinear-with", param: "A", r: 0.99812};
  expect(render(message)).toBe("collinear with A (|r| = 0.998)");
  speakMessages(chinese);
  expect(render(message)).toBe("collinear with A (|r| = 0.998)"); // where texts are in English, messages are
  speak({});
  expect(render(message)).toBe("与 A 共线（|r| = 0.998）");
  expect(withCatalogue(null, () => render(message))).toBe("collinear with A (|r| = 0.998)");
});

it("every code has a sentence in both languages, and is a word for addresses", () => {
  expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  expect(Object.keys(english).filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
});

it("no code is of two subjects", () => {
  const folder = "src/lib/messages";
  const codes = readdirSync(folder).flatMap((file) => [
    ...new Set(
      Array.from(readFileSync(`${folder}/${file}`, "utf8").matchAll(/readonly code: "([^"]+)"/g), ([, c]) => c!)
    )
  ]);
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});

it("a FitError is its code, and a defect its line, which no report keeps", () => {
  const reason: Message = {code: "too-few-rows", law: "power", needed: 3, rows: 2};
  expect(new FitError(reason).message).toBe("power needs at least 3 rows, found 2");
  expect(reasonOf(new FitError(reason))).toEqual(reason);
  expect(caughtReason(new FitError(reason))).toEqual(reason);
  expect(reasonOf(new Error("broken"))).toEqual({code: "failed", message: "broken"});
  expect(() => caughtReason(new RangeError("invalid bins"))).toThrow(new RangeError("invalid bins"));
});

it("no report keeps a line but of a defect, and of the end of a training", () => {
  const files = readdirSync("src/lib", {recursive: true, encoding: "utf8"}).filter((file) => file.endsWith(".ts"));
  const keeping = files.filter((file) => /\bcode: "failed"[,}]/.test(readFileSync(`src/lib/${file}`, "utf8")));
  expect(keeping.sort()).toEqual(["analysis/loss/loss-points.ts", "messages/fit-error.ts"]);
});

it("values of rows are checked column by column, and the first wrong one is told", () => {
  const rows = [
    {N: 1, loss: -1},
    {N: 0, loss: Number.NaN}
  ];
  expect(() => checkValues(rows, {loss: "finite", N: "positive"})).toThrow(
    new FitError({code: "invalid", what: "loss", wanted: "finite", value: "NaN", row: 1})
  );
  expect(() => checkValues(rows, {N: "positive"})).toThrow("invalid N; not > 0: 0 (row 1)");
  expect(() => checkValues(rows, {N: "finite"})).not.toThrow();
});

it("an error of an import has its parts, and each is told in the language of the page", () => {
  const reason = {code: "invalid", what: "N", wanted: "number", value: '"abc"'} as const;
  const error = new ImportError(reason, {file: "runs.csv", row: 17, column: "params"});
  expect(error.message).toBe('invalid N; not a number: "abc" (runs.csv, row 17, column params)');
  speakMessages(chinese);
  speak({});
  expect(render(error.reason)).toBe('N 无效，不是数字："abc"');
  expect(render({code: "place", ...error.place})).toBe("runs.csv，第 17 行，列 params");
});

it("a reason that holds others is told with them, in one language", () => {
  const few: Message = {code: "too-few-rows", law: "power", needed: 3, rows: 2};
  const message: Message = {code: "no-law-fits", laws: [{name: "power", reason: few}]};
  expect(render(message)).toBe("power: power needs at least 3 rows, found 2");
  speakMessages(chinese);
  speak({});
  expect(render(message)).toBe("power：power 至少需要 3 行，现有 2 行");
  expect(new FitError(message).message).toBe("power: power needs at least 3 rows, found 2");
});
