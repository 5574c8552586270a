import {reference} from "./reference.js";

/** At which scale a capability appears, and by which metric; the curves of that rise. */
export const emergence = {
  "wei-2022": reference("J. Wei et al.", 2022, "Emergent abilities of large language models", "arXiv:2206.07682"),
  "srivastava-2022": reference(
    "A. Srivastava et al.",
    2022,
    "Beyond the imitation game: quantifying and extrapolating the capabilities of language models",
    "arXiv:2206.04615"
  ),
  "schaeffer-2023": reference(
    "R. Schaeffer, B. Miranda & S. Koyejo",
    2023,
    "Are emergent abilities of large language models a mirage?",
    "arXiv:2304.15004"
  ),
  "michaud-2023": reference(
    "E. J. Michaud, Z. Liu, U. Girit & M. Tegmark",
    2023,
    "The quantization model of neural scaling",
    "arXiv:2303.13506"
  ),
  "hu-2023": reference(
    "S. Hu et al.",
    2023,
    "Predicting emergent abilities with infinite resolution evaluation",
    "arXiv:2310.03262"
  ),
  "biderman-2023": reference(
    "S. Biderman et al.",
    2023,
    "Pythia: a suite for analyzing large language models across training and scaling",
    "arXiv:2304.01373"
  ),
  "du-2024": reference(
    "Z. Du, A. Zeng, Y. Dong & J. Tang",
    2024,
    "Understanding emergent abilities of language models from the loss perspective",
    "arXiv:2403.15796"
  ),
  "ruan-2024": reference(
    "Y. Ruan, C. J. Maddison & T. Hashimoto",
    2024,
    "Observational scaling laws and the predictability of language model performance",
    "arXiv:2405.10938"
  ),
  "lu-2024": reference(
    "S. Lu et al.",
    2024,
    "Are emergent abilities in large language models just in-context learning?",
    "doi:10.18653/v1/2024.acl-long.279",
    "ACL 2024"
  ),
  "wu-2025": reference(
    "T.-Y. Wu & P.-Y. Lo",
    2025,
    "U-shaped and inverted-U scaling behind emergent abilities of large language models",
    "arXiv:2410.01692"
  ),
  "gompertz-1825": reference(
    "B. Gompertz",
    1825,
    "On the nature of the function expressive of the law of human mortality",
    "doi:10.1098/rstl.1825.0026",
    "Philosophical Transactions of the Royal Society 115, 513"
  ),
  "winsor-1932": reference(
    "C. P. Winsor",
    1932,
    "The Gompertz curve as a growth curve",
    "doi:10.1073/pnas.18.1.1",
    "PNAS 18, 1"
  ),
  "bliss-1934": reference(
    "C. I. Bliss",
    1934,
    "The method of probits",
    "doi:10.1126/science.79.2037.38",
    "Science 79, 38"
  ),
  "landau-1937": reference(
    "L. D. Landau",
    1937,
    "On the theory of phase transitions",
    "",
    "Zhurnal Eksperimental’noi i Teoreticheskoi Fiziki 7, 19"
  ),
  "weibull-1951": reference(
    "W. Weibull",
    1951,
    "A statistical distribution function of wide applicability",
    "doi:10.1115/1.4010337",
    "Journal of Applied Mechanics 18, 293"
  ),
  "finney-1971": reference("D. J. Finney", 1971, "Probit analysis", "", "3rd edition, Cambridge University Press"),
  "stanley-1971": reference(
    "H. E. Stanley",
    1971,
    "Introduction to phase transitions and critical phenomena",
    "",
    "Oxford University Press"
  ),
  "wichmann-2001": reference(
    "F. A. Wichmann & N. J. Hill",
    2001,
    "The psychometric function: I. Fitting, sampling, and goodness of fit",
    "doi:10.3758/BF03194544",
    "Perception & Psychophysics 63, 1293"
  ),
  "muggeo-2003": reference(
    "V. M. R. Muggeo",
    2003,
    "Estimating regression models with unknown break-points",
    "doi:10.1002/sim.1545",
    "Statistics in Medicine 22, 3055"
  ),
  "houdayer-2004": reference(
    "J. Houdayer & A. K. Hartmann",
    2004,
    "Low-temperature behavior of two-dimensional Gaussian Ising spin glasses",
    "doi:10.1103/PhysRevB.70.014418",
    "Physical Review B 70, 014418"
  ),
  "melchert-2009": reference(
    "O. Melchert",
    2009,
    "autoScale.py: a program for automatic finite-size scaling analyses: a user’s guide",
    "arXiv:0910.5403"
  )
};
