import {reference} from "./reference.js";

/** How a fit is made, chosen among others, and given its interval. */
export const statistics = {
  "clopper-1934": reference(
    "C. J. Clopper & E. S. Pearson",
    1934,
    "The use of confidence or fiducial limits illustrated in the case of the binomial",
    "doi:10.1093/biomet/26.4.404",
    "Biometrika 26, 404"
  ),
  "welch-1947": reference(
    "B. L. Welch",
    1947,
    "The generalization of ‘Student’s’ problem when several different population variances are involved",
    "doi:10.1093/biomet/34.1-2.28",
    "Biometrika 34, 28"
  ),
  "fieller-1954": reference(
    "E. C. Fieller",
    1954,
    "Some problems in interval estimation",
    "doi:10.1111/j.2517-6161.1954.tb00159.x",
    "Journal of the Royal Statistical Society B 16, 175"
  ),
  "huber-1964": reference(
    "P. J. Huber",
    1964,
    "Robust estimation of a location parameter",
    "doi:10.1214/aoms/1177703732",
    "Annals of Mathematical Statistics 35, 73"
  ),
  "golub-1973": reference(
    "G. H. Golub & V. Pereyra",
    1973,
    "The differentiation of pseudo-inverses and nonlinear least squares problems whose variables separate",
    "doi:10.1137/0710036",
    "SIAM Journal on Numerical Analysis 10, 413"
  ),
  "more-1978": reference(
    "J. J. Moré",
    1978,
    "The Levenberg–Marquardt algorithm: implementation and theory",
    "doi:10.1007/BFb0067700",
    "Numerical Analysis, Lecture Notes in Mathematics 630, 105"
  ),
  "holm-1979": reference(
    "S. Holm",
    1979,
    "A simple sequentially rejective multiple test procedure",
    "https://www.jstor.org/stable/4615733",
    "Scandinavian Journal of Statistics 6, 65"
  ),
  "mackinnon-1985": reference(
    "J. G. MacKinnon & H. White",
    1985,
    "Some heteroskedasticity-consistent covariance matrix estimators with improved finite sample properties",
    "doi:10.1016/0304-4076(85)90158-7",
    "Journal of Econometrics 29, 305"
  ),
  "davies-1987": reference(
    "R. B. Davies",
    1987,
    "Hypothesis testing when a nuisance parameter is present only under the alternative",
    "doi:10.1093/biomet/74.1.33",
    "Biometrika 74, 33"
  ),
  "self-1987": reference(
    "S. G. Self & K.-Y. Liang",
    1987,
    "Asymptotic properties of maximum likelihood estimators and likelihood ratio tests under nonstandard conditions",
    "doi:10.1080/01621459.1987.10478472",
    "Journal of the American Statistical Association 82, 605"
  ),
  "venzon-1988": reference(
    "D. J. Venzon & S. H. Moolgavkar",
    1988,
    "A method for computing profile-likelihood-based confidence intervals",
    "doi:10.2307/2347496",
    "Applied Statistics 37, 87"
  ),
  "hurvich-1989": reference(
    "C. M. Hurvich & C.-L. Tsai",
    1989,
    "Regression and time series model selection in small samples",
    "doi:10.1093/biomet/76.2.297",
    "Biometrika 76, 297"
  ),
  "mccullagh-1989": reference(
    "P. McCullagh & J. A. Nelder",
    1989,
    "Generalized linear models",
    "",
    "2nd edition, Chapman & Hall"
  ),
  "efron-1993": reference(
    "B. Efron & R. J. Tibshirani",
    1993,
    "An introduction to the bootstrap",
    "",
    "Chapman & Hall"
  ),
  "burnham-2002": reference(
    "K. P. Burnham & D. R. Anderson",
    2002,
    "Model selection and multimodel inference: a practical information-theoretic approach",
    "doi:10.1007/b97636",
    "2nd edition, Springer"
  ),
  "davies-2002": reference(
    "R. B. Davies",
    2002,
    "Hypothesis testing when a nuisance parameter is present only under the alternative: linear model case",
    "doi:10.1093/biomet/89.2.484",
    "Biometrika 89, 484"
  ),
  "atkinson-2007": reference(
    "A. C. Atkinson, A. N. Donev & R. D. Tobias",
    2007,
    "Optimum experimental designs, with SAS",
    "",
    "Oxford University Press"
  )
};
