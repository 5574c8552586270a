import {count, number} from "../../lib/i18n/format.js";
import {translate} from "../../lib/i18n/translate.js";
import {type MessageTable, short} from "../../lib/messages/message.js";
import {
  type Beyond,
  type BreakthroughWarning,
  type CriticalPlace,
  crossing,
  type EnvelopeNote,
  isClosed,
  type Objection,
  placed,
  type VerdictReason
} from "../../lib/messages/verdicts.js";
import {spaced} from "./spaced.js";

export const verdicts: MessageTable<VerdictReason | Objection | EnvelopeNote | CriticalPlace | BreakthroughWarning> = {
  "too-few-scales-before": () => "变化之前的规模太少，无法检验此前是否已有上升",
  "rises-before-break": () => "得分在拐点之前就已上升",
  "falls-before-break": () => "得分在拐点之前下降",
  "few-scales-on-one-side": ({scales}) => `其一侧的规模少于 ${scales} 种`,
  "rise-takes-long": ({decades}) => `上升至少跨越 ${decades.toFixed(1)} 个数量级`,
  "rise-likely-takes-long": ({decades}) => `按最佳估计，上升跨越 ${decades.toFixed(1)} 个数量级`,
  "no-break-by-continuous-metric": () => "在连续指标下没有明显的拐点",

  "one-scale": () => "只有一种规模",
  "all-alike": ({share, beyond}) => `所有规模的得分均为 ${short(share)}${outside[beyond]}`,
  "exact-model": ({title}) => spaced`${translate(title)}拟合得完全精确，没有散布可供检验`,
  "too-few-models": ({models}) => `${models} 个数据点太少，无法计算 AICc`,
  "slope-against-constant": ({margin, p}) => `${constant(margin)}，但似然比检验支持存在斜率（p = ${p.toFixed(3)}）`,
  "rise-as-good": ({margin, title, rise}) =>
    spaced`${constant(margin)}，但${translate(title)}同样好，并在这些规模上上升 ${rise.toFixed(2)}`,
  "scales-on-both-sides": ({margin, threshold, above, below}) =>
    `${constant(margin)}，但比例在 ${count(above)} 处显著高于 ${short(threshold)}，在 ${count(below)} 处显著低于它`,
  "no-curve-compared": ({scales}) => `比例越过了阈值，但 ${scales} 种规模太少，无法将曲线与常数比较`,
  "constant-best": ({margin, beyond}) => `${constant(margin)}${outside[beyond]}`,
  "clear-change": (of) => spaced`${translate(of.title)}优于${beaten(of)}，且得分在变化之前没有上升`,
  "change-in-doubt": (of, render) => spaced`${translate(of.title)}优于${beaten(of)}，但${render(of.objection)}`,
  "no-rise-in-scores": () => "得分不随规模上升",
  "long-rise": ({title, decades}) =>
    spaced`${translate(title)}属于最优模型之列，且上升至少跨越 ${decades.toFixed(1)} 个数量级`,
  "rise-may-be-short": ({title, decades}) =>
    spaced`${translate(title)}属于最优模型之列，但上升可能不足 ${decades} 个数量级`,
  "no-clear-change": (of) => `没有任何突变模型领先超过 ${of.wanted} AICc：其中最优者优于${beaten(of)}`,
  "too-few-rows-for-break": () => "数据点太少，无法拟合拐点",

  "nothing-of-scale": () => "只有一种规模，看不出得分如何随规模变化",
  "bracket-alone": ({scales}) => `${scales} 种规模太少，无法比较曲线：只知道夹定范围`,
  "too-few-families": ({families}) => `${families} 个模型族太少，无法重抽样：区间将各模型视为独立`,
  "ends-below-threshold": ({end, threshold}) =>
    `最优曲线止于 ${end.toFixed(2)}，低于阈值 ${short(threshold)}：其 N50 位于这段上升的一半处`,
  "richer-model-likelier": ({title, parameters, gain, rows}) =>
    `${translate(title)}（${parameters} 个参数）的对数似然高出 ${number(gain, 1)}，但只有 ${rows} 行数据，AICc 不会选它`,
  "below-chance": ({scale}) => `${count(scale)} 参数的模型得分显著低于随机水平，因此平均得分的曲线下限自由`,

  "beyond-largest": ({largest}) => `≥ ${count(largest)}，超出最大规模`,
  "below-smallest": ({smallest}) => `≤ ${count(smallest)}，低于最小规模`,
  "no-rise-with-scale": () => "不随规模上升",
  "at-scale": placed,
  "within-bracket": (bracket) => (isClosed(bracket) ? `${crossing(bracket)} 之内` : crossing(bracket)),

  "no-detector-of-emergence": () =>
    "B 并不能检测涌现：平直曲线上的噪声与缓慢平滑的增长都能得到与跳变同样高的分数，且 B 随题目数增大"
};

const constant = (margin: number) =>
  margin < 0.05 ? "常数模型的 AICc 最小" : `常数模型与最优模型相差 ${margin.toFixed(1)} AICc`;

const outside: Readonly<Record<Beyond, string>> = {
  none: "",
  below: "；若有上升，也在最小规模之下",
  above: "；若有上升，也在最大规模之上"
};

function beaten({overLine, overParabola}: {overLine: number | null; overParabola: number | null}): string {
  if (overLine === null) return overParabola === null ? "直线与抛物线" : `抛物线（${gain(overParabola)}）`;
  if (overParabola === null) return `直线（${gain(overLine)}）`;
  return `直线（${gain(overLine)}）与抛物线（${gain(overParabola)}）`;
}

const gain = (aicc: number) => `${number(aicc, 1)} AICc`;
