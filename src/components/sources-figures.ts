import * as Plot from "@observablehq/plot";
import {distinct, groupBy, mean} from "../lib/analysis/scales.js";
import type {MoreLanguages, SourceRun, SourcesReport} from "../lib/analysis/sources-report.js";
import type {Estimate} from "../lib/fit.js";
import {sizeKey} from "./allocation-key.js";
import {ramp} from "./colors.js";
import {figure} from "./figure.js";
import {count, estimate, list, number, plural} from "./format.js";
import {html} from "./html.js";
import {meanText} from "./mixture-figures.js";
import {frame, logAxis} from "./plot.js";
import {type Column, table} from "./table.js";

type Languages = SourcesReport & {readonly more: readonly MoreLanguages[]};

const total = ({units}: SourceRun) => units.reduce((sum, n) => sum + n, 0);

/** Do more languages at the same amount of data raise or lower the loss? */
export function moreSentence({more}: Languages): string {
  const raised = more.filter(({difference}) => difference.value > 0).length;
  const surely = more.filter(({difference: {lower}}) => lower !== null && lower > 0).length;
  const lowered = more.filter(({difference: {upper}}) => upper !== null && upper < 0).length;
  return (
    `At the same size and amount of data, more languages raise the mean loss in ${raised} of ${plural(more.length, "case")}, surely in ${surely}; ` +
    `they surely lower it in ${lowered}.`
  );
}

/** Which of the laws describes the runs best, by AICc. */
export function bestSentence({fits}: SourcesReport): string {
  const told = fits.filter(({delta}) => delta !== null).toSorted((a, b) => a.delta! - b.delta!);
  const [best, ...rest] = told;
  if (!best) return "No law could be compared.";
  return `Of the laws fitted to the same runs, “${best.title}” is best; AICc of ${list(rest.map(({title, delta}) => `“${title}” is ${number(delta!, 1)} higher`))}.`;
}

/** The exponents of a law by name, with their intervals. */
export function exponentText({fits}: SourcesReport, law: string, param: string): string {
  const found = fits.find(({id}) => id === law)?.estimates.find((e) => e.param === param);
  return found ? estimate(found) : "not fitted";
}

/** Loss against all data, a line a number of languages, a panel a size. */
export function languagesFigure(report: Languages): HTMLElement {
  const {runs} = report;
  const [sizes, counts] = [distinct(runs.map(({N}) => N)), distinct(runs.map(({units}) => units.length))];
  const colors = ramp(counts.length);
  const rows = groupBy(runs, ({N}) => N).flatMap(([N, own]) =>
    groupBy(own, ({units}) => units.length).flatMap(
      ([languages, some]) =>
      groupBy(some, (run) => Math.round(total(run) / 100)).map(([, same]) => ({N, languages, D: total(same[0]!), loss: mean(same.map(({loss}) => loss))})) // biome-ignore format: one line
    )
  );
  const title = moreSentence(report);
  const columns: Column<(typeof rows)[number]>[] = [
    {label: "parameters", number: true, cell: ({N}) => count(N)},
    {label: "languages", number: true, cell: ({languages}) => String(languages)},
    {label: "tokens in all", number: true, cell: ({D}) => count(D)},
    {label: "mean loss", number: true, cell: ({loss}) => number(loss, 0.001)}
  ];
  const key = sizeKey(
    counts.map((languages) => plural(languages, "language")),
    colors
  );
  const caption = "Mean held-out loss of the languages that a network saw, nats a token; means over seeds.";
  return figure({title, alt: `Loss by number of languages. ${title}`, key, caption, rows, columns}, (width) => {
    const panel = Math.floor(width / (width < 560 ? 1 : sizes.length)) - 8;
    const draw = (N: number) => {
      const own = rows.filter((row) => row.N === N);
      return Plot.plot(
        frame(panel, {
          height: 220,
          x: logAxis(own.map(({D}) => D), panel, "tokens in all"), // biome-ignore format: one line
          y: {label: "loss", nice: true, zero: false},
          color: {domain: counts, range: colors},
          marks: [
            Plot.line(own, {x: "D", y: "loss", z: "languages", stroke: "languages", strokeWidth: 1.4}),
            Plot.dot(own, {x: "D", y: "loss", fill: "languages", r: 3})
          ]
        })
      );
    };
    return html`<div style="display: flex; flex-wrap: wrap; gap: 8px">${sizes.map(
      (N) => html`<div><p class="panel-title">${count(N)} parameters</p>${draw(N)}</div>`
    )}</div>`;
  });
}

export function moreTable({more}: Languages): HTMLElement {
  const columns: Column<MoreLanguages>[] = [
    {label: "parameters", number: true, cell: ({N}) => count(N)},
    {label: "tokens in all", number: true, cell: ({D}) => count(D)},
    {label: "languages", number: true, cell: ({languages}) => String(languages)},
    {label: "difference", number: true, cell: ({difference}) => meanText(difference)}
  ];
  return table(more, columns, {
    caption: "Mean loss less that with one language, nats a token: means over seeds with 95 % intervals"
  });
}

/** Every law fitted, with its estimates and AICc. */
export function fitsTable({fits}: SourcesReport): HTMLElement {
  const rows = fits.flatMap(({title, delta, estimates}) =>
    estimates
      .filter(({param}) => param.startsWith("alpha"))
      .map((found, i) => ({title: i ? "" : title, delta: i ? null : delta, found}))
  );
  const named = ({param}: Estimate) => param.replace("alpha", "α").replace("_text", " of the first source").replace("_image", " of the second source").replace(/^α([NDL])$/, "α of $1"); // biome-ignore format: one line
  const columns: Column<(typeof rows)[number]>[] = [
    {label: "law", cell: ({title}) => title},
    {label: "AICc above the least", number: true, cell: ({delta}) => (delta === null ? "" : number(delta, 1))},
    {label: "exponent", cell: ({found}) => named(found)},
    {label: "95 % interval", number: true, cell: ({found}) => estimate(found)}
  ];
  return table(rows, columns, {caption: "Least squares on ln loss, profile intervals; one row an exponent"});
}

/** Loss in the amounts of two sources, means over seeds, a row a size. */
export function sourcesTable({runs}: SourcesReport): HTMLElement {
  const key = ({units}: SourceRun) => `${units[0]} ${units[1]}`;
  const rows = groupBy(runs, ({N}) => N).flatMap(([N, own]) =>
    [...new Set(own.map(key))].map((name) => {
      const same = own.filter((run) => key(run) === name);
      return {N, first: same[0]!.units[0]!, second: same[0]!.units[1]!, loss: mean(same.map(({loss}) => loss))};
    })
  );
  const columns: Column<(typeof rows)[number]>[] = [
    {label: "parameters", number: true, cell: ({N}) => count(N)},
    {label: "tokens of the first", number: true, cell: ({first}) => count(first)},
    {label: "tokens of the second", number: true, cell: ({second}) => count(second)},
    {label: "mean loss", number: true, cell: ({loss}) => number(loss, 0.001)}
  ];
  return table(rows, columns, {caption: "Mean held-out loss of both sources, nats a token; means over seeds"});
}
