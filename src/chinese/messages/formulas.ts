import type {FormulaReason} from "../../lib/messages/formulas.js";
import type {MessageTable} from "../../lib/messages/message.js";
import {spaced} from "./spaced.js";

interface Placed {
  readonly at: number | null;
  readonly formula: string;
}

const wrong = (what: string, {at, formula}: Placed) =>
  spaced`公式无效，${at === null ? "末尾" : `第 ${at} 个字符处`}${what}：${formula}`;

export const formulas: MessageTable<FormulaReason> = {
  "formula-too-deep": ({depth, ...place}) => wrong(`嵌套超过 ${depth} 层`, place),
  "term-expected": (place) => wrong("应有数字、名称或 (", place),
  "operator-expected": (place) => wrong("应有运算符", place),
  "closing-expected": ({sign, ...place}) => wrong(`应有 ${sign}`, place),
  "arguments-expected": ({name, ...place}) => wrong(`${name} 之后应有 (`, place),
  "wrong-arguments": ({name, found, ...place}) => wrong(`${name} 的自变量个数不对（${found} 个）`, place),
  "unknown-function": ({name, ...place}) => wrong(`有未知函数 ${name}`, place),
  "unknown-sign": (place) => wrong("有未知符号", place),
  "formula-too-long": ({longest, length}) => `公式无效，共 ${length} 个字符，最多 ${longest} 个`,
  "reserved-name": ({name}) => `名称无效，${name} 是保留名称`,
  "ambiguous-name": ({name}) => `名称无效，${name} 既是输入又是参数`,
  "not-in-formula": ({name, formula}) => `公式中没有 ${name}：${formula}`,
  "several-equals": ({formula}) => `公式无效，等号多于一个：${formula}`,
  "left-side": ({left}) => `公式无效，等号左边不是单个名称：${left}`
};
