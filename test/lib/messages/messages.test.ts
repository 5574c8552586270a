import {afterEach, expect, it} from "vitest";
import {messages as chinese} from "../../../src/chinese/messages/index.ts";
import {english, type Message, render, speakMessages} from "../../../src/lib/messages/index.ts";

afterEach(() => speakMessages(english));

it("a message is told in the language of the page", () => {
  const message: Message = {code: "collinear-with", param: "A", r: 0.99812};
  expect(render(message)).toBe("collinear with A (|r| = 0.9981)");
  speakMessages(chinese);
  expect(render(message)).toBe("与 A 共线（|r| = 0.9981）");
});

it("every code has a sentence in both languages, and is a word for addresses", () => {
  expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  expect(Object.keys(english).filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
});
