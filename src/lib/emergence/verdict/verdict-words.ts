/**
 * How a capability depends on scale; the rules are those of `verdict`. "present", "not-reached" and "no-trend" have no
 * rise among the scales: nearly all models have it, next to none has it, or some have it whatever their scale.
 */
export type Verdict = "emergent" | "smooth" | "present" | "not-reached" | "no-trend" | "undetermined";

/** What readers see, the clearest rise first. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  emergent: "emergent",
  smooth: "smooth",
  present: "present at every size",
  "not-reached": "not reached",
  "no-trend": "no trend",
  undetermined: "undetermined"
};
