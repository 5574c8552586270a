/**
 * All that a citation needs of its source: how text names it, in the order of the numbers. What a reader needs to find
 * the source is heavier, and stands with the list of references (index.ts).
 */
export const labels = {
  "formalai-2025": "FormalAI 2025",
  "adaptive-distortion": "Anonymous (n.d.)",
  "shu-2026": "Shu et al. 2026",
  "ouyang-2026": "Ouyang et al. 2026",
  "spieler-2026": "Spieler et al. 2026",
  "finzi-2026": "Finzi et al. 2026",
  "bereska-2025": "Bereska et al. 2025",
  "shwartz-ziv-2017": "Shwartz-Ziv & Tishby 2017",
  "martin-2021": "Martin & Mahoney 2021",
  "hernandez-2021": "Hernandez et al. 2021",
  "hinton-2015": "Hinton et al. 2015",
  "kaplan-2020": "Kaplan et al. 2020",
  "henighan-2020": "Henighan et al. 2020",
  "hoffmann-2022": "Hoffmann et al. 2022",
  "besiroglu-2024": "Besiroglu et al. 2024",
  "porian-2024": "Porian et al. 2024",
  "muennighoff-2023": "Muennighoff et al. 2023",
  "caballero-2023": "Caballero et al. 2023",
  "alabdulmohsin-2022": "Alabdulmohsin et al. 2022",
  "kumar-2024": "Kumar et al. 2024",
  "gadre-2024": "Gadre et al. 2024",
  "bhagia-2024": "Bhagia et al. 2024",
  "hu-2024": "Hu et al. 2024",
  "malladi-2022": "Malladi et al. 2022",
  "wei-2022": "Wei et al. 2022",
  "srivastava-2022": "Srivastava et al. 2022",
  "schaeffer-2023": "Schaeffer et al. 2023",
  "michaud-2023": "Michaud et al. 2023",
  "hu-2023": "Hu et al. 2023",
  "biderman-2023": "Biderman et al. 2023",
  "du-2024": "Du et al. 2024",
  "ruan-2024": "Ruan et al. 2024",
  "lu-2024": "Lu et al. 2024",
  "wu-2025": "Wu & Lo 2025",
  "gompertz-1825": "Gompertz 1825",
  "winsor-1932": "Winsor 1932",
  "bliss-1934": "Bliss 1934",
  "landau-1937": "Landau 1937",
  "weibull-1951": "Weibull 1951",
  "finney-1971": "Finney 1971",
  "stanley-1971": "Stanley 1971",
  "wichmann-2001": "Wichmann & Hill 2001",
  "muggeo-2003": "Muggeo 2003",
  "houdayer-2004": "Houdayer & Hartmann 2004",
  "melchert-2009": "Melchert 2009",
  "hewitt-2020": "Hewitt et al. 2020",
  "olsson-2022": "Olsson et al. 2022",
  "power-2022": "Power et al. 2022",
  "gromov-2023": "Gromov 2023",
  "loshchilov-2019": "Loshchilov & Hutter 2019",
  "tishby-1999": "Tishby et al. 1999",
  "kraskov-2004": "Kraskov et al. 2004",
  "coifman-2006": "Coifman & Lafon 2006",
  "roy-2007": "Roy & Vetterli 2007",
  "clauset-2009": "Clauset et al. 2009",
  "keskar-2017": "Keskar et al. 2017",
  "guo-2017": "Guo et al. 2017",
  "virmaux-2018": "Virmaux & Scaman 2018",
  "ghorbani-2019": "Ghorbani et al. 2019",
  "kim-2021": "Kim et al. 2021",
  "liao-2023": "Liao et al. 2023",
  "clopper-1934": "Clopper & Pearson 1934",
  "welch-1947": "Welch 1947",
  "fieller-1954": "Fieller 1954",
  "huber-1964": "Huber 1964",
  "golub-1973": "Golub & Pereyra 1973",
  "more-1978": "Moré 1978",
  "holm-1979": "Holm 1979",
  "mackinnon-1985": "MacKinnon & White 1985",
  "davies-1987": "Davies 1987",
  "self-1987": "Self & Liang 1987",
  "venzon-1988": "Venzon & Moolgavkar 1988",
  "hurvich-1989": "Hurvich & Tsai 1989",
  "mccullagh-1989": "McCullagh & Nelder 1989",
  "efron-1993": "Efron & Tibshirani 1993",
  "burnham-2002": "Burnham & Anderson 2002",
  "davies-2002": "Davies 2002",
  "atkinson-2007": "Atkinson et al. 2007"
} as const;

export type ReferenceId = keyof typeof labels;

/** Where a source says something. */
export interface Citation {
  readonly id: ReferenceId;
  /** “§ 4.2”, “abstract”, “table 1”. */
  readonly place?: string;
}

const ids = Object.keys(labels);

/** The number by which pages cite a source. */
export const numberOf = (id: ReferenceId): number => ids.indexOf(id) + 1;
