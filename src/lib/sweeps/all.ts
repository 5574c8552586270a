export {standard} from "./default.js";
export {depths} from "./depths.js";
export {full} from "./full.js";
export {lr} from "./learning-rates.js";
export {minute} from "./minute.js";
export {schedules} from "./schedules.js";
export {skills} from "./skills.js";
export {smoke} from "./smoke.js";
