import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/distortion.md and shannon.md */
export const distortion: Catalogue = {
  "Robustness and sharpness along training": "训练过程中的稳健性与锐度",
  "Excess loss, robustness to perturbations, calibration, sharpness and weight spectra of small networks whose data have a known entropy.":
    "在数据熵已知的小网络上，考察超额损失、对扰动的稳健性、校准、锐度与权重谱。",
  "the loss at the greatest robustness; the width of the robust region with its interval; sharpness on both sides of the critical scales":
    "新增稳健性最高处的损失、稳健区域的宽度及其区间、临界规模两侧的锐度",
  "*The adaptive distortion is all you need* (unpublished manuscript, no author, no date) {0} claims that robustness peaks at an intermediate loss, not at the lowest validation loss. To test this, networks of a published sweep were trained again, and the weights at each halving of the training were perturbed.":
    "*The adaptive distortion is all you need*（未发表手稿，无作者、无日期）{0}称，稳健性在某个中间的损失处达到峰值，而不在验证损失最低处。为检验这一点，我们重新训练了已发布扫描实验中的网络，并扰动训练量每次减半处的权重。",
  "Excess loss": "超额损失",
  "{0}Cross-entropy is entropy plus divergence: H(P, Q) = H(P) + KL(P‖Q). For these tasks H(P) is known exactly, so the reducible part KL(P‖Q) is exact too.":
    "{0}交叉熵等于熵加散度：H(P, Q) = H(P) + KL(P‖Q)。这些任务的 H(P) 精确已知，因而可约部分 KL(P‖Q) 也是精确的。",
  "Robustness along training": "训练过程中的稳健性",
  "{0}The retained share is measured relative to the unigram entropy. The share of probability retained would be misleading: an untrained network retains all of it.":
    "{0}保留比例以一元熵为基准。若改用概率的保留比例则会误导：未经训练的网络会全部保留。",
  "Robustness peak and loss minimum": "稳健性峰值与损失最小处",
  "Every step uses new data and the learning rate decays to a fiftieth, so these networks do not overfit and the lowest loss is at or near the end. The claim remains untested for networks that overfit.":
    "每一步都使用新数据，学习率衰减到五十分之一，因而这些网络不会过拟合，损失最低处就在终点或其附近。对于会过拟合的网络，这一论断仍未得到检验。",
  Temperature: "温度",
  "A network is overconfident where its optimal temperature is above one, and underconfident where it is below.":
    "最优温度大于 1 的网络过于自信，小于 1 的则自信不足。",
  Sharpness: "锐度",
  "Networks above their critical scale are claimed to end in flatter minima. Sharpness is the largest eigenvalue of the Hessian of the training loss. It depends on the scale of the weights, so its trend with size is more informative than its value.":
    "有论断称，超过临界规模的网络会收敛到更平坦的极小值。锐度是训练损失的 Hessian 的最大特征值。它取决于权重的尺度，因而随规模变化的趋势比其数值更有意义。",
  "Weight spectra": "权重谱",
  "Martin & Mahoney {0} report that the eigenvalues of WᵀW of well-trained layers have power-law tails whose exponent α indicates the quality of the network. The untrained matrices are the control.":
    "Martin 与 Mahoney {0}报告，训练良好的层，其 WᵀW 的特征值具有幂律尾部，指数 α 反映网络的质量。未经训练的矩阵作为对照。",
  "Checkpoints are a factor of two apart, and three seeds give wide intervals.":
    "检查点之间相差两倍，三个种子的区间很宽。",
  "Verdicts use one level of each perturbation; the table lists the others.":
    "判定只用每种扰动的一个强度；其余强度见表。",
  "The networks were not trained with dropout.": "这些网络训练时未使用 dropout。",
  "Sharpness is measured on four batches in single precision, with Hessian–vector products from differences of gradients.":
    "锐度在四个批次上以单精度测量，Hessian–向量积由梯度之差求得。",
  "The curvature of a cross-entropy vanishes with the loss, so networks near zero loss are flat for that reason alone.":
    "交叉熵的曲率随损失趋于零，因而损失接近零的网络仅凭这一点就是平坦的。",
  "The matrices have at most a few dozen singular values, too few for a reliable exponent.":
    "这些矩阵至多只有几十个奇异值，不足以得出可靠的指数。",
  "Robustness is not reported for checkpoints less than a tenth of a nat below the unigram entropy.":
    "损失比一元熵低不到 0.1 奈特的检查点，不报告稳健性。",

  "Loss that rises with more data": "随数据增多而上升的损失",
  "Whether the loss of perturbed networks is U-shaped in the data, and whether a noisy-channel law extrapolates it better than monotone laws.":
    "受扰动网络的损失随数据量是否呈 U 形，以及噪声信道定律的外推是否优于单调定律。",
  "Ouyang et al. {0} model training as transmission over a noisy channel. They claim that the loss of a perturbed network is U-shaped in the data, and that their law extrapolates to larger models where monotone laws fail. Here the weights at every halving of a training were perturbed after the fact.":
    "Ouyang 等{0}把训练建模为经噪声信道的传输。他们称，受扰动网络的损失随数据量呈 U 形，且其定律能在单调定律失效之处外推到更大的模型。这里在一次训练中训练量每次减半之处，事后扰动权重。",
  "U-shapes": "U 形",
  "A minimum always exists in noisy losses. The rise is therefore measured from the checkpoint where the *other* seeds are lowest, so that chance alone gives zero on average.":
    "带噪声的损失总有一个最小值。因此上升量从*其余*种子损失最低的检查点起算，这样仅由偶然造成的上升平均为零。",
  Extrapolation: "外推",
  "As in the source, laws are fitted to small networks and the first half of the data, and predict the larger networks at all checkpoints. A second non-monotone law with as many parameters, a sum of powers with a cost of rounding, is the control: it shows whether the noisy-channel form matters or any rise would do.":
    "与原文相同，各定律只对小网络与前一半数据拟合，再预测更大的网络在所有检查点的损失。另一条参数个数相同的非单调定律，即带舍入代价的幂之和，作为对照：它显示噪声信道的形式是否重要，还是任何允许上升的形式都可以。",
  "All checkpoints of a network come from one training with a decaying learning rate, so they differ in more than data; so do those of the source.":
    "一个网络的所有检查点都来自学习率衰减的同一次训练，因而其差别不止于数据量；原文的检查点也是如此。",
  "Perturbations are relative to the weights, which grow during training, so the same share is a larger absolute perturbation later.":
    "扰动以权重大小为单位，而权重随训练增大，因而同样的比例在后期是更大的绝对扰动。",
  "Three seeds give wide intervals, and the best monotone law is chosen after the fact, in its favour.":
    "三个种子的区间很宽；最佳单调定律是事后选出的，对它有利。",
  "The source also fine-tunes, and its models are thousands of times larger.": "原文还做了微调，且其模型大数千倍。"
};
