import {reference} from "./reference.js";

/** How loss falls with size, data and compute. */
export const scaling = {
  "kaplan-2020": reference("J. Kaplan et al.", 2020, "Scaling laws for neural language models", "arXiv:2001.08361"),
  "henighan-2020": reference(
    "T. Henighan et al.",
    2020,
    "Scaling laws for autoregressive generative modeling",
    "arXiv:2010.14701"
  ),
  "hoffmann-2022": reference(
    "J. Hoffmann et al.",
    2022,
    "Training compute-optimal large language models",
    "arXiv:2203.15556"
  ),
  "besiroglu-2024": reference(
    "T. Besiroglu, E. Erdil, M. Barnett & J. You",
    2024,
    "Chinchilla scaling: a replication attempt",
    "arXiv:2404.10102"
  ),
  "porian-2024": reference(
    "T. Porian, M. Wortsman, J. Jitsev, L. Schmidt & Y. Carmon",
    2024,
    "Resolving discrepancies in compute-optimal scaling of language models",
    "arXiv:2406.19146"
  ),
  "muennighoff-2023": reference(
    "N. Muennighoff et al.",
    2023,
    "Scaling data-constrained language models",
    "arXiv:2305.16264"
  ),
  "caballero-2023": reference(
    "E. Caballero, K. Gupta, I. Rish & D. Krueger",
    2023,
    "Broken neural scaling laws",
    "arXiv:2210.14891"
  ),
  "alabdulmohsin-2022": reference(
    "I. Alabdulmohsin, B. Neyshabur & X. Zhai",
    2022,
    "Revisiting neural scaling laws in language and vision",
    "arXiv:2209.06640"
  ),
  "kumar-2024": reference("T. Kumar et al.", 2024, "Scaling laws for precision", "arXiv:2411.04330"),
  "gadre-2024": reference(
    "S. Y. Gadre et al.",
    2024,
    "Language models scale reliably with over-training and on downstream tasks",
    "arXiv:2403.08540"
  ),
  "bhagia-2024": reference(
    "A. Bhagia et al.",
    2024,
    "Establishing task scaling laws via compute-efficient model ladders",
    "arXiv:2412.04403"
  ),
  "hu-2024": reference(
    "S. Hu et al.",
    2024,
    "MiniCPM: unveiling the potential of small language models with scalable training strategies",
    "arXiv:2404.06395"
  ),
  "malladi-2022": reference(
    "S. Malladi et al.",
    2022,
    "On the SDEs and scaling rules for adaptive gradient algorithms",
    "arXiv:2205.10287"
  )
};
