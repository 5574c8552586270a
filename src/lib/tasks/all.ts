export {markov} from "./markov-language.js";
export {parity} from "./sparse-parity.js";
