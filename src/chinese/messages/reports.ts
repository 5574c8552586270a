import {translate} from "../../lib/i18n/translate.js";
import type {reports as english} from "../../lib/messages/reports.js";

export const reports: typeof english = {
  "as-given": () => "按所给",
  "of-column": ({column, factor}) => `文件中的 ${JSON.stringify(column)}${factor === 1 ? "" : ` × ${factor}`}`,
  "trainable-parameters": () => "可训练参数，不含嵌入层与解嵌入层",
  "units-trained-on": ({unit}) => `训练用的${translate(unit)}，各见一次；只计其预测进入训练损失的部分`,
  "matrix-flops": () => "训练的浮点运算数，按前向与反向传播的矩阵乘积计算（一次乘加计为二）；不是 6 N D",
  "no-finite-loss": () => "损失不是有限值",
  "trained-less-long": () => "训练步数少于其余运行",
  "exact-fit": () => "拟合是精确的，因此对数似然无界",
  "too-few-rows-for-aicc": ({rows, parameters}) => `AICc 需要多于 ${parameters + 1} 行，现有 ${rows} 行`,
  "not-converged": ({status}) => `拟合未收敛：优化器${status === "stalled" ? "停滞" : "用尽迭代次数"}`,
  "bound-in-comparison": ({param}) => `${param} 位于边界：似然比服从 ½χ² 混合分布，而 AICc 仍计为一个完整参数`
};
