import type {Catalogue} from "../../lib/i18n/translate.js";

/** guess.md */
export const guess: Catalogue = {
  "Guess the law": "猜定律",
  "Half of a sweep is hidden. Draw how it goes on, and compare your error with that of a fitted law.":
    "扫描实验的一半被隐藏。画出它如何延续，并把你的误差与拟合定律的误差相比较。",
  '<p class="lede">The larger half of a sweep is hidden. Draw how the loss goes on, or mark where a capability appears. Then see the truth, the extrapolation of a law, and whose error is smaller.</p>':
    '<p class="lede">扫描实验中规模较大的一半被隐藏。画出损失如何延续，或标出能力在何处出现；然后查看真值、定律的外推，以及谁的误差更小。</p>',
  '<div><noscript><p class="notice">This game needs JavaScript. The <a href="./reports/">reports</a> show the same sweeps whole.</p></noscript></div>':
    '<div><noscript><p class="notice">本游戏需要 JavaScript。<a href="./reports/">报告</a>展示了同样的扫描实验的全部数据。</p></noscript></div>',
  "How it is scored": "如何计分",
  "Hidden points are trained models. Truth is the geometric mean over seeds, with its confidence interval.":
    "隐藏的点都是训练出来的模型。真值是各随机种子的几何平均，附置信区间。",
  "Chinchilla’s law is fitted to all runs of the shown half, at every size and budget, and sees nothing that is hidden.":
    "Chinchilla 定律用可见部分的全部运行（所有规模与预算）拟合，不使用任何隐藏数据。",
  "A capability is predicted by a line through the critical scales that the shown sizes give, against frequency in training; a scale beyond these sizes counts by its bound. Where there is no such line, the law says nothing.":
    "能力由一条直线预测：可见规模所给出的临界规模对训练中的频率；超出这些规模的按其下界计入。没有这样的直线时，定律没有结论。",
  "Errors are root mean squares of log loss, or a factor between sizes. It is too close to call where the scatter of the seeds could reverse the order, or where both sizes lie in the confidence interval of the critical scale.":
    "误差是对数损失的均方根，或规模之间的倍数。若随机种子之间的离散足以颠倒次序，或两个规模都落在临界规模的置信区间内，则判为难分高下。",
  "Nothing is stored and nothing is sent: the score ends with the page.":
    "不存储也不发送任何内容：离开本页，成绩即消失。"
};
