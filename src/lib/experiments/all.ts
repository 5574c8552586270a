export {distillation} from "./distillation.js";
export {mixture} from "./mixture.js";
export {schedulesOfData} from "./schedules-of-data.js";
export {transferTrials} from "./transfer.js";
