import type {Catalogue} from "../../lib/i18n/translate.js";

/** index.md */
export const home: Catalogue = {
  "Critical Scale": "Critical Scale",
  "How loss falls with scale, at which scale each capability appears and how certain that is, measured on tasks with known answers.":
    "在答案已知的任务上测量：损失如何随规模下降，各项能力在何种规模出现，以及结论有多确定。",
  '<p class="kicker opening">How does loss fall with parameters and data? At which scale does each capability appear? How certain is that?</p>':
    '<p class="kicker opening">损失如何随参数量与数据量下降？各项能力在何种规模出现？结论有多确定？</p>',
  "Loss falls smoothly with scale; capabilities appear one by one": "损失随规模平滑下降，能力则逐一出现",
  '<p class="lede">We train small models on tasks whose entropy and capabilities are known exactly, so that fitted scaling laws can be checked. <a href="./guess">Can you guess one?</a></p>':
    '<p class="lede">我们在熵与能力都精确已知的任务上训练小模型，因此可以检验拟合的缩放定律。<a href="./guess">你能猜中吗？</a></p>',
  '<li><a href="./reports/">Read the reports</a><span>Findings on loss, capabilities, compute allocation and published theories.</span></li>':
    '<li><a href="./reports/">阅读报告</a><span>关于损失、能力、计算量分配与已发表理论的发现。</span></li>',
  '<li><a href="./compare">Compare critical scales</a><span>All capabilities of all tasks, with intervals, as figures, a table and files.</span></li>':
    '<li><a href="./compare">比较临界规模</a><span>所有任务的所有能力及其区间，有图、有表、有文件。</span></li>',
  '<li><a href="./fit">Fit your runs</a><span>Scaling laws and critical scales of your own data, in the browser.</span></li>':
    '<li><a href="./fit">拟合你的数据</a><span>在浏览器中对你自己的数据拟合缩放定律与临界规模。</span></li>',
  '<li><a href="./reproducibility">Rerun everything</a><span>The commands that train, fit and verify every number on this site.</span></li>':
    '<li><a href="./reproducibility">重新运行</a><span>训练、拟合并核验本站每个数字的命令。</span></li>'
};
