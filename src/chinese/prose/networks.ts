import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/depth.md and representations.md */
export const networks: Catalogue = {
  "Depth and Lipschitz constants": "深度与 Lipschitz 常数",
  "Distances between networks of consecutive depths, Lipschitz bounds of their layers, and whether a constant of one is critical.":
    "相邻深度的网络之间的距离、各层的 Lipschitz 界，以及 Lip = 1 是否临界。",
  "Lipschitz bounds against steps and loss": "新增 Lipschitz 界随训练步数与损失的变化",
  "Shu, Jia, Meng & Xu (withdrawn from arXiv) {0} claim that networks of growing depth converge to a limit architecture, and that a Lipschitz constant Lip(T) of one is critical for a block T.":
    "Shu、Jia、Meng 与 Xu（已从 arXiv 撤回）{0}称，随着深度增大，网络收敛到一个极限架构，而 Lip(T) = 1 是块 T 的临界 Lipschitz 常数。",
  "Distance between consecutive depths": "相邻深度之间的距离",
  "Networks of one depth already differ between seeds. The effect of depth is therefore the excess of the distance between depths over the distance between seeds.":
    "同一深度的网络已因种子而不同。因此深度的影响是深度之间的距离超出种子之间距离的部分。",
  "Lipschitz bounds of layers": "各层的 Lipschitz 界",
  "Lower bounds are singular values of Jacobians, found by power iteration at held-out inputs. Upper bounds are products of matrix norms. Layer norm and attention have no useful upper bound over all inputs; where the spread of the measured inputs implies one there, it is listed.":
    "下界是 Jacobian 的奇异值，在留出输入处由幂迭代求得。上界是矩阵范数之积。层归一化与注意力没有对所有输入都有用的上界；凡所测输入的离散程度能给出该处的上界，则列出。",
  "If learning were contraction, the bounds would fall with the loss.": "倘若学习就是收缩，这些界便会随损失一同下降。",
  "Is a constant of one critical?": "Lip = 1 是否临界？",
  "A residual block with layer norm has a constant of at least one: layer norm ignores a constant added to all coordinates, which passes unchanged through the skip connection. These transformers therefore cannot have one below. The layers of a perceptron can be on either side.":
    "带层归一化的残差块有 Lip ≥ 1：给所有坐标加上同一常数，层归一化不受影响，而该常数经跳跃连接原样通过。因此这些 Transformer 不可能有 Lip(T) < 1。感知机的层则可在任意一侧。",
  "Lower bounds come from a few iterations at a few hundred held-out rows; the true constants are higher.":
    "下界来自几百个留出样本处的少数几次迭代；真实的常数更高。",
  "The learning rate was tuned for one block; deeper networks may need another.":
    "学习率是对单块网络调优的，更深的网络可能需要别的学习率。",
  "Pairs of seeds share seeds, but the intervals treat them as independent.":
    "种子对之间共用种子，而区间把它们视为独立。",
  "Deeper networks also have more parameters, and the last step adds two blocks.":
    "更深的网络参数也更多，且最后一步增加两块。",
  "The language depends on two tokens only; tasks that need many computation steps may gain more from depth.":
    "这种语言只依赖两个词元；需要多步计算的任务可能从深度中获益更多。",

  "Representations before and after training": "训练前后的表示",
  "Information plane, effective features, condition number, near-orthogonality and structural information of small networks, each against a null.":
    "小网络的信息平面、有效特征、条件数、近似正交性与结构信息，各与零假设对照。",
  "Every layer of networks of three sizes and three seeds is measured before and after training. A change counts as significant where its interval over seeds excludes zero.":
    "对三种规模、三个种子的网络，在训练前后测量每一层。种子间的 95% 区间不含零的变化视为显著。",
  "The information plane": "信息平面",
  "Shwartz-Ziv & Tishby {0} report that training first raises I(T; Y) and then compresses I(X; T). The bin T of the activations is a function of the input, so I(X; T) is the entropy of T. In many dimensions every input has its own bin, and this entropy is constant. Therefore only the two leading principal components are binned, which, up to bias, gives lower bounds of both quantities.":
    "Shwartz-Ziv 与 Tishby {0}报告，训练先提高 I(T; Y)，再压缩 I(X; T)。激活值所在的箱 T 是输入的函数，因此 I(X; T) 就是 T 的熵。维数很高时，每个输入各占一箱，这一熵便为常数。所以这里只对前两个主成分分箱；若不计偏差，由此得到两个量的下界。",
  "Binned estimates are biased, more with more labels. The estimate with shuffled answers measures this bias; for the language it is a large part of I(T; Y).":
    "分箱估计有偏差，标签越多偏差越大。打乱答案后的估计即衡量这一偏差；在语言任务中，它占 I(T; Y) 的很大一部分。",
  "The information-bottleneck bound": "信息瓶颈界限",
  "For the Markov language, the joint distribution of two tokens and the next is known. A layer’s output at the second token is a function of the first two, so the information of a code of it is exact, without sampling or bias. The bound is estimated from below by the best codes found.":
    "马尔可夫语言中，前两个词元与下一个词元的联合分布是已知的。一层在第二个词元处的输出是前两个词元的函数，因而由它构成的码的信息量是精确的，没有抽样，也没有偏差。界限由所找到的最好的码从下方估计。",
  "Features, conditioning, diffusion": "特征、条件数、扩散",
  "Near-orthogonality": "近似正交性",
  "Random directions are nearly orthogonal in high dimension, with a known expectation of |cos|. The weight vectors of trained units are compared with it.":
    "在高维空间中，随机方向近似正交，|cos| 的期望值已知。训练后各单元的权重向量与之比较。",
  "Structural information": "结构信息",
  "Two principal components are not the layer; their compression does not imply that of the layer.":
    "两个主成分不等于一层；它们的压缩并不意味着该层的压缩。",
  "A k-means code is one of many codes of a layer, and its distances need not be those that the next layer uses.":
    "k-means 码只是一层的许多码之一，它所用的距离未必是下一层所用的距离。",
  "Intervals over three seeds are wide, and among so many a few exclude zero by chance.":
    "三个种子的区间很宽，而区间如此之多，有几个会偶然排除零。",
  "Kernel widths scale with the spread of the activations, so the diffusion entropy measures shape, not scale.":
    "核宽度随激活值的离散程度缩放，因而扩散熵衡量的是形状而非尺度。",
  "A perceptron with two classes learns two opposite answer vectors, so |cos| near one there is not crowding.":
    "两类感知机学到两个相反的答案向量，因此该处 |cos| 接近 1 并不是拥挤。",
  "Structural information is measured at one budget, with a learning rate tuned for each size.":
    "结构信息只在一种预算下测量，学习率对每种规模分别调优。"
};
