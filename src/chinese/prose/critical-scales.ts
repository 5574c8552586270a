import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/skills-appear-one-by-one.md and reports/what-a-critical-scale-depends-on.md */
export const criticalScales: Catalogue = {
  "Skills appear one by one": "技能逐个出现",
  "trained again with more sizes and seeds; counts by items": "以更多的规模与随机种子重新训练；按题目计数",
  "The mean falls smoothly": "平均损失平滑下降",
  "Each subtask has its own scale": "每个子任务各有其规模",

  "What a critical scale depends on": "临界规模取决于什么",
  "the collapse of budgets drawn, and searched from fifteen starts": "绘出各预算的塌缩，并从十五个初值搜索",
  "critical scales beyond the sizes tried count by their bound in the slope against frequency":
    "在对频率的斜率中，超出所试规模的临界规模按其界限计入",
  "the same answers by two scores; half of the rise along compute": "同样的回答按两种评分；沿计算量升至一半之处",

  "Multitask sparse parity. Each subtask is learned at its own size while the mean loss falls smoothly.":
    "多任务稀疏奇偶校验：每个子任务在各自的规模上被学会，而平均损失平滑下降。",
  '<p class="lede">{0} The mean loss falls smoothly over the same sizes.</p>':
    '<p class="lede">{0}在同样的规模上，平均损失平滑下降。</p>',
  "In the quantization model {0} a network learns discrete skills, the most used ones first. If their use falls as a power law, so does the mean loss. [Multitask sparse parity](../tasks/sparse-parity) is the task of that paper: each subtask is the parity of its own bits, and knowing some of them does not raise the score.":
    "按量子化模型 {0}，网络学习离散的技能，最常用的优先。若使用频率按幂律递减，平均损失也是如此。[多任务稀疏奇偶校验](../tasks/sparse-parity)就是该文的任务：每个子任务是各自几个比特的奇偶，只知道其中一部分并不提高得分。",
  "The exponent of the mean loss is {0}. {1} The mean loss is smooth but not a single power law: the number of subtasks is finite, and where the last ones are learned the loss falls faster.":
    "平均损失的指数为 {0}。{1}平均损失平滑，但不是单一的幂律：子任务数目有限，在学会最后几个之处，损失下降得更快。",
  "{0}{1} The bracket needs no curve.": "{0}{1}夹定范围不需要曲线。",
  "Subtasks that no model has learned are the rare ones. They count as bounds, since leaving them out would flatten the slope.":
    "尚无模型学会的子任务正是罕见的那些。它们按界限计入，因为略去它们会使斜率变缓。",
  "The critical scale holds for one training budget{0}. With more training, smaller models may learn the same subtask.":
    "临界规模针对一个固定的训练预算{0}。训练更久，较小的模型也可能学会同一子任务。",
  "Seeds of one size are the only replicates, so the share that learns a subtask has wide intervals.":
    "只有同一规模的不同种子才是重复实验，因此学会某一子任务的比例区间很宽。",
  "A threshold on accuracy decides whether a model has a subtask. Parity leaves few scores in between; other tasks leave more.":
    "模型是否掌握某一子任务由准确率阈值判定。奇偶校验很少有介于其间的得分；别的任务则较多。",
  "Curves are compared by AICc over few sizes: a difference below four decides nothing.":
    "曲线按少数几种规模上的 AICc 比较：小于四的差异说明不了什么。",
  "Metric, window, training budget, and prediction from smaller models, each tested on every capability.":
    "指标、窗口、训练预算，以及由较小模型作出的预测：逐一在每项能力上检验。",
  "{0}A critical scale belongs to a metric, a range of sizes and a training budget. Each of these is varied here, on every capability. A scale that moves with them is not wrong, but it is not a property of the capability alone.":
    "{0}临界规模从属于指标、规模范围和训练预算。这里对每项能力逐一改变它们。随之移动的临界规模并不错误，但它不只是能力本身的性质。",
  Metric: "指标",
  Window: "窗口",
  "Training budget": "训练预算",
  "One curve for all budgets": "所有预算共用一条曲线",
  "Prediction from smaller models": "由较小模型作出的预测",
  "A score of exact answers can jump where probabilities change gradually {0}. A [break](../glossary#break) that vanishes under partial credit may be an artefact of the metric. If both metrics break at different sizes, the transition is real but its location depends on the metric.":
    "概率逐渐变化时，精确作答的得分也可能跳变 {0}。按部分分计便消失的[拐点](../glossary#break)可能是指标造成的假象。若两种指标的拐点规模不同，则转变确实存在，但其位置取决于指标。",
  "Parity gives little room for such an artefact, since part of a parity does not raise the score. Other tasks may differ.":
    "奇偶校验几乎不给这种假象留余地，因为部分的奇偶并不提高得分。其他任务可能不同。",
  "Any curve between two levels has a break in some [window](../glossary#window). The same search is therefore repeated among the smaller and among the larger sizes.":
    "任何连接两个水平的曲线，在某个[窗口](../glossary#window)内总有拐点。因此在较小与较大的规模中分别重复同样的搜索。",
  "Two hypotheses replace the thresholds of all budgets by one. Under finite-size scaling the curves of all budgets collapse on one curve about a critical size. Under a loss threshold a capability appears at one loss, whatever size and budget reach it.":
    "有两种假设用一个阈值取代各预算的阈值。按有限尺寸缩放，所有预算的曲线绕某一临界规模塌缩为一条。按损失阈值，能力在某一损失值出现，不论由何种规模与预算达到。",
  "Where the critical size is not bounded, the curves move with the budget and never cross, and there is no collapse to test.":
    "临界规模无界时，各曲线随预算移动而从不相交，没有塌缩可供检验。",
  "The curve is fitted to the smaller sizes alone, and its Nc is compared with the value from all sizes.":
    "只用较小的规模拟合曲线，再将其 Nc 与全部规模给出的值比较。",
  "An error from a fit to sizes on both sides of the rise measures interpolation, not prediction.":
    "若拟合用到上升段两侧的规模，其误差衡量的是内插，而非预测。",
  "Breaks are fitted to mean scores with two straight lines. A sigmoid has two bends, and each part of the sizes may contain another one.":
    "拐点由两段直线对平均得分拟合得出。S 形曲线有两处弯曲，不同的规模区段可能各含其中一处。",
  "Seeds of one size and one budget are the only replicates. Intervals treat them as independent.":
    "只有同一规模、同一预算的不同种子才是重复实验。区间将它们视为独立。",
  "The collapse is searched from {0} starts, with the quality of Houdayer and Hartmann, without scaling of the score, and only where half of the points can be compared with another budget.":
    "塌缩从{0}个初值开始搜索，采用 Houdayer 与 Hartmann 的质量度量，得分不作缩放；只考虑至少半数点能与另一预算比较的情形。"
};
