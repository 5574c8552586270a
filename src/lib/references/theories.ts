import {reference} from "./reference.js";

/** Sources whose claims this site judges. */
export const theories = {
  "formalai-2025": reference(
    "FormalAI",
    2025,
    "08.4.3 涌现的理论解释与数学模型 [Theoretical explanations and mathematical models of emergence], version 2.0",
    `https://github.com/AdaMartin18010/FormalAI/blob/687d9164cc025db0b33af6f4a321500f9f08370e/concepts/${encodeURI(
      "08-AI历史进程与原理演进/08.4.3-涌现的理论解释与数学模型.md"
    )}`,
    "online notes, not peer-reviewed"
  ),
  "adaptive-distortion": reference(
    "Anonymous",
    null,
    "The adaptive distortion is all you need: intelligence emergence in the metastable distortion region of " +
      "compressed data",
    "",
    "unpublished manuscript; it names no author and no date"
  ),
  "shu-2026": reference(
    "J. Shu, J. Jia, D. Meng & Z. Xu",
    2026,
    "A limit theory of foundation models: a mathematical approach to understanding emergent intelligence and scaling " +
      "laws",
    "arXiv:2604.24037",
    "withdrawn from arXiv by its first author; cited by its abstract"
  ),
  "ouyang-2026": reference(
    "X. Ouyang et al.",
    2026,
    "LLMs as noisy channels: a Shannon perspective on model capacity and scaling laws",
    "arXiv:2605.23901"
  ),
  "spieler-2026": reference(
    "A. Spieler, G. Martius & A. Levina",
    2026,
    "Scaling laws and tradeoffs in recurrent networks of expressive neurons",
    "arXiv:2605.12049"
  ),
  "finzi-2026": reference(
    "M. Finzi et al.",
    2026,
    "From entropy to epiplexity: rethinking information for computationally bounded intelligence",
    "arXiv:2601.03220"
  ),
  "bereska-2025": reference(
    "L. Bereska, Z. Tzifa-Kratira, R. Samavi & E. Gavves",
    2025,
    "Superposition as lossy compression: measure with sparse autoencoders and connect to adversarial vulnerability",
    "arXiv:2512.13568"
  ),
  "shwartz-ziv-2017": reference(
    "R. Shwartz-Ziv & N. Tishby",
    2017,
    "Opening the black box of deep neural networks via information",
    "arXiv:1703.00810"
  ),
  "martin-2021": reference(
    "C. H. Martin & M. W. Mahoney",
    2021,
    "Implicit self-regularization in deep neural networks: evidence from random matrix theory and implications for " +
      "learning",
    "arXiv:1810.01075",
    "Journal of Machine Learning Research 22 (165)"
  ),
  "hernandez-2021": reference("D. Hernandez et al.", 2021, "Scaling laws for transfer", "arXiv:2102.01293"),
  "hinton-2015": reference(
    "G. Hinton, O. Vinyals & J. Dean",
    2015,
    "Distilling the knowledge in a neural network",
    "arXiv:1503.02531"
  )
};
