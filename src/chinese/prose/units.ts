import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/units.md and languages-and-sources.md */
export const units: Catalogue = {
  "Number and complexity of units": "单元的数目与复杂度",
  "One budget of parameters and data, divided among more or fewer heads and blocks. Which number is best.":
    "同一份参数与数据预算，分给较多或较少的注意力头与块：何种数目最优。",
  "The claim of [the theory](./theory-claims): at a fixed number of parameters, a system trades the number of its units against the complexity of each, and the best number lies between many simple units and few complex ones.":
    "[理论](./theory-claims)的论断：参数量固定时，系统在单元的数目与每个单元的复杂度之间权衡，最优数目介于许多简单单元与少数复杂单元之间。",
  "A block divides its width among its heads, so twice as many heads of half the width have the same matrices and cost the same operations. The parameters of a block grow with the square of its width, so four blocks of half the width have as many as one. Both divisions are applied to one network of the Markov language; everything else is the same.":
    "一个块把宽度分给各个头，因此头数加倍而每头宽度减半时，矩阵与运算量都不变。块的参数量与其宽度的平方成正比，因此四个宽度减半的块与一个块参数相同。这里对马尔可夫语言的同一个网络做这两种划分，其余一切不变。",
  "All networks": "全部网络",
  "The next token of this language depends on the two before it. One head can attend to a mixture of both, two heads to one each. Blocks after the second have nothing left to look up.":
    "这种语言的下一个词元由前两个词元决定。一个头可以混合地关注两者，两个头可以各关注其一。第二块之后的块已没有什么可查。",
  "There is one budget, one task, one amount of data, and three seeds. Heads narrower than those here cannot be trained by these kernels.":
    "只有一份预算、一个任务、一种数据量和三个种子。比这里更窄的头，现有计算内核无法训练。",
  "The learning rate is tuned for one block and one head. Deeper networks use the better of two rates, which favours them.":
    "学习率是对单块单头的网络调优的。较深的网络取两种学习率中较好者，这对它们有利。",
  "Non-embedding parameters are matched up to norms, which grow with the number of blocks, and the distances that each head learns. The embedding shrinks with the width.":
    "匹配的是非嵌入参数，略有出入：归一化层的参数随块数增加，每个头还学习相对距离。嵌入层随宽度缩小。",
  "Operations are equal, time is not: narrow blocks in sequence take longer.":
    "运算量相等，耗时不等：窄块依次串联，耗时更长。",

  "Many languages and several data sources": "多种语言与多个数据来源",
  "Laws in the number of languages or in the data of each source, compared with laws in which data are shared.":
    "以语言数目或各来源的数据量为变量的定律，与数据共享的定律比较。",
  "Two claims of [the theory](./theory-claims) are tested. Loss falls with the number of languages as a power law of its own. Each source of data limits the loss on its own, so that no source replaces another. Both laws add a term to those of Kaplan et al. {0}.":
    "检验[理论](./theory-claims)的两条论断。损失随语言数目按自己的幂律下降。每个数据来源各自限制损失，因而任何来源都不能替代另一个。两条定律都是在 Kaplan et al. {0} 的定律上加一项。",
  "After half of the pairs of tokens all languages follow one rule; after the other half their rules conflict. A network is trained on one or more languages in equal shares and evaluated on the mean over those. The laws have no irreducible loss, and the entropy of these languages is known exactly, so they are fitted to the excess loss above it. The laws of the claims are also fitted to the loss itself.":
    "在一半的词元对之后，所有语言遵循同一条规则；在另一半之后，规则冲突。一个网络以均等份额在一种或多种语言上训练，并以这些语言的平均损失评估。这些定律没有不可约损失项，而这些语言的熵精确已知，因此用定律拟合熵以上的超额损失。论断中的定律另对损失本身拟合一次。",
  "More languages": "更多语言",
  "The law of the claim cannot rise with the number of languages. In the last rival, ℓ languages need ℓ^s times the data and ℓ^c times the size of one: the exponents are zero if they share everything, one if they share nothing, more if they interfere.":
    "论断中的定律不可能随语言数目上升。在最后一条竞争定律中，ℓ 种语言需要一种语言的 ℓ^s 倍数据与 ℓ^c 倍规模：规则完全共享时指数为 0，毫无共享时为 1，相互干扰时大于 1。",
  "Two sources": "两个来源",
  "The last rival has both claims as limits. At a w of zero each source limits the loss on its own; at one, tokens of both are interchangeable.":
    "最后一条竞争定律以两种论断为两端：w = 0 时每个来源各自限制损失，w = 1 时两个来源的词元可以互换。",
  "These languages share half of their rules by construction. Natural languages share more, and less evenly.":
    "这些语言按构造共享一半规则；自然语言共享得更多，也更不均匀。",
  "The two sources are languages of one kind. Text and images may differ more.":
    "两个来源是同一类语言；文本与图像之间的差异可能更大。",
  "There are three values of each scale, two seeds, and small networks with an untuned learning rate. AICc compares laws; it does not prove one.":
    "每种尺度三个取值，两个种子，网络很小，学习率未经调优。AICc 只能比较定律，不能证明定律。",
  "Amounts of data differ by the length of training, each with its own schedule.":
    "不同的数据量对应不同的训练长度，各有自己的学习率调度。",
  "One language is always the first of the four, two are the first two. Which languages they are is not varied.":
    "一种语言总是四种中的第一种，两种总是前两种；选哪些语言没有变化。"
};
