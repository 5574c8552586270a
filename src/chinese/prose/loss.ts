import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/loss-falls-to-a-floor-we-know.md */
export const lossFloor: Catalogue = {
  "Loss falls to a floor we know": "损失降至已知的下限",
  "Transformers on a Markov language of exactly known entropy. Does the fitted irreducible loss find it?":
    "在熵精确可知的马尔可夫语言上训练 Transformer：拟合出的不可约损失能否找到这个熵？",
  "four seeds a cell, and what both terms make of the runs once the floor is known":
    "每格四个随机种子；下限已知后，两项之和如何解释这些运行",
  "{0}Every scaling law of loss ends in a constant: the loss that no model and no amount of data removes. In natural language nobody knows that constant, so nobody can say whether a fit has found it. Here the source is a [Markov language](../tasks/markov-language): each token depends on the two before it by rules we wrote, and its entropy can be computed{1}. A model that only knows how often each token occurs pays {2}.":
    "{0}每条损失的缩放定律都以一个常数收尾：无论多大的模型、多少数据都消除不掉的损失。在自然语言中没有人知道这个常数，因而也无从判断拟合是否找到了它。这里的数据源是一种[马尔可夫语言](../tasks/markov-language)：每个词元按我们写定的规则取决于前两个词元，其熵可以计算{1}。只知道各词元出现频率的模型，损失为 {2}。",
  "readers may choose the sizes that the law sees": "读者可自行选择定律所见的规模",
  '<div><noscript><p class="notice">Trying other windows needs JavaScript; the table above was made without it.</p></noscript></div>':
    '<div><noscript><p class="notice">尝试其他窗口需要 JavaScript；上表的生成不依赖它。</p></noscript></div>',
  "{0} Loss is measured on held-out sequences at the end of each run.": "{0}损失在每次运行结束时于留出序列上测得。",
  "Along size": "沿规模方向",
  "Along data": "沿数据方向",
  "The fit": "拟合结果",
  "{0}The exponent of size is {1} and that of data {2}. They belong to this task, these shapes and this training; nothing says that another task must share them. Each factor trades against its exponent, so the factors are known less well than the curve they draw.":
    "{0}规模指数为 {1}，数据指数为 {2}。它们只属于这个任务、这些模型形状和这套训练方式；没有理由认为别的任务必须与之相同。每个系数都与其指数此消彼长，因此系数本身不如它们画出的曲线那样确定。",
  "What the law misses": "定律遗漏了什么",
  "If the law were exact, the circles would scatter about zero alike everywhere. Where those of one colour bend together, the law itself is wrong there, and an interval that supposes it right is too narrow.":
    "倘若定律精确成立，圆圈应当处处一样地围绕零散布。凡是同一颜色的圆圈一起弯曲之处，定律本身就是错的，而以定律正确为前提的区间则过窄。",
  "Is it a power law?": "它是幂律吗？",
  "{0}Where the floor is known it need not be fitted: the entropy is subtracted, and what is left is drawn on two logarithmic axes. A power law is a straight line there.":
    "{0}下限既然已知，就无需拟合：减去熵，把余下的部分画在双对数坐标上，幂律在其中是一条直线。",
  "{0} The region is stated before any line is drawn: a model above that loss has not yet found that two tokens matter, and what it still gains is another skill than what comes after.":
    "{0}这一区域在画出任何直线之前就已规定：损失高于该值的模型尚未发现两个词元都起作用，它此时获得的进步与之后的进步是不同的技能。",
  "The law above adds a term of size to a term of data. If it were exact, every line would bend where the other term takes over, and all would share their exponents before that. Lines that are straighter than the sum allows, or steepen towards the right, are what pulls the fitted floor away from the exact one. The language has a finite number of contexts, so a large enough model learns the last of them and its excess falls faster than any power.":
    "上面的定律是规模项与数据项之和。倘若它精确成立，每条线都应在另一项开始主导之处弯曲，而在此之前指数彼此相同。有些线比两项之和所允许的更直，或在右端变陡，正是它们把拟合的下限拉离了精确值。这种语言的上下文数目有限，足够大的模型会学会其中的最后一个，其超额损失便比任何幂律下降得更快。",
  "Does the floor stay where it is?": "下限是否停在原处？",
  "A floor that is really there does not move when the smallest models leave the fit. The table drops them size by size.":
    "真实存在的下限，不会因为最小的模型退出拟合而移动。下表按规模逐一去掉它们。",
  "Do small models foretell large ones?": "小模型能否预言大模型？",
  "{0} The intervals suppose that the law holds beyond the sizes it was fitted to, which is the very thing in question; points outside them are evidence against that.":
    "{0}这些区间假定定律在拟合所用规模之外依然成立，而这恰恰是有待检验的；落在区间之外的点就是反面证据。",
  "What is weak": "薄弱之处",
  "One task, one family of shapes, one learning-rate rule. An exponent here is a measurement of this setting.":
    "只有一个任务、一族模型形状、一条学习率规则。这里的指数是对这一设定的测量。",
  "The errors of two runs that share a size and a budget are not independent of the law's own error. Standard errors are robust to unequal variances, not to that.":
    "规模与预算相同的两次运行，其误差与定律自身的误差并不独立。标准误对异方差稳健，对此则不然。",
  "The least models are far from the floor and the largest budgets are few, so the floor leans on the form of the law.":
    "最小的模型离下限很远，最大的预算又很少，因此下限的估计依赖于定律的函数形式。",
  "Sequences are short. The floor is the entropy given the last two tokens, and positions with fewer are not scored.":
    "序列较短。下限是给定最后两个词元时的熵，前文不足两个词元的位置不计分。",
  "The runs, and how to train them again, are on the page of the sweep {0}, under [sweeps](../sweeps/).":
    "全部运行及重新训练的方法见[扫描实验](../sweeps/)下 {0} 的页面。"
};
