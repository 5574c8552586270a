import {count, number} from "../../lib/i18n/format.js";
import {translate} from "../../lib/i18n/translate.js";
import {
  type ComparisonRefusal,
  type ComparisonWarning,
  type MethodCaveat,
  range,
  type TrainedScale,
  type UnrankedReason
} from "../../lib/messages/capabilities.js";
import type {MessageTable} from "../../lib/messages/message.js";
import {spaced} from "./spaced.js";

const sides = {below: "下方", above: "上方"};
const ends = {"open-below": "下端开放", "open-above": "上端开放", "at-bound": "位于边界", fixed: "固定"};

export const capabilities: MessageTable<MethodCaveat | UnrankedReason | ComparisonWarning | ComparisonRefusal> = {
  "scores-do-not-rise": () => "得分不随规模上升",
  "outside-all-scales": ({side}) => `位于所试全部规模的${sides[side]}`,
  "far-outside-scales": ({side}) => (side === "above" ? "超出最大规模" : "低于最小规模"),
  "method-finds-none": () => "不可辨识",
  "end-as-fitted": ({status}) => ends[status],
  "slope-falls-there": () => "该处斜率变小：是肩部，不是起点",
  "scores-fall-before": () => "此前得分下降",
  "missed-without-restarts": () => "只有重启搜索才能找到",
  "no-change-of-slope": ({p}) => `Davies 检验未见斜率改变${p === null ? "" : `，p = ${p.toFixed(2)}`}`,
  "as-any-power-law": () => "即所试的最小规模，任何幂律都如此",
  "loss-threshold-moves": () => "各预算的损失阈值不同",
  "loss-threshold-undecided": () => "数据不能判断各预算是否共用一个损失阈值",
  "no-crossing-bounded": () => "没有交点具有有限区间",
  "budgets-apart": ({S}) => `各曲线不塌缩为一条（S = ${number(S, 1)}）`,

  "ranked-beyond-largest": ({largest}) => `至少 ${count(largest)}，超出最大规模`,
  "ranked-below-smallest": ({smallest}) => `至多 ${count(smallest)}，低于最小规模`,
  "scale-not-identified": () => "不可辨识",

  "different-metrics": ({metrics}) => `指标不同，对同一能力给出的出现规模也不同：${metrics.map(translate).join("、")}`,

  "no-scales": () => "没有可供比较的临界规模",
  "repeated-name": ({name}) => `有两个临界规模同名：${translate(name)}`,
  "different-axes": ({names: [a, b], axes: [x, y]}) =>
    `坐标轴不同：${translate(a)}（${translate(x)}），${translate(b)}（${translate(y)}）`,
  "different-training": ({scales: [a, b]}) => `坐标轴不同：${trained(a)}，${trained(b)}`,
  "different-windows": ({names: [a, b], windows: [x, y]}) =>
    `窗口不同：${translate(a)} ${range(x)}，${translate(b)} ${range(y)}；请在同一窗口内重新拟合`
};

const trained = ({name, D, task}: TrainedScale) =>
  spaced`${translate(name)}（不含嵌入层的参数量，用 ${translate(task)} 的 ${count(D)} 个单位训练之后）`;
