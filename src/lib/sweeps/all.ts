export {standard} from "./default.js";
export {full} from "./full.js";
export {minute} from "./minute.js";
export {skills} from "./skills.js";
export {smoke} from "./smoke.js";
