import type {Citation} from "../../lib/references/labels.js";

/** A section of the manuscript on adaptive distortion. */
export const distortion = (place: string): Citation => ({id: "adaptive-distortion", place});

/** The Shannon law, which reads training as transmission over a noisy channel. */
export const noisyChannel: Citation = {id: "ouyang-2026", place: "abstract"};

/** How much data a first corpus replaces. */
export const transferLaw: Citation = {id: "hernandez-2021", place: "abstract"};

/** Notes that liken emergence to a phase transition. */
export const phaseTransition = (place: string): Citation => ({id: "formalai-2025", place});
