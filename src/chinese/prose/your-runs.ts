import type {Catalogue} from "../../lib/i18n/translate.js";

/** fit.md, lab.md, reproducibility.md and code.md */
export const own: Catalogue = {
  "Fit scaling laws and emergence curves to your own results, in your browser.":
    "在你的浏览器中，对你自己的结果拟合缩放定律与涌现曲线。",
  '<p class="lede">Bring a table of runs or the results of an evaluation harness, and see what law they follow, at which scale each capability appears, and how sure that is.</p>':
    '<p class="lede">带来一张运行表格或评测框架的结果，查看它们遵循什么定律、各项能力在何种规模出现，以及结论有多可靠。</p>',
  "**Nothing leaves this machine.** Files are read and fitted in this browser, and no request is made with them. Small tables become part of the link to this page, behind its `#`, which browsers keep to themselves; whoever you give the link has them.":
    "**任何数据都不会离开本机。** 文件在此浏览器中读取和拟合，不会随任何请求发出。小表格会成为本页链接中 `#` 之后的部分，浏览器不会把它发送出去；你把链接给谁，谁就得到这些表格。",
  '<div><noscript><p class="notice">This page reads and fits in your browser, which needs JavaScript. The command line computes the same without.</p></noscript></div>':
    '<div><noscript><p class="notice">本页在浏览器中读取和拟合，需要 JavaScript。命令行无需浏览器即可完成同样的计算。</p></noscript></div>',
  "What it makes of files": "如何解读文件",
  "Columns are known by their headings and units; correct a guess in the table above. Rows that say nothing are left out and told; what cannot be read stops with one line, unless unreadable rows are to be left out. Sizes and tokens of models come from a file called `models.csv` where results do not tell them. The [library](./laws/) of laws is that of this site, and the command line `critical-scale` computes the same from the same files.":
    "各列按表头与单位识别；若识别有误，可在上面的表格中更正。不含信息的行会略去并加以说明；无法读取之处会停下并给出一行提示，除非选择略去无法读取的行。若结果中没有模型的规模与词元数，则取自名为 `models.csv` 的文件。所用的定律即本站的[定律库](./laws/)；命令行 `critical-scale` 对同样的文件做同样的计算。",

  "What a sweep could tell": "一次扫描实验能说明什么",
  "Choose sizes, seeds and items, and see which interval for a critical scale to expect, before anything is trained.":
    "在训练之前，选择规模、种子与题目数，查看可以期望得到的临界规模区间。",
  '<p class="lede">How sure a critical scale can be is decided before anything is trained: by how many sizes are tried, how far apart, with how many seeds and items, and by how steeply the capability rises.</p>':
    '<p class="lede">临界规模能有多确定，在训练之前就已决定：取决于试多少种规模、相隔多远、用多少种子与题目，以及能力上升得有多陡。</p>',
  "Move a slider. Sweeps of that design are drawn from a known curve and fitted as ours are, here in the browser. Nothing is sent anywhere.":
    "移动滑块：按该设计从已知曲线中抽取模拟的扫描实验，并像对我们自己的实验那样进行拟合，全部在浏览器中完成，不向任何地方发送数据。",
  '<div><noscript><p class="notice">This page draws and fits in your browser, which needs JavaScript.</p></noscript></div>':
    '<div><noscript><p class="notice">本页在浏览器中抽样和拟合，需要 JavaScript。</p></noscript></div>',
  "What to try": "可以试试",
  "Move the critical scale to the edge of the sizes, and beyond. The interval opens long before the rise is out of sight.":
    "把临界规模移到规模范围的边缘乃至之外。远在上升段移出视野之前，区间就已有一端无界。",
  "Make the rise steep with few sizes. Seeds stop helping: between two sizes nothing can be told apart.":
    "让上升很陡而规模很少。此时增加种子不再有用：两种规模之间的一切都无从区分。",
  "Put many items behind each model, and one seed. Items sharpen the score of a model, and say nothing of the next one.":
    "每个模型用很多题目，但只用一个种子。题目能使一个模型的分数更精确，却不能说明下一个模型会怎样。",
  "What it leaves out": "未考虑的因素",
  "The true curve is the one that is fitted. In earnest nobody knows the form, and an interval over all forms within reach is longer. Models of one size are drawn independently but for the items of one model, which are correlated as those of our own models are.":
    "这里真实曲线就是所拟合的曲线。实际上没有人知道其形式，取遍所有未被排除的形式的区间会更长。同一规模的模型彼此独立地抽取，只有同一模型的各题之间相关，相关程度与我们自己的模型相同。",

  "Can it be done again?": "能否复现？",
  "Where every number came from, how to make it again, and how to check that it comes out the same.":
    "每个数字从何而来，如何重新得到，以及如何核对结果相同。",
  '<p class="lede">A published number is worth what it takes to find it wrong. One command checks everything on these pages: files by their checksums, a sample of runs by training them again, and every number by fitting it again.</p>':
    '<p class="lede">一个已发表的数字，其价值在于发现它有误有多容易。一条命令即可核验这些页面上的一切：按校验和核对文件，重新训练抽样的运行，并重新拟合每一个数字。</p>',
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
