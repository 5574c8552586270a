import type {Catalogue} from "../lib/text.js";

/** Published claims, and results of public models. */
export const claims: Catalogue = {
  "{0} or more": "{0} 或更多",
  "Nc as stated": "所称 Nc",
  "α as stated": "所称 α",
  "so 5–95% takes, decades": "则 5–95% 需跨越（数量级）",
  "so P is one half at": "则 P 为一半处",
  "models named": "所举模型",
  "Critical scales as the source states them, in parameters": "来源所称的临界规模（参数量）",
  "“predicted”": "“预测”",
  "“actual”": "“实际”",
  "middle of that": "其中点",
  "error as printed": "所印误差",
  "half-width of the range": "范围的半宽",
  "The source’s validation": "来源自己的验证",
  "In {0} of {1} the prediction is the middle of the range that it is compared with, and the printed error is the range’s own half-width, rounded up.":
    "{1}中有 {0} 行，其预测值恰为与之比较的范围的中点，所印误差就是该范围自身的半宽（向上取整）。",
  family: "模型系列",
  "first tested size above chance": "首个高于随机水平的受测规模",
  "Each is the upper end of a bracket: the sizes of that family below it were not":
    "每一项都是夹定范围的上端：该系列中更小的受测规模均未高于随机水平",
  "{0}: the size at which families reach {1} spans {2} decades or more.":
    "{0}：各模型系列达到 {1} 时的规模相差 {2} 个数量级以上。",
  "Line: between the last tested size below the level and the first at it; open to the left where the smallest is at it, to the right where none is. Orange: Nc of “{0}” as the source states it.":
    "线段：介于最后一个未达该水平与第一个达到该水平的受测规模之间；最小规模已达到者左端开放，无一达到者右端开放。橙色：来源所称“{0}”的 Nc。",
  "tested sizes between": "介于受测规模",
  "Brackets by family. {0}": "各模型系列的夹定范围。{0}",
  "No sweep has measured a rise to compare with.": "没有扫描实验测得可供比较的上升。",
  "The source states α from {0} to {1}. Of {2} of ours whose rise is among the sizes, {3} allow some α in that range; for {4} the sizes are too far apart to bound α from above.":
    "来源所称的 α 为 {0} 至 {1}。我们有 {2}的上升落在所试规模之内，其中 {3} 项容许该范围内的某个 α；另有 {4} 项因规模间隔过大，无法从上方界定 α。",
  "so α is in": "则 α 位于",
  "Steepness of our own capabilities, over every form within reach": "我们自己的能力的陡度，取遍所有未被排除的曲线形式",
  "Chain of thought": "思维链",
  Mathematics: "数学",
  Code: "代码",
  "Multi-step reasoning": "多步推理",
  "Following instructions": "遵循指令",
  "Chain of thought, mathematics": "思维链，数学",
  "Chain of thought, StrategyQA": "思维链，StrategyQA",
  "Chain of thought, zero-shot": "思维链，零样本",
  "Addition of three digits": "三位数加法",
  "Addition of eight digits, scratchpad": "八位数加法（草稿板）",
  claim: "论断",
  measured: "实测",

  "<span>These results are not here. <code>npm run fetch -- {0}</code> brings them into the store of this machine; the next build then shows them.</span>":
    "<span>这些结果不在此处。<code>npm run fetch -- {0}</code> 会把它们取到本机的存储中，下次构建时即可显示。</span>",
  "the forms within reach place one half at {0}": "未被排除的曲线形式将半数点定在 {0}",
  "no form places one half": "没有任何曲线形式能确定半数点",
  "between {0} and {1}": "介于 {0} 与 {1} 之间",
  "nowhere between two sizes": "不在任何两种规模之间",
  "From {0} over {1}: one half is passed {2} parameters, and {3} ({4}).":
    "在{1}上由 {0}：越过一半处的参数量{2}，{3}（{4}）。",
  "Points: share of sums that are right, thousands of items a model; what scatters is the models. The table gives every form that was fitted.":
    "点：加法题的正确率，每个模型有数千道题；散布来自模型之间的差异。表中列出所拟合的每一种曲线形式。",
  form: "形式",
  floor: "下限",
  ceiling: "上限",
  free: "自由",
  chance: "随机水平",
  one: "1",
  "correlation of items": "题目间相关",
  "Addition against parameters. {0}": "加法正确率随参数量的变化。{0}",
  "share of sums right": "加法正确率",
  step: "步数",
  "largest share": "最高比例",
  "The same models by training step; N50 over all forms within reach":
    "同一批模型在各训练步数；N50 取遍所有未被排除的曲线形式",
  "Of {0}, a break beats one line by more than 10 AICc in {1}, and a parabola as well in {2}{3}.":
    "{0}中，拐点模型以超过 10 AICc 优于直线的有 {1} 项，同时也优于抛物线的有 {2} 项{3}。",
  "{0} task": "{0} 项任务",
  "; not in {0}": "；不优于直线的有 {0}",
  "A circle a model; orange: the break that fits best, with its 95% interval. Where a line does as well, that place means nothing.":
    "每个圆圈为一个模型；橙色：拟合最优的拐点及其 95% 区间。若直线同样好，则该位置没有意义。",
  task: "任务",
  "break, log10 of 1e21 FLOPs": "拐点（log10，单位 1e21 FLOPs）",
  "line above it, AICc": "直线高出（AICc）",
  "parabola above it, AICc": "抛物线高出（AICc）",
  "p, Davies": "p（Davies）",
  "under the Brier score": "改用 Brier 分数",
  "Breaks in accuracy against compute. {0}": "准确率随计算量变化的拐点。{0}",
  "{0} among {1} from {2}": "在 {2} 的 {1}中{0}",
  "a clear break": "有明确拐点",
  "no clear break": "没有明确拐点",
  "HellaSwag has {0}, and {1}.": "HellaSwag：{0}；{1}。",
  "The same task, the same search; only the models differ. Compute of the small ones: 6 FLOPs a token and parameter that is no embedding.":
    "同一任务、同样的搜索，只是模型不同。小模型的计算量：每词元、每个非嵌入参数 6 FLOPs。",
  "small models": "小模型",
  "large models": "大模型",
  window: "窗口",
  "HellaSwag in two windows. {0}": "两个窗口中的 HellaSwag。{0}",
  "10^{0} to 10^{1} FLOPs": "10^{0} 至 10^{1} FLOPs",
  "log10 of 1e21 FLOPs": "log10（单位 1e21 FLOPs）",
  benchmark: "基准",
  between: "介于",
  "The tested sizes between which a family reaches the level; {0} of families that do not reach it left out":
    "各模型系列在哪两个受测规模之间达到该水平；未达到者略去（{0}）",
  "{0} entry": "{0} 条"
};
