import type {Catalogue} from "../../lib/i18n/translate.js";

/** Excess loss, robustness, sharpness, spectra of weights, and U-shaped losses. */
export const distortion: Catalogue = {
  "KL(P‖Q)": "KL(P‖Q)",
  "one seed": "一个种子",
  "{0} (one seed)": "{0}（一个种子）",
  "{0}; {1}": "{0}；{1}",
  "{0} case": "{0} 种情形",
  "loss, nats per {0}": "损失（奈特/{0}）",
  differ: "不同",
  "largest eigenvalue of the Hessian": "Hessian 的最大特征值",
  "95 % interval over seeds": "种子间的 95% 区间",
  "{0} against parameters. {1}": "{0}随参数量的变化。{1}",
  "{0} spectrum": "{0} 个谱",
  matrix: "矩阵",
  "α before": "训练前 α",
  "α after": "训练后 α",
  "values in the tail": "尾部的值数",
  singular: "奇异",
  rises: "回升",
  falls: "下降",
  "No law was fitted here.": "此处没有拟合定律。",
  "Chinchilla with a cost of precision": "带精度代价的 Chinchilla",
  "a fit failed": "有拟合失败",
  "error of ln loss": "ln 损失的误差",
  "No study is published. To publish one: `npm run probe -- language --publish`.":
    "尚未发布任何研究。发布方法：`npm run probe -- language --publish`。",
  perturbation: "扰动",
  "{0} perturbation": "{0} 种扰动",
  unperturbed: "未扰动",
  "weight noise (20% of RMS)": "权重噪声（RMS 的 20%）",
  "weight noise (40% of RMS)": "权重噪声（RMS 的 40%）",
  "4-bit weights": "4 位权重",
  "3-bit weights": "3 位权重",
  "20% of hidden units dropped": "丢弃 20% 的隐藏单元",
  "40% of hidden units dropped": "丢弃 40% 的隐藏单元",
  "input noise 0.1": "输入噪声 0.1",
  "input noise 0.2": "输入噪声 0.2",
  "weight noise ({0} of RMS)": "权重噪声（RMS 的 {0}）",
  "{0}-bit weights": "{0} 位权重",
  "{0} of hidden units dropped": "丢弃 {0} 的隐藏单元",
  "input noise {0}": "输入噪声 {0}",
  "After training, nats per {0}, means over seeds": "训练后，奈特/{0}，各种子的均值",
  "Fewer than two sizes learned enough to compare their robustness.": "学到足够多的规模不足两种，无法比较稳健性。",
  "Larger networks are significantly more robust under {0} of {1}. Retained share from {2} to {3} parameters: {4}.":
    "在{1}中的 {0} 种下，更大的网络显著更稳健。从 {2} 到 {3} 参数，保留比例的变化：{4}。",
  "Larger networks are not significantly more robust under any of {0}. Retained share from {1} to {2} parameters: {3}.":
    "在{0}下，更大的网络均未显著更稳健。从 {1} 到 {2} 参数，保留比例的变化：{3}。",
  "No network learned enough to measure its robustness.": "没有网络学到足够多，无法测量稳健性。",
  "One path per network, from left to right during training. Vertical: the retained share (U − L′)/(U − L), with L the held-out loss, L′ the loss under the perturbation and U the unigram entropy. Checkpoints with U − L below 0.1 nats are left out. Dashed: {0}.":
    "每个网络一条路径，随训练由左向右。纵轴：保留比例 (U − L′)/(U − L)，其中 L 为留出损失，L′ 为扰动下的损失，U 为一元熵。U − L 低于 0.1 奈特的检查点略去。虚线：{0}。",
  "retained share": "保留比例",
  "exp(L − L′)": "exp(L − L′)",
  "Retained share against loss. {0}": "保留比例与损失的关系。{0}",
  "Retained share after training by number of parameters, means over seeds":
    "训练后的保留比例，按参数量排列，各种子的均值",
  "<details><summary>Every level of every perturbation</summary>{0}</details>":
    "<details><summary>每种扰动的每个强度</summary>{0}</details>",
  "{0} size–perturbation pair": "{0} 个规模–扰动组合",
  "Robustness peaks significantly away from the loss minimum in none of {0}":
    "在{0}中，稳健性的峰值均未显著偏离损失最小处",
  "median gain {0} of the learned information": "增益的中位数为所学信息的 {0}",
  "In {0} of {1}, robustness peaks before the loss minimum ({2})":
    "在{1}中的 {0} 个，稳健性在损失最小之前达到峰值（{2}）",
  "In {0} of {1}, robustness peaks at another checkpoint than the loss minimum, in {2} before it ({3})":
    "在{1}中的 {0} 个，稳健性的峰值与损失最小处不在同一检查点，其中 {2} 个早于后者（{3}）",
  "{0} pair has both at one checkpoint": "{0} 个组合两者在同一检查点",
  "pair has both at one checkpoint": "两者在同一检查点的组合",
  "pairs have both at one checkpoint": "两者在同一检查点的组合",
  "{0} pair is inconclusive": "{0} 个组合尚无定论",
  "pair is inconclusive": "尚无定论的组合",
  "pairs are inconclusive": "尚无定论的组合",
  "{0}; {1}, {2}.": "{0}；{1}，{2}。",
  "{0}; {1}.": "{0}；{1}。",
  "different checkpoints": "不同检查点",
  "same checkpoint": "同一检查点",
  inconclusive: "无定论",
  doublings: "翻倍次数",
  gain: "增益",
  "lowest loss": "最低损失",
  "Means over seeds with 95 % intervals. Doublings: of the training data from the lowest loss to the greatest robustness; negative: robustness peaks first. Gain: retained share where the other seeds are most robust, less that at the lowest loss. D*: loss at the greatest robustness, nats per {0}.":
    "各种子的均值与 95% 区间。翻倍次数：从损失最低到稳健性最高，训练数据量翻倍的次数；负值表示稳健性先达到峰值。增益：其余种子最稳健处的保留比例减去损失最低处的保留比例。D*：稳健性最高处的损失（奈特/{0}）。",
  "<details><summary>Every size and perturbation</summary>{0}</details>":
    "<details><summary>每种规模与扰动</summary>{0}</details>",
  "From {0} to {1} parameters, the robust region Φ widens significantly under {2} and narrows significantly under {3} of {4}.":
    "从 {0} 到 {1} 参数，在{4}中，稳健区域 Φ 在 {2} 种下显著变宽，在 {3} 种下显著变窄。",
  "From {0} to {1} parameters, the robust region Φ widens significantly under {2} of {3}.":
    "从 {0} 到 {1} 参数，在{3}中，稳健区域 Φ 在 {2} 种下显著变宽。",
  "From {0} to {1} parameters, the robust region Φ narrows significantly under {2} of {3}.":
    "从 {0} 到 {1} 参数，在{3}中，稳健区域 Φ 在 {2} 种下显著变窄。",
  "From {0} to {1} parameters, the width of the robust region Φ does not change significantly under any of {2}.":
    "从 {0} 到 {1} 参数，在{2}下，稳健区域 Φ 的宽度均无显著变化。",
  "No checkpoint retains {0} of the learned information.": "没有检查点保留所学信息的 {0}。",
  "highest loss": "最高损失",
  width: "宽度",
  "The robust region Φ: losses, in nats per {0}, of the checkpoints that retain at least {1} of the learned information, over all seeds; its width in one network, mean over seeds with 95 % interval. Sizes without such a checkpoint are left out.":
    "稳健区域 Φ：至少保留所学信息 {1} 的检查点的损失（奈特/{0}），取全部种子；以及它在单个网络中的宽度，为各种子的均值与 95% 区间。没有此类检查点的规模略去。",
  "<details><summary>The robust region by size and perturbation</summary>{0}</details>":
    "<details><summary>各规模与扰动下的稳健区域</summary>{0}</details>",
  "At this budget, one capability has its critical scale among these sizes: {0} parameters.":
    "在此预算下，有一种能力的临界规模位于这些规模之内：{0} 参数。",
  "At this budget, the critical scales of {0} capabilities lie between {1} and {2} parameters (median {3}).":
    "在此预算下，{0} 种能力的临界规模位于 {1} 至 {2} 参数之间（中位数 {3}）。",
  "{0} Too few sizes lie on one side of it for a power law of sharpness.": "{0}其一侧的规模太少，无法得出锐度的幂律。",
  "{0} Sharpness scales as N^{1} below the median and as N^{2} above it.":
    "{0}锐度在中位数以下按 N^{1}变化，在其以上按 N^{2}变化。",
  "No network has its optimal temperature between 1/3 and 3.": "没有网络的最优温度在 1/3 与 3 之间。",
  "The optimal temperature differs significantly from 1 at {0} of {1}: {2}.":
    "在{1}中的 {0} 种，最优温度显著异于 1：{2}。",
  "The optimal temperature does not differ significantly from 1 at any of {0}: {1}.":
    "在{0}下，最优温度均与 1 无显著差异：{1}。",
  "Means over seeds after training; bars: 95 % intervals.": "训练后各种子的均值；线段：95% 区间。",
  "T of lowest held-out loss": "留出损失最低的 T",
  "optimal temperature": "最优温度",
  "Too few sizes for a power law of sharpness.": "规模太少，无法得出锐度的幂律。",
  "Larger networks end in sharper minima: the largest Hessian eigenvalue scales as N^{0}.":
    "更大的网络收敛到更尖锐的极小值：Hessian 的最大特征值按 N^{0}变化。",
  "Larger networks end in flatter minima: the largest Hessian eigenvalue scales as N^{0}.":
    "更大的网络收敛到更平坦的极小值：Hessian 的最大特征值按 N^{0}变化。",
  "Sharpness does not change significantly with size: the largest Hessian eigenvalue scales as N^{0}.":
    "锐度随规模无显著变化：Hessian 的最大特征值按 N^{0}变化。",
  "Geometric means over seeds after training; bars: 95 % intervals. Shaded: the range of the critical scales at this budget; dashed: their median.":
    "训练后各种子的几何均值；线段：95% 区间。阴影：此预算下临界规模的范围；虚线：其中位数。",
  "Geometric means over seeds after training; bars: 95 % intervals.": "训练后各种子的几何均值；线段：95% 区间。",
  sharpness: "锐度",
  "No matrix has the ten singular values that a fit of the exponent needs.": "没有矩阵具有拟合指数所需的十个奇异值。",
  "The longest tail has the {0} values that the fit needs in {1} of {2}.":
    "在{2}中的 {1} 个，最长的尾部具有拟合所需的 {0} 个值。",
  "No tail has the {0} values that the fit needs.": "没有尾部具有拟合所需的 {0} 个值。",
  "After training, a power law is rejected in {0} of {1}, before training in {2}. {3} The exponent changes significantly in {4} of {5}.":
    "在{1}中，训练后幂律被拒绝的占 {0}，训练前占 {2}。{3}在{5}中的 {4} 个，指数有显著变化。",
  "{0} matrix–size pair": "{0} 个矩阵–规模组合",
  "power law rejected": "幂律被拒绝",
  "σ₁ before": "训练前 σ₁",
  "σ₁ after": "训练后 σ₁",
  "condition number before": "训练前条件数",
  "condition number after": "训练后条件数",
  "effective rank before": "训练前有效秩",
  "effective rank after": "训练后有效秩",
  "Before and after training: means over seeds with 95 % intervals; condition numbers: geometric means":
    "训练前后：各种子的均值与 95% 区间；条件数为几何均值",
  "<details><summary>Every matrix at every size</summary>{0}</details>":
    "<details><summary>每种规模的每个矩阵</summary>{0}</details>",
  "none of {0}": "{0}中无一",
  "{0} checkpoint–perturbation pair": "{0} 个检查点–扰动组合",
  "{0} checkpoint": "{0} 个检查点",
  "With more data, the perturbed loss rises significantly in {0}; with more parameters, in {1}. The unperturbed loss rises in {2} and in {3}.":
    "数据增多时，扰动下的损失显著上升的情形：{0}；参数增多时：{1}。未扰动的损失上升的情形：{2}，{3}。",
  "Held-out loss, nats per {0}, means over {1}, along one training of each size. Vertical scales differ.":
    "留出损失（奈特/{0}），{1}的均值，沿每种规模的一次训练。各图纵轴刻度不同。",
  "Perturbed loss against data. {0}": "扰动下的损失随数据量的变化。{0}",
  "Rise: loss after training less that at the checkpoint where the other seeds are lowest, nats per {0}, mean over seeds with 95 % interval":
    "上升量：训练后的损失减去其余种子损失最低的检查点处的损失（奈特/{0}），各种子的均值与 95% 区间",
  "significantly better under {0} and significantly worse under {1} of {2}": "{2}中有 {0} 种显著更好，{1} 种显著更差",
  "significantly better under {0} of {1}": "{1}中有 {0} 种显著更好",
  "significantly worse under {0} of {1}": "{1}中有 {0} 种显著更差",
  "not significantly different under any of {0}": "{0}下均无显著差异",
  "Extrapolation of the noisy-channel law beyond {0} parameters, against the best monotone law: {1}; against a non-monotone sum of powers: {2}.":
    "噪声信道定律外推到 {0} 参数以上，与最佳单调定律相比：{1}；与非单调的幂之和相比：{2}。",
  "Unperturbed, its error of ln loss is significantly higher than that of the best monotone law, by {0}.":
    "未扰动时，其 ln 损失的误差显著高于最佳单调定律，高出 {0}。",
  "Unperturbed, its error of ln loss is significantly lower than that of the best monotone law, by {0}.":
    "未扰动时，其 ln 损失的误差显著低于最佳单调定律，相差 {0}。",
  "Unperturbed, its error of ln loss does not differ significantly from that of the best monotone law: {0}.":
    "未扰动时，其 ln 损失的误差与最佳单调定律无显著差异：{0}。",
  "R² pooled over seeds, which has no interval, is higher for the noisy-channel law than for every monotone law under {0}, and higher than for the other non-monotone law under {1}.":
    "按各种子合并计算的 R²（没有区间），噪声信道定律高于所有单调定律的情形：{0}；高于另一条非单调定律的情形：{1}。",
  "error on the fitted runs": "拟合范围内的误差",
  "extrapolation error": "外推误差",
  "R² of the extrapolation": "外推的 R²",
  "Root mean square of ln loss − ln prediction over the larger sizes. Dots: each of {0}; bars: their mean. Blue: non-monotone laws.":
    "在较大规模上，ln 损失 − ln 预测值的均方根。圆点：{0}各自的值；横条：其均值。蓝色：非单调定律。",
  "Extrapolation errors of the laws. {0}": "各定律的外推误差。{0}",
  "R² on the larger networks, pooled over seeds as in the source; below 0: worse than their mean":
    "更大网络的 R²，与原文相同，按各种子合并；低于 0 即不如其均值",
  "{0} The noisy-channel law extrapolates significantly better than monotone laws under {1}, and better than another non-monotone law under {2}.":
    "{0}噪声信道定律的外推显著优于单调定律的情形：{1}；显著优于另一条非单调定律的情形：{2}。",
  "{0}: {1} of {2}": "{0} {2} 个中的 {1} 个",
  "{0}, {1} to {2}": "{0}，由 {1} 到 {2}",
  "{0} The noisy-channel law does not extrapolate significantly better than monotone laws, or than another non-monotone law, under any of {1}.":
    "{0}在{1}下，噪声信道定律的外推均未显著优于单调定律或另一条非单调定律。"
};
