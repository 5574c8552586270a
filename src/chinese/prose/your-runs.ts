import type {Catalogue} from "../../lib/i18n/translate.js";

/** fit.md, lab.md, reproducibility.md and code.md */
export const own: Catalogue = {
  "Fit scaling laws and emergence curves to your own results, in your browser.":
    "在你的浏览器中，对你自己的结果拟合缩放定律与涌现曲线。",
  '<p class="lede">Fit scaling laws to a table of losses, or emergence curves to the results of an evaluation harness. Every estimate has a confidence interval or is reported as not identified.</p>':
    '<p class="lede">对损失表格拟合缩放定律，或对评测框架的结果拟合涌现曲线。每个估计值都带置信区间，否则报告为不可辨识。</p>',
  "**Your data stay on this machine.** Files are read and fitted in this browser and are not sent anywhere. Small files become part of the link to this page, after its `#`, which browsers do not send; anyone who has the link has the data.":
    "**数据只留在本机。** 文件在此浏览器中读取和拟合，不会发送到任何地方。小文件会成为本页链接中 `#` 之后的部分，浏览器不会发送这一部分；得到链接的人也就得到这些数据。",
  '<div><noscript><p class="notice">This page needs JavaScript. The command line gives the same results without it.</p></noscript></div>':
    '<div><noscript><p class="notice">本页需要 JavaScript。命令行无需浏览器即可给出同样的结果。</p></noscript></div>',
  "How files are read": "如何读取文件",
  "Columns are recognised by their headings and units. The table of columns shows how each is read; correct it there.":
    "各列按表头与单位识别。列表显示每一列如何读取，可在其中更正。",
  "Empty cells, `NaN` and infinite losses are skipped and counted.": "空单元格、`NaN` 与无穷大的损失会被跳过并计数。",
  "A cell that cannot be read stops the import with its row and column, unless “skip unreadable rows” is checked.":
    "遇到无法读取的单元格，导入会停止并指出其行与列，除非勾选“跳过无法读取的行”。",
  "Where results do not contain parameters and tokens, add them in a file named `models.csv`.":
    "若结果中没有参数量与词元数，请用名为 `models.csv` 的文件补充。",
  "The [laws](./laws/) are those of this site. The command line `critical-scale` gives the same numbers from the same files.":
    "所用的[定律](./laws/)即本站的定律。命令行 `critical-scale` 对同样的文件给出同样的数值。",

  "What a sweep can resolve": "一次扫描实验能分辨什么",
  "Choose sizes, seeds and items, and see the expected interval of a critical scale before training anything.":
    "选择规模、种子与题目数，在训练之前查看临界规模的预期区间。",
  '<p class="lede">The design of a sweep decides how precisely it locates a critical scale: the number and spacing of sizes, seeds, items and the steepness of the rise.</p>':
    '<p class="lede">扫描实验的设计决定了临界规模能定位得多精确：规模的数目与间距、种子数、题目数，以及上升的陡度。</p>',
  "Move a slider. Simulated sweeps of that design are drawn from a known curve and fitted in your browser; nothing is sent anywhere.":
    "移动滑块：按该设计从已知曲线模拟扫描实验，并在浏览器中拟合，不发送任何数据。",
  '<div><noscript><p class="notice">This page simulates and fits in your browser, which needs JavaScript.</p></noscript></div>':
    '<div><noscript><p class="notice">本页在浏览器中模拟和拟合，需要 JavaScript。</p></noscript></div>',
  "What to try": "可以试试",
  "Move the critical scale to the edge of the sizes or beyond. One end of the interval opens well before the rise leaves the range.":
    "把临界规模移到规模范围的边缘或之外。远在上升段离开范围之前，区间就已有一端开放。",
  "Make the rise steep with few sizes. More seeds stop helping: the data cannot locate the critical scale between two neighbouring sizes.":
    "让上升很陡而规模很少。增加种子不再有用：数据无法在相邻两种规模之间定位临界规模。",
  "Use many items per model and one seed. Items reduce the error of one model’s score, not the variation between models.":
    "每个模型用很多题目，但只用一个种子。题目减小单个模型得分的误差，却不减小模型之间的差异。",
  "What it leaves out": "未考虑的因素",
  "The fitted curve is the true one. With real data the form is unknown, and an interval over all curve families that fit is wider. Models of one size are independent; items of one model are correlated as in our own sweeps.":
    "拟合所用的曲线形式就是真实形式。对真实数据而言形式未知，取遍所有合适形式的区间更宽。同一规模的模型相互独立；同一模型的题目之间存在相关，与我们的扫描实验相同。",

  Reproducibility: "可复现性",
  "Where every number came from, how to make it again, and how to check that it comes out the same.":
    "每个数字从何而来，如何重新得到，以及如何核对结果相同。",
  '<p class="lede">One command checks everything on these pages: files by their checksums, a sample of runs by training them again, and every number by fitting it again.</p>':
    '<p class="lede">一条命令即可核验这些页面上的一切：按校验和核对文件，重新训练抽样的运行，并重新拟合每一个数字。</p>',
  "It says how many came out again, names each that did not, and ends with an error where there is one. Another sample is drawn each day, or with `--seed`.":
    "它会报告有多少结果得到复现，逐一列出未能复现者，若有则以错误退出。每天抽取不同的样本，也可用 `--seed` 指定。",
  Checklist: "清单",
  "How each was made": "各自如何得到",
  Files: "文件",
  "The same is in `data/datapackage.json`, for programs: a [Frictionless](https://datapackage.org) description with the columns of each table.":
    "同样的内容以程序可读的形式载于 `data/datapackage.json`：一份 [Frictionless](https://datapackage.org) 描述，列有每张表格的各列。",

  "The code": "代码",
  "Every module that data pass through before they are a number on a page.":
    "数据在成为页面上的数字之前所经过的每一个模块。",
  '<p class="lede">Every module that data pass through before they are a number on a page, as this site was built with it.</p>':
    '<p class="lede">数据在成为页面上的数字之前所经过的每一个模块，即构建本站时所用的版本。</p>',
  "Laws, estimators and analyses are pure: they know neither clock nor network. What trains, reads and writes stands in `loaders`. Under each page is told which of them made its numbers.":
    "定律、估计方法与分析都是纯函数：既不读时钟，也不访问网络。负责训练与读写的代码位于 `loaders`。每个页面下方注明其数字由哪些模块得出。"
};
