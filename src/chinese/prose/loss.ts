import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/loss-falls-to-a-floor-we-know.md */
export const lossFloor: Catalogue = {
  "Irreducible loss against exact entropy": "不可约损失与精确熵",
  "Transformers trained on a Markov language of exactly known entropy. Does a fitted scaling law recover it?":
    "在熵精确可知的马尔可夫语言上训练 Transformer：拟合的缩放定律能否还原这个熵？",
  "readers can choose the sizes that the law is fitted to": "读者可选择定律拟合所用的规模",
  "four seeds per size and budget; fits with the irreducible loss held at the exact entropy":
    "每种规模与预算四个随机种子；增加将不可约损失固定为精确熵的拟合",
  "{0}A scaling law of loss ends in a constant, the irreducible loss. Its true value is unknown for natural language, so a fitted value cannot be checked there. Here the data come from a [Markov language](../tasks/markov-language) whose entropy is computed exactly: each token depends on the two before it by known rules. {1}":
    "{0}损失的缩放定律以一个常数收尾，即不可约损失。对自然语言而言，其真值未知，拟合值无从检验。这里的数据来自一种[马尔可夫语言](../tasks/markov-language)，每个词元按已知规则取决于前两个词元，因此熵可以精确计算。{1}",
  "{0} Loss is measured on held-out sequences at the end of each run.": "{0}损失在每次运行结束时于留出序列上测得。",
  "Loss against parameters": "损失与参数量",
  "Loss against data": "损失与数据量",
  "The fit": "拟合结果",
  "{0}{1} Both hold for this task, these architectures and this training. The coefficients A and B are strongly correlated with their exponents, so each of them is less certain than the fitted curve.":
    "{0}{1}二者只适用于这个任务、这些模型结构和这种训练方式。系数 A 与 B 同各自的指数强相关，因此单个系数不如拟合曲线确定。",
  Residuals: "残差",
  "If the law were exact, residuals would scatter evenly about zero. Where the points of one colour curve together, the law is wrong and its intervals are too narrow.":
    "若定律精确成立，残差应均匀散布在零的两侧。同一颜色的点一起弯曲之处，定律有误，其区间也过窄。",
  "Is the excess loss a power law?": "超额损失是幂律吗？",
  "{0}Because the entropy is known, it can be subtracted instead of fitted. A power law of the excess loss is a straight line on two logarithmic axes.":
    "{0}熵是已知的，可以直接减去而不必拟合。若超额损失服从幂律，它在双对数坐标上是一条直线。",
  "The law adds a parameter term to a data term. If it were exact, all lines would share one exponent until the other term dominates. Lines that stay straight longer, or steepen to the right, bias the fitted irreducible loss. The language has a finite number of contexts, so the excess loss of a large enough model falls faster than any power.":
    "定律是参数项与数据项之和。若它精确成立，在另一项占主导之前，所有线的指数应当相同。保持笔直更久或在右端变陡的线，会使拟合的不可约损失产生偏差。这种语言的上下文数目有限，因此足够大的模型的超额损失比任何幂律下降得更快。",
  "Does the fitted value depend on the smallest models?": "拟合值是否取决于最小的模型？",
  "If the law is right, its irreducible loss does not change when the smallest models are dropped. The table drops them one size at a time.":
    "若定律正确，去掉最小的模型不会改变不可约损失。下表逐一去掉最小的规模。",
  '<div><noscript><p class="notice">Choosing other sizes needs JavaScript; the table above does not.</p></noscript></div>':
    '<div><noscript><p class="notice">选择其他规模需要 JavaScript；上表不需要。</p></noscript></div>',
  "[Where the compute should go](./where-compute-goes) fits the same law to the same runs but counts size as multiply–adds per token instead of parameters. Its irreducible loss therefore differs from the value above.":
    "[计算量应当花在哪里](./where-compute-goes)对同样的运行拟合同一定律，但规模以每个词元的乘加次数计，而不以参数量计。因此其不可约损失与上面的值不同。",
  "Do small models predict large ones?": "小模型能否预测大模型？",
  "{0}The intervals assume that the law holds beyond the sizes it was fitted to. Runs outside them are evidence that it does not.":
    "{0}这些区间假定定律在拟合所用的规模之外依然成立。落在区间之外的运行就是反面证据。",
  "What is weak": "薄弱之处",
  "One task, one family of architectures, one learning-rate rule: the exponents are not general.":
    "只有一个任务、一族模型结构、一条学习率规则：这些指数不具普遍性。",
  "Standard errors allow for unequal variances, but treat runs of one size and budget as independent. They share the misfit of the law there.":
    "标准误容许异方差，但把规模与预算相同的运行视为独立；而它们在该处共有定律的偏差。",
  "The smallest models are far from the entropy and the largest budgets are few, so the irreducible loss depends on the form of the law.":
    "最小的模型离熵很远，最大的预算又很少，因此不可约损失取决于定律的函数形式。",
  "Sequences are short, and positions with fewer than two preceding tokens are not scored.":
    "序列较短，前文不足两个词元的位置不计分。"
};
