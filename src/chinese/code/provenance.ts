import type {Catalogue} from "../../lib/i18n/translate.js";

/** Whence laws, tasks and files come; what is cited stays as it is cited. */
export const provenance: Catalogue = {
  "FormalAI 2025, § 5.2, after Kaplan et al. 2020, arXiv:2001.08361, eqs. 1.1 to 1.3":
    "FormalAI 2025, § 5.2，据 Kaplan et al. 2020, arXiv:2001.08361, 式 1.1 至 1.3",
  "Hoffmann et al. 2022, as printed": "Hoffmann et al. 2022，原文所印",
  "The null hypothesis": "零假设",
  "Muennighoff et al. 2023, arXiv:2305.16264; code: huggingface/datablations":
    "Muennighoff et al. 2023, arXiv:2305.16264；代码：huggingface/datablations",
  "Schaeffer et al. 2023, arXiv:2304.15004, § 2, with a logistic token rate; floor and lapse as in Wichmann & Hill 2001":
    "Schaeffer et al. 2023, arXiv:2304.15004, § 2，词元正确率取 Logistic 形式；下限与失误率同 Wichmann & Hill 2001",
  "Schaeffer et al. 2023, arXiv:2304.15004, § 2; with floor and lapse as in Wichmann & Hill 2001":
    "Schaeffer et al. 2023, arXiv:2304.15004, § 2；下限与失误率同 Wichmann & Hill 2001",
  "Gompertz 1825; Winsor 1932, with the abscissa written as N/N50; floor and lapse as in Wichmann & Hill 2001":
    "Gompertz 1825；Winsor 1932，横坐标写作 N/N50；下限与失误率同 Wichmann & Hill 2001",
  "Broken-stick regression with its first slope held at 0 (Muggeo 2003), on the chance scale":
    "折线回归，第一段斜率固定为 0（Muggeo 2003），用于以随机水平为零点的刻度",
  "Kaplan et al. 2020, table 2, fitted jointly": "Kaplan et al. 2020，表 2，联合拟合",
  "Kaplan et al. 2020, eqs. 1.1 and 1.2, each fitted alone": "Kaplan et al. 2020，式 1.1 与 1.2，各自单独拟合",
  "Kaplan et al. 2020, arXiv:2001.08361, eqs. 1.1 and 1.2; added as in FormalAI 2025, § 5.1":
    "Kaplan et al. 2020, arXiv:2001.08361, 式 1.1 与 1.2；相加形式同 FormalAI 2025, § 5.1",
  "Kaplan et al. 2020, eqs. 1.1 and 1.2": "Kaplan et al. 2020，式 1.1 与 1.2",
  "The null hypothesis of Wu & Lo 2025, arXiv:2410.01692": "Wu & Lo 2025（arXiv:2410.01692）的零假设",
  "The smooth alternative of Wu & Lo 2025, arXiv:2410.01692": "Wu & Lo 2025（arXiv:2410.01692）的平滑备择",
  "Finney 1971; with floor and lapse as in Wichmann & Hill 2001": "Finney 1971；下限与失误率同 Wichmann & Hill 2001",
  "Bliss 1934; with floor and lapse as in Wichmann & Hill 2001": "Bliss 1934；下限与失误率同 Wichmann & Hill 2001",
  "Weibull 1951; with floor and lapse as in Wichmann & Hill 2001": "Weibull 1951；下限与失误率同 Wichmann & Hill 2001",
  "The three-parameter Weibull distribution (Weibull 1951) with its scale set to its onset; floor and lapse as in Wichmann & Hill 2001":
    "三参数 Weibull 分布（Weibull 1951），尺度取为起点；下限与失误率同 Wichmann & Hill 2001",
  "Alabdulmohsin et al. 2022, arXiv:2209.06640, M1, where the exponent is written c < 0":
    "Alabdulmohsin et al. 2022, arXiv:2209.06640, M1，原文指数写作 c < 0",
  "Alabdulmohsin et al. 2022, arXiv:2209.06640, M2, where E is written e, A is b and −α is c":
    "Alabdulmohsin et al. 2022, arXiv:2209.06640, M2，原文 E 写作 e，A 写作 b，−α 写作 c",
  "FormalAI 2025, § 5.1, after Kaplan et al. 2020, arXiv:2001.08361, eqs. 1.1 and 1.2":
    "FormalAI 2025, § 5.1，据 Kaplan et al. 2020, arXiv:2001.08361, 式 1.1 与 1.2",
  "Muggeo 2003, Statistics in Medicine 22, 3055; on the chance scale":
    "Muggeo 2003, Statistics in Medicine 22, 3055；用于以随机水平为零点的刻度",
  "Ouyang et al. 2026, arXiv:2605.23901; the Shannon–Hartley theorem with powers for its terms":
    "Ouyang et al. 2026, arXiv:2605.23901；Shannon–Hartley 定理，各项取幂",
  "FormalAI 2025, § 5.3, after Kaplan et al. 2020, arXiv:2001.08361, eq. 1.1":
    "FormalAI 2025, § 5.3，据 Kaplan et al. 2020, arXiv:2001.08361, 式 1.1",
  "FormalAI 2025, § 5.3, method 2; made dimensionless": "FormalAI 2025, § 5.3，方法 2；已化为无量纲",
  "Hernandez et al. 2021, text to Python": "Hernandez et al. 2021，从文本到 Python",
  "Hernandez et al. 2021, text and code to Python": "Hernandez et al. 2021，从文本与代码到 Python",
  "After the induction heads of Olsson et al. 2022, arXiv:2209.11895":
    "仿 Olsson et al. 2022（arXiv:2209.11895）的归纳头",
  "Power et al. 2022, arXiv:2201.02177; perceptrons as in Gromov 2023, arXiv:2301.02679":
    "Power et al. 2022, arXiv:2201.02177；感知机同 Gromov 2023, arXiv:2301.02679",
  "Dyck languages of bounded depth as in Hewitt et al. 2020, arXiv:2010.07515":
    "有界深度的 Dyck 语言，同 Hewitt et al. 2020, arXiv:2010.07515",
  "Michaud et al. 2023, arXiv:2303.13506, section 3": "Michaud et al. 2023, arXiv:2303.13506, 第 3 节",
  "Runs of the sweep “{0}”": "扫描实验“{0}”的运行",
  "Readings of the study “{0}”": "研究“{0}”的读数",
  "Trials of the experiment “{0}”": "实验“{0}”的试验",
  "Every number with an interval that the site shows": "本站所示的每一个带区间的数字",
  "steps and data varied separately": "步数与数据量分别变化"
};
