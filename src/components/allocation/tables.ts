import type {NextCell, NextPlan, NextRuns, NextTarget} from "../../lib/analysis/allocation/next-runs.js";
import type {AllocationAnalysis, SizeCount} from "../../lib/analysis/allocation/report.js";
import {t} from "../../lib/i18n/translate.js";
import type {AllocationBasis} from "../../lib/messages/allocation.js";
import {render} from "../../lib/messages/index.js";
import {asNumber, asPercent, numberColumn, textColumn} from "../base/columns.js";
import {count, number, percent} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {type Column, table} from "../base/table.js";
import {flops, intervalText} from "./findings.js";
import {runsOf, shareText} from "./next-runs-findings.js";

type Analysis = AllocationAnalysis | null;
type Row = AllocationAnalysis["approaches"][number];
type Budget = AllocationAnalysis["isoFlop"]["parabola"][number];

/** One column an approach; one that the runs do not support has its reason instead of numbers. */
export function approachesTable(analysis: Analysis): HTMLElement {
  if (!analysis) return notMeasured();
  const {approaches, target, unit} = analysis;
  const or = (text: string | null | undefined) => text ?? "–";
  const scale = (name: "N" | "D" | "tokensPerParameter") => (row: Row) =>
    or(row[name] && intervalText(row[name], "scale"));
  const last = "data used";
  const rows: [label: string, cell: (row: Row) => string][] = [
    ["exponent of size", ({a}) => or(a && intervalText(a))],
    ["exponent of data", ({b}) => or(b && intervalText(b))],
    [t`best size, multiply–adds per ${unit}`, scale("N")],
    [t`best data, ${`${unit}s`}`, scale("D")],
    [t`${`${unit}s`} per multiply–add`, scale("tokensPerParameter")],
    ["bias of the method: exponent of size", ({bias}) => or(bias && number(bias.a, 0.01))],
    [t`bias of the method: ${`${unit}s`} per multiply–add`, ({bias}) => or(bias && percent(bias.tokensPerParameter))],
    [last, ({reason, basis}) => (reason ? t`not possible: ${render(reason)}` : or(basis && basisText(basis)))]
  ];
  const columns: Column<(typeof rows)[number]>[] = [
    textColumn("", ([label]) => label),
    ...approaches.map(
      (row): Column<(typeof rows)[number]> => ({
        label: row.title,
        cell: ([label, cell]) => (label === last ? cell(row) : whole(cell(row)))
      })
    )
  ];
  return table(rows, columns, {caption: t`The best split of ${flops(target)}, with intervals of ${percent(0.95)}`});
}

/** Every budget of the IsoFLOP approach, folded. */
export function budgetsTable(analysis: Analysis): HTMLElement {
  if (!analysis) return html`<div></div>`;
  const {parabola, akima} = analysis.isoFlop;
  const rows = parabola.map((budget, i) => ({...budget, spline: akima[i]!}));
  const optimum = ({optimum, reason}: Budget) => (optimum ? count(optimum.N) : render(reason!));
  const columns: Column<(typeof rows)[number]>[] = [
    {label: "budget, FLOPs", number: true, cell: ({C}) => flops(C).replace(" FLOPs", "")},
    numberColumn("sizes", ({sizes}) => sizes),
    {label: "best size by parabola", cell: optimum},
    {label: "by spline", cell: ({spline}) => optimum(spline)}
  ];
  return html`<details><summary>The budgets of the IsoFLOP
    approach</summary>${table(rows, columns, {caption: "Budgets, and why some have no optimum"})}</details>`;
}

/** Each trained size in multiply–adds and in parameters. */
export function sizesTable(analysis: Analysis): HTMLElement {
  if (!analysis) return notMeasured();
  const columns: Column<SizeCount>[] = [
    numberColumn(t`multiply–adds per ${analysis.unit}`, ({N}) => N, count, {
      name: `multiply–adds per ${analysis.unit}`
    }),
    numberColumn("non-embedding parameters", ({parameters}) => parameters, count),
    numberColumn("all parameters", ({total}) => total, count),
    numberColumn("C / 6ND, non-embedding", ({ratio}) => ratio, asNumber(0.1)),
    numberColumn("C / 6ND, all", ({N, total}) => N / total, asNumber(0.1))
  ];
  return table(analysis.sizes, columns, {caption: "Each trained size, counted in three ways"});
}

/** For each budget and quantity: the best single run, and the plan. */
export function plansTable(analysis: Analysis): HTMLElement {
  if (!analysis || "code" in analysis.next) return html`<div></div>`;
  const quantities = {a: "exponent of size", E: "irreducible loss E"} as const;
  const rows = analysis.next.targets.flatMap(({id, plans}) => plans.map((plan) => ({id, ...plan})));
  const columns: Column<NextPlan & Pick<NextTarget, "id">>[] = [
    textColumn("interval of", ({id}) => quantities[id]),
    {label: "budget, share of the sweep", number: true, cell: (plan) => shareText(analysis, plan)},
    {label: "best single run", number: true, cell: ({single}) => (single ? cellText(single) : "–")},
    numberColumn("narrows by", ({single}) => single?.taken, asPercent(1)),
    {label: "best run per FLOP", number: true, cell: ({id}) => cellText(cheapest(analysis, id))},
    numberColumn("runs in the plan", (plan) => runsOf(plan)),
    {label: "their sizes", number: true, cell: (plan) => sizesText(plan)},
    numberColumn("plan narrows by", ({taken}) => taken, asPercent(1))
  ];
  return table(rows, columns, {caption: "What to run next: size × data"});
}

/** Without what the page says elsewhere: parameters held by the intervals, and how compute is counted. */
function basisText(basis: AllocationBasis): string {
  return render(basis.code === "parametric-fit" ? {...basis, held: [], countsSix: true} : basis);
}

/** Not to be broken over lines. */
const whole = (text: string) => text.replaceAll(" ", "\u00a0");

function cheapest({next}: AllocationAnalysis, id: NextTarget["id"]): NextCell {
  const {cells} = (next as NextRuns).targets.find((target) => target.id === id)!;
  return cells.reduce((a, b) => (b.takenPerFlop > a.takenPerFlop ? b : a));
}

const cellText = ({N, D}: {readonly N: number; readonly D: number}) => `${count(N)} × ${count(D)}`;

function sizesText({runs}: NextPlan): string {
  const sizes = runs.map(({N}) => N);
  if (!runs.length) return "–";
  const [least, most] = [count(Math.min(...sizes)), count(Math.max(...sizes))];
  return least === most ? least : t`${least} to ${most}`;
}
