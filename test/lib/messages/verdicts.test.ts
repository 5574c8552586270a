import {afterEach, expect, it} from "vitest";
import {chinese as catalogue} from "../../../src/chinese/index.ts";
import {messages as chinese} from "../../../src/chinese/messages/index.ts";
import {speak} from "../../../src/lib/i18n/translate.ts";
import {english, render} from "../../../src/lib/messages/files.ts";
import {type Message, speakMessages} from "../../../src/lib/messages/index.ts";

afterEach(() => {
  speak(null);
  speakMessages(english);
});

const title = "Straight line in log N";
const gains = {title, overLine: 12.34, overParabola: null};

it.each<[Message, string, string]>([
  [{code: "all-alike", share: 0, beyond: "none"}, "every scale scores 0", "所有规模的得分均为 0"],
  [
    {code: "all-alike", share: 1, beyond: "below"},
    "every scale scores 1: what rise there is lies below the smallest",
    "所有规模的得分均为 1：即使有上升，也在最小规模之下"
  ],
  [
    {code: "constant-best", margin: 0.04, beyond: "above"},
    "a constant is within 0.0 AICc of the best model: what rise there may be lies beyond the largest",
    "常数与最优模型相差不超过 0.0 AICc：即使有上升，也在最大规模之上"
  ],
  [
    {code: "slope-against-constant", margin: 1, p: 0.04321},
    "a constant is within 1.0 AICc of the best model for want of rows, but has no slope, " +
      "which the likelihood ratio of a line wants (p = 0.043)",
    "常数与最优模型相差不超过 1.0 AICc，这是因为数据行太少；但常数没有斜率，而直线的似然比检验要求有斜率（p = 0.043）"
  ],
  [
    {code: "scales-on-both-sides", margin: 0, threshold: 0.5, above: 100, below: 200},
    "a constant is within 0.0 AICc of the best model, " +
      "which takes a share above 0.5 at 100 and below it at 200 for scatter",
    "常数与最优模型相差不超过 0.0 AICc，但常数把 100 处高于 0.5、200 处低于它的比例都视为散布"
  ],
  [
    {code: "rise-as-good", margin: 0.5, title, rise: 0.444},
    "a constant is within 0.5 AICc of the best model, but so is Straight line in log N, which rises by 0.44 over " +
      "these scales",
    "常数与最优模型相差不超过 0.5 AICc，但 log N 的直线同样好，而它在这些规模上上升 0.44"
  ],
  [
    {code: "change-in-doubt", ...gains, objection: {code: "few-scales-on-one-side", scales: 2}},
    "Straight line in log N beats the line by 12.3 and the parabola by an unknown number of AICc, " +
      "but there are fewer than 2 scales on one side of it",
    "log N 的直线优于直线（12.3 AICc）与抛物线（未知数目的 AICc），但其一侧的规模少于 2 种"
  ],
  [
    {code: "clear-change", ...gains},
    "Straight line in log N beats the line by 12.3 and the parabola by an unknown number of AICc, and nothing rises " +
      "before",
    "log N 的直线优于直线（12.3 AICc）与抛物线（未知数目的 AICc），且此前没有上升"
  ],
  [
    {code: "no-clear-change", wanted: 10, overLine: 5.8, overParabola: 1},
    "no sharp model clears 10 AICc: the best beats the line by 5.8 and the parabola by 1.0 AICc",
    "没有任何突变模型领先超过 10 AICc：其中最优者优于直线（5.8 AICc）与抛物线（1.0 AICc）"
  ],
  [
    {code: "long-rise", title, decades: 2.66},
    "Straight line in log N is among the best, and the rise takes 2.7 decades or more",
    "log N 的直线属于最优之列，且上升跨越 2.7 个数量级以上"
  ],
  [{code: "at-scale", value: 4.9e9, lower: 3e9, upper: null}, "4.9e9 [3.0e9, ?]", "4.9e9 [3.0e9, ?]"],
  [{code: "within-bracket", below: 1e9, above: null}, "in (1.0e9, ?]", "(1.0e9, ?] 之内"],
  [{code: "beyond-largest", largest: 1.14e10}, "≥ 1.1e10, beyond the largest scale", "≥ 1.1e10，超出最大规模"],
  [{code: "end-as-fitted", status: "open-below"}, "open below", "下端开放"],
  [{code: "outside-all-scales", side: "above"}, "above every scale tried", "位于所试全部规模的上方"],
  [
    {code: "no-change-of-slope", p: 0.234},
    "no change of slope by Davies’s test, p = 0.23",
    "Davies 检验未见斜率改变，p = 0.23"
  ],
  [
    {code: "ranked-beyond-largest", largest: 25600},
    "at least 25.6k, beyond the largest scale",
    "至少 25.6k，超出最大规模"
  ],
  [
    {
      code: "different-windows",
      names: ["a", "b"],
      windows: [
        [3, 6],
        [3, 5]
      ]
    },
    "different windows: a [1k, 1M], b [1k, 100k]; refit both in one window",
    "窗口不同：a [1k, 1M]，b [1k, 100k]；请在同一窗口内重新拟合"
  ]
])("%o", (message, inEnglish, inChinese) => {
  expect(render(message)).toBe(inEnglish);
  speak(catalogue);
  speakMessages(chinese);
  expect(render(message)).toBe(inChinese);
});
