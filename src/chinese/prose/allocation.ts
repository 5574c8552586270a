import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/where-compute-goes.md */
export const allocation: Catalogue = {
  "Where the compute should go": "计算量应当花在哪里",
  "One budget of compute, split between size and data by every approach of Hoffmann et al., and which run would say more.":
    "一份计算预算，按 Hoffmann 等人的各种方法在规模与数据之间分配，以及哪次运行能提供更多信息。",
  "{0}A budget of compute buys a large model trained briefly or a small one trained long. Somewhere between lies the split with the least loss. Hoffmann and others found it in three ways: along the envelope of all runs, at the minimum of each slice of equal compute, and from a law fitted to everything. The ways are different estimators of one thing, so they ought to agree. Here they are put to the same runs of the [Markov language](../tasks/markov-language).":
    "{0}一份计算预算，可以换来短时训练的大模型，也可以换来长时训练的小模型，损失最低的分配介于两者之间。Hoffmann 等人用三种方法求它：沿全部运行的包络线；在每个等计算量切片的极小值处；由对全部数据拟合的定律导出。它们是同一个量的不同估计，理应一致。这里把它们用于同一批[马尔可夫语言](../tasks/markov-language)运行。",
  "What counts as compute": "什么算作计算量",
  "Compute is counted from the matrix products of the network, attention and unembedding included, and is not estimated from parameters. {0} The envelope reads each run’s own compute and needs no formula. To turn a best size into a best amount of data, the slices take one count per parameter for all sizes of a budget, and the parametric fit takes `C = 6ND`. Where the count depends on the size, neither is right.":
    "计算量按网络的矩阵乘法逐项计数，包括注意力与输出层（unembedding），而不是由参数量估算。{0}包络线直接读取每次运行自身的计算量，不需要公式。要由最优规模得出最优数据量，切片法对同一预算的所有规模取同一个“每参数计算量”，参数化拟合则取 `C = 6ND`。一旦该计数取决于规模，两者都不准确。",
  "So size is counted here by work: N is the multiply–adds that a token costs forwards. Backwards costs twice as much, a multiply–add is two operations, and `C = 6ND` holds for every run by definition. D/N is then tokens per multiply–add.":
    "因此这里以运算量计规模：N 是一个词元前向传播所需的乘加次数。反向传播的代价是其两倍，一次乘加是两次运算，于是 `C = 6ND` 按定义对每次运行都成立。D/N 便是每次乘加对应的词元数。",
  "The approaches side by side": "各种方法并列比较",
  "The envelope uses finished runs only. A point within a training curve was read while the learning rate was still high, so it is worse than a run that ends there. {0}":
    "包络线只使用已完成的运行。训练曲线中途的点是在学习率仍然较高时读取的，因而不如恰好在该处结束的运行。{0}",
  "The frontier": "前沿",
  "The ratio of data to size": "数据量与规模之比",
  "{0} Where the ratio moves, a rule of so many tokens per parameter holds at one budget only.":
    "{0}只要该比值会变动，“每参数若干词元”的规则就只在某一份预算上成立。",
  "What moves the exponent": "什么会移动指数",
  "An interval knows the scatter of the runs about the law. It does not know whether the law is right, nor what the reader means by size. Dropping the smallest models asks the first; counting parameters asks the second.":
    "区间只反映运行围绕定律的散布，并不知道定律是否正确，也不知道读者所说的规模指什么。去掉最小的模型检验前者，改以参数量计数检验后者。",
  "What agrees, and what does not": "哪些一致，哪些不一致",
  "Which run next": "下一步做哪次运行",
  "A further run is valued by how much it narrows an interval. The candidates are the sizes and amounts of data of the sweep, and one step beyond each.":
    "新增一次运行的价值，在于它能把区间缩短多少。候选者为扫描实验中的各种规模与数据量，以及各自再向外一步。",
  "The sweep is a grid of sizes and amounts of data, made for a surface and not for slices. Its slices hold unequal runs, and the error this makes is known only as far as the parametric fit is true.":
    "这次扫描实验是规模与数据量的网格，为拟合曲面而非切片设计。切片内的运行计算量并不相等，由此产生的误差，只有在参数化拟合成立的前提下才是已知的。",
  "The interval of the envelope and of the slices is that of a straight line through a few points. Seeds are few.":
    "包络线与切片的区间，都只是穿过少数几个点的直线的区间。随机种子很少。",
  "The learning rate follows one rule of size for every amount of data. Were it tuned for each run, the split could move.":
    "对所有数据量，学习率都遵循同一条随规模变化的规则。若对每次运行单独调节，最优分配可能会移动。",
  "The best split is stated within the sizes and data that were trained, and nowhere else.":
    "最优分配只在训练过的规模与数据量范围内给出，不外推到别处。",
  "The runs are on the page of the sweep {0}, under [sweeps](../sweeps/).":
    "全部运行见[扫描实验](../sweeps/)下 {0} 的页面。"
};
