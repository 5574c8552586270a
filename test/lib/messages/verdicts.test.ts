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
  [{code: "all-alike", share: 0, beyond: "none"}, "the score is 0 at every scale", "所有规模的得分均为 0"],
  [
    {code: "all-alike", share: 1, beyond: "below"},
    "the score is 1 at every scale; any rise lies below the smallest",
    "所有规模的得分均为 1；若有上升，也在最小规模之下"
  ],
  [
    {code: "constant-best", margin: 0.04, beyond: "above"},
    "a constant has the least AICc; any rise lies above the largest",
    "常数模型的 AICc 最小；若有上升，也在最大规模之上"
  ],
  [
    {code: "no-curve-compared", scales: 4},
    "the share crosses the threshold, but 4 scales are too few to compare a curve with a constant",
    "比例越过了阈值，但 4 种规模太少，无法将曲线与常数比较"
  ],
  [
    {code: "slope-against-constant", margin: 1, p: 0.04321},
    "a constant comes within 1.0 AICc of the best model, but a likelihood-ratio test favours a slope (p = 0.043)",
    "常数模型与最优模型相差 1.0 AICc，但似然比检验支持存在斜率（p = 0.043）"
  ],
  [
    {code: "scales-on-both-sides", margin: 0, threshold: 0.5, above: 100, below: 2e6},
    "a constant has the least AICc, but the share is significantly above 0.5 at 100 and below it at 2M",
    "常数模型的 AICc 最小，但比例在 100 处显著高于 0.5，在 2M 处显著低于它"
  ],
  [
    {code: "rise-as-good", margin: 0.5, title, rise: 0.444},
    "a constant comes within 0.5 AICc of the best model, but Straight line in log N is as good and rises by 0.44 " +
      "over these scales",
    "常数模型与最优模型相差 0.5 AICc，但 log N 的直线同样好，并在这些规模上上升 0.44"
  ],
  [
    {code: "change-in-doubt", ...gains, objection: {code: "few-scales-on-one-side", scales: 2}},
    "Straight line in log N beats the line by 12.3 AICc, but one side of it has fewer than 2 scales",
    "log N 的直线优于直线（12.3 AICc），但其一侧的规模少于 2 种"
  ],
  [
    {code: "clear-change", ...gains, overLine: null},
    "Straight line in log N beats line and parabola, and scores do not rise before the change",
    "log N 的直线优于直线与抛物线，且得分在变化之前没有上升"
  ],
  [
    {code: "no-clear-change", wanted: 10, overLine: 5.8, overParabola: 1},
    "no sharp model gains more than 10 AICc: the best one beats the line by 5.8 and the parabola by 1.0 AICc",
    "没有任何突变模型领先超过 10 AICc：其中最优者优于直线（5.8 AICc）与抛物线（1.0 AICc）"
  ],
  [
    {code: "long-rise", title, decades: 2.66},
    "Straight line in log N is among the best models, and the rise takes at least 2.7 decades",
    "log N 的直线属于最优模型之列，且上升至少跨越 2.7 个数量级"
  ],
  [{code: "at-scale", value: 4.9e9, lower: 3e9, upper: null}, "≥ 3B", "≥ 3B"],
  [{code: "at-scale", value: 4.9e9, lower: 3e9, upper: 1.2e10}, "4.9B [3B, 12B]", "4.9B [3B, 12B]"],
  [{code: "within-bracket", below: 1e9, above: 2.5e9}, "in (1B, 2.5B]", "(1B, 2.5B] 之内"],
  [{code: "within-bracket", below: 1e9, above: null}, "> 1B", "> 1B"],
  [{code: "within-bracket", below: null, above: 1e9}, "≤ 1B", "≤ 1B"],
  [{code: "beyond-largest", largest: 1.14e10}, "≥ 11.4B, beyond the largest scale", "≥ 11.4B，超出最大规模"],
  [{code: "end-as-fitted", status: "open-below"}, "no lower limit", "下端开放"],
  [{code: "outside-all-scales", side: "above"}, "above all scales tried", "位于所试全部规模的上方"],
  [
    {code: "no-change-of-slope", p: 0.234},
    "no change of slope by the Davies test, p = 0.23",
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
