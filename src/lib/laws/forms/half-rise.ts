import type {Derived} from "../../core/law.js";

/** N50 of a curve that has made half of its rise at `ratio` times its own scale, whatever that is. */
export function halfRise<P extends string>(scale: P, ratio: (p: Readonly<Record<P, number>>) => number): Derived<P> {
  return scaleTimes({id: "N50", title: "Scale at half the rise", tex: "N_{50}"}, scale, ratio);
}

/** A scale that is a known multiple of the scale of the curve. */
export function scaleTimes<P extends string>(
  named: Pick<Derived, "id" | "title" | "tex">,
  scale: NoInfer<P>,
  ratio: (p: Readonly<Record<P, number>>) => number
): Derived<P> {
  return {
    ...named,
    scale: "log",
    unit: "N",
    value: (p) => p[scale] * ratio(p),
    replaces: scale,
    solve: (value, p) => value / ratio(p)
  };
}
