import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/distortion.md and shannon.md */
export const distortion: Catalogue = {
  "Distortion and what resists it": "失真与抗扰性",
  "Loss as distortion, known exactly; when a network resists disturbance, how sure of itself it should be, and how sharp the valley is that it ends in.":
    "把损失看作精确可知的失真：网络何时抗扰动，它应当有多自信，以及它最终落入的谷有多陡。",
  "The claim: training is a path of falling distortion, there is a moment on it at which a network resists disturbance most, and that moment is not the one of least validation loss. Each network below was trained again from the published sweep, to the same record, and its weights were kept at every halving of its training. Those weights are what is disturbed here.":
    "论断是：训练是一条失真下降的路径，其上有一个网络最抗扰动的时刻，而这一时刻并不是验证损失最低的时刻。以下每个网络都按已发布的扫描实验重新训练，得到相同的记录，并在训练量每次减半之处保存其权重。这里所扰动的正是这些权重。",
  "the distortion of greatest resistance; the width of the region with its interval; sharpness on both sides of the critical scales":
    "新增抗扰性最强时的失真、区域宽度及其区间、临界规模两侧的锐度",
  "Distortion is known exactly": "失真精确可知",
  "{0}Cross-entropy is the entropy of the source and a divergence: H(P, Q) = H(P) + KL(P‖Q). In these tasks H(P) is computed, so that what a network still has to learn can be told from what nobody can.":
    "{0}交叉熵等于数据源的熵加上一个散度：H(P, Q) = H(P) + KL(P‖Q)。这些任务中的 H(P) 可以计算，因而能把网络尚待学习的部分与谁也学不到的部分区分开来。",
  "Resistance along training": "训练过程中的抗扰性",
  "{0}Any measure of resistance must say of what. By the share of the probability that stays, a network that has learned nothing resists perfectly, and the “best” distortion is the worst. So resistance here is the share of what was learned beyond frequencies that a disturbance leaves.":
    "{0}任何抗扰性的度量都必须说明所抗的是什么。若以概率的保留比例来衡量，什么也没学到的网络就完全抗扰动，“最好”的失真反而是最差的。因此这里的抗扰性是指：在词元频率之外所学到的东西，经扰动后保留下来的比例。",
  "Is there a moment of its own?": "是否存在这样一个独立的时刻？",
  "Data are fresh at every step, and the rate falls to a fiftieth: the least loss is at the end or near it. A claim made of networks that overfit is not refuted by networks that cannot.":
    "每一步的数据都是新的，学习率降至五十分之一：损失最低处就在终点或其附近。针对会过拟合的网络提出的论断，不会被不可能过拟合的网络所否定。",
  "How sure of itself": "有多自信",
  "Dividing the logits by a temperature changes how sure a network is, not what it finds likely.":
    "将 logit 除以温度，改变的是网络有多自信，而不是它认为什么更可能。",
  "How sharp the valley": "谷有多陡",
  "It is said that networks above their critical scale end in flatter minima. Sharpness depends on how weights are scaled, so one number proves little; its direction over sizes is at least a fact.":
    "据说超过临界规模的网络会终止于更平坦的极小值。锐度取决于权重的尺度，因而单个数字说明不了多少；但它随规模变化的方向至少是一个事实。",
  "What the weights’ spectra say": "权重的谱说明什么",
  "The eigenvalues of WᵀW of a well-trained layer are said to have a power-law tail, whose exponent tells how good the network is. The same matrices before training are the control: they are random.":
    "据说训练良好的层，其 WᵀW 的特征值具有幂律尾部，尾部指数反映网络的优劣。同一批矩阵在训练之前即为对照：它们是随机的。",
  "Moments are a factor of two apart, so that nothing finer can be told of when; with three seeds an interval is wide.":
    "各时刻之间相差两倍，因而无法更精细地判断何时发生；三个种子的区间很宽。",
  "One level of each disturbance is drawn, and judged by; the table has the others. Units are silenced, not trained to be.":
    "每种扰动只绘出一个强度，并据以判断；其余强度见表。单元是被静默的，而不是经过这样的训练。",
  "Sharpness is that of the training loss over four batches in single precision; its products are differences of gradients. The curvature of a cross-entropy vanishes with the loss itself: networks that know everything are flat for that reason alone.":
    "锐度取自四个批次上单精度的训练损失；其中的 Hessian–向量积由梯度之差求得。交叉熵的曲率随损失本身一同趋于零：什么都学会了的网络，仅因这一点就是平坦的。",
  "Matrices of these networks have at most some dozens of singular values: too few for an exponent that means much.":
    "这些网络的矩阵至多只有几十个奇异值，太少，得不出多有意义的指数。",
  "Where a size has learned less than a tenth of a nat beyond frequencies, its resistance is not told.":
    "某一规模在词元频率之外所学不足十分之一奈特时，不报告其抗扰性。",

  "When more data make it worse": "数据越多反而越差",
  "Disturbed networks along their data; is the loss U-shaped, and does a law of noisy channels foretell it better than laws that only fall?":
    "沿数据量观察受扰动的网络：损失是否呈 U 形？噪声信道定律的预言是否优于只降不升的定律？",
  "The claim, of a preprint that likens training to sending over a noisy channel: a network that is disturbed (by noise on its weights, by rounding) first gains and then loses by more data, so that its loss is U-shaped; a law with a capacity of bandwidth and signal over noise fits that, and foretells larger models where laws that only fall fail.":
    "论断来自一篇预印本，它把训练比作经噪声信道传输：受扰动（权重噪声或舍入）的网络随数据增多先变好、后变差，损失因而呈 U 形；由带宽与信噪比决定容量的定律与之相符，并能在只降不升的定律失效之处预言更大的模型。",
  "Here are networks of the published studies, their weights disturbed in the same ways after the fact, at every halving of one training. What is plotted is the loss that is left.":
    "这里是已发布研究中的网络，在一次训练中训练量每次减半之处，事后以同样的方式扰动其权重。所绘为扰动之后的损失。",
  "Is there a U?": "存在 U 形吗？",
  "A least point always exists in noisy numbers. So the rise is measured from the moment at which the *other* seeds are best: chance alone makes it zero on average.":
    "带噪声的数字中总有一个最低点。因此回升量是从*其余*种子最好的时刻起算的：若只有偶然因素，其平均为零。",
  "Does the law foretell?": "这条定律能预言吗？",
  "As in the source, laws see small networks and the first half of the data alone, and are asked for the larger ones at all moments. Beside the noisy channel stands another law with as many parameters that may rise again, a sum of powers with a cost of rounding; without it one could not tell whether noisy channels explain anything, or any rise would have done.":
    "与原文相同，各定律只看小网络与前一半数据，再被要求预言更大的网络在所有时刻的损失。噪声信道定律旁边另列一条参数个数相同、同样允许回升的定律，即带舍入代价的幂之和；没有它，就无从分辨究竟是噪声信道解释了什么，还是任何允许回升的形式都能做到。",
  "Moments are of one training each, whose rate falls as data grow: late moments differ from early ones in more than data. The source’s checkpoints share that.":
    "各时刻取自同一次训练，学习率随数据增多而下降：较晚的时刻与较早的时刻，差别不止于数据量。原文的检查点也是如此。",
  "A disturbance is in units of the weights’ own size. Weights grow with training, so that the same share is a larger blow.":
    "扰动以权重自身的大小为单位。权重随训练增大，因而同样的比例是更大的打击。",
  "Three seeds leave wide intervals; the best of the falling laws is chosen after the fact, to its advantage.":
    "三个种子的区间很宽；只降不升的最佳定律是事后选出的，这对它有利。",
  "The source also fine-tunes, which is not done here; its models are thousands of times as large.":
    "原文还做了微调，这里没有；其模型的规模是这里的数千倍。"
};
