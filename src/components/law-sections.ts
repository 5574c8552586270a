import type {Law, Parameter, Published} from "../lib/law.js";
import {symbol} from "./equation.js";
import {number} from "./format.js";
import {html} from "./html.js";
import {table} from "./table.js";

const units: Readonly<Record<string, string>> = {N: "parameters", D: "tokens or samples", C: "FLOPs", "": "none"};

/** Parameters with their bounds: where the optimiser may take them, and what is held unless a fit frees it. */
export function parameterTable({params}: Law): HTMLElement {
  const rows = Object.values(params);
  return table<Parameter>(
    rows,
    [
      {label: "", cell: ({tex}) => symbol(tex)},
      {label: "from", number: true, cell: ({min}) => number(min)},
      {label: "to", number: true, cell: ({max}) => number(max)},
      {label: "moved in", cell: ({scale}) => (scale === "log" ? "its logarithm" : "itself")},
      {label: "unit", cell: ({unit}) => units[unit] ?? unit},
      {label: "held at", number: true, cell: ({fixed}) => (fixed === undefined ? "–" : number(fixed))}
    ],
    {caption: "Parameters and their bounds"}
  );
}

/** What the sources print. */
export function publishedTable({params, published}: Law): HTMLElement {
  if (!published.length) return html`<p>Its source prints no values of parameters.</p>`;
  return table<Published>(
    published,
    [
      {label: "source", cell: ({source}) => source},
      ...Object.entries(params).map(([name, {tex}]) => ({
        label: symbol(tex),
        number: true,
        cell: ({values}: Published) => number(values[name]!, Math.abs(values[name]!) / 1000)
      }))
    ],
    {caption: "Published values"}
  );
}
