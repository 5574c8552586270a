import type {Catalogue} from "../../lib/i18n/translate.js";

/** Terms and their definitions, in margin notes and in the glossary. */
export const glossary: Catalogue = {
  "{0} terms of this site, each with its one definition.": "本站的 {0} 个术语，各有唯一的定义。",
  '<div id={0}><dt>{1}</dt><dd>{2}</dd><dd class="uses">Used in: </dd></div>':
    '<div id={0}><dt>{1}</dt><dd>{2}</dd><dd class="uses">见于：</dd></div>',
  "Irreducible loss": "不可约损失",
  Bracket: "夹定范围",
  Interval: "区间",
  Identified: "可辨识",
  "Excess loss": "超额损失",
  "Curve family": "曲线形式",
  Verdict: "判定",
  Robustness: "稳健性",
  "Compute-optimal": "计算最优",
  "the loss that a law predicts for unlimited parameters and data. Where the entropy of the source is known, the irreducible loss should equal it.":
    "定律在参数量与数据量无限时所预测的损失。若数据源的熵已知，不可约损失应与之相等。",
  "Critical scale": "临界规模",
  "the size at which a capability appears. Unless another estimand is named it is N50 (share of models).":
    "一项能力出现时的规模。未指明其他估计目标时，指 N50（模型比例）。",
  "the number of parameters at which half of the models trained alike have the capability.":
    "训练方式相同的模型中有半数具备该能力时的参数量。",
  "the scale at which a curve fitted to mean scores has risen half of the way from its floor to its ceiling.":
    "对平均得分拟合的曲线从下限升到上限的一半时的规模。",
  "the two sizes between which half of the models come to have the capability: significantly fewer below and more above, by exact tests over seeds, or no model below and every model above. It needs no curve.":
    "半数模型在这两个规模之间开始具备该能力：按对种子的精确检验，其下显著少于半数，其上显著多于半数；或其下的模型均不具备、其上的均具备。无需曲线。",
  Censored: "删失",
  "a critical scale outside the sizes tried is reported as a bound, not as a number.":
    "所试规模之外的临界规模只报告为一个界，而不是一个数。",
  "a profile-likelihood interval at the stated level. An open end means that the data do not bound the parameter on that side.":
    "给定水平的剖面似然区间。一端开放表示数据在这一侧不能限定该参数。",
  "both ends of the interval come from the data. Weakly identified: one end is open, or the interval is longer than a decade, for an exponent wider than 0.5. Not identified: both ends are open.":
    "区间的两端都由数据决定。弱可辨识：一端开放，或区间长于一个数量级，对指数则宽于 0.5。不可辨识：两端都开放。",
  "loss minus the exact entropy of the source, in nats.": "损失减去数据源的精确熵，以奈特计。",
  "one functional form for the rise. Families within 4 AICc of the best are not distinguishable from it.":
    "上升段的一种函数形式。与最优者相差 4 AICc 以内的形式无法与之区分。",
  "Held out": "留出",
  "the law is fitted without the largest models and its predictions are compared with their losses.":
    "不用最大的模型拟合定律，再将其预测与这些模型的损失相比较。",
  "emergent, smooth, present at every size, not reached, no trend or undetermined. It holds for one metric, one axis and one window.":
    "涌现、平滑、所有规模均具备、未达到、无趋势或未定。判定只对一个指标、一个坐标轴和一个窗口成立。",
  "the share of the loss reduction below the unigram entropy that a network retains when its weights or inputs are perturbed by a stated amount.":
    "权重或输入受到给定幅度的扰动时，网络在一元熵之下所降低的损失中得以保留的比例。",
  "the split of a compute budget between parameters and data that gives the lowest loss.":
    "使损失最低的、计算量在参数量与数据量之间的分配。",
  Estimand: "估计目标",
  "the quantity that an estimate is of, such as N50 (share of models) or N50 (mean score). Estimates of different estimands need not agree.":
    "估计所针对的量，如 N50（模型比例）或 N50（平均得分）。目标不同的估计不必一致。",
  Sweep: "扫描实验",
  "training runs of one design: a task, sizes, amounts of data or steps, and seeds.":
    "按同一设计进行的训练运行：任务、规模、数据量或步数，以及随机种子。",
  "the range of sizes that an analysis uses. A break that moves with the window depends on it.":
    "一项分析所用的规模范围。随窗口移动的拐点取决于窗口。",
  Break: "拐点",
  "a size at which the slope of a score changes.": "得分的斜率发生变化的规模。",
  Emergent: "涌现",
  "a break or a steep rise that beats a line and a parabola by more than 10 AICc each, with a level score before it, at least two sizes on each side and a rise within 2.5 decades. A continuous metric must not remove it.":
    "某个拐点或陡升优于直线与抛物线各 10 AICc 以上，其前得分平坦，两侧各有至少两个规模，且上升不超过 2.5 个数量级。换用连续指标时不得消失。",
  Smooth: "平滑",
  "a model without a break is within 2 AICc of the best, and the rise takes more than 2.5 decades with 95% confidence.":
    "无拐点的模型与最优者相差不超过 2 AICc，且在 95% 置信度下上升超过 2.5 个数量级。",
  "Present at every size": "所有规模均具备",
  "the share of models does not depend on size: above the threshold at every size and, over all models, significantly above three quarters of the way from chance to 1.":
    "模型比例不随规模变化：在每个规模都高于阈值，且全部模型合计显著高于从随机水平到 1 的四分之三处。",
  "Not reached": "未达到",
  "the share of models does not depend on size: below the threshold at every size and, over all models, significantly below one quarter of the way from chance to 1.":
    "模型比例不随规模变化：在每个规模都低于阈值，且全部模型合计显著低于从随机水平到 1 的四分之一处。",
  "No trend": "无趋势",
  "the share of models does not depend on size, but is neither high nor low enough to be present or not reached.":
    "模型比例不随规模变化，但既未高到“具备”，也未低到“未达到”。",
  Undetermined: "未定",
  "the data do not decide between the other verdicts. The reason is given with it.":
    "数据不能在其余判定之间作出选择。原因一并给出。",
  Envelope: "包络线",
  "the lowest loss of all runs at each compute budget. The runs on it estimate the compute-optimal size.":
    "每个计算预算下全部运行的最低损失。其上的运行用于估计计算最优规模。",
  "IsoFLOP curve": "IsoFLOP 曲线",
  "loss against size at one compute budget. Its minimum estimates the compute-optimal size.":
    "同一计算预算下损失随规模的变化。其最小值给出计算最优规模的估计。"
};
