import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/published-claims-against-data.md and reports/public-models.md */
export const claims: Catalogue = {
  "Published claims against data": "以数据检验已发表的论断",
  "Critical scales that a source states for language models, beside what public results and our own sweeps can support.":
    "某来源为语言模型给出的临界规模，与公开结果及我们自己的扫描实验所能支持的结论对照。",
  '<p class="lede">A theory of emergence states at which size large language models begin to reason, calculate and write code, and how steeply. {0}</p>':
    '<p class="lede">一种涌现理论声称大语言模型在何种规模开始推理、计算和编写代码，以及上升有多陡。{0}</p>',
  "The source gives a curve, `P = 1 − exp(−(N/Nc)^α)`, and two tables. This page sets them beside what can be looked up and what our own sweeps can measure. It does not say that the numbers are wrong. It says what they would need.":
    "来源给出一条曲线 `P = 1 − exp(−(N/Nc)^α)` 和两张表。本页把它们与可以查到的结果、以及我们自己的扫描实验所能测量的结果对照。本页并不说这些数字是错的，而是说明要支持它们需要些什么。",
  "What is stated": "声称了什么",
  "By the curve itself, Nc is where the probability is `1 − 1/e`. The source reads it off where the probability passes one half, which is another size; the two differ by about as much as the errors that it reports.":
    "按曲线本身，Nc 是概率等于 `1 − 1/e` 处的规模。来源却在概率越过一半处读取它，那是另一个规模；两者之差与来源所报告的误差大致相当。",
  "How it was checked": "如何验证的",
  "A prediction made from a range cannot be tested on the same range. A test would fit the smaller models, name the size, and then look; [here it is done](./what-a-critical-scale-depends-on) on our own models.":
    "由一个范围得出的预测，不能用同一个范围来检验。真正的检验应当先拟合较小的模型，说出规模，然后再看；[这里](./what-a-critical-scale-depends-on)对我们自己的模型做了这样的检验。",
  "What the cited results say": "所引结果说了什么",
  "A first size above chance depends on which sizes a family has. Between it and the next smaller one nothing was tried, so that such a result is a bracket, and often a wide one. The papers that the source cites state no critical scale and no steepness.":
    "首个高于随机水平的规模，取决于该模型系列有哪些规模。在它与下一个更小的规模之间没有任何尝试，因此这样的结果只是一个上下界夹定的范围，而且往往很宽。来源所引的论文既没有给出临界规模，也没有给出陡度。",
  "Families do not agree": "各模型系列并不一致",
  "If a critical scale belonged to a capability, families of models would share it, whatever they were trained on.":
    "倘若临界规模只属于能力本身，那么无论用什么数据训练，各模型系列都应有相同的临界规模。",
  "Newer families were trained on more data, and on data chosen for the purpose. [A critical scale moves with training](./what-a-critical-scale-depends-on): that it should be stated for a size alone is what the figures refute.":
    "较新的系列用了更多数据，而且是有针对性挑选的数据。[临界规模随训练而移动](./what-a-critical-scale-depends-on)：仅凭规模就能给出临界规模，这正是上面的图所否定的。",
  "How steep is a rise?": "上升有多陡？",
  "Our capabilities are parities, made to be learned at once or not at all. That they rise steeply says nothing of reasoning; how wide the intervals are says what it takes to know a steepness: many sizes within the rise, and many models of each.":
    "我们的能力是奇偶校验，本就设计成要么一下学会、要么完全不会。它们上升得陡，并不说明推理如何；而区间之宽则说明了要知道陡度需要什么：上升段之内要有许多规模，每种规模要有许多模型。",
  "What nobody can test here": "这里无从检验的",
  "Models named in the tables whose size was never published. A size on an axis is needed to place a capability on it.":
    "表中所举、但规模从未公布的模型。要把能力放到坐标轴上，先得有规模。",
  "Whether steepness has the meaning that a phase transition gives to it. A width can be measured; its cause cannot.":
    "陡度是否具有相变所赋予它的含义。宽度可以测量，其成因则不能。",
  "The other two forms of the curve that the source prints. They put one half at other sizes for the same Nc, and one of them changes with the unit in which sizes are counted.":
    "来源给出的另外两种曲线形式。对同一个 Nc，它们把一半处定在别的规模；其中一种还会随规模的计数单位而变。",
  Sources: "来源",
  "The tables of the source are those of its section on phase transitions. First sizes: Wei et al., “Emergent abilities of large language models”, their table of first sizes. Brackets of families: Ruan et al., “Observational scaling laws”, from the scores that they publish.":
    "来源的表格取自其关于相变的一节。首个规模：Wei 等人，“Emergent abilities of large language models”，其首个规模表。各模型系列的夹定范围：Ruan 等人，“Observational scaling laws”，据其公布的分数读出。",

  "Public models": "公开模型",
  "The same methods on results that others have published. Shown where the results were fetched.":
    "将同样的方法用于他人发表的结果；仅在取得这些结果的机器上显示。",
  '<p class="lede">What is done to our own sweeps is done here to results that others have published, of models too large to train for a page.</p>':
    '<p class="lede">对我们自己的扫描实验所做的分析，在这里用于他人发表的结果：那些模型太大，无法为一个页面而训练。</p>',
  "The results belong to their authors and are not copied into this project. They are fetched, checked against a known sum and kept in the store of the machine that builds the site.":
    "这些结果属于其作者，并未复制到本项目中。它们在构建站点的机器上获取，按已知校验和核对，并保存在该机器的存储中。",
  "Addition, by size and by training": "加法：随规模与训练的变化",
  "Pythia is one family at several sizes, all trained alike on the same data, with checkpoints. Does two-number addition appear at a size, and is that size the same at every checkpoint?":
    "Pythia 是一个模型系列，有多种规模，用相同数据、相同方式训练，并保留检查点。两数加法是否在某一规模出现？这个规模在每个检查点都相同吗？",
  "Thousands of items make the score of each model sure; they do not make more models. Where neighbouring sizes scatter, the bracket is what is known, and an end that is not printed is not known.":
    "数千道题能精确测定每个模型的分数，却不会带来更多模型。相邻规模若有散布，所知的就只是夹定范围；未给出的一端即为未知。",
  "One break, searched everywhere": "在各处搜索一个拐点",
  "On six tasks, models of many families are set along the compute of their training. Is there a break, and does it stay under a score that gives partial credit?":
    "在六项任务上，把许多系列的模型按训练计算量排列。是否存在拐点？改用给部分得分的评分后，拐点是否仍在？",
  "A break that beats a line need not beat a parabola. Only where it beats both does this site speak of a clear one.":
    "优于直线的拐点未必优于抛物线。只有两者都优于时，本站才称之为明确的拐点。",
  "The window decides": "窗口决定结论",
  "Any task that leaves chance has a break somewhere. Whether one is seen depends on the compute that was tried.":
    "任何脱离随机水平的任务都在某处有拐点；能否看到，取决于尝试过的计算量。",
  "Families apart": "分系列来看",
  "The [published claims](./published-claims-against-data) state one size for a capability, whatever the family.":
    "[已发表的论断](./published-claims-against-data)为一项能力只给出一个规模，不分模型系列。",
  "The same answers, scored twice": "同样的回答，两种评分",
  "Whether a small model can do a task at all may hang on how its answers are marked. Here the very same free texts were scored by exact match and by edit distance. Families have two or three sizes, too few for a break; what can be asked is whether both scores move from the smallest to the largest.":
    "一个小模型究竟会不会某项任务，可能取决于怎样给它的回答评分。这里同一批自由文本分别按精确匹配和编辑距离评分。每个系列只有两三种规模，不足以寻找拐点；可以问的是，从最小的模型到最大的模型，两种得分是否都有变动。",
  "Half way up, and whether it was foretold": "升至一半之处，以及是否早有预兆",
  "Models of many families, along the compute of their training. A critical scale in compute is of use if smaller models give it away; so the curve is fitted to all models, and to those below the compute at which the authors of the table stopped.":
    "将众多系列的模型沿训练计算量排开。只有较小的模型能透露出来，计算量上的临界规模才有用处；因此曲线既对全部模型拟合，也只对低于该表作者所设截止计算量的模型拟合。",
  "An interval that draws families whole is the one to believe: models of one family share data and recipe.":
    "应当采信的是按模型系列整体重抽样的区间：同系列的模型共用数据与训练方案。"
};
