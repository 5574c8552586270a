import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/where-compute-goes.md */
export const allocation: Catalogue = {
  "Where the compute should go": "计算量应当花在哪里",
  "What counts as compute": "什么算作计算量",
  "The approaches side by side": "各种方法并列比较",
  "The frontier": "前沿",
  "The ratio of data to size": "数据量与规模之比",
  "What moves the exponent": "什么会移动指数",
  "What agrees, and what does not": "哪些一致，哪些不一致",
  "Which run next": "下一步做哪次运行",
  "The compute-optimal split between model size and data by every approach of Hoffmann et al. 2022, and which runs would narrow it most.":
    "按 Hoffmann et al. 2022 的各种方法求模型规模与数据之间的计算最优分配，以及哪些运行最能缩窄其区间。",
  "{0}A compute budget buys a large model trained briefly or a small one trained long; the loss is lowest in between. Hoffmann et al. {1} estimated this split in three ways: along the [envelope](../glossary#envelope) of all runs, at the minimum of each slice of equal compute ([IsoFLOP](../glossary#iso-flop)), and from a law fitted to all runs. All three estimate one quantity, so they should agree. Here they are applied to the same runs of the [Markov language](../tasks/markov-language).":
    "{0}一份计算预算，可以换来短时训练的大模型，也可以换来长时训练的小模型；损失最低处介于两者之间。Hoffmann et al. {1} 用三种方法估计这一分配：沿全部运行的[包络线](../glossary#envelope)；在每个等计算量切片（[IsoFLOP](../glossary#iso-flop)）的极小值处；由对全部运行拟合的定律导出。三者估计同一个量，因此应当一致。这里把它们用于同一批[马尔可夫语言](../tasks/markov-language)运行。",
  "Compute is counted from the matrix products of the network, including attention and unembedding; it is not estimated from parameters. {0} The envelope uses the compute of each run and needs no formula. To convert a best size into a best amount of data, the slices use one ratio of compute to parameters for all sizes of a budget, and the parametric fit assumes `C = 6ND`. Both are wrong where this ratio depends on size.":
    "计算量按网络的矩阵乘法计数，包括注意力与输出层（unembedding），而不是由参数量估算。{0}包络线使用每次运行自身的计算量，不需要公式。要由最优规模得出最优数据量，切片法对同一预算的所有规模取同一个计算量与参数量之比，参数化拟合则假定 `C = 6ND`。若该比值取决于规模，两者都不准确。",
  "N is therefore the number of multiply–adds in the forward pass of one token. The backward pass costs twice as much and a multiply–add is two operations, so `C = 6ND` holds for every run by definition. D/N is then tokens per multiply–add.":
    "因此这里 N 是一个词元前向传播的乘加次数。反向传播的代价是其两倍，一次乘加是两次运算，于是 `C = 6ND` 按定义对每次运行都成立。D/N 便是每次乘加对应的词元数。",
  "The envelope uses finished runs only. A point within a training curve is measured while the learning rate is still high, so its loss is higher than that of a run that ends there. {0}":
    "包络线只使用已完成的运行。训练曲线中途的点是在学习率仍然较高时测得的，因而其损失高于恰好在该处结束的运行。{0}",
  "{0} If the ratio changes with compute, a fixed number of tokens per parameter is optimal at one budget only.":
    "{0}若该比值随计算量变化，固定的“每参数若干词元”就只在一份预算上最优。",
  "An interval measures the scatter of the runs around the law. It does not cover a wrong law or another definition of size. Dropping the smallest models tests the first; counting size in parameters tests the second.":
    "区间衡量运行围绕定律的散布，不涵盖定律有误或规模另有定义的情形。去掉最小的模型检验前者，以参数量计规模检验后者。",
  "Each candidate run is ranked by how much it would narrow an interval. Candidates are the sizes and amounts of data of the sweep, and one step beyond each.":
    "每个候选运行按它能将区间缩窄多少来排序。候选者为扫描实验中的各种规模与数据量，以及各自再向外一步。",
  "The sweep is a grid of sizes and amounts of data, designed for fitting a surface, not for IsoFLOP slices. Runs in a slice differ in compute; the resulting bias is estimated from the parametric fit.":
    "这次扫描实验是规模与数据量的网格，为拟合曲面而非 IsoFLOP 切片设计。切片内各次运行的计算量不同；由此产生的偏差由参数化拟合估计。",
  "The intervals of the envelope and the slices are those of a straight line through few points, and there are few seeds.":
    "包络线与切片的区间，都只是穿过少数几个点的直线的区间，而且随机种子很少。",
  "The learning rate depends on size only. Tuning it for each run could change the split.":
    "学习率只取决于规模。若对每次运行单独调节，最优分配可能会改变。",
  "The best split is reported only within the trained sizes and amounts of data; nothing is extrapolated.":
    "最优分配只在训练过的规模与数据量范围内给出，不作外推。"
};
