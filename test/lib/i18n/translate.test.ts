import {afterEach, describe, expect, it} from "vitest";
import {list, plural} from "../../../src/lib/i18n/format.ts";
import {joined, put, speak, t, translate, withCatalogue} from "../../../src/lib/i18n/translate.ts";

const catalogue = {
  "Of {0} {1}, {2}.": "{1}共 {0} 个，其中{2}。",
  subtasks: "子任务",
  "none appears": "没有一个出现",
  "{0} and {1}": "{0}和{1}",
  ", ": "、",
  "{0} run": "{0} 次运行",
  "at or below {0} parameters": "不超过 {0} 参数"
};
const sentence = () => t`Of ${12} ${"subtasks"}, ${t`none appears`}.`;

afterEach(() => speak(null));

describe("a text", () => {
  it("is English as long as nobody speaks another language", () => {
    expect(sentence()).toBe("Of 12 subtasks, none appears.");
  });
  it("has its places where the other language has them, and words put in are translated too", () => {
    speak(catalogue);
    expect(sentence()).toBe("子任务共 12 个，其中没有一个出现。");
  });
  it("is English where it is missing, but for the names in it", () => {
    speak(catalogue);
    expect(t`Some ${"subtasks"}`).toBe("Some subtasks");
  });
  it("may be broken into lines", () => {
    expect(t`a
      b ${1}`).toBe("a b 1");
  });
});

describe("a name that came as data", () => {
  it("is looked up whole, or is as it was; nothing is found inside a text", () => {
    speak(catalogue);
    expect(translate("none appears")).toBe("没有一个出现");
    expect(translate("at or below 1.5k parameters")).toBe("at or below 1.5k parameters");
    expect(translate("Hoffmann and others")).toBe("Hoffmann and others");
    expect(translate("constructor")).toBe("constructor");
    expect(translate(3)).toBe(3);
  });
});

describe("numbers and lists", () => {
  it("have the words of their language", () => {
    speak(catalogue);
    expect(plural(1200, "run")).toBe("1,200 次运行");
    expect(plural(2, "dog")).toBe("2 dogs");
    expect(list(["subtasks", "b", "c"])).toBe("子任务、b 和 c");
  });
});

it("a language can be spoken for a moment", () => {
  speak(catalogue);
  expect(withCatalogue(null, sentence)).toBe("Of 12 subtasks, none appears.");
  expect(() =>
    withCatalogue(null, () => {
      throw new Error("no");
    })
  ).toThrow("no");
  expect(sentence()).toBe("子任务共 12 个，其中没有一个出现。");
});

it("what is put into Chinese stands apart from it, and English as it was", () => {
  const catalogue = {"{0} of {1} and {2}": "{1}中有{0}和{2}。"};
  expect(withCatalogue(catalogue, () => put("{0} of {1} and {2}", ["8", "12%", "k"]))).toBe("12% 中有 8 和 k。");
  expect(put("{0} of {1} and {2}", ["8", "12%", "k"])).toBe("8 of 12% and k");
  expect(joined("高出 99.2", "和")).toBe("高出 99.2 和");
  expect(joined("（", "2")).toBe("（2");
});
