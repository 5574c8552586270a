/** What the project does not say, and what it says instead. */
const instead: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/\bsurely\b/i, "significantly, where a test says so; with 95 % confidence; or nothing"],
  [/\bfore(tell|told|see|seen|saw)/i, "predict, extrapolate"],
  [/\b(told|tell|tells|telling) (\w+ )?apart\b/i, "distinguish, distinguishable"],
  [/\bas a rule\b/i, "typically"],
  [/\bat the median\b/i, "median"],
  [/\blikeliest[ -]token\b/i, "top-1 accuracy"],
  [/\bnought\b/i, "zero"],
  [/\bof half of the rise\b/i, "at half of the rise"],
  [/\bbeside\b/i, "next to, compared with"],
  [/\bworth what\b|\bknows no\b|\bstands? (behind|against)\b/i, "what is meant, plainly"],
  [/\bnumbers were got\b/i, "Provenance"],
  [/\bbe done again\b/i, "Reproducibility"],
  [/\bstretch(es|ed)?\b(?! exponential)/i, "Lipschitz bound, link function, rescaled: whichever is meant"],
  [/\bresist(ance|ant)\b/i, "robustness, robust"]
];

/** The same where readers meet it; programs have options that are absent, and optimisers moments. */
const insteadInTexts: typeof instead = [
  ...instead,
  [/\bmoments?\b(?! estimat)/i, "checkpoint, training step"],
  [/\babsent\b/i, "present at every size, not reached, no trend"]
];

/** The words of a text that are not ours, each with what to say instead. */
export const foreignWords = (text: string, isComment = false): string[] =>
  (isComment ? instead : insteadInTexts).flatMap(([pattern, words]) => {
    const [found] = pattern.exec(text) ?? [];
    return found ? [`“${found}”: ${words}`] : [];
  });
