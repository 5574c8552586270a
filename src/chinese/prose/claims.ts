import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/published-claims-against-data.md and reports/public-models.md */
export const claims: Catalogue = {
  "Published claims against data": "以数据检验已发表的论断",

  "Public models": "公开模型",
  "The same methods applied to published results of Pythia and other public models. Shown where the results were fetched.":
    "将同样的方法用于 Pythia 及其他公开模型的已发表结果；仅在获取了这些结果的构建中显示。",
  '<p class="lede">{0} states one critical scale per capability, but model families differ by orders of magnitude. {1} {2}</p>':
    '<p class="lede">{0} 为每项能力给出一个临界规模，但各模型系列相差数个数量级。{1}{2}</p>',
  "sources are named and linked": "注明并链接各来源",
  "The results belong to their authors and are not copied into this project. The fetch command downloads them, compares their checksums and stores them on the machine that builds the site.":
    "这些结果属于其作者，并未复制到本项目中。获取命令会下载它们、核对校验和，并保存在构建站点的机器上。",
  "Addition by size and training step": "加法：随规模与训练步数的变化",
  "Pythia is one family of several sizes, trained alike on the same data, with checkpoints ({0}). Does two-number addition appear at one size, and is that size the same at every checkpoint?":
    "Pythia 是一个有多种规模的模型系列，用相同数据、相同方式训练，并保留检查点（{0}）。两数加法是否在某一规模出现？这个规模在每个检查点都相同吗？",
  "Thousands of items measure each model precisely, but there are few models. Where neighbouring sizes scatter, only the bracket is identified.":
    "数千道题能精确测定每个模型，但模型很少。相邻规模若有散布，就只能确定夹定范围。",
  "Breaks along compute": "沿计算量的拐点",
  "Models of many families on six tasks, from {0}. Does accuracy have a break along training compute, and does the break remain under a score with partial credit?":
    "众多系列的模型在六项任务上的结果，引自 {0}。准确率沿训练计算量是否有拐点？改用给部分得分的评分后，拐点是否仍在？",
  "A break is called clear only if it fits better than both a line and a parabola.":
    "只有同时优于直线和抛物线的拐点才称为明确的拐点。",
  "Exact match and edit distance": "精确匹配与编辑距离",
  "{0} explain abrupt rises by metrics such as exact match. {1} scored the same free-text answers by exact match and by edit distance. Each family has two or three sizes, too few for a break, so the figure compares the smallest with the largest model.":
    "{0} 以精确匹配之类的指标来解释陡然的上升。{1} 对同样的自由文本回答分别按精确匹配和编辑距离评分。每个系列只有两三种规模，不足以寻找拐点，因此图中比较最小与最大的模型。",
  "Compute at half of the rise": "升至一半处的计算量",
  "Base models of many families, from {0}. The curve is fitted to all models, and to those below the compute at which the authors end their own fits. The interval over families is the relevant one, since models of one family share data and recipe.":
    "众多系列的基础模型，引自 {0}。曲线既对全部模型拟合，也只对低于作者自己拟合截止计算量的模型拟合。应看按模型系列的区间，因为同系列的模型共用数据与训练方案。",
  "Range of compute": "计算量的范围",
  "Any task that leaves chance level has a break somewhere. Whether it is visible depends on the range of compute. The small models are those of {0}.":
    "任何脱离随机水平的任务都在某处有拐点；能否看到，取决于计算量的范围。小模型引自 {0}。",
  "Brackets by family": "各模型系列的夹定范围",
  "The [published claims](./published-claims-against-data) state one size per capability for all families.":
    "[已发表的论断](./published-claims-against-data)为所有模型系列的每项能力只给出一个规模。",
  "Critical scales and steepness stated by FormalAI 2025 for language models, compared with public results and our own sweeps.":
    "FormalAI 2025 为语言模型给出的临界规模与陡度，与公开结果及我们自己的扫描实验对照。",
  "sources are named and linked; families differ by at least 2.1 decades on GSM8K, not 2.6":
    "注明并链接各来源；各系列在 GSM8K 上相差至少 2.1 个数量级，而非 2.6 个",
  "Stated critical scales": "所称的临界规模",
  "{0} models the probability of a capability as `P = 1 − exp(−(N/Nc)^α)` and prints Nc and α for five capabilities.":
    "{0} 将具备某项能力的概率建模为 `P = 1 − exp(−(N/Nc)^α)`，并为五项能力给出 Nc 与 α。",
  "On this curve, P at Nc is `1 − 1/e`. The same source reads Nc off where P passes one half {0}. These two sizes differ by about as much as the errors that it reports.":
    "在这条曲线上，Nc 处的 P 为 `1 − 1/e`。同一来源却在 P 越过一半处读取 Nc {0}。这两个规模之差与它所报告的误差大致相当。",
  Validation: "验证",
  "According to {0}, predicted and actual Nc agree within the printed errors.":
    "据 {0}，预测与实际的 Nc 之差不超过所印误差。",
  "A prediction taken from a range cannot be tested on that range. A test fits the smaller models, predicts the scale, and then compares it with the larger ones: see [the same test on our models](./what-a-critical-scale-depends-on).":
    "取自某一范围的预测，不能用该范围来检验。真正的检验是先拟合较小的模型、预测规模，再与较大的模型比较：见[对我们模型的这种检验](./what-a-critical-scale-depends-on)。",
  "Cited results": "所引的结果",
  "{0} cites {1} and {2}. Neither states a critical scale or a steepness.":
    "{0} 引用 {1} 与 {2}。两者都没有给出临界规模或陡度。",
  "The first size above chance depends on which sizes a family has. It is the upper end of a bracket whose lower end is the next smaller size.":
    "首个高于随机水平的规模取决于该系列有哪些规模。它是夹定范围的上端，下端是下一个更小的规模。",
  "Model families": "模型系列",
  "If a critical scale belonged to the capability, all families would share it. Scores are from {0}.":
    "倘若临界规模只属于能力本身，所有模型系列都应相同。分数引自 {0}。",
  "Newer families were trained on more data, and on data selected for these tasks. A critical scale [depends on training](./what-a-critical-scale-depends-on), so size alone does not determine it.":
    "较新的系列用了更多数据，而且数据是针对这些任务挑选的。临界规模[取决于训练](./what-a-critical-scale-depends-on)，因此仅凭规模不能确定它。",
  Steepness: "陡度",
  "The capabilities measured here are parities, which networks learn abruptly. Their steepness is no evidence about reasoning. To measure a steepness takes several sizes within the rise and many models of each.":
    "此处测量的能力是奇偶校验，网络学会它们的过程本就突然；其陡度不能作为关于推理的证据。要测量陡度，上升段之内需要若干规模，每种规模需要许多模型。",
  "The size of several models named by the source was never published, so their capabilities cannot be placed.":
    "来源所举的若干模型从未公布规模，因此无法为它们的能力定位。",
  "A width of rise can be measured; that a phase transition causes it cannot be tested here.":
    "上升的宽度可以测量；它是否由相变引起，此处无法检验。",
  "The source prints two other curves {0}. They place the half-way scale elsewhere for the same Nc, and one of them changes with the unit of N.":
    "来源还给出另外两种曲线 {0}。对同一个 Nc，它们的半数规模在别处；其中一种还随 N 的单位而变。"
};
