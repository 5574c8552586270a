import {count} from "../../lib/i18n/format.js";
import {translate} from "../../lib/i18n/translate.js";
import type {AllocationBasis, AllocationReason, FitVariant, NeverCross} from "../../lib/messages/allocation.js";
import type {MessageTable} from "../../lib/messages/message.js";

const sides = {below: "低于", above: "高于", same: "等同于"};
const ends = {smallest: "最小", largest: "最大"};

export const allocation: MessageTable<AllocationReason | NeverCross | AllocationBasis | FitVariant> = {
  "fewer-sizes": ({least, sizes}) => `规模少于 ${least} 种：${sizes}`,
  "parabola-opens-downward": () => "抛物线开口向下",
  "minimum-beyond": ({end}) => `极小值超出${ends[end]}规模`,
  "minimum-at": ({end}) => `极小值位于${ends[end]}规模`,
  "minimum-moved-by-noise": ({moved, draws}) => `在 ${draws} 次抽样中，有 ${moved} 次噪声将极小值移到边缘`,
  "optimum-without-error": () => "最优值没有可用来加权的标准误",
  "fewer-optima": ({budgets}) => `${budgets} 份预算中有最优值的少于 2 份`,
  "fewer-on-envelope": ({runs}) => `包络线内的运行少于 2 次：${runs}`,
  "size-at-end": ({end}) => `该处的${ends[end]}规模`,
  "envelope-of-one-size": () => "包络线内的运行全属同一规模",
  "exponent-without-interval": () => "这些运行不能给出其区间",
  "over-budget": ({cost, left}) => `需要 ${count(cost)} FLOPs，只剩 ${count(left)}`,
  "curves-never-cross": ({side, along, from, to}) =>
    `在 ${along} 从 ${count(from)} 到 ${count(to)} 的范围内，第一条曲线${sides[side]}第二条`,
  "runs-on-envelope": ({runs}) => `包络线上的 ${runs} 次运行`,
  "budgets-with-optimum": ({kept, budgets}) => `${budgets} 份预算中的 ${kept} 份`,
  "parametric-fit": ({objective, runs, held, countsSix}) =>
    [
      `${translate(objective)}，${runs} 次运行`,
      ...(held.length ? [`区间将 ${held.join("、")} 视为已知`] : []),
      ...(countsSix ? [] : ["按 C = 6 N D 计，而这些运行并非如此计算"])
    ].join("；"),
  "huber-loss": () => "Huber 损失",
  "floor-held": () => "下限固定为精确熵",
  "without-smallest": ({sizes}) => (sizes === 1 ? "去掉最小规模" : `去掉最小的 ${sizes} 种规模`),
  "size-without-embeddings": () => "规模：参数量（不含嵌入层）",
  "size-with-embeddings": () => "规模：全部参数量"
};
