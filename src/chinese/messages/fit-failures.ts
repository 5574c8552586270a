import {translate} from "../../lib/i18n/translate.js";
import type {FitFailure, Wanted} from "../../lib/messages/fit-failures.js";
import type {MessageTable} from "../../lib/messages/message.js";

const wantedWords: Readonly<Record<Wanted, string>> = {
  number: "不是数字",
  finite: "不是有限值",
  positive: "不大于 0",
  share: "不在 0 与 1 之间",
  chance: "不在 0 与 0.9 之间",
  "whole-from-1": "不是大于等于 1 的整数",
  "whole-to-n": "不是 0 到 n 之间的整数",
  squarable: "既不是零，大小也不在 1e-150 与 1e150 之间"
};

const kinds: Readonly<Record<string, string>> = {law: "定律", objective: "目标函数"};

export const fitFailures: MessageTable<FitFailure> = {
  failed: ({message}) => message,
  "no-start": ({law, objective}) => `${law} 没有使“${translate(objective)}”取有限值的起点`,
  "no-start-explains": ({law}) => `${law} 对这些行没有起点：一行也无法解释`,
  "too-few-rows": ({law, needed, rows}) => `${law} 至少需要 ${needed} 行，现有 ${rows} 行`,
  "too-few-scales": ({parameters, scales}) => `${parameters} 个参数，${scales} 种不同的规模`,
  "no-rows-to-fit": ({law}) => `没有可供 ${law} 拟合的行`,
  "missing-column": ({column}) => `缺少列：${column}`,
  "wrong-length": ({what, wanted, found}) => `${what} 无效，应有 ${wanted} 行，实有 ${found} 行`,
  invalid: ({what, wanted, value, row}) =>
    `${what} 无效，${wantedWords[wanted]}${value === undefined ? "" : `：${value}`}` +
    (row === undefined ? "" : `（第 ${row} 行，从 0 起计）`),
  "out-of-range": ({what, low, high, isOpen, value}) =>
    `${what} 无效，不在 ${isOpen ? `(${low}, ${high})` : `[${low}, ${high}]`} 内：${value}`,
  "unknown-parameter": ({law, param}) => `${law} 没有参数 ${param}`,
  "unknown-id": ({kind, id, known}) => `没有名为 ${id} 的${kinds[kind] ?? ` ${kind}`}；已有：${known.join(", ")}`
};
