import {translate} from "../../lib/i18n/translate.js";
import {byReason, type ownRuns as english} from "../../lib/messages/own-runs.js";
import {spaced} from "./spaced.js";

const first = (names: readonly string[]) => names.slice(0, 12).join(", ") + (names.length > 12 ? ", …" : "");

export const ownRuns: typeof english = {
  "computed-input": ({input, formula}) => `${input} 由计算得出：${formula}`,
  "no-number": ({what}) => `没有 ${what}`,
  "no-input-column": ({input, title, files}) =>
    `${files.join("、")} 没有 ${input} 列${title === null ? "" : `（${translate(title)}）`}`,
  "no-results-read": () => "没有结果：所有行都被筛去或跳过",
  "no-such-series": ({wanted, known}) => `没有这一系列：${wanted}；已有：${first(known)}`,
  "several-series": ({known}) => `有多个任务或指标；请选择其一：${first(known)}`,
  "no-usable-row": ({inputs}) => `没有同时含 ${inputs.join(", ")} 与取值的行`,
  "no-law-for-inputs": () => "没有适用的损失定律：其输入在这些结果中至少要有三个不同的取值",
  "no-law-fits": ({laws}, render) => laws.map(({name, reason}) => `${name}：${render(reason)}`).join("；"),
  "score-outside": ({value, row}) => `第 ${row} 行的 ${value} 不在 0 与 1 之间`,
  "one-value": ({axis}) => `${axis} 的不同取值不足两个`,
  "no-answer-counts": ({capability}) => `${capability} 没有答案总数：其分数以最小二乘拟合`,
  "without-curve": ({series}, render) => reasonsOf(series, render),
  "no-score-series": ({series}, render) => `没有在多个规模上、介于 0 与 1 之间的分数：${reasonsOf(series, render)}`,
  "nothing-to-compare": () => "只有一种能力，无可比较",
  "reading-rows": ({rows}) => `已读取 ${rows} 行`,
  "fitting-law": ({title}) => translate(title),
  "finding-intervals": ({title}) => spaced`${translate(title)}的置信区间`,
  "predicting-held-out": () => "正在预测留出的运行",
  scoring: ({capability}) => capability,
  cancelled: () => "已取消",
  "no-worker": () => "无法启动后台计算线程"
};

function reasonsOf(...[series, render]: Parameters<typeof byReason>): string {
  const named = byReason(series, render).map(([reason, names]) => {
    const some = names.length > 5 ? `${names.slice(0, 4).join(", ")} 等 ${names.length} 个` : names.join(", ");
    return `${reason}（${some}）`;
  });
  return named.join("；") || "文件中没有";
}
