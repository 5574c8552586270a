import type {Catalogue} from "../../lib/i18n/translate.js";

/** reports/index.md */
export const reports: Catalogue = {
  "One argument a page, each figure read out of a fit.": "每页一个论题，每幅图都读自拟合结果。",
  '<li><a href="./loss-falls-to-a-floor-we-know">Loss falls to a floor we know</a><span>The irreducible loss of a fitted law beside the entropy it should find.</span></li>':
    '<li><a href="./loss-falls-to-a-floor-we-know">损失降至已知的下限</a><span>拟合定律的不可约损失，与它应当找到的熵对照。</span></li>',
  '<li><a href="./skills-appear-one-by-one">Skills appear one by one</a><span>Sharp capabilities under a smooth loss, and the scale of each.</span></li>':
    '<li><a href="./skills-appear-one-by-one">技能逐个出现</a><span>平滑的损失之下陡然出现的能力，以及各自的规模。</span></li>',
  '<li><a href="./where-compute-goes">Where the compute should go</a><span>One budget, split between size and data by every approach, and which run would say more.</span></li>':
    '<li><a href="./where-compute-goes">计算量应当花在哪里</a><span>一份预算，用各种方法在规模与数据之间分配，以及哪次运行能提供更多信息。</span></li>',
  '<li><a href="./what-a-critical-scale-depends-on">What a critical scale depends on</a><span>Metric, window, amount of training, and what smaller models could have foretold.</span></li>':
    '<li><a href="./what-a-critical-scale-depends-on">临界规模取决于什么</a><span>指标、窗口、训练量，以及较小的模型本可预言些什么。</span></li>',
  '<li><a href="./published-claims-against-data">Published claims against data</a><span>Sizes at which language models are said to begin to reason, beside what data can support.</span></li>':
    '<li><a href="./published-claims-against-data">以数据检验已发表的论断</a><span>据称语言模型开始具备推理能力的规模，与数据所能支持的结论对照。</span></li>',
  '<li><a href="./limits">Has the loss a limit?</a><span>Whether increments shrink, where they would end, and whether that is possible.</span></li>':
    '<li><a href="./limits">损失有极限吗？</a><span>增量是否递减，会终止于何处，以及这是否可能。</span></li>',
  '<li><a href="./depth">Depth, and what a block may stretch</a><span>Whether deeper networks compute less and less that is new, and whether a Lipschitz constant of one is special.</span></li>':
    '<li><a href="./depth">深度，以及一个块能拉伸多少</a><span>更深的网络新增的计算是否越来越少，Lipschitz 常数为 1 是否特殊。</span></li>',
  '<li><a href="./distortion">Distortion and what resists it</a><span>Loss as distortion, known exactly: when a network resists disturbance, how sure it should be, and how sharp the valley is.</span></li>':
    '<li><a href="./distortion">失真与抗扰性</a><span>将损失视为精确可知的失真：网络何时能抵抗扰动，应有多大把握，极小值的谷有多陡。</span></li>',
  '<li><a href="./mixture">Distortion in several directions</a><span>Domains with shared and conflicting rules: what one costs the others, and the temperature of each.</span></li>':
    '<li><a href="./mixture">多个方向上的失真</a><span>规则有共享也有冲突的各领域：一个领域给其他领域带来的代价，以及各自的温度。</span></li>',
  '<li><a href="./schedules-of-data">Which data, and when</a><span>A formula for shares, a staged schedule and an entropy band against uniform mixing.</span></li>':
    '<li><a href="./schedules-of-data">用哪些数据，何时用</a><span>配比公式、分阶段安排与熵带，与均匀混合相比较。</span></li>',
  '<li><a href="./transfer">What one language is worth to another</a><span>Data saved by a first language, and what of it is forgotten.</span></li>':
    '<li><a href="./transfer">一种语言对另一种语言的价值</a><span>先学一种语言可节省的数据，以及其中被遗忘的部分。</span></li>',
  '<li><a href="./distillation">A teacher and its temperature</a><span>Students of a large network against students of data, at equal steps.</span></li>':
    '<li><a href="./distillation">教师及其温度</a><span>步数相同时，从大网络学习的学生与从数据学习的学生相比较。</span></li>',
  '<li><a href="./shannon">When more data make it worse</a><span>Disturbed networks along their data: a U-shape, and which laws foretell it.</span></li>':
    '<li><a href="./shannon">数据越多反而越差</a><span>受扰动的网络随数据量的变化：U 形曲线，以及哪些定律能预言它。</span></li>',
  '<li><a href="./representations">What representations become</a><span>Information plane, effective features, near-orthogonality and structural information, each against its null.</span></li>':
    '<li><a href="./representations">表示变成什么样</a><span>信息平面、有效特征、近似正交性与结构信息，各与其零假设对照。</span></li>',
  '<li><a href="./languages-and-sources">Many languages, several sources</a><span>Whether languages are a scale of their own, and whether one source stands in for another.</span></li>':
    '<li><a href="./languages-and-sources">多种语言，多个数据来源</a><span>语言数目是否自成一个尺度，一个来源能否替代另一个。</span></li>',
  '<li><a href="./units">Many simple units or few complex ones</a><span>One budget, divided among more or fewer heads and blocks.</span></li>':
    '<li><a href="./units">许多简单单元，还是少数复杂单元</a><span>同一份预算，分给较多或较少的注意力头与块。</span></li>',
  '<li><a href="./theory-claims">Claims of the theory, and what became of them</a><span>Verdict, evidence, and what would change it, claim by claim.</span></li>':
    '<li><a href="./theory-claims">理论的论断及其结果</a><span>逐条列出判定、证据，以及什么会改变判定。</span></li>',
  '<li><a href="./public-models">Public models</a><span>Addition by Pythia, one-break tests, families apart: shown where those results were fetched.</span></li>':
    '<li><a href="./public-models">公开模型</a><span>Pythia 的加法、单拐点检验、分系列比较：仅在取得这些结果的机器上显示。</span></li>',
  '<li><a href="../lab">What a sweep could tell</a><span>Sizes, seeds and items on sliders, and the interval to expect of them.</span></li>':
    '<li><a href="../lab">一次扫描实验能说明什么</a><span>用滑块选择规模、种子与题目数，查看可以期望的区间。</span></li>'
};
