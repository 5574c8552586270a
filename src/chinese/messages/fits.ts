import {count} from "../../lib/i18n/format.js";
import type {EstimateReason, FitWarning} from "../../lib/messages/fits.js";
import type {MessageTable} from "../../lib/messages/message.js";

const sides = {below: "下方", above: "上方"};

export const fits: MessageTable<FitWarning | EstimateReason> = {
  stalled: () => "优化器停滞：没有一步能改进拟合，但尚未到达极小值",
  "iterations-spent": ({iterations}) => `优化器在 ${iterations} 次迭代后停止`,
  "few-starts-agree": ({agreed, starts}) => `${starts} 个初值中只有 ${agreed} 个收敛到所报的极小值`,
  "rival-minimum": ({rise}) => `另一个极小值仅高 ${(100 * rise).toPrecision(2)} %：其他参数几乎拟合得一样好`,
  "constant-input": ({input, value}) => `${input} 只有一个取值 ${count(value)}：无法判断它有何影响`,
  "narrow-input": ({input, decades}) => `${input} 只跨 ${decades.toFixed(1)} 个数量级`,
  "constant-response": ({value}) => `所有响应值都是 ${count(value)}：没有可解释之处`,
  "no-degrees-of-freedom": () => "参数与数据行一样多：没有余下的数据可用来评判拟合",
  "repeated-rows": ({rows, first}) =>
    `${rows === 1 ? `第 ${first} 行` : `${rows} 行（首先是第 ${first} 行）`}与更早的一行完全相同：若是同一次运行写了两遍，误差就偏小`,
  "confounded-inputs": ({input, others, r2}) =>
    `${input} 由 ${others.join(" 和 ")} 决定（取对数后 R² = ${r2.toFixed(4)}）：无法区分各自的贡献`,
  "held-at-bound": ({param}) => `${param} 位于边界；其余参数的区间是在它固定于此时求得的`,
  "unbounded-parameter": ({param, side}) =>
    side === "both" ? `数据不能确定 ${param}` : `数据不能从${sides[side]}界定 ${param}`,
  "singular-information": () => "信息矩阵奇异：没有标准误",
  "collinear-parameters": ({a, b, r}) => `${a} 与 ${b} 共线（|r| = ${r.toFixed(4)}）`,
  overdispersed: ({dispersion}) =>
    `各行的离散超出计数数据应有的程度（皮尔逊离散度 ${dispersion.toFixed(1)}）：误差已乘以 ${Math.sqrt(dispersion).toFixed(2)}`,
  "at-lower-bound": ({bound}) => `位于下边界 ${bound}`,
  "at-upper-bound": ({bound}) => `位于上边界 ${bound}`,
  "open-end": ({side}) => (side === "both" ? "两侧皆无界" : `${sides[side]}无界`),
  "collinear-with": ({param, r}) => `与 ${param} 共线（|r| = ${r.toFixed(4)}）`,
  "short-range": ({input, decades, low, high}) =>
    `范围太窄：${input} 只跨 ${decades.toFixed(1)} 个数量级，从 ${count(low)} 到 ${count(high)}`
};
