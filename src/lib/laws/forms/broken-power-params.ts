import type {Derived, Parameter} from "../../core/law.js";

type Values = Readonly<Record<string, number>>;

/**
 * a, b, c0, then of each break the change of slope c, the place and the sharpness f. The first break has its place d1,
 * every other its ratio w to the one before, at least 1: breaks that could change places would be the same law twice.
 */
export function brokenPowerParams(breaks: number): Record<string, Parameter> {
  const params: Record<string, Parameter> = {
    a: {tex: "a", scale: "linear", min: 0, max: 1e6, unit: "nats"},
    b: {tex: "b", scale: "log", min: 1e-300, max: 1e300, unit: ""},
    c0: {tex: "c_0", scale: "linear", min: -2, max: 5, unit: ""}
  };
  for (let i = 1; i <= breaks; ++i) {
    params[`c${i}`] = {tex: `c_${i}`, scale: "linear", min: -5, max: 5, unit: ""};
    if (i === 1) params.d1 = {tex: "d_1", scale: "log", min: 1e-30, max: 1e60, unit: "N"};
    else params[`w${i}`] = {tex: `w_${i}`, scale: "log", min: 1, max: 1e30, unit: ""};
    // beyond these a break is a corner, or wider than any data
    params[`f${i}`] = {tex: `f_${i}`, scale: "log", min: 1e-2, max: 10, unit: ""};
  }
  return params;
}

/** The places of all breaks but the first, which is a parameter. */
export function breakPlaces(breaks: number): Derived<string>[] {
  return Array.from({length: breaks - 1}, (_, k) => {
    const i = k + 2;
    const before = (p: Values) => Array.from({length: i - 2}, (_, j) => p[`w${j + 2}`]!).reduce((d, w) => d * w, p.d1!);
    return {
      id: `d${i}`,
      title: `Place of break ${i}`,
      tex: `d_${i}`,
      scale: "log",
      unit: "N",
      value: (p: Values) => before(p) * p[`w${i}`]!,
      replaces: `w${i}`,
      solve: (d: number, p: Values) => d / before(p)
    };
  });
}
