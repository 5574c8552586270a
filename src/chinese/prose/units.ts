import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/units.md and languages-and-sources.md */
export const units: Catalogue = {
  "Many simple units or few complex ones": "许多简单单元，还是少数复杂单元",
  "One budget of parameters and data, divided among more or fewer heads and blocks. Is there a best number between?":
    "同一份参数与数据预算，分给较多或较少的注意力头与块：两端之间是否存在最优数目？",
  "The claim: a system that has so many parameters to spend trades the number of its units against what each of them can do, and does best somewhere between many simple ones and few complex ones.":
    "论断是：参数预算一定的系统，要在单元的数目与每个单元的能力之间权衡，最优点介于许多简单单元与少数复杂单元之间。",
  "A network of one block divides its width among heads: twice as many heads of half the width have the same matrices and take the same operations. A block has parameters by the square of its width, so that four blocks of half the width have as many as one. Both are done here to one network of the language, everything else the same.":
    "单块网络把宽度分给各个头：头数加倍而每头宽度减半，矩阵相同，运算量也相同。一个块的参数量与其宽度的平方成正比，因此四个宽度减半的块与一个块参数相同。这里对语言任务的同一个网络做这两种划分，其余一切不变。",
  "Every network": "全部网络",
  "The next token of this language follows from two before it. One head can look at both in a mixture, two at one each; for more there seemed to be no use before this was measured. Blocks behind the second have nothing left to look up.":
    "这种语言的下一个词元由前两个词元决定。一个头可以混合地同时查看两者，两个头可以各看其一；在测量之前，看不出更多的头有何用处。第二块之后的块已没有什么可查。",
  "One budget, one task, one amount of data; three seeds. Heads narrower than the narrowest here cannot be trained by these kernels.":
    "只有一份预算、一个任务、一种数据量；三个种子。比这里最窄的头更窄，现有计算内核便无法训练。",
  "The rate is the one tuned for a single block and one head. Of deeper networks the better of two rates is taken, which favours them.":
    "学习率是对单块单头的网络调优的。较深的网络则从两种学习率中取较好者，这对它们有利。",
  "Parameters are matched without embeddings and but for a few: norms, which grow with the number of blocks, and what each head learns of distances. The embedding shrinks with the width.":
    "参数量的匹配不计嵌入层，并有少量出入：归一化层的参数随块数增加，每个头还各有学习相对距离的参数。嵌入层随宽度缩小。",
  "Operations are equal, time is not: narrow blocks one after another take longer.":
    "运算量相等，耗时却不等：窄块依次串联，耗时更长。",

  "Many languages, several sources": "多种语言，多个数据来源",
  "Laws with the number of languages or the data of each source as scales, against laws in which data are shared.":
    "以语言数目或各来源的数据量为尺度的定律，与数据共享的定律比较。",
  "The claims: loss falls with the number of languages as it does with size and data, by a power of its own; and each source of data limits the loss on its own, so that none stands in for another.":
    "论断是：损失随语言数目下降，正如随规模与数据量下降一样，且有自己的幂指数；而每个数据来源各自限制损失，因而任何一个都不能替代另一个。",
  "Languages here share the rule after half of the pairs of tokens and contradict each other after the rest. A network sees one or more of them, in equal parts, and is judged by the mean over those it saw. The laws have no floor, and the entropy of these languages is known exactly; so they are fitted to what is left above it, and once, as printed, to the loss.":
    "这里的各语言在一半的词元对之后规则相同，在其余的词元对之后彼此矛盾。一个网络等量地见到其中一种或几种，按所见各语言的平均损失评判。这些定律没有下限项，而这些语言的熵精确已知；因此用定律拟合熵以上的部分，并另按原文的形式对损失本身拟合一次。",
  "More languages": "更多语言",
  "The law of many languages cannot rise with their number: at most it can ignore it. The last of its rivals lets languages divide data and size, by a power that is none where they share all, one where they share nothing, and more where they stand in each other’s way.":
    "多语言定律不可能随语言数目上升：至多与之无关。与它竞争的最后一条定律让各语言瓜分数据与规模，其幂指数在规则完全共享时为 0，毫无共享时为 1，相互妨碍时大于 1。",
  "Two sources": "两个来源",
  "That each source limits alone, and that data are data, are the two ends of one question: what is a token of the other source worth? A rival answers it with a number.":
    "“每个来源各自限制损失”与“数据就是数据，不分来源”，是同一个问题的两端：另一来源的一个词元值多少？一条竞争定律用一个数来回答。",
  "Languages that share half of their rules by construction; natural ones share more, and less evenly.":
    "这些语言按构造共享一半规则；自然语言共享得更多，也更不均匀。",
  "The sources are two languages of one kind: a picture and a text may well be more different than that.":
    "两个来源是同一类的两种语言：图像与文本之间的差异很可能更大。",
  "Three values of each scale, two seeds, small networks with an untuned rate. An AICc compares laws, it does not prove one.":
    "每种尺度三个取值，两个种子，网络很小，学习率未经调优。AICc 只能比较定律，不能证明定律。",
  "Amounts of data differ by the length of the training, each with a schedule of its own.":
    "不同的数据量对应不同的训练长度，各有自己的学习率调度。",
  "One language is the first of the four, two are the first two: which languages they are is not varied apart from how many.":
    "一种语言即四种中的第一种，两种即前两种：选哪些语言，并未独立于语言数目而变化。"
};
