export {chinchilla} from "./chinchilla.js";
export {constant} from "./constant.js";
export {logistic} from "./logistic.js";
export {power} from "./power.js";
export {weibull} from "./weibull.js";
