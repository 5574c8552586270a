export {language} from "./language.js";
export {parities} from "./parities.js";
