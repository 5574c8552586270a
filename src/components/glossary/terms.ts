import {linkedTerms} from "./linked-terms.js";
import {notedTerms} from "./noted-terms.js";

/** Every term of ours: notes in the margin and the glossary show these definitions, and there are no others. */
export const terms = {...notedTerms, ...linkedTerms};

export type TermId = keyof typeof terms;
