import type {LawCurve} from "../../lib/analysis/laws/law-curves.js";
import {unitName} from "../../lib/core/inputs.js";
import type {Law, Parameter, Published} from "../../lib/core/law.js";
import {t, translate} from "../../lib/i18n/translate.js";
import {type DataColumn, numberColumn, textColumn} from "../base/columns.js";
import {symbol} from "../base/equation.js";
import {figure, figureId} from "../base/figure.js";
import {constant, number} from "../base/format.js";
import {html} from "../base/html.js";
import {table} from "../base/table.js";
import {withNumbers} from "../base/with-numbers.js";
import {curvesKey, labelOf, lawChart} from "./law-chart.js";

const responses = {loss: "loss", emergence: "share", data: "data transferred"} as const;

/** The law at its published parameters, or its shape where none are published. */
export function lawFigure(law: Law, curves: readonly LawCurve[]): HTMLElement {
  const rows = curves.flatMap((curve) => curve.points.map(([x, y]) => ({label: labelOf(curve), x, y})));
  const source = curves[0]!.source;
  const title = source ? t`${law.title} with published parameters.` : t`The shape of the law: ${law.title}.`;
  const caption = source
    ? t`Parameters: ${law.inputs.length > 1 ? source : law.published.map((d) => translate(d.source)).join(t`; `)}. The
      axis covers the range of the publication, not of our sweeps.`
    : "No parameters are published for it. The curves show its shape; their position on the axis is arbitrary.";
  const ends = [rows[0]!, rows.at(-1)!].map(({y}) => number(y));
  const columns: DataColumn<(typeof rows)[number]>[] = [
    textColumn("curve", ({label}) => label),
    numberColumn(law.inputs[0]!, ({x}) => x, number),
    numberColumn(responses[law.kind], ({y}) => y, number)
  ];
  const alt = t`${law.title} along ${law.inputs[0]!}, from ${ends[0]!} to ${ends[1]!}.`;
  const id = figureId(`${law.title} along ${law.inputs[0]!}`);
  const key = curves.length > 1 ? curvesKey(curves) : undefined;
  return figure({id, title, alt, caption, rows, columns, ...(key && {key})}, (width) =>
    lawChart(curves, {width, kind: law.kind})
  );
}

/** Parameters with the bounds of the search, and the values of those that are fixed by default. */
export function parameterTable({params}: Law): HTMLElement {
  const rows = Object.values(params);
  return table<Parameter>(
    rows,
    [
      {label: "", cell: ({tex}) => symbol(tex)},
      numberColumn("from", ({min}) => min, constant),
      numberColumn("to", ({max}) => max, constant),
      textColumn("search scale", ({scale}) => (scale === "log" ? "logarithmic" : "linear")),
      textColumn("unit", ({unit}) => (unit === "" ? "none" : unitName(unit))),
      numberColumn("fixed at", ({fixed}) => fixed ?? null, constant)
    ],
    {caption: "Parameters and their bounds"}
  );
}

/** A heading needs text that every reader hears, and not all hear the formula’s own. */
function named(formula: HTMLElement, name: string): HTMLElement {
  formula.setAttribute("role", "math");
  formula.setAttribute("aria-label", name);
  return formula;
}

/** Published parameters. */
export function publishedTable({params, published}: Law): HTMLElement {
  if (!published.length) return html`<p>Its source prints no parameter values.</p>`;
  return table<Published>(
    published,
    [
      textColumn("source", ({source}) => source, {cell: ({source}) => withNumbers(source)}),
      ...Object.entries(params).map(([name, {tex}]) => ({
        label: named(symbol(tex), name),
        number: true,
        cell: ({values}: Published) => constant(values[name]!)
      }))
    ],
    {caption: "Published parameters"}
  );
}
