import {reference} from "./reference.js";

/** Tasks that are trained, and what is measured inside a network. */
export const networks = {
  "hewitt-2020": reference(
    "J. Hewitt et al.",
    2020,
    "RNNs can generate bounded hierarchical languages with optimal memory",
    "arXiv:2010.07515"
  ),
  "olsson-2022": reference("C. Olsson et al.", 2022, "In-context learning and induction heads", "arXiv:2209.11895"),
  "power-2022": reference(
    "A. Power et al.",
    2022,
    "Grokking: generalization beyond overfitting on small algorithmic datasets",
    "arXiv:2201.02177"
  ),
  "gromov-2023": reference("A. Gromov", 2023, "Grokking modular arithmetic", "arXiv:2301.02679"),
  "loshchilov-2019": reference(
    "I. Loshchilov & F. Hutter",
    2019,
    "Decoupled weight decay regularization",
    "arXiv:1711.05101"
  ),
  "tishby-1999": reference(
    "N. Tishby, F. C. Pereira & W. Bialek",
    1999,
    "The information bottleneck method",
    "arXiv:physics/0004057"
  ),
  "kraskov-2004": reference(
    "A. Kraskov, H. Stögbauer & P. Grassberger",
    2004,
    "Estimating mutual information",
    "doi:10.1103/PhysRevE.69.066138",
    "Physical Review E 69, 066138"
  ),
  "coifman-2006": reference(
    "R. R. Coifman & S. Lafon",
    2006,
    "Diffusion maps",
    "doi:10.1016/j.acha.2006.04.006",
    "Applied and Computational Harmonic Analysis 21, 5"
  ),
  "roy-2007": reference(
    "O. Roy & M. Vetterli",
    2007,
    "The effective rank: a measure of effective dimensionality",
    "",
    "15th European Signal Processing Conference"
  ),
  "clauset-2009": reference(
    "A. Clauset, C. R. Shalizi & M. E. J. Newman",
    2009,
    "Power-law distributions in empirical data",
    "doi:10.1137/070710111",
    "SIAM Review 51, 661"
  ),
  "keskar-2017": reference(
    "N. S. Keskar et al.",
    2017,
    "On large-batch training for deep learning: generalization gap and sharp minima",
    "arXiv:1609.04836"
  ),
  "guo-2017": reference("C. Guo et al.", 2017, "On calibration of modern neural networks", "arXiv:1706.04599"),
  "virmaux-2018": reference(
    "A. Virmaux & K. Scaman",
    2018,
    "Lipschitz regularity of deep neural networks: analysis and efficient estimation",
    "arXiv:1805.10965"
  ),
  "ghorbani-2019": reference(
    "B. Ghorbani, S. Krishnan & Y. Xiao",
    2019,
    "An investigation into neural net optimization via Hessian eigenvalue density",
    "arXiv:1901.10159"
  ),
  "kim-2021": reference(
    "H. Kim, G. Papamakarios & A. Mnih",
    2021,
    "The Lipschitz constant of self-attention",
    "arXiv:2006.04710"
  ),
  "liao-2023": reference(
    "D. Liao et al.",
    2023,
    "Assessing neural network representations during training using noise-resilient diffusion spectral entropy",
    "arXiv:2312.04823"
  )
};
