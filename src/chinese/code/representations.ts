import type {Catalogue} from "../../lib/i18n/translate.js";

/** Depth, Lipschitz bounds, representations of layers, and the information bottleneck. */
export const representations: Catalogue = {
  blocks: "块",
  networks: "网络数",
  change: "变化",
  excess: "超出量",
  after: "训练后",
  "before training": "训练前",
  "Means over seeds with 95 % intervals": "各种子的均值与 95% 区间",
  "Codes and the bound. {0}": "码与界限。{0}",
  "I(X; T), nats": "I(X; T)（奈特）",
  "I(T; Y), nats": "I(T; Y)（奈特）",
  "between depths": "深度之间",
  "between seeds": "种子之间",
  "Distances between networks by depth. {0}": "网络间的距离随深度的变化。{0}",
  "mean total variation": "平均全变差",
  never: "从不大于一",
  "after it": "学会之后越过",
  "Larger networks learn more structure from the same data": "更大的网络从同样的数据中学到更多结构",
  "Claims on representations": "关于表示的论断",
  "Information planes. {0}": "信息平面。{0}",
  "Too few sizes to compare their training curves.": "规模种类太少，无法比较训练曲线。",
  "Structural information against parameters. {0}": "结构信息随参数量的变化。{0}",
  "condition number": "条件数",
  "diffusion spectral entropy, nats": "扩散谱熵（奈特）",
  quantity: "量",
  dimension: "维数",
  "random directions": "随机方向",
  estimator: "估计量",
  "bins or neighbours": "箱数或近邻数",
  binned: "分箱",
  "binned, corrected": "分箱，经校正",
  "nearest neighbours": "最近邻",
  "true, nats": "真值（奈特）",
  layer: "层",
  clusters: "簇数",
  "Training brings codes significantly closer to the information-bottleneck bound in {0} and moves them away from it in {1} of {2}":
    "在{2}中，训练使码显著更接近信息瓶颈界限的有 {0} 种，显著远离的有 {1} 种",
  "Training moves codes significantly away from the information-bottleneck bound in {0} of {1}":
    "在{1}中，训练使码显著远离信息瓶颈界限的有 {0} 种",
  "Training brings codes significantly closer to the information-bottleneck bound in {0} of {1}":
    "在{1}中，训练使码显著更接近信息瓶颈界限的有 {0} 种",
  "{0}; after training, the best code reaches {1} of the bound.": "{0}；训练后，最好的码达到界限的 {1}。",
  "Training brings representations to the information-bottleneck bound ({0})": "训练使表示达到信息瓶颈界限（{0}）",
  "{0} It is significantly within 5 % in {1}.": "{0}显著处于界限 5% 以内的有 {1} 种。",
  "{0} No code is significantly within 5 % of it.": "{0}没有码显著处于界限 5% 以内。",
  "share of the bound": "占界限的比例",
  "X: two tokens; Y: the next; T: a code of the layer’s output with at most 16 or 64 clusters. Means over seeds, one path per size and code along training; dot: after training. Dashed: the best codes known. I(X; Y) = {0} nats.":
    "X：两个词元；Y：下一个词元；T：该层输出的码，至多 16 或 64 个簇。各种子的均值，每种规模与码沿训练一条路径；圆点：训练后。虚线：已知最好的码。I(X; Y) = {0} 奈特。",
  "Share of the bound after training less that before, means over seeds with 95 % intervals":
    "占界限的比例，训练后减训练前，各种子的均值与 95% 区间",
  "The effect of more depth on the predictions decays.": "增加深度对预测的影响逐渐衰减。",
  "The effect of more depth on the predictions does not decay.": "增加深度对预测的影响没有衰减。",
  "No step in depth changes predictions significantly more than another seed does.":
    "每次增加深度对预测的改变，都没有显著大于更换种子。",
  "The data do not determine whether the effect of more depth on the predictions decays.":
    "数据不能确定增加深度对预测的影响是否衰减。",
  "{0} Excess total variation over seeds: {1} from depth {2}, {3} from depth {4}.":
    "{0}超出种子间差异的全变差：深度 {2} 为{1}，深度 {4} 为{3}。",
  "Functions of depth k and k + 1 approach each other as k grows": "随着 k 增大，深度 k 与 k + 1 的函数彼此接近",
  "{0} Total variation between depths goes from {1} to {2}, between seeds from {3} to {4}.":
    "{0}深度之间的全变差由{1}变为{2}，种子之间由{3}变为{4}。",
  "A limit architecture exists: eventually another block changes nothing": "存在极限架构：最终再加一块不再有任何改变",
  "At the last step, the excess total variation over seeds is {0}.": "最后一步超出种子间差异的全变差为 {0}。",
  "Each block approaches the identity as depth grows": "随着深度增大，每一块趋近恒等映射",
  "Lower Lipschitz bound of a block, geometric mean: {0} at depth {1}, {2} at depth {3}.":
    "单块的 Lipschitz 下界（几何均值）：深度 {1} 为 {0}，深度 {3} 为 {2}。",
  "Lipschitz bounds fall with the loss ({0})": "Lipschitz 界随损失一同下降（{0}）",
  "Lip(T) = 1 marks the onset of learning ({0})": "Lip(T) = 1 标志着学习的开始（{0}）",
  "{0} Lipschitz bound": "{0} 个 Lipschitz 界",
  "Lipschitz bound": "Lipschitz 界",
  "None of {0} passes 1 during training.": "{0}在训练中均未越过 1。",
  "{0} of {1} pass 1 during training, {2} of them where a tenth is learned.":
    "{1}中有 {0} 个在训练中越过 1，其中 {2} 个恰在学会十分之一之处。",
  "One of {0} passes 1 during training, where a tenth is learned.": "{0}中有一个在训练中越过 1，恰在学会十分之一之处。",
  "One of {0} passes 1 during training, but not where a tenth is learned.":
    "{0}中有一个在训练中越过 1，但不在学会十分之一之处。",
  "Claims on depth and Lipschitz constants": "关于深度与 Lipschitz 常数的论断",
  '<p class="key"><span style="color: {0}">●</span> consecutive depths <span style="color: {1}">●</span> two seeds of one depth</p>':
    '<p class="key"><span style="color: {0}">●</span> 相邻深度 <span style="color: {1}">●</span> 同一深度的两个种子</p>',
  "Mean total variation between the predictions of two networks on the same held-out contexts: means over pairs of seeds with 95 % intervals. Compared networks never share a seed.":
    "两个网络在同一批留出上下文上的预测之间的平均全变差：各种子对的均值与 95% 区间。相互比较的网络从不共用种子。",
  "total variation from the source": "与数据源的全变差",
  "lower bound per block": "每块的下界",
  "lower bound of the network": "整个网络的下界",
  "Means over seeds with 95 % intervals; Lipschitz bounds: geometric means. Entropy of the source: {0} nats":
    "各种子的均值与 95% 区间；Lipschitz 界为几何均值。数据源的熵：{0} 奈特",
  "No layer was measured along training.": "没有层在训练过程中被测量。",
  "(Spearman correlation over {0})": "（{0}的 Spearman 相关）",
  "As the loss falls, the Lipschitz bound falls significantly in {0} and rises significantly in {1} {2}.":
    "随着损失下降，{0}的 Lipschitz 界显著下降，{1}的显著上升{2}。",
  "As the loss falls, the Lipschitz bound falls significantly in {0} {1}.":
    "随着损失下降，{0}的 Lipschitz 界显著下降{1}。",
  "As the loss falls, the Lipschitz bound rises significantly in {0} {1}.":
    "随着损失下降，{0}的 Lipschitz 界显著上升{1}。",
  "No Lipschitz bound changes significantly with the loss {0}.": "没有 Lipschitz 界随损失显著变化{0}。",
  "No study of layers is published.": "尚未发布对各层的研究。",
  "lower bound before training": "训练前的下界",
  "lower bound after training": "训练后的下界",
  "upper bound at the inputs": "所测输入处的上界",
  "upper bound at all inputs": "所有输入处的上界",
  "Lipschitz bounds: geometric means over seeds, with 95 % intervals": "Lipschitz 界：各种子的几何均值与 95% 区间",
  "No layer of {0} was measured along training.": "{0}没有任何层在训练过程中被测量。",
  "Lipschitz bounds during training": "训练过程中的 Lipschitz 界",
  "lower bound": "下界",
  "Lower bounds of the Lipschitz constants: geometric means over seeds with 95 % intervals. Dashed: Lip = 1.":
    "Lipschitz 常数的下界：各种子的几何均值与 95% 区间。虚线：Lip = 1。",
  "Lipschitz bound of each layer against {0}. {1}": "各层的 Lipschitz 界随{0}的变化。{1}",
  "above 1 from initialisation on": "从初始化起大于 1",
  "below 1 to the end": "直到最后小于 1",
  "pass 1 before learning": "学习开始前越过 1",
  "at its onset": "学习开始时越过",
  "Networks by the checkpoint at which the lower bound passes 1, against that at which a tenth is learned":
    "网络数，按下界越过 1 的检查点与学会十分之一的检查点的先后分列",
  "{0} layer–size pair": "{0} 个层–规模组合",
  "It falls significantly in {0} and rises significantly in {1} of {2}.":
    "在{2}中，显著下降的有 {0} 个，显著上升的有 {1} 个。",
  "It falls significantly in {0} of {1}.": "在{1}中的 {0} 个，显著下降。",
  "It rises significantly in {0} of {1}.": "在{1}中的 {0} 个，显著上升。",
  "It changes significantly in none of {0}.": "在{0}中均无显著变化。",
  "Training compresses representations: I(X; T) falls": "训练压缩表示：I(X; T) 下降",
  "Training raises I(T; Y) above chance": "训练使 I(T; Y) 高于随机水平",
  "Training reduces the effective number of features": "训练减少有效特征数",
  "Learned weight vectors stay as orthogonal as random directions": "学得的权重向量与随机方向同样接近正交",
  "Mean |cos| is significantly above its expectation for random directions in {0} of {1}.":
    "在{1}中的 {0} 个，平均 |cos| 显著高于随机方向的期望值。",
  "Structural information in nats: {0} at {1} parameters, {2} at {3}.":
    "结构信息（奈特）：{1} 参数时为 {0}，{3} 参数时为 {2}。",
  "Training raises the effective number of features in {0} and lowers it in {1} of {2} ({3}).":
    "在{2}中，训练使有效特征数增加的有 {0} 个，减少的有 {1} 个（{3}）。",
  "Training lowers the effective number of features in {0} of {1} ({2}).":
    "在{1}中的 {0} 个，训练使有效特征数减少（{2}）。",
  "Training raises the effective number of features in {0} of {1} ({2}).":
    "在{1}中的 {0} 个，训练使有效特征数增加（{2}）。",
  "Training does not change the effective number of features significantly ({0}).":
    "训练没有显著改变有效特征数（{0}）。",
  "{0}: I(X; T) of two principal components during training. {1}": "{0}：训练过程中两个主成分的 I(X; T)。{1}",
  "I(T; Y) of shuffled answers": "打乱答案后的 I(T; Y)",
  "Nats, means over seeds, one path per size; dot: after training. T is the bin of the two leading principal components of a layer’s output. Vertical: I(T; Y) less its estimate with shuffled answers.":
    "奈特，各种子的均值，每种规模一条路径；圆点：训练后。T 为一层输出的前两个主成分所落入的箱。纵轴：I(T; Y) 减去打乱答案后的估计值。",
  "I(T; Y) above chance": "I(T; Y) 高于随机水平的部分",
  "{0}: larger networks learn more structure, {1} nats at {2} parameters and {3} at {4}.":
    "{0}：更大的网络学到更多结构，{2} 参数时为 {1} 奈特，{4} 参数时为 {3} 奈特。",
  "{0}: larger networks do not learn significantly more structure, {1} nats at {2} parameters and {3} at {4}.":
    "{0}：更大的网络没有学到显著更多的结构，{2} 参数时为 {1} 奈特，{4} 参数时为 {3} 奈特。",
  "structural information, nats": "结构信息（奈特）",
  "Structural information: sum over {0} of the training loss less the final held-out loss, the part of the prequential code length that is spent on learning. Means over seeds with 95 % intervals.":
    "结构信息：训练损失与最终留出损失之差对{0}求和，即预测式（prequential）码长中用于学习的部分。各种子的均值与 95% 区间。",
  "effective number of features, exp(H)": "有效特征数 exp(H)",
  "I(T; Y) above chance, nats": "I(T; Y) 高于随机水平的部分（奈特）",
  "after training": "训练后",
  "<details><summary>Every layer and size</summary>{0}</details>":
    "<details><summary>每层与每种规模</summary>{0}</details>",
  "Mean |cos| between the weight vectors of two units, next to its exact expectation for random directions":
    "两个单元的权重向量之间的平均 |cos|，以及随机方向的精确期望值",
  "bias, nats": "偏差（奈特）",
  "standard error, nats": "标准误（奈特）",
  "Bias of the estimators for two normal variables, mean over draws": "各估计量对两个正态变量的偏差，多次抽样的均值",
  "All {0} are above 1 from initialisation on.": "{0}从初始化起全部大于 1。",
  "{0} of {1} pass 1 during training, all of them where a tenth is learned.":
    "{1}中有 {0} 个在训练中越过 1，全部恰在学会十分之一之处。"
};
