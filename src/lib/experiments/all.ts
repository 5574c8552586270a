export {distillation} from "./distillation.js";
export {languages} from "./languages.js";
export {mixture} from "./mixture.js";
export {schedulesOfData} from "./schedules-of-data.js";
export {sources} from "./sources.js";
export {transferTrials} from "./transfer.js";
