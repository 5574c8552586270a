import {translate} from "../../lib/i18n/translate.js";
import {byReason, type ownRuns as english} from "../../lib/messages/own-runs.js";
import {spaced} from "./spaced.js";

const first = (names: readonly string[]) => names.slice(0, 12).join(", ") + (names.length > 12 ? ", …" : "");

export const ownRuns: typeof english = {
  "computed-input": ({input, formula}) => `${input} 由计算得出：${formula}`,
  "no-number": ({what}) => `没有 ${what}`,
  "no-input-column": ({input, title, files}) =>
    `${files.join("、")} 没有 ${input} 列${title === null ? "" : `（${translate(title)}）`}`,
  "no-results-read": () => "没有结果：所有行都被筛去或剔除",
  "no-such-series": ({wanted, known}) => `没有名为 ${wanted} 的结果；已有：${first(known)}`,
  "several-series": ({known}) => `有多个任务或指标，请选择其一：${first(known)}`,
  "no-usable-row": ({inputs}) => `没有同时含 ${inputs.join(", ")} 与取值的行`,
  "no-law-for-inputs": () => "这些结果没有给出任何损失定律所需的、至少有三个取值的输入",
  "no-law-fits": ({laws}, render) => laws.map(({name, reason}) => `${name}：${render(reason)}`).join("；"),
  "score-outside": ({value, row}) => `第 ${row} 行的 ${value} 不在 0 与 1 之间`,
  "one-value": ({axis}) => `${axis} 的取值不足两个`,
  "no-answer-counts": ({capability}) => `${capability} 没有答案总数：其分数以最小二乘拟合`,
  "without-curve": ({series}, render) => reasonsOf(series, render),
  "no-score-series": ({series}, render) => `没有在多个规模上、介于 0 与 1 之间的分数：${reasonsOf(series, render)}`,
  "nothing-to-compare": () => "没有可供比较的对象",
  "reading-rows": ({rows}) => `已读取 ${rows} 行`,
  "fitting-law": ({title}) => translate(title),
  "finding-intervals": ({title}) => spaced`${translate(title)}的区间`,
  "predicting-held-out": () => "留出的运行",
  scoring: ({capability}) => capability,
  cancelled: () => "已取消",
  "no-worker": () => "无法启动后台计算线程"
};

function reasonsOf(...[series, render]: Parameters<typeof byReason>): string {
  const named = byReason(series, render).map(([reason, names]) => {
    const some = names.length > 5 ? `${names.slice(0, 4).join(", ")} 等 ${names.length} 个` : names.join(", ");
    return `${reason}（${some}）`;
  });
  return named.join("；") || "没有任何结果";
}
