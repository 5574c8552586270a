import {translate} from "../../lib/i18n/translate.js";
import type {MessageTable} from "../../lib/messages/message.js";
import {
  type Beyond,
  type BreakthroughWarning,
  type CriticalPlace,
  digits,
  type EnvelopeNote,
  type Objection,
  type VerdictReason
} from "../../lib/messages/verdicts.js";
import {spaced} from "./spaced.js";

export const verdicts: MessageTable<VerdictReason | Objection | EnvelopeNote | CriticalPlace | BreakthroughWarning> = {
  "too-few-scales-before": () => "规模太少，无法判断此前是否已有上升",
  "rises-before-break": () => "得分在拐点之前就已上升",
  "falls-before-break": () => "得分在拐点之前下降",
  "few-scales-on-one-side": ({scales}) => `其一侧的规模少于 ${scales} 种`,
  "rise-takes-long": ({decades}) => `上升跨越 ${decades.toFixed(1)} 个数量级以上`,
  "rise-likely-takes-long": ({decades}) => `上升最可能跨越 ${decades.toFixed(1)} 个数量级`,
  "no-break-by-continuous-metric": () => "在连续指标下没有明显的拐点",

  "one-scale": () => "只有一种规模",
  "all-alike": ({share, beyond}) => `所有规模的得分均为 ${share}${outside[beyond]}`,
  "exact-model": ({title}) => `${translate(title)}：拟合是精确的，没有散布可资判断`,
  "too-few-models": ({models}) => `${models} 个模型太少，无法计算任何 AICc`,
  "slope-against-constant": ({margin, p}) =>
    `${constant(margin)}，这是因为数据行太少；但常数没有斜率，而直线的似然比检验要求有斜率（p = ${p.toFixed(3)}）`,
  "rise-as-good": ({margin, title, rise}) =>
    spaced`${constant(margin)}，但${translate(title)}同样好，而它在这些规模上上升 ${rise.toFixed(2)}`,
  "scales-on-both-sides": ({margin, threshold, above, below}) =>
    `${constant(margin)}，但常数把 ${above} 处高于 ${threshold}、${below} 处低于它的比例都视为散布`,
  "constant-best": ({margin, beyond}) => `${constant(margin)}${outside[beyond]}`,
  "clear-change": (of) => spaced`${translate(of.title)}优于${beaten(of)}，且此前没有上升`,
  "change-in-doubt": (of, render) => spaced`${translate(of.title)}优于${beaten(of)}，但${render(of.objection)}`,
  "no-rise-in-scores": () => "得分不随规模上升",
  "long-rise": ({title, decades}) =>
    spaced`${translate(title)}属于最优之列，且上升跨越 ${decades.toFixed(1)} 个数量级以上`,
  "rise-may-be-short": ({title, decades}) =>
    spaced`${translate(title)}属于最优之列，但上升可能不足 ${decades} 个数量级`,
  "no-clear-change": (of) => `没有任何突变模型领先超过 ${of.wanted} AICc：其中最优者优于${beaten(of)}`,
  "too-few-rows-for-break": () => "数据行太少，无法拟合拐点",

  "nothing-of-scale": () => "只有一种规模：无法判断规模有何影响",
  "bracket-alone": ({scales}) => `${scales} 种规模太少，无法比较曲线：只知道夹定范围`,
  "too-few-families": ({families}) => `${families} 个模型族太少，无法重抽样：区间将各模型视为独立`,
  "ends-below-threshold": ({end, threshold}) =>
    `最优曲线止于 ${end.toFixed(2)}，低于阈值 ${threshold}：其 N50 是升到该处的一半`,
  "richer-model-likelier": ({title, parameters, gain, rows}) =>
    `${translate(title)}（${parameters} 个参数）的对数似然高出 ${gain.toFixed(1)}，但只有 ${rows} 行数据，AICc 无法予以体现`,
  "below-chance": ({scale}) => `${scale} 参数的模型得分确定低于随机水平：平均得分的曲线下限自由`,

  "beyond-largest": ({largest}) => `≥ ${digits(largest)}，超出最大规模`,
  "below-smallest": ({smallest}) => `≤ ${digits(smallest)}，低于最小规模`,
  "no-rise-with-scale": () => "不随规模上升",
  "at-scale": ({value, lower, upper}) => `${digits(value)} [${digits(lower)}, ${digits(upper)}]`,
  "within-bracket": ({below, above}) => `(${digits(below)}, ${digits(above)}] 之内`,

  "no-detector-of-emergence": () =>
    "B 并不能检测涌现：平直曲线上的噪声与缓慢平滑的增长都能得到与跳变同样高的分数，且 B 随题目数增大"
};

const constant = (margin: number) => `常数与最优模型相差不超过 ${margin.toFixed(1)} AICc`;

const outside: Readonly<Record<Beyond, string>> = {
  none: "",
  below: "：即使有上升，也在最小规模之下",
  above: "：即使有上升，也在最大规模之上"
};

const beaten = ({overLine, overParabola}: {overLine: number | null; overParabola: number | null}) =>
  `直线（${gain(overLine)} AICc）与抛物线（${gain(overParabola)} AICc）`;
const gain = (aicc: number | null) => aicc?.toFixed(1) ?? "未知数目的";
