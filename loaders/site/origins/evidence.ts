import {existsSync, readFileSync} from "node:fs";
import type {Evidence, EvidenceLine} from "../../../src/contracts/evidence.ts";
import {constant, interval, withInterval} from "../../../src/lib/i18n/format.ts";
import {t, translate} from "../../../src/lib/i18n/translate.ts";
import {sweeps} from "../../../src/lib/sweeps/index.ts";
import {estimatesOf, type Published, pathTo} from "../../verify/estimates.ts";
import type {Origin} from "./sources-of-documents.ts";

/** The numbers with an interval of each document that a built site reads. */
export type Numbers = ReadonlyMap<string, readonly Published[]>;

export function numbersOf(site: string): Numbers {
  const numbers = new Map<string, Published[]>();
  for (const one of estimatesOf(site)) {
    const own = numbers.get(one.document);
    if (own) own.push(one);
    else numbers.set(one.document, [one]);
  }
  return numbers;
}

/** Which numbers a sentence states with both ends of their interval; of equal ones the one that is named shortest. */
export function statedIn(text: string, numbers: readonly Published[]): Published[] {
  const stated = new Map<number, Published>();
  for (const one of numbers) {
    const place = placeIn(text, one);
    const other = stated.get(place);
    if (place >= 0 && (!other || one.at.length < other.at.length)) stated.set(place, one);
  }
  return [...stated].sort(([a], [b]) => a - b).map(([, one]) => one);
}

/** Where a sentence has a number and its interval, and not the end of a longer number; −1 where it has not. */
function placeIn(text: string, {value, lower, upper}: Published): number {
  if (value === null || lower === null || upper === null) return -1;
  const written = withInterval(value, lower, upper);
  let place = text.indexOf(written);
  while (place > 0 && /[\d.−]/.test(text[place - 1]!)) place = text.indexOf(written, place + 1);
  return place;
}

/** Data may outlive the sweep that made them. */
export const titleOf = (sweep: string): string => sweeps.find(sweep)?.title ?? sweep;

/** What is known of one number. `content`: its document. */
export function evidenceOfNumber(one: Published, file: string, content: unknown, origin: Origin): Evidence {
  const {document, at, value, lower, upper} = one;
  const method = methodOf(content, at);
  return {
    title: t`Evidence`,
    lines: [
      {label: t`Value`, text: constant(value!)},
      {label: t`95% interval`, text: interval(lower, upper, constant)},
      ...(method ? [{label: t`Estimator`, text: method}] : []),
      ...linesOfDocument(document, file, origin),
      {label: t`Path in the file`, text: at}
    ],
    command: command(`${document} ${at}`)
  };
}

/** What is known of all numbers of a document; it is computed anew by no command where no number has an interval. */
export const evidenceOfDocument = (
  document: string,
  file: string,
  origin: Origin,
  numbers: readonly Published[]
): Evidence => ({
  title: t`Evidence`,
  lines: linesOfDocument(document, file, origin),
  command: numbers.length ? command(document) : null
});

const command = (name: string) => `npm run verify -- --number '${name}'`;

function linesOfDocument(document: string, file: string, {data, sweeps: own}: Origin): EvidenceLine[] {
  const rows = data.reduce((sum, path) => sum + rowsOf(path), 0);
  return [
    {label: t`Rows of the data`, text: rows.toLocaleString("en")},
    {label: t`File`, links: [{text: `${document}.json`, path: file}]},
    {label: t`Data`, links: data.map((path) => ({text: path.replace(/^data\//, ""), path}))},
    ...(own.length
      ? [{label: t`Sweeps`, links: own.map((id) => ({text: translate(titleOf(id)), path: `sweeps/${id}`}))}]
      : [])
  ];
}

const counted = new Map<string, number>();

/** One line a run. */
function rowsOf(path: string): number {
  if (!counted.has(path))
    counted.set(path, existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean).length : 0);
  return counted.get(path)!;
}

/** How a number was estimated, as the parts of its document that it stands in say it. */
function methodOf(content: unknown, at: string): string {
  const said = pathTo(content, at).flatMap((part) =>
    ["law", "objective", "estimator", "errors"].map((key) => [key, part[key]] as const)
  );
  const last = new Map(said.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
  return [...last.values()].map((word) => translate(word)).join(", ");
}
