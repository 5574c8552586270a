import type {Catalogue} from "../../lib/i18n/translate.js";

/** index.md */
export const home: Catalogue = {
  "Critical Scale": "Critical Scale",
  "How loss falls with scale, at which scale each capability appears, and how sure that is, measured on tasks whose truth is known.":
    "在真值已知的任务上测量：损失如何随规模下降，各项能力在何种规模出现，以及这些结论有多可靠。",
  '<p class="kicker opening">How does loss fall with parameters and data? At which scale does each capability appear? How sure are we?</p>':
    '<p class="kicker opening">损失如何随参数量与数据量下降？各项能力在何种规模出现？我们有多大把握？</p>',
  "Loss falls smoothly to a floor; capabilities arrive one at a time": "损失平滑地降至下限，能力则逐一出现",
  '<p class="lede">We trained small models on two tasks whose truth is known exactly, so that a scaling law can be not only fitted but checked.</p>':
    '<p class="lede">我们在两个真值精确可知的任务上训练小模型，因而缩放定律不仅可以拟合，而且可以检验。</p>',
  "What was asked, and where the answers are": "问了什么，答案在哪里",
  '<li><a href="./reports/loss-falls-to-a-floor-we-know">Loss falls to a floor we know</a><span>A language with an exact entropy; transformers of many sizes on many budgets. Does the fitted irreducible loss find the entropy, and do small models foretell large ones?</span></li>':
    '<li><a href="./reports/loss-falls-to-a-floor-we-know">损失降至已知的下限</a><span>一种熵精确可知的语言，多种规模、多种预算的 Transformer。拟合出的不可约损失能否找到这个熵？小模型能否预言大模型？</span></li>',
  '<li><a href="./reports/skills-appear-one-by-one">Skills appear one by one</a><span>Many parity problems in one. Each is solved or not, while their mean falls smoothly. At which size does each appear?</span></li>':
    '<li><a href="./reports/skills-appear-one-by-one">技能逐个出现</a><span>合而为一的多个奇偶校验问题：每个要么学会、要么没有，平均损失却平滑下降。各自在何种规模出现？</span></li>',
  '<li><a href="./reports/where-compute-goes">Where the compute should go</a><span>One budget buys size or data. Three ways to find the split, side by side, and the runs that would say most next.</span></li>':
    '<li><a href="./reports/where-compute-goes">计算量应当花在哪里</a><span>一份预算可以换规模，也可以换数据。三种求最优分配的方法并列比较，并指出下一步哪些运行最有信息量。</span></li>',
  '<li><a href="./reports/what-a-critical-scale-depends-on">What a critical scale depends on</a><span>Metric, window, amount of training, and what smaller models could have foretold.</span></li>':
    '<li><a href="./reports/what-a-critical-scale-depends-on">临界规模取决于什么</a><span>指标、窗口、训练量，以及较小的模型本可预言些什么。</span></li>',
  '<li><a href="./reports/published-claims-against-data">Published claims against data</a><span>Sizes at which language models are said to begin to reason, beside what data can support.</span></li>':
    '<li><a href="./reports/published-claims-against-data">以数据检验已发表的论断</a><span>据称语言模型开始具备推理能力的规模，与数据所能支持的结论对照。</span></li>',
  '<li><a href="./lab">What a sweep could tell</a><span>Sizes, seeds and items on sliders, and the interval to expect of them.</span></li>':
    '<li><a href="./lab">一次扫描实验能说明什么</a><span>用滑块选择规模、种子与题目数，查看可以期望的区间。</span></li>',
  '<li><a href="./compare">Critical scales compared</a><span>Every capability of every task on one axis, with its interval, as a figure, a table and a file.</span></li>':
    '<li><a href="./compare">临界规模比较</a><span>所有任务的每项能力及其区间，列于同一坐标轴，有图、有表、有文件。</span></li>',
  '<li><a href="./capabilities/">Capabilities</a><span>One page each: the curve, every method side by side, the verdict and what stands against it.</span></li>':
    '<li><a href="./capabilities/">能力</a><span>每项能力一页：曲线、各种方法的并列结果、判定及其反面证据。</span></li>',
  '<li><a href="./tasks/">Tasks</a><span>{0}</span></li>': '<li><a href="./tasks/">任务</a><span>{0}</span></li>',
  '<li><a href="./laws/">Laws</a><span>How loss falls, how capabilities appear, how data carry over: each as it was published and as it fits our runs.</span></li>':
    '<li><a href="./laws/">定律</a><span>损失如何下降、能力如何出现、数据如何迁移：每条定律既给出发表时的形式，也给出对我们运行的拟合。</span></li>',
  '<li><a href="./sweeps/">Sweeps</a><span>Every run behind these pages, and how to train them again.</span></li>':
    '<li><a href="./sweeps/">扫描实验</a><span>这些页面背后的全部运行，以及如何重新训练。</span></li>',
  "How sure": "把握有多大",
  "**Language.** {0} {1}": "**语言。** {0}{1}",
  "**Parities.** {0} {1}": "**奇偶校验。** {0}{1}",
  "{0}Intervals are by profile likelihood unless a card says otherwise. A number that the data do not determine is not printed: the page says “not identified”, or gives the end that is known. What lies beyond the sizes tried is marked so and has no estimate. The models are small and the tasks are made up; what is shown here is how well laws can be measured, not what a large language model will do.":
    "{0}除非卡片另有说明，区间均为剖面似然区间。数据不能确定的数字不予给出：页面会写明“不可辨识”，或只给出已知的一端。超出所试规模者会加以标明，且不作估计。这里的模型很小，任务是人造的；所展示的是定律能被测量到何种程度，而不是大语言模型将会如何表现。"
};
