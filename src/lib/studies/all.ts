export {depths} from "./depths.js";
export {language} from "./language.js";
export {languageParts} from "./language-parts.js";
export {parities} from "./parities.js";
export {paritiesParts} from "./parities-parts.js";
