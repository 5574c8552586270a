import {count} from "../../lib/i18n/format.js";
import {translate} from "../../lib/i18n/translate.js";
import type {AllocationBasis, AllocationReason, FitVariant, NeverCross} from "../../lib/messages/allocation.js";
import type {MessageTable} from "../../lib/messages/message.js";

const sides = {below: "低于", above: "高于", same: "等同于"};
const ends = {smallest: "最小", largest: "最大"};

export const allocation: MessageTable<AllocationReason | NeverCross | AllocationBasis | FitVariant> = {
  "fewer-sizes": ({least, sizes}) => `至少需要 ${least} 种规模，现有 ${sizes} 种`,
  "parabola-opens-downward": () => "抛物线开口向下",
  "minimum-beyond": ({end}) => `极小值超出${ends[end]}规模`,
  "minimum-at": ({end}) => `极小值位于${ends[end]}规模`,
  "minimum-moved-by-noise": ({moved, draws}) => `${draws} 次重抽样中有 ${moved} 次极小值位于边缘`,
  "optimum-without-error": () => "最优值没有标准误，因而没有权重",
  "fewer-optima": ({budgets}) => `至少需要 2 份有最优值的预算；共试 ${budgets} 份`,
  "fewer-on-envelope": ({runs}) => `包络线上至少需要 2 次运行，现有 ${runs} 次`,
  "size-at-end": ({end}) => `其规模是该预算下的${ends[end]}规模`,
  "envelope-of-one-size": () => "包络线上的运行全属同一规模",
  "exponent-without-interval": () => "数据不能给出有限区间",
  "over-budget": ({cost, left}) => `需要 ${count(cost)} FLOPs，只剩 ${count(left)}`,
  "curves-never-cross": ({side, along, from, to}) =>
    `在 ${along} 从 ${count(from)} 到 ${count(to)} 的整个范围内，第一条曲线${sides[side]}第二条`,
  "runs-on-envelope": ({runs}) => `包络线上的 ${runs} 次运行`,
  "budgets-with-optimum": ({kept, budgets}) => `${budgets} 份预算中的 ${kept} 份`,
  "parametric-fit": ({objective, runs, held, countsSix}) =>
    [
      `${translate(objective)}，${runs} 次运行`,
      ...(held.length ? [`区间将 ${held.join("、")} 视为已知`] : []),
      ...(countsSix ? [] : ["假定 C = 6 N D，而这些运行并不符合"])
    ].join("；"),
  "huber-loss": () => "Huber 损失",
  "floor-held": () => "E 固定为精确熵",
  "without-smallest": ({sizes}) => (sizes === 1 ? "去掉最小规模" : `去掉最小的 ${sizes} 种规模`),
  "size-without-embeddings": () => "N：不含嵌入层的参数量",
  "size-with-embeddings": () => "N：全部参数量"
};
