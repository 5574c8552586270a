import {translate} from "../../lib/i18n/translate.js";
import type {Citation} from "../../lib/references/labels.js";
import {cited} from "./cite.js";
import {html} from "./html.js";
import {type Column, table} from "./table.js";

/** Verdicts on claims in words. */
export const claimVerdicts = {
  supported: "supported",
  "supported-in-part": "supported in part",
  "not-supported": "not supported",
  "not-supported-few-cross": "not supported: few cross it",
  "not-supported-flatter-below": "not supported: flatter below only",
  "not-supported-flatter-both": "not supported: flatter on both sides",
  "not-supported-none-crosses": "not supported: nothing crosses it",
  "not-supported-while-trained": "not supported while all are trained on",
  contradicted: "contradicted",
  "value-contradicted": "limit supported, its value contradicted",
  "compatible-with-depths": "compatible with these depths, and with less",
  "compatible-powers": "compatible: both powers are identified",
  "not-ruled-out": "not ruled out",
  "not-beyond-seeds": "not seen beyond seeds",
  "not-bounded": "not bounded here",
  "not-measurable": "not measurable here",
  "never-acted": "not measurable here: the rule never acted",
  "not-reached": "not reached here",
  undetermined: "undetermined"
} as const;

export type ClaimVerdict = keyof typeof claimVerdicts;

const against: readonly ClaimVerdict[] = [
  "not-supported",
  "not-supported-few-cross",
  "not-supported-flatter-below",
  "not-supported-flatter-both",
  "not-supported-none-crosses",
  "not-supported-while-trained",
  "contradicted",
  "value-contradicted"
];

/** Whether a verdict speaks against its claim. */
export const isAgainst = (verdict: ClaimVerdict) => against.includes(verdict);

/** A claim of a theory, the measurement and the verdict. */
export interface Claim {
  readonly claim: string;
  readonly source: Citation;
  readonly measured: string;
  readonly verdict: ClaimVerdict;
}

/** Claims that one page tests, with the evidence and what would change the verdict. */
export interface ClaimGroup {
  readonly title: string;
  readonly page: string;
  readonly claims: readonly Claim[];
  /** How many networks, and of what kind. */
  readonly evidence: string;
  readonly change: string;
}

export function claimsTable(claims: readonly Claim[], caption: string): HTMLElement {
  const columns: Column<Claim>[] = [
    {label: "claim", cell: claimCell},
    {label: "measured", cell: ({measured}) => wrapped(measured)},
    {label: "verdict", cell: ({verdict}) => wrapped(claimVerdicts[verdict], "8rem")}
  ];
  return table(claims, columns, {caption, isCards: true});
}

/** A claim in a line, and below it who makes it, and where. */
export const claimCell = ({claim, source}: Claim): HTMLElement =>
  lines([translate(claim), " ", html`<small>${cited(source.id, source.place)}</small>`], "12rem");

/** Text that wraps, but not to one word per line. */
export const wrapped = (text: string, least = "12rem"): HTMLElement => lines(text, least);

const lines = (content: string | readonly (string | Node)[], least: string) =>
  html`<span class="reasons" style=${{whiteSpace: "normal", minWidth: least}}>${content}</span>`;
