import type {PublishedScale} from "../../contracts/your-runs.js";
import type {OwnScores} from "../../lib/analysis/your-runs/scores.js";
import type {Envelope} from "../../lib/emergence/envelope.js";
import {statementOf} from "../../lib/report/statement.js";
import {count, interval} from "../base/format.js";
import {html} from "../base/html.js";
import {type Column, table} from "../base/table.js";

/** No two models of one scale: then their scatter is seen only as distance from a curve. */
export const hasOneModelPerScale = ({models, shares}: Pick<Envelope, "models" | "shares">): boolean =>
  models === shares.length;

/** What is published of capabilities of the same name, by both estimands; nothing where none is ours. */
export function publishedTable(
  {axis, capabilities}: OwnScores,
  published: readonly PublishedScale[]
): HTMLElement | undefined {
  const rows = capabilities.flatMap(({name, report}) => {
    const known = published.find(({capability}) => capability === name);
    return axis === "N" && known ? [{name, own: statementOf(report.envelope), ...known}] : [];
  });
  if (!rows.length) return undefined;
  const columns: Column<(typeof rows)[number]>[] = [
    {label: "capability", cell: ({name, page}) => html`<a href=${`./capabilities/${page}`}>${new Text(name)}</a>`},
    {label: "N50 (mean score), your file", cell: ({own}) => own},
    {label: "N50 (mean score), published", cell: ({meanScore}) => stated(meanScore)},
    {label: "N50 (share of models), published", cell: ({shareOfModels}) => stated(shareOfModels)},
    {label: "models, published", number: true, cell: ({models}) => String(models)}
  ];
  return html`<section class="published">
    ${table(rows, columns, {caption: "Capabilities of this name, as published on this site"})}
    <p class="caption">The published N50 (mean score) is of all seeds and of the Weibull curve alone. N50 (share of
      models), the size at which half of the models have the capability, is another estimand and need not agree.</p>
  </section>`;
}

const stated = (found: PublishedScale["meanScore"]): string =>
  found ? `${count(found.value)} ${interval(found.lower, found.upper, (value) => count(value))}` : "–";
