import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/depth.md and representations.md */
export const networks: Catalogue = {
  "Depth, and what a block may stretch": "深度，以及一个块能拉伸多少",
  "How far apart the functions of shallow and deeper networks are, what each block may do to a distance, and whether one is a special number.":
    "浅层与较深网络的函数相距多远，每一块能把距离改变多少，以及 1 是否是个特殊的数。",
  "A theory of limits says that networks of more and more blocks compute functions that come closer and closer, and that the Lipschitz constant of a block, the most by which it may stretch a distance, decides it: below one a stack of blocks contracts to a fixed point, and one is where behaviour changes.":
    "一种极限理论认为：块数越来越多的网络，其函数彼此越来越接近，而起决定作用的是块的 Lipschitz 常数，即它对距离的最大拉伸倍数。小于 1 时，层层堆叠的块收缩到一个不动点；1 则是行为改变之处。",
  "stretches against steps and loss": "新增拉伸倍数随训练步数与损失的变化",
  "Along training the same bounds go their way. If contraction were what learning amounts to, they would fall as the loss does.":
    "同样的界在训练过程中各有走势。倘若学习的实质就是收缩，它们便应随损失一同下降。",
  "One more block": "再加一块",
  "Two networks of the same depth already differ by their seeds. So a distance between depths means little by itself: what counts is its excess over the distance between seeds.":
    "深度相同的两个网络已因种子而不同。因此深度之间的距离本身说明不了多少，要紧的是它超出种子之间距离的部分。",
  "What a part may stretch": "一个部件能拉伸多少",
  "From below: power iteration finds the direction that a part stretches most around held-out inputs, and that stretch is seen, not estimated. From above: norms of its matrices. Layer norm divides by the spread of what it is given, and attention multiplies its input with itself: neither leaves a bound at all inputs that says anything, so there is none in the table. Where a bound at the measured inputs follows from the least spread among them, it is given.":
    "下界：在留出输入附近，用幂迭代找出部件拉伸最大的方向；这一拉伸是实测的，而非估计的。上界：由其矩阵的范数得出。层归一化要除以输入的离散程度，注意力则把输入与自身相乘：两者都不存在对所有输入都有意义的上界，因而表中没有。凡是能由所测输入中的最小离散程度推出这些输入处的上界，则予以给出。",
  "Is one a special number?": "1 是特殊的数吗？",
  "A residual block with a layer norm can never be below one: what all coordinates of its input have in common does not pass the norm, goes past the block, and comes out as it was. The condition Lip(T) below one has no networks of this kind, and at one sit only those that stretch nothing. A perceptron’s layers are free to be on either side.":
    "带层归一化的残差块，其 Lipschitz 常数永远不会小于 1：输入各坐标的共同部分通不过归一化，绕过该块，原样输出。这类网络没有一个满足 Lip(T) 小于 1 的条件，恰等于 1 的只有那些什么也不拉伸的网络。感知机的层则可在任意一侧。",
  "A lower bound is what a few products find around a few hundred held-out tokens or samples; the true constant is above it.":
    "下界是在几百个留出词元或样本附近用几次乘积求得的；真实的常数在其之上。",
  "The learning rate is the one tuned for a single block. Deeper networks might want another.":
    "学习率是对单块网络调优的，更深的网络也许需要别的学习率。",
  "Intervals over pairs of seeds take the pairs for independent, and they share seeds.":
    "种子对的区间把各对视为独立，而它们共用种子。",
  "Depth grows with everything else fixed, so that deeper networks have more parameters too; and the last step is two blocks.":
    "深度增大时其余一切固定，因而更深的网络参数也更多；且最后一步相差两块。",
  "The language needs the last two tokens only. Tasks that ask for many steps may gain from depth where it does not.":
    "这种语言只需要最后两个词元。需要多步计算的任务也许能得益于深度，而它不能。",

  "What representations become": "表示变成什么样",
  "Information plane, effective features, conditioning, near-orthogonality and structural information of small networks, each against its null.":
    "小网络的信息平面、有效特征、条件数、近似正交性与结构信息，各与其零假设对照。",
  "Much is said of what training does to the inside of a network: that it compresses, forgets its input, collapses onto a few features, packs many into nearly orthogonal directions. Each of these is a number here, read before training and after it, behind every part of networks of three sizes and three seeds. A claim is supported only where the change has one sign in its interval over seeds.":
    "关于训练对网络内部做了什么，说法很多：压缩、遗忘输入、坍缩到少数特征、把许多特征塞进近似正交的方向。这里每一种说法都是一个数，在三种规模、三个种子的网络中，于每个部件之后、训练前后各读取一次。只有当变化在种子间的区间内符号一致时，论断才算得到支持。",
  "The information plane": "信息平面",
  "The bin that a network’s activations fall in is a function of its input, so I(X; T) is the entropy of that bin. With many coordinates every input has a bin of its own and the entropy is the logarithm of their number, whatever the network does. So only the two leading components are cut into bins: of both informations that leaves a lower bound, but for the bias.":
    "网络的激活值落入哪个箱是输入的函数，因此 I(X; T) 就是该箱的熵。坐标一多，每个输入各占一箱，无论网络做什么，熵都是输入数目的对数。所以这里只对前两个主成分分箱：若不计偏差，由此得到两种信息量的下界。",
  "Binned estimates are biased, the more so the more labels there are. What shuffled answers give is that bias where nothing is to be found; in the language it is a large part of what is read.":
    "分箱估计有偏差，标签越多偏差越大。打乱答案后得到的，就是无信息可寻时的这一偏差；在语言任务中，它占读数的很大一部分。",
  "Against the bottleneck’s bound": "与信息瓶颈的界限对照",
  "Of the Markov language the joint distribution of two tokens and the next is known. A part’s output at the second token of a sequence is a function of the two, so that a code made of it keeps, and says, exactly so much: no samples, no bias. The bound is the most that any code keeping as much could say; what is drawn of it are the best codes that were found, soft and hard.":
    "马尔可夫语言中，前两个词元与下一个词元的联合分布是已知的。部件在序列第二个词元处的输出是这两个词元的函数，因此由它构成的码保留多少、说出多少都精确可知：不靠抽样，没有偏差。界限是保留同样多信息的任何码所能说出的最大值；所绘的是找到的最好的码，软码与硬码都有。",
  "Features, conditioning, diffusion": "特征、条件数、扩散",
  "Nearly orthogonal?": "近似正交吗？",
  "Random directions are the more orthogonal the more dimensions there are, by an exact expectation. It is a property of dimension, not of learning. What units read after training is compared with it.":
    "维数越多，随机方向越接近正交，其期望值精确可知。这是维数的性质，与学习无关。训练后各单元读取的方向即与之比较。",
  "What a training curve has learned": "训练曲线学到了什么",
  "Two components are not a layer. That they keep less after training does not say that the layer does.":
    "两个主成分不等于一层。它们在训练后保留得更少，并不说明该层也是如此。",
  "A code by k-means is one of many that a part could be cut into, and sees distances as the next layer may not.":
    "k-means 得到的码只是一个部件可能的许多划分之一，它所看到的距离，下一层未必看到。",
  "An interval over three seeds is wide, and many of them are looked at here: a few exclude zero by chance.":
    "三个种子的区间很宽，而这里看了许多个区间：有几个会偶然排除零。",
  "Kernel widths scale with the spread of the activations, so that the diffusion entropy sees their shape and not their size.":
    "核宽度随激活值的离散程度缩放，因而扩散熵看到的是其形状而非大小。",
  "A perceptron that tells two classes apart has two answers, and they become opposite: there |cos| near one is no crowding.":
    "区分两类的感知机有两个答案，它们会变得相反：此处 |cos| 接近 1 并不是拥挤。",
  "Structure is measured at one budget, with a learning rate that was tuned for each size.":
    "结构只在一种预算下测量，学习率对每种规模分别调优。"
};
