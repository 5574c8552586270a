import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/skills-appear-one-by-one.md and reports/what-a-critical-scale-depends-on.md */
export const criticalScales: Catalogue = {
  "Skills appear one by one": "技能逐个出现",
  "Multitask sparse parity. Each subtask is learned at a size of its own while the mean loss falls smoothly.":
    "多任务稀疏奇偶校验：每个子任务各在自己的规模上被学会，而平均损失平滑下降。",
  "trained again with more sizes and seeds; counts by items": "以更多的规模与随机种子重新训练；按题目计数",
  '<p class="lede">{0} Their mean loss falls smoothly all the while.</p>':
    '<p class="lede">{0}与此同时，它们的平均损失始终平滑下降。</p>',
  "A capability may be absent in one model and present in the next larger one, while the loss they are trained on shows no step. Michaud and others explain it: a model learns many small skills, each at once or not at all, and the most used ones first. If use falls off as a power, so should the mean. [Multitask sparse parity](../tasks/sparse-parity) is that idea as a task: each subtask asks for the parity of its own few bits, and nothing short of finding them helps.":
    "一项能力可能在某个模型中不存在，却在稍大的模型中出现，而它们的训练损失并无台阶。Michaud 等人的解释是：模型学习许多小技能，每个要么一下学会，要么完全不会，最常用的最先学会。若使用频率按幂律递减，平均损失也应如此。[多任务稀疏奇偶校验](../tasks/sparse-parity)就是这一想法的任务化：每个子任务要求求出各自几个比特的奇偶，不找到这些比特就毫无进展。",
  "The mean falls smoothly": "平均损失平滑下降",
  "The exponent of the mean is {0}. The law misses a run by {1} as a rule, far more than seeds differ: the mean is smooth, and no single power. There are finitely many subtasks, and where the last are learned the mean falls faster than a law without an end foresees.":
    "平均损失的指数为 {0}。定律对单次运行的偏差通常为 {1}，远大于种子间的差异：平均损失虽然平滑，却不是单一的幂律。子任务数目有限，在学会最后几个之处，平均损失下降得比没有尽头的定律所预言的更快。",
  "Each subtask has its own scale": "每个子任务各有其规模",
  "{0}{1} A few sizes with a few seeds each can say where a curve rises, and seldom how. That is why a critical scale is given over every form within reach, together with the bracket that needs no form at all.":
    "{0}{1}规模不多、每种规模的种子也不多，只能说明曲线在何处上升，很少能说明如何上升。因此临界规模取遍所有未被排除的曲线形式，并同时给出不依赖任何形式的夹定范围。",
  "To leave out what no model has learned yet would flatten the slope, since those are the rare ones. The line takes them for what they are: somewhere above every size tried.":
    "若舍去尚无模型学会的子任务，斜率会变缓，因为它们正是罕用的那些。因此直线按其本来面目看待它们：位于所试全部规模之上的某处。",
  "Critical scale here means size at a fixed amount of training{0}. Trained longer, a smaller model may learn the same subtask; the number belongs to the budget.":
    "这里的临界规模是指固定训练量下的规模{0}。训练更久，较小的模型也可能学会同一子任务；该数值从属于预算。",
  "Seeds of one size are the only replicates. With few of them the share that learns a subtask is known coarsely, as the bars show.":
    "只有同一规模的不同种子才是重复实验。种子很少时，学会某一子任务的比例只能粗略得知，如误差条所示。",
  "A threshold on accuracy makes a skill present or absent. Parity leaves little between the two, which is why it was chosen; other tasks are less kind.":
    "技能的有无由准确率阈值判定。奇偶校验几乎没有中间状态，这正是选用它的原因；别的任务没有这么理想。",
  "Forms are compared by AICc over sizes, of which there are few: a difference below four decides nothing.":
    "曲线形式按规模上的 AICc 比较，而规模种类很少：小于 4 的差异说明不了什么。",

  "What a critical scale depends on": "临界规模取决于什么",
  "Metric, window, amount of training, and what smaller models could have foretold. Each checked on every capability.":
    "指标、窗口、训练量，以及较小的模型本可预言什么：逐一在每项能力上检验。",
  "{0}“This capability appears at that size” is short for a longer sentence: by this metric, among these sizes, after so much training. A critical scale that moves when any of them is changed is not thereby wrong, but it is no property of the capability alone. So each is changed here, on every capability, and what moves is written down.":
    "{0}“这项能力在该规模出现”是一句更长的话的简称：按这一指标、在这些规模之中、经过这么多训练。其中任何一项改变时临界规模若随之移动，并不意味着它是错的，但它便不只是能力本身的性质。因此这里对每项能力逐一改变这些条件，并记下什么发生了移动。",
  "Does the metric make it?": "是指标造成的吗？",
  "Exact answers can jump where probabilities only creep. If a break is seen under a metric that counts and not under one that gives partial credit, it may be an artefact of counting. If both break, but at different sizes, the fact stands and the date does not.":
    "概率缓慢变化时，精确作答的得分也可能跳变。若拐点只见于计数的指标，而不见于给部分分的指标，它可能是计数的假象。若两者都有拐点，但规模不同，则现象成立，出现的规模却不确定。",
  "Parity leaves little room for such an artefact, as part of a parity is worth nothing. That is why it was chosen, and why no other task should be expected to agree.":
    "奇偶校验几乎不给这种假象留余地，因为部分的奇偶毫无价值。这正是选用它的原因，也是不应指望其他任务与之一致的原因。",
  "Does the window make it?": "是窗口造成的吗？",
  "Any curve that leaves one level and ends on another has a break somewhere, if the window is cut to fit. So the same search is made in the smaller and in the larger sizes.":
    "任何从一个水平过渡到另一个水平的曲线，只要窗口截取得当，总会在某处出现拐点。因此在较小与较大的规模中分别做同样的搜索。",
  "Does the amount of training make it?": "是训练量造成的吗？",
  "In the plane of parameters and data a capability has a boundary. A critical scale is where one budget crosses it.":
    "在参数量与数据量的平面上，一项能力有一条边界。临界规模就是某一预算与它相交之处。",
  "Is there one curve for all budgets?": "所有预算是否共用一条曲线？",
  "Two ideas would replace many thresholds by one. In finite-size scaling, the curves of all budgets are one curve, stretched about a critical size. In the other, a capability appears at a loss, whatever size and budget brought it there.":
    "有两种想法可以用一个阈值取代许多个。按有限尺寸缩放，所有预算的曲线是同一条曲线围绕某一临界规模伸缩而成。另一种想法是，能力在某一损失值出现，不论由何种规模与预算达到。",
  "A quality near one is as good as the errors allow. A size that is not bounded means that the curves move along without ever crossing: then there is nothing to stretch about.":
    "质量接近 1 即已达到误差所允许的最好程度。规模无界，意味着各曲线只是平移而从不相交：那就没有可供伸缩的中心。",
  "Would it have been foretold?": "本可预言吗？",
  "A critical scale is of use before it is reached. The curve is fitted to the smaller sizes only, and its Nc is compared with what all sizes give.":
    "临界规模在到达之前才有用。这里只用较小的规模拟合曲线，再将其 Nc 与全部规模给出的结果比较。",
  "A source that reports an error of so many per cent, from a fit to sizes on both sides of the rise, has measured something else: how well a curve interpolates.":
    "如果某个来源用上升段两侧的规模做拟合，然后报告百分之多少的误差，它测量的是另一回事：曲线内插得有多好。",
  "Breaks are looked for in the mean score of models that share a size, with two straight lines. A sigmoid has two bends, and each part of the sizes may show another of them.":
    "拐点是用两段直线在同规模模型的平均得分中寻找的。S 形曲线有两处弯曲，不同的规模区段可能各显示其中一处。",
  "Seeds of one size and one budget are the only replicates. Intervals of a boundary take them as independent draws.":
    "只有同一规模、同一预算的不同种子才是重复实验。边界的区间把它们视为独立抽样。",
  "The collapse is searched from {0} starts, by the quality of Houdayer and Hartmann, with probabilities that do not grow, and only where half of the points can be compared with another budget.":
    "数据塌缩从{0}个初值开始搜索，以 Houdayer 与 Hartmann 的质量度量为准，且概率的幅度不随预算缩放；只考虑至少半数点能与另一预算比较的情形。",
  "the collapse of budgets drawn, and searched from fifteen starts": "绘出各预算的塌缩，并从十五个初值搜索",
  "critical scales beyond the sizes tried count by their bound in the slope against frequency":
    "在对频率的斜率中，超出所试规模的临界规模按其界限计入",
  "the same answers by two scores; half of the rise along compute": "同样的回答按两种评分；沿计算量升至一半之处"
};
