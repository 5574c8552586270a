import type {Catalogue} from "../../lib/i18n/translate.js";

/** Reports on training data, on limits of the loss, and on heads and blocks. */
export const mixtures: Catalogue = {
  "nats a token": "奈特/词元",
  "loss, nats a token": "损失（奈特/词元）",
  "shared rules": "共有规则",
  difference: "差值",
  better: "更好",
  worse: "更差",

  "{0} temperature": "{0} 个温度",
  temperature: "温度",
  "difference, nats a token": "差值（奈特/词元）",

  uniform: "均匀混合",
  "target alone": "仅目标领域",
  "staged schedule": "分阶段方案",
  "entropy band": "熵带",
  "the target": "目标领域",
  "the mean of all domains": "所有领域的均值",
  "the worst domain": "最差领域",
  "target’s share": "目标领域份额",

  target: "目标领域",
  others: "其余领域",
  domain: "领域",
  "{0} target": "目标领域占 {0}",
  "target, shared rules": "目标领域，共有规则",
  "others, shared rules": "其余领域，共有规则",
  "T* of precision": "精确性的 T*",
  "T* of diversity": "多样性的 T*",

  "from scratch": "从头训练",
  "after the first language": "先学第一种语言",
  trained: "训练方式",
  "tokens of the second language": "第二种语言的词元数",

  "At none of {0} is distillation significantly better than training on data.":
    "在 {0}下，蒸馏均未显著优于以数据训练。",
  "Distillation at T = {0} lowers the loss by {1} nats a token compared with training on data, {2} of the excess loss.":
    "与以数据训练相比，T = {0} 时的蒸馏使损失降低 {1}奈特/词元，占超额损失的 {2}。",
  "T = {0} also lowers it significantly.": "T = {0} 也使损失显著降低。",
  "T = {0} raises it significantly.": "T = {0} 使损失显著升高。",
  "At T = {0} the difference is not significant.": "T = {0} 时差异不显著。",
  "The best temperature is an end of the range tried, so no optimum inside it is seen.":
    "最优温度位于所试范围的一端，因而未见范围内部的最优值。",
  "The best temperature lies inside the range tried; its interval does not overlap that of the next best.":
    "最优温度位于所试范围内部，其区间与次优温度的区间不重叠。",
  "The best temperature lies inside the range tried, but its interval overlaps that of the next best.":
    "最优温度位于所试范围内部，但其区间与次优温度的区间重叠。",
  "Loss minus that of the student trained on data with the same seed, sequences and steps, in nats a token, mean of three domains. Bars: 95% CI over {0}. Below zero is better. The teacher has {1} non-embedding parameters, a student {2}.":
    "损失减去以数据训练、种子、序列与步数均相同的学生的损失（奈特/词元），三个领域的均值。线段：{0}的 95% 区间。低于零为更好。教师有 {1} 个非嵌入参数，学生有 {2} 个。",
  "difference, 95% CI": "差值，95% 区间",
  "Difference in loss between distilled students and students of data along training. {0}":
    "训练过程中蒸馏的学生与以数据训练的学生的损失之差。{0}",
  "not significant": "不显著",
  "minus that of data": "减去以数据训练者",
  "best T of the student’s output": "学生输出的最优 T",
  "outside [1/3, 3]": "在 [1/3, 3] 之外",
  "Loss at the end in nats a token, mean over seeds [95% CI]. Students of data: {0}; teacher: {1}; exact entropy: {2}. Better or worse: the interval of the difference excludes zero.":
    "训练结束时的损失（奈特/词元），种子均值及 95% 区间。以数据训练的学生：{0}；教师：{1}；精确熵：{2}。更好或更差：差值的区间不含零。",

  "The best rule for {0} is “{1}”: {2} nats a token below uniform mixing.":
    "就{0}而言，最优规则是“{1}”：比均匀混合低 {2}奈特/词元。",
  "No rule is significantly better than uniform mixing for {0}.": "就{0}而言，没有规则显著优于均匀混合。",
  "{0} at {1} parameters": "{0}（{1} 参数）",
  "{0}, {1} parameters": "{0}，{1} 参数",
  "Loss at the end minus that under uniform mixing with the same seed, in nats a token. Bars: 95% CI over {0}. Left of zero is better; a difference is significant where its bar excludes zero.":
    "训练结束时的损失减去同一种子在均匀混合下的损失（奈特/词元）。线段：{0}的 95% 区间。零的左侧为更好；线段不含零则差异显著。",
  "Rules of mixing compared with uniform mixing. {0}": "各混合规则与均匀混合的比较。{0}",
  "Loss at the end in nats a token, mean over seeds [95% CI]": "训练结束时的损失（奈特/词元），种子均值及 95% 区间",
  "{0} for {1}": "{1}为 {0}",
  "At {0} parameters, the order of the stages changes the loss significantly for {1}. The staged schedule minus a constant share of the same mean, in nats a token: {2}.":
    "{0} 参数时，阶段的次序使{1}的损失显著改变。分阶段方案减去平均值相同的固定份额（奈特/词元）：{2}。",
  "At {0} parameters, the order of the stages makes no significant difference. The staged schedule minus a constant share of the same mean, in nats a token: {1}.":
    "{0} 参数时，阶段的次序没有显著影响。分阶段方案减去平均值相同的固定份额（奈特/词元）：{1}。",
  "Share of the target under the adaptive rules: {0}.": "自适应规则下目标领域的份额：{0}。",
  "The rule “{0}” never acted: all domains were always on the same side of its limits, so its networks equal those of uniform mixing.":
    "规则“{0}”从未起作用：各领域始终处于其界限的同一侧，因而所得网络与均匀混合的相同。",
  "constant share of 61%": "固定份额 61%",

  "Domains trade off while all are trained on: in {0} of {1} between checkpoints the loss of one rises significantly and that of the others falls.":
    "在全部领域上训练时，各领域之间存在权衡：检查点之间的 {1}中，有 {0} 个一个领域的损失显著上升而其余领域下降。",
  "{0} interval": "{0} 个间隔",
  "No trade-off between domains is seen while all are trained on: in none of {0} between checkpoints does the loss of one rise significantly while that of the others falls.":
    "在全部领域上训练时，未见领域之间的权衡：检查点之间的 {0}中，没有一个出现一个领域的损失显著上升而其余领域下降。",
  "With domains left out of training, this happens in {0} of {1}.":
    "略去某些领域训练时，{1} 个间隔中有 {0} 个出现这种情形。",
  "H(P, Q) in nats a token, mean over {0}. Training starts at the upper right; dots are checkpoints, the large dot is the last. Dashed: exact entropy H(P), the lower bound.":
    "H(P, Q)（奈特/词元），{0}的均值。训练始于右上方；圆点为检查点，大圆点为最后一个。虚线：精确熵 H(P)，即下界。",
  "Loss of the other domains against loss of the target along training. {0}":
    "训练过程中其余领域的损失与目标领域的损失。{0}",
  "loss of the target": "目标领域的损失",
  "loss of the others": "其余领域的损失",
  "target, conflicting rules": "目标领域，冲突规则",
  "others, conflicting rules": "其余领域，冲突规则",
  "Excess loss KL(P‖Q) at the end in nats a token, mean over seeds [95% CI]":
    "训练结束时的超额损失 KL(P‖Q)（奈特/词元），种子均值及 95% 区间",
  "No size was trained both on equal shares and on the target alone.":
    "没有任何规模既以均等份额训练，又只在目标领域上训练。",
  "At no size do conflicting and shared rules cost the target significantly different amounts.":
    "在任何规模下，冲突规则与共有规则给目标领域带来的代价都没有显著差异。",
  "At equal shares, conflicting rules cost the target significantly more than shared rules at {0} of {1}, by {2} nats a token.":
    "份额均等时，{1}中有 {0} 种，冲突规则给目标领域带来的代价显著高于共有规则，高出 {2} 奈特/词元。",
  "They cost it significantly less at {0} of {1}, by {2} nats a token.":
    "{1}中有 {0} 种，前者显著低于后者，低 {2} 奈特/词元。",
  "conflicting rules": "冲突规则",
  "Excess loss KL of the target at equal shares minus that of training on it alone, same steps and seed, in nats a token [95% CI]":
    "份额均等时目标领域的超额损失 KL 减去只在其上训练的超额损失，步数与种子相同（奈特/词元），附 95% 区间",
  "The best temperature for precision is significantly below that for diversity in {0} of {1} (size × share × target or others), significantly above it in {2}, and not distinguishable in {3}.":
    "{1}（规模 × 份额 × 目标或其余领域）中，精确性的最优温度显著低于多样性的有 {0} 种，显著高于的有 {2} 种，无法区分的有 {3} 种。",
  "Temperature of least KL(Q‖P) (precision) and of least KL(P‖Q) (diversity), mean over seeds [95% CI]":
    "使 KL(Q‖P) 最小（精确性）与使 KL(P‖Q) 最小（多样性）的温度，种子均值及 95% 区间",

  "{0} setting": "{0} 种设置",
  "Splitting a fixed token budget across more languages": "将固定的词元预算分给更多语言",
  "Adding languages, with the tokens of each kept fixed,": "每种语言的词元数不变而增加语言",
  "{0} raises the excess loss significantly in {1} of {2} and lowers it in {3}.":
    "{0}，{2}中有 {1} 种的超额损失显著升高，{3} 种显著降低。",
  "{0} raises the excess loss significantly in {1} of {2}.": "{0}，{2}中有 {1} 种的超额损失显著升高。",
  "{0} lowers the excess loss significantly in {1} of {2}.": "{0}，{2}中有 {1} 种的超额损失显著降低。",
  "{0} changes the excess loss significantly in none of {1}.": "{0}，{1}中超额损失均无显著变化。",
  "The best of the laws fitted to these runs is “{0}”.": "对这些运行拟合的定律中，最优者为“{0}”。",
  "Not distinguishable from it (ΔAICc at most {0}): {1}.": "与之无法区分者（ΔAICc 不超过 {0}）：{1}。",
  "Worse: {0}.": "较差者：{0}。",
  "“{0}” (ΔAICc {1})": "“{0}”（ΔAICc {1}）",
  "One token of the other source replaces {0} of a source’s own.": "另一来源的一个词元可替代自身来源的 {0}个词元。",
  "Tokens of the other source do not measurably replace a source’s own: one is worth {0} of them.":
    "测不出另一来源的词元能替代自身来源的词元：一个相当于自身来源的 {0}个。",
  "More languages lower the loss at the same total of tokens": "词元总数不变时，语言越多损失越低",
  "More languages lower the loss at the same tokens of each language": "每种语言的词元数不变时，语言越多损失越低",
  "{0} ℓ languages need ℓ^s times the data of one and ℓ^c times the size, with s = {1} and c = {2}.":
    "{0}ℓ 种语言需要一种语言的 ℓ^s 倍数据与 ℓ^c 倍规模，s = {1}，c = {2}。",
  "Loss falls with the number of languages by a power of its own": "损失随语言数目按自己的幂律下降",
  "{0} Fitted to the loss itself, the exponent of the number of languages is {1}.":
    "{0}对损失本身拟合时，语言数目的指数为 {1}。",
  "Each source limits the loss on its own; none replaces another": "每个来源各自限制损失，彼此不可替代",
  "Tokens of all sources are interchangeable": "所有来源的词元可以互换",
  "{0} Full exchange would be 1.": "{0}完全互换时为 1。",
  "total tokens": "词元总数",
  "Excess loss KL(P‖Q) above the exact entropy, in nats a token: mean over the languages that a network saw and over seeds.":
    "超出精确熵的超额损失 KL(P‖Q)（奈特/词元）：对网络见过的语言及种子取均值。",
  "Excess loss against total tokens, by number of languages. {0}": "超额损失随词元总数的变化，按语言数目区分。{0}",
  "kept fixed": "保持不变的量",
  "tokens of each language": "每种语言的词元数",
  "Excess loss KL minus that of one language with the same seed, in nats a token, mean over amounts of data and seeds [95% CI]":
    "超额损失 KL 减去同一种子下单一语言的超额损失（奈特/词元），对数据量与种子的均值及 95% 区间",
  "α of parameters": "参数量的 α",
  "c: ℓ languages need ℓ^c times the size": "c：ℓ 种语言需要 ℓ^c 倍的规模",
  "w: own tokens replaced by one of the other source": "w：另一来源一个词元所替代的自身词元数",
  "power of languages, total tokens": "语言数目的幂律，词元总数",
  "power of languages, tokens of each": "语言数目的幂律，每种语言的词元数",
  "languages split the data": "语言瓜分数据",
  "languages split data and size in part": "语言部分瓜分数据与规模",
  "each source limits on its own": "每个来源各自限制损失",
  "sources are interchangeable": "来源可以互换",
  "sources replace each other in part": "来源部分相互替代",
  "the law of the claim, fitted to the loss itself": "论断中的定律，对损失本身拟合",
  "Least squares on ln KL, profile intervals. The last law is fitted to ln H(P, Q), so its AICc is not comparable":
    "对 ln KL 做最小二乘，剖面似然区间。最后一条定律对 ln H(P, Q) 拟合，其 AICc 不可比较",
  "tokens of the first source": "第一来源的词元数",
  "tokens of the second source": "第二来源的词元数",
  "Excess loss KL(P‖Q) in nats a token, mean of both sources and over seeds":
    "超额损失 KL(P‖Q)（奈特/词元），对两个来源与种子取均值",
  "<details><summary>All sizes and amounts</summary>{0}</details>":
    "<details><summary>所有规模与数据量</summary>{0}</details>",

  "Pretraining on a first language saves data of the second in {0} of {1}: training from scratch needs {2} times as many tokens (median; range {3} to {4}) for the same loss.":
    "{1}中，有 {0} 个因先学第一种语言而节省第二种语言的数据：要达到同样的损失，从头训练所需的词元数为其 {2} 倍（中位数；范围 {3} 至 {4}）。",
  "Pretraining on a first language saves no measured amount of data of the second in {0}.":
    "先学第一种语言，{0}均未测得节省第二种语言的数据。",
  "In {0} it saves none.": "{0} 个没有节省。",
  "In {0} the saving exceeds the largest amount of data tried, so only a bound is known.":
    "{0} 个节省的数据超出所试的最大数据量，只知其下界。",
  "loss, 95% CI": "损失，95% 区间",
  "Held-out loss on the second language in nats a token, mean over {0}. Solid lines, filled dots: from scratch. Dashed lines, open dots: after the first language. Grey: exact entropy.":
    "第二种语言上的留出损失（奈特/词元），{0}的均值。实线、实心点：从头训练。虚线、空心点：先学第一种语言。灰线：精确熵。",
  "Loss on the second language against its data. {0}": "第二种语言的损失随其数据量的变化。{0}",
  "Too few amounts of data transferred are known to fit the law.": "已知的迁移数据量太少，无法拟合该定律。",
  "Fitted to {0}: {1} (published: {2}).": "对 {0}的拟合：{1}（已发表的值：{2}）。",
  "{0} is {1}, so it is not comparable with {2}": "{0} 为 {1}，无法与 {2} 比较",
  "{0} is {1}, consistent with {2}": "{0} 为 {1}，与 {2} 相符",
  "{0} is {1}, not consistent with {2}": "{0} 为 {1}，与 {2} 不符",
  "Conflicting rules of the first language are forgotten significantly in {0} of {1} (size × amount of data), shared rules in {2}.":
    "{1}（规模 × 数据量）中，第一种语言的冲突规则被显著遗忘的有 {0} 种，共有规则被显著遗忘的有 {2} 种。",
  "Rise of the excess loss KL on the first language while the second is learned, in nats a token, mean over seeds [95% CI]":
    "学习第二种语言期间第一种语言的超额损失 KL 的增量（奈特/词元），种子均值及 95% 区间",

  shrink: "缩小",
  "do not shrink": "不缩小",
  "not bounded": "未界定",
  "no limit seen": "未见极限",
  "Some axis has fewer than four values.": "某一轴上的取值不足四个。",
  "As {0} grow, increments of the loss do not shrink at these scales.": "随着{0}增大，损失的增量在这些规模上并未缩小。",
  "As {0} grow, the runs do not bound the limit of the loss: {1}.": "随着{0}增大，这些运行不足以界定损失的极限：{1}。",
  "{0}. This is below the exact entropy of {1}, which no model can reach: the law does not hold so far out.":
    "{0}。这低于精确熵 {1}，任何模型都达不到：该定律在如此远处并不成立。",
  "{0}, above the exact entropy of {1}.": "{0}，高于精确熵 {1}。",
  "{0} against {1}": "{0}，精确熵为 {1}",
  "The fitted limit of the loss is below the exact entropy, which no model can reach, for {0}: {1} nats per {2}.":
    "{0}：损失的拟合极限低于精确熵，任何模型都达不到，为 {1} 奈特/{2}。",
  "The fitted limit is above the exact entropy for {0}.": "拟合极限高于精确熵的有：{0}。",
  "The fitted limit is consistent with the exact entropy for {0}.": "拟合极限与精确熵相符的有：{0}。",
  "No joint limit is bounded for {0}.": "各量一同增大时的极限未能界定的有：{0}。",
  "Increments shrink significantly on {0} of {1}; on {2} they do not.":
    "{1}中有 {0} 条的增量显著缩小，有 {2} 条不缩小。",
  "Increments shrink significantly on {0} of {1}.": "{1}中有 {0} 条的增量显著缩小。",
  "The limit is bounded on {0} of {1}; on {2} it is below the exact entropy.":
    "{1}中有 {0} 条的极限得到界定，其中 {2} 条低于精确熵。",
  "The limit is bounded on {0} of {1}.": "{1}中有 {0} 条的极限得到界定。",
  "Steps follow from {0} in every run, as all batches have one size.": "批量大小都相同，每次运行的步数都由{0}数决定。",
  "No axis has three values.": "没有哪一轴有三个取值。",
  "values on the axis": "轴上取值数",
  "Increments of the loss shrink significantly with {0} on {1} of {2}.":
    "{2}中有 {1} 条，损失的增量随{0}增大而显著缩小。",
  "Slope of the loss in the logarithm of {0} over the upper half of the axis, divided by that over the lower half. Bars: Fieller’s 95% interval from the scatter between seeds. Increments shrink below the dashed line at one.":
    "损失对{0}之对数的斜率：轴上半段除以下半段。线段：由种子间散布得出的 Fieller 95% 区间。低于虚线（1）表示增量缩小。",
  "The fitted limit in {0} is identified on {1} of {2}; on {3} it is below the exact entropy.":
    "{2}中有 {1} 条，沿{0}的拟合极限可辨识，其中 {3} 条低于精确熵。",
  "The fitted limit in {0} is identified on {1} of {2}, and on none below the exact entropy.":
    "{2}中有 {1} 条，沿{0}的拟合极限可辨识，无一低于精确熵。",
  "Irreducible loss of a power law fitted to each line alone, with profile intervals. Dashed: exact entropy, {0} nats.":
    "对每条线单独拟合的幂律的不可约损失及其剖面似然区间。虚线：精确熵 {0} 奈特。",
  "Irreducible loss of a power law fitted to each line alone, with profile intervals. Dashed: exact entropy, {0} nats. Orange: intervals below it.":
    "对每条线单独拟合的幂律的不可约损失及其剖面似然区间。虚线：精确熵 {0} 奈特。橙色：低于它的区间。",
  "No other task has three values on an axis.": "没有其他任务在某一轴上有三个取值。",
  "Not measured yet: npm run sweep -- steps --publish.": "尚未测量：npm run sweep -- steps --publish。",

  "{0} {1} of width {2}": "{0} 个宽度为 {2} 的{1}",
  "{0} have the lowest mean loss, and a number between the extremes is significantly better than both.":
    "{0}的平均损失最低，且某个居中的数目显著优于两端。",
  "{0} has a significantly lower loss than any larger number of {1}; {2} raise it by {3} nats a token.":
    "{0}的损失显著低于任何更多的{1}；{2}使损失升高 {3}奈特/词元。",
  "{0} have a significantly lower loss than any smaller number of {1}, by {2} nats a token compared with one.":
    "{0}的损失显著低于任何更少的{1}，比单个低 {2}奈特/词元。",
  "No number of {0} has a significantly lower loss than all others.": "没有哪个{0}数的损失显著低于其他所有数目。",
  "Loss minus that of one {0}, in nats a token: {1}.": "损失减去单个{0}的损失（奈特/词元）：{1}。",
  "Claims on the number of units and their complexity": "关于单元数目及其复杂度的论断",
  "Held-out loss at the end in nats a token. Dots: means over seeds; bars: 95% CI. Parameters and data are the same along a panel; the width of a unit falls with their number.":
    "训练结束时的留出损失（奈特/词元）。圆点：种子均值；线段：95% 区间。同一小图内参数量与数据量相同；单元越多，每个越窄。",
  number: "数目",
  "minus that of one": "减去单个时的损失",
  "Loss in nats a token, mean over seeds [95% CI]; differences are taken seed by seed":
    "损失（奈特/词元），种子均值及 95% 区间；差值逐种子计算"
};
