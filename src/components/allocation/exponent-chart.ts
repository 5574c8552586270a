import * as Plot from "@observablehq/plot";
import {t, translate} from "../../lib/i18n/translate.js";
import type {Message} from "../../lib/messages/index.js";
import type {Interval} from "../../lib/numerics/interval.js";
import {blue, green, vermillion} from "../base/colors.js";
import {plot} from "../base/plot.js";

/** One estimate of the exponent of the best size. */
export interface ExponentRow {
  /** In the language of the page. */
  readonly title: string;
  /** In English, for its file. */
  readonly name: string;
  readonly group: keyof typeof colors;
  readonly a: Interval | null;
  readonly reason: Message | null;
}

/** Groups of estimates, as the key names them. */
export const colors = {
  "the approaches": blue,
  "the parametric fit, method varied": vermillion,
  "the parametric fit, size in parameters": green
} as const;

/** Exponents with their intervals, one a row; an approach that the runs do not support has none. */
export function exponentChart(rows: readonly ExponentRow[], {width}: {readonly width: number}): Element {
  const known = rows.flatMap((row) => (row.a ? [{...row, ...row.a}] : []));
  const isWide = width >= 560;
  const ends = [0.5, ...known.flatMap(({value, lower, upper}) => [value, lower ?? value, upper ?? value])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const domain = [Math.max(low - 0.03, -0.2), Math.min(high + 0.03, 1.2)] as const;
  return plot(width, {
    height: (isWide ? 24 : 38) * rows.length + 62,
    marginLeft: isWide ? 240 : 12,
    marginRight: 16,
    x: {domain, label: "exponent of the best size", ticks: Math.max(3, width / 110)},
    y: {
      domain: rows.map(({title}) => title),
      label: null,
      tickSize: 0,
      tickFormat: translate<string>,
      axis: isWide ? "left" : null
    },
    marks: [
      Plot.ruleX([0.5], {strokeDasharray: "5 4"}),
      Plot.ruleY(known, {
        y: "title",
        x1: ({lower}) => lower ?? -Infinity,
        x2: ({upper}) => upper ?? Infinity,
        stroke: ({group}) => colors[group as keyof typeof colors],
        strokeWidth: 1.8
      }),
      Plot.dot(known, {x: "value", y: "title", fill: ({group}) => colors[group as keyof typeof colors], r: 4}),
      Plot.text(isWide ? [] : rows, {
        x: domain[0],
        y: "title",
        text: ({title}) => translate(title),
        textAnchor: "start",
        lineAnchor: "bottom",
        dy: -6
      }),
      Plot.text(
        rows.filter(({a}) => !a),
        {x: domain[0], y: "title", text: () => t`not supported by these runs`, textAnchor: "start", dx: 4}
      )
    ]
  });
}
