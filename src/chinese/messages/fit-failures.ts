import {count} from "../../lib/i18n/format.js";
import {translate} from "../../lib/i18n/translate.js";
import {type Domain, type FitFailure, isOpen, span, type Unit, type Wanted} from "../../lib/messages/fit-failures.js";
import type {MessageTable} from "../../lib/messages/message.js";

const wantedWords: Readonly<Record<Wanted, string>> = {
  number: "不是数字",
  finite: "不是有限值",
  positive: "不大于 0",
  share: "不在 0 与 1 之间",
  "whole-from-1": "不是大于等于 1 的整数",
  "whole-to-n": "不是 0 到 n 之间的整数",
  squarable: "既不是零，大小也不在 1e-150 与 1e150 之间"
};

const units: Readonly<Record<Unit, string>> = {
  row: "行",
  scale: "种规模",
  size: "种大小",
  budget: "种预算",
  value: "个值",
  group: "组",
  cluster: "簇"
};

const kinds: Readonly<Record<string, string>> = {
  law: "定律",
  objective: "目标函数",
  intervals: "区间类型",
  errors: "误差类型"
};

function outsideWords(domain: Domain): string {
  if (domain.high !== undefined) return `不在 ${span(domain)} 内`;
  return `不是${isOpen(domain, "low") ? "大于" : "大于等于"} ${domain.low} 的${domain.isWhole ? "整数" : "数"}`;
}

export const fitFailures: MessageTable<FitFailure> = {
  failed: ({message}) => message,
  "no-start": ({law, objective}) => `${law} 没有使“${translate(objective)}”取有限值的起点`,
  "no-start-explains": ({law}) => `从任何起点出发，${law} 都不能预测这些行中的任何一行`,
  "too-few-rows": ({law, needed, rows}) => `${law} 至少需要 ${needed} 行，现有 ${rows} 行`,
  "too-few": ({of, needed, found}) => `至少需要 ${needed} ${units[of]}，现有 ${found} ${units[of]}`,
  "too-few-scales": ({parameters, scales}) => `规模太少：${parameters} 个参数，只有 ${scales} 种不同的规模`,
  "no-rows-to-fit": ({law}) => `没有可供 ${law} 拟合的行`,
  "missing-column": ({column}) => `缺少列：${column}`,
  "wrong-length": ({what, wanted, found}) => `${what} 无效，应有 ${wanted} 行，实有 ${found} 行`,
  invalid: ({what, wanted, value, row}) =>
    `${what} 无效，${wantedWords[wanted]}${value === undefined ? "" : `：${value}`}` +
    (row === undefined ? "" : `（第 ${row} 行，从 0 起计）`),
  "out-of-range": ({what, value, ...domain}) => `${what} 无效，${outsideWords(domain)}：${value}`,
  "unknown-parameter": ({law, param, known}) => `${law} 没有参数 ${param}${known ? `；已有：${known.join(", ")}` : ""}`,
  "unknown-id": ({kind, id, known}) => `没有名为 ${id} 的${kinds[kind] ?? ` ${kind}`}；已有：${known.join(", ")}`,
  "target-held": ({target}) => `没有估计的参数影响 ${JSON.stringify(target)}`,
  "no-optimum": ({param, value}) => `${param} = ${count(value)} 时没有最优分配`,
  "no-break": () => "此处的断点与直线无法区分",
  "curves-never-overlap": () => "从这些初始指数出发，曲线从不重叠",
  "no-cut": ({law, column}) => `${law} 无法沿 ${column} 回测：各切点以下的行太少，或没有预测带`,
  "no-bands": ({law}) => `${law} 的拟合没有预测带`,
  "different-objectives": ({objectives}) => `目标函数不同：${objectives.map((name) => translate(name)).join("，")}`,
  "counts-and-values": ({laws}) => `一个拟合的是计数，另一个拟合的是数值：${laws.join(", ")}`,
  "different-rows": ({laws: [a, b], values: [v, w], row}) =>
    `拟合所用的行不同：${a} 为 ${v}，${b} 为 ${w}${row === undefined ? "" : `（第 ${row} 行，从 0 起计）`}`,
  "not-larger": ({small, large, parameters}) => `${large} 的参数不多于 ${small}：${parameters} 个`,
  "not-nested": ({small, large}) => `${large} 拟合得比 ${small} 差：二者并非嵌套`
};
