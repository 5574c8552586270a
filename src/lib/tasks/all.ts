// Of the published sweeps:

export {markov} from "./markov-language.js";
export {parity} from "./sparse-parity.js";

// Of the sweep of skills:

export {copy} from "./copy.js";
export {mixture} from "./mixture.js";
export {addition} from "./modular-addition.js";
export {brackets} from "./nested-brackets.js";
