import type {Catalogue} from "../../lib/i18n/translate.js";

/** Cards of fits, and a law on our runs. */
export const fits: Catalogue = {
  "typical error": "典型误差",
  "AICc above the best": "与最优 AICc 之差",
  "Fitted to {0} tasks. The residual standard deviation is smallest for {1} ({2}) and largest for {3} ({4}).":
    "对 {0} 个任务拟合。残差标准差在{1}上最小（{2}），在{3}上最大（{4}）。",
  "Fitted to one task, {0}: residual standard deviation {1}.": "只对一个任务（{0}）拟合：残差标准差为 {1}。",
  "weakly identified": "弱可辨识",
  "interval longer than a decade": "区间超过一个数量级",
  "interval wider than 0.5": "区间宽于 0.5",
  "The fit": "拟合结果",
  '<p>Before using these numbers:</p><ul class="warnings">{0}</ul>':
    '<p>使用这些数字之前请注意：</p><ul class="warnings">{0}</ul>',
  "<p>The fit raised no warnings.</p>": "<p>拟合未发出任何警告。</p>",
  Estimates: "估计值",
  "Objective: {0}; {1}, {2} of {3} in agreement.": "目标函数：{0}；{1}，{2}结果一致（共 {3} 个）。",
  "No intervals.": "无区间。",
  "Intervals: {0}, {1}, errors {2}.": "区间：{0}，{1}，误差{2}。",
  "Residual standard deviation {0}.": "残差标准差 {0}。",
  "No start reached another minimum.": "没有初值收敛到其他极小值。",
  "{0} higher": "高出 {0}",
  "Other minima: {0}.": "其他极小值：{0}。",
  "The fit is exact, so AICc and BIC are undefined.": "拟合是精确的，因此 AICc 与 BIC 没有定义。",
  "Too few rows for an AICc": "行数太少，无法计算 AICc",
  "{0}; BIC {1}.": "{0}；BIC {1}。",
  "{0} kept, {1} dropped.": "保留 {0}，剔除：{1}。",
  "<details><summary>Rows dropped</summary>{0}</details>": "<details><summary>被剔除的行</summary>{0}</details>",
  "Rows dropped, and why": "被剔除的行及原因",

  "least squares": "最小二乘",
  "least squares on log": "对数最小二乘",
  "least absolute deviations on log": "对数最小绝对偏差",
  binomial: "二项分布",
  "beta-binomial": "beta 二项分布",

  "<p>No sweep has enough values of {0} to fit this law.</p>": "<p>没有扫描实验包含足够多的 {0} 取值来拟合该定律。</p>",
  '<p>This curve is fitted to every capability of the <a href="../tasks/">tasks</a> with enough model sizes. The page of each <a href="../capabilities/">capability</a> compares it with other curves.</p>':
    '<p>凡是模型规模种类足够的<a href="../tasks/">任务</a>，其每项能力都用此曲线拟合。各<a href="../capabilities/">能力</a>的页面将它与其他曲线比较。</p>',
  "<p>This curve is not fitted to the sweeps on this site; the library can fit it.</p>":
    "<p>本站未用此曲线拟合扫描实验；程序库可以拟合它。</p>",
  "<p>This law is not fitted here, so there is no report.</p>": "<p>此处没有拟合该定律，因此没有报告。</p>",
  "<p><a href={0} download={1}>Report of these fits as text</a>: form, counts, method, estimates, warnings, residuals and versions. <a href={2} download={3}>The same as JSON</a>, with every row.</p>":
    "<p><a href={0} download={1}>这些拟合的文本报告</a>：函数形式、样本数、方法、估计值、警告、残差与版本。<a href={2} download={3}>同样内容的 JSON</a>，含每一行数据。</p>",
  "{0} fitted to {1} of {2}: residual standard deviation {3}.": "{0}对{2}的 {1}的拟合：残差标准差 {3}。",
  "Circles: runs; lines: the fit with its {0} band, a colour for each number of {1}.{2}":
    "圆圈：运行；曲线：拟合及其 {0} 区间带，颜色按{1}的多少区分。{2}",
  " Dashed rule: exact entropy.": "虚线：精确熵。",
  "Loss of {0} runs against parameters with the fitted law. {1}": "{0} 次运行的损失随参数量的变化及拟合定律。{1}",
  "<p>The published parameters give no finite loss at our scales.</p>":
    "<p>发表的参数在我们的规模上给不出有限的损失。</p>",
  "profile, HC3": "剖面似然，HC3",
  "Wald, HC3": "Wald，HC3",
  "bootstrap of runs": "对运行的自助法",
  "bootstrap of sizes": "对规模的自助法",
  "bootstraps of {0}": "自助法各 {0}",
  "too few scales for a bootstrap": "规模太少，无法使用自助法",
  "Intervals by different methods; {0}": "不同方法得到的区间；{0}",
  "held out: largest": "留出最大者，按",
  "fitted up to": "拟合上限",
  "runs predicted": "预测的运行数",
  "RMS error": "均方根误差",
  "mean error": "平均误差",
  "inside the {0} band": "落在 {0} 区间带内",
  "Largest runs predicted from the others": "由其余运行预测最大规模的运行",
  "parameters, σ included": "参数个数（含 σ）",
  ΔAICc: "ΔAICc",
  " Not fitted: {0}.": "未拟合：{0}。",
  "All laws fitted to the same {0}, lowest AICc first": "对同一组 {0}拟合的所有定律，按 AICc 从低到高"
};
