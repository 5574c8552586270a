import {correlated, count, number} from "../../lib/i18n/format.js";
import type {EstimateReason, FitWarning} from "../../lib/messages/fits.js";
import type {MessageTable} from "../../lib/messages/message.js";

const sides = {below: "下方", above: "上方"};

export const fits: MessageTable<FitWarning | EstimateReason> = {
  stalled: () => "优化器在到达极小值之前停滞",
  "iterations-spent": ({iterations}) => `优化器在 ${iterations} 次迭代后停止，尚未收敛`,
  "few-starts-agree": ({agreed, starts}) => `${starts} 个起点中只有 ${agreed} 个到达所报告的极小值`,
  "rival-minimum": ({rise}) => `另一个极小值仅高 ${(100 * rise).toPrecision(2)}%：另一组参数拟合得几乎同样好`,
  "constant-input": ({input, value}) => `${input} 只有一个取值 ${count(value)}：无法估计其影响`,
  "narrow-input": ({input, decades}) => `${input} 只跨 ${number(decades, 1)} 个数量级`,
  "constant-response": ({value}) => `所有响应值都是 ${count(value)}：没有可供拟合的变化`,
  "no-degrees-of-freedom": () => "参数与数据行一样多：没有剩余自由度",
  "repeated-rows": ({rows, first}) =>
    `${rows === 1 ? `第 ${first} 行与更早的一行` : `有 ${rows} 行（首先是第 ${first} 行）与更早的行`}完全相同；若是同一次运行，标准误偏小`,
  "confounded-inputs": ({input, others, r2}) =>
    `${input} 由 ${others.join(" 和 ")} 决定（取对数后 ${correlated("R²", r2)}）：数据无法区分各自的影响`,
  "held-at-bound": ({param}) => `${param} 位于边界；求其余区间时将它固定于此`,
  "unbounded-parameter": ({param, side}) =>
    side === "both" ? `数据不能辨识 ${param}` : `数据不能从${sides[side]}界定 ${param}`,
  "singular-information": () => "信息矩阵奇异：没有标准误",
  "collinear-parameters": ({a, b, r}) => `${a} 与 ${b} 共线（${correlated("|r|", r)}）`,
  overdispersed: ({dispersion}) =>
    `各行的离散程度超出二项计数（皮尔逊离散度 ${number(dispersion, 1)}）：标准误已乘以 ${number(Math.sqrt(dispersion), 0.1)}`,
  "at-lower-bound": ({bound}) => `位于下边界 ${count(bound)}`,
  "at-upper-bound": ({bound}) => `位于上边界 ${count(bound)}`,
  "open-end": ({side}) => (side === "both" ? "两侧皆无界" : `${sides[side]}无界`),
  "collinear-with": ({param, r}) => `与 ${param} 共线（${correlated("|r|", r)}）`,
  "short-range": ({input, decades, low, high}) =>
    `范围太窄：${input} 只跨 ${number(decades, 1)} 个数量级，从 ${count(low)} 到 ${count(high)}`
};
