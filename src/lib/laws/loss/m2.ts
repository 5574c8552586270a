import {power} from "./power.js";

/** The power law with a floor under the name of Alabdulmohsin et al. */
export const m2 = {
  ...power,
  id: "m2",
  title: "M2, power law with a floor",
  note:
    "The power law with a floor, under the name that Alabdulmohsin et al. give it. Fits that stop early leave " +
    "the floor at 0 and so return M1.",
  source: "Alabdulmohsin et al. 2022, arXiv:2209.06640, M2, where E is written e, A is b and −α is c"
};
